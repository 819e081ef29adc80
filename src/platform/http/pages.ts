import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { serveFiles } from './serve-files.js';

/** Addresses of programs: an unknown address below them gets a 404 and no page. */
const forPrograms = /^\/(api|health|metrics|admin|assets)(\/|\?|$)/;

/** Run from its source or from the build, the project begins where its package.json is. */
function projectFolder(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  return above === folder ? folder : projectFolder(above);
}

/**
 * The built pages: one document for every address that is a page's, and assets whose names change with their content.
 */
export class Pages {
  private constructor(
    private readonly document: string,
    private readonly assets: string,
  ) {}

  /** Null when they were never built, as for the command line and most tests. */
  static built(folder = join(projectFolder(import.meta.dirname), 'dist/web')): Pages | null {
    const path = join(folder, 'index.html');
    if (!existsSync(path)) return null;
    return new Pages(readFileSync(path, 'utf8'), join(folder, 'assets'));
  }

  serve(app: NestFastifyApplication): void {
    const fastify = app.getHttpAdapter().getInstance();
    fastify.get('/', (_request, reply) => this.send(reply));
    const cacheControl = 'public, max-age=31536000, immutable';
    serveFiles(fastify, { folder: this.assets, names: readdirSync(this.assets), under: '/assets', cacheControl });
  }

  /** Whether a request that found no route is a person's, who opened the address of a page. */
  answers({ method, url, headers }: Pick<FastifyRequest, 'method' | 'url' | 'headers'>): boolean {
    const reads = method === 'GET' || method === 'HEAD';
    return reads && headers.accept?.includes('text/html') === true && !forPrograms.test(url);
  }

  /**
   * Styles may stand in the document here and nowhere else: Ant Design writes them while it draws, and not all of it
   * hands on a nonce. Scripts may not.
   */
  send(reply: FastifyReply): FastifyReply {
    const policy = String(reply.raw.getHeader('content-security-policy') ?? "default-src 'self'");
    return reply
      .code(200)
      .header('content-security-policy', `${policy};style-src 'self' 'unsafe-inline'`)
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(this.document);
  }
}
