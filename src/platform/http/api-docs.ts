import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { describeApi } from './openapi.js';
import { serveFiles } from './serve-files.js';

const page = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <title>foi-casework API</title>
    <link rel="icon" type="image/png" href="/api/docs/favicon-32x32.png" />
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
  </head>
  <body>
    <div id="swagger-ui"></div>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`;

const startScript = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#swagger-ui', deepLinking: true });\n`;

const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

/**
 * The page at `/api/docs` and the document at `/api/openapi.json`; nothing of it comes from the internet. Nest's own
 * set-up would write styles and scripts into the page, which our content security policy forbids.
 */
export function serveApiDocs(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  let description: string | undefined;
  fastify.get('/api/openapi.json', (_request, reply) => {
    description ??= JSON.stringify(describeApi(app));
    return reply.type('application/json; charset=utf-8').send(description);
  });
  fastify.get('/api/docs', (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
  fastify.get('/api/docs/start.js', (_request, reply) => reply.type('text/javascript').send(startScript));
  const names = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'];
  serveFiles(fastify, { folder, names, under: '/api/docs', cacheControl: 'public, max-age=3600' });
}
