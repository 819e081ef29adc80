import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type {
  AppControllerRoute,
  AppViewRoute,
  BullBoardQueues,
  IServerAdapter,
  UIConfig,
} from '@bull-board/api/typings/app';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** The page asks a server on the internet for its letters; it reads as well in those of the machine. */
const foreignFonts = /<link href="https:\/\/fonts\.[^>]*>\s*/g;

function filled(template: string, values: Readonly<Record<string, string | undefined>>): string {
  return template.replace(/<%[=-] (\w+) %>/g, (_match, name: string) => values[name] ?? '');
}

const requestOf = ({ params, query, headers }: FastifyRequest) => ({
  params: Object(params) as Record<string, unknown>,
  query: Object(query) as Record<string, unknown>,
  headers: headers as Record<string, string | undefined>,
  body: {},
});

/**
 * Serves bull-board under Fastify, for looking only: none of the routes that change something exists. Its own adapter
 * would bring a second way to serve files, for four replacements in one page.
 */
export class BoardAdapter implements IServerAdapter {
  private queues: BullBoardQueues = new Map();
  private uiConfig: UIConfig = {};
  private views = '';
  private files = { route: '', folder: '' };
  private entry: AppViewRoute | undefined;
  private routes: readonly AppControllerRoute[] = [];

  constructor(private readonly basePath: string) {}

  setQueues(queues: BullBoardQueues): this {
    this.queues = queues;
    return this;
  }

  setViewsPath(folder: string): this {
    this.views = folder;
    return this;
  }

  setStaticPath(route: string, folder: string): this {
    this.files = { route, folder };
    return this;
  }

  setEntryRoute(entry: AppViewRoute): this {
    this.entry = entry;
    return this;
  }

  /** Errors are answered as everywhere else in the application. */
  setErrorHandler(): this {
    return this;
  }

  setApiRoutes(routes: readonly AppControllerRoute[]): this {
    this.routes = routes.filter(({ method }) => [method].flat().includes('get'));
    return this;
  }

  setUIConfig(config: UIConfig): this {
    this.uiConfig = config;
    return this;
  }

  /** Adds the page, its files and what it asks, below the prefix of `scope`. */
  serve(scope: FastifyInstance): void {
    this.serveFiles(scope);
    for (const route of this.routes) {
      for (const url of [route.route].flat()) {
        scope.get(url, async (request, reply) => {
          const { queues, uiConfig } = this;
          const { status = 200, body } = await route.handler({ ...requestOf(request), queues, uiConfig });
          return reply.code(status).send(body);
        });
      }
    }
    const { entry } = this;
    if (entry === undefined) return;
    const { name, params } = entry.handler({ basePath: this.basePath, uiConfig: this.uiConfig });
    const page = filled(readFileSync(join(this.views, name), 'utf8'), params).replace(foreignFonts, '');
    for (const url of [entry.route].flat()) {
      scope.get(url, (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
    }
  }

  /** One route for each file there is: no address can lead to another. */
  private serveFiles(scope: FastifyInstance): void {
    const { route, folder } = this.files;
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const { name, parentPath } of entries) {
      const type = types[extname(name)];
      const path = join(parentPath, name);
      if (type === undefined) continue;
      const url = `${route}${path.slice(folder.length).replaceAll('\\', '/')}`;
      scope.get(url, (_request, reply) => reply.type(type).send(readFileSync(path)));
    }
  }
}
