import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config/index.js';
import { serveApiDocs } from './api-docs.js';
import type { Pages } from './pages.js';
import { ProblemFilter } from './problem.filter.js';
import type { RouteTable } from './route-table.js';
import { SchemaPipe } from './schema.pipe.js';

/**
 * Security headers, refusal of cross-site requests, schemas, problems and the API's documentation.
 * `upgrade-insecure-requests` and HSTS are left out unless the cookie needs https as well: an office's intranet may
 * have none, and its browsers would then ask for pages that do not exist.
 * @param pages none where they are not built or not to be served; the bare address then leads to the documentation.
 */
export function configureHttp(
  app: NestFastifyApplication,
  routes: RouteTable,
  config: Config,
  pages: Pages | null = null,
): void {
  const https = config.session.secureCookie;
  app.useSecurityHeaders({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: "'self'",
        baseUri: "'self'",
        formAction: "'self'",
        frameAncestors: "'none'",
        imgSrc: ["'self'", 'data:'],
        objectSrc: "'none'",
        scriptSrcAttr: "'none'",
        ...(https ? { upgradeInsecureRequests: true } : undefined),
      },
    },
    strictTransportSecurity: https,
  });
  app.enableCsrfProtection();
  app.useGlobalPipes(new SchemaPipe());
  app.useGlobalFilters(new ProblemFilter(routes, pages));
  serveApiDocs(app);
  if (pages !== null) pages.serve(app);
  else
    app
      .getHttpAdapter()
      .getInstance()
      .get('/', (_request, reply) => reply.redirect('/api/docs'));
}
