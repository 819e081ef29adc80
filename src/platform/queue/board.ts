import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import type {
  AppControllerRoute,
  AppViewRoute,
  BullBoardQueues,
  IServerAdapter,
  UIConfig,
} from '@bull-board/api/typings/app';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Queue } from 'bullmq';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { answerProblem, serveFiles } from '../http/index.js';
import { queueNames } from './job.js';
import { JOB_STORE, type JobStore } from './job-store.js';
import { QueueAway } from './outage.js';
import { Queues } from './queues.js';

const home = '/admin/queues';

/** The page asks a server on the internet for its letters; it reads as well in those of the machine. */
const foreignFonts = /<link href="https:\/\/fonts\.[^>]*>\s*/g;

interface Asked {
  Params: Record<string, unknown>;
  Querystring: Record<string, unknown>;
}

/**
 * What bull-board hands to a server. Its own adapter for Fastify brings a template engine, for four values in one page.
 */
class BoardParts implements IServerAdapter {
  queues: BullBoardQueues = new Map();
  uiConfig: UIConfig = {};
  views = '';
  files = '';
  entry?: AppViewRoute;
  routes: readonly AppControllerRoute[] = [];

  private take(part: Partial<BoardParts>): this {
    return Object.assign(this, part);
  }
  setQueues = (queues: BullBoardQueues): this => this.take({ queues });
  setViewsPath = (views: string): this => this.take({ views });
  setStaticPath = (_route: string, files: string): this => this.take({ files });
  setEntryRoute = (entry: AppViewRoute): this => this.take({ entry });
  setErrorHandler = (): this => this;
  setApiRoutes = (routes: readonly AppControllerRoute[]): this => this.take({ routes });
  setUIConfig = (uiConfig: UIConfig): this => this.take({ uiConfig });

  page(): string {
    const { name, params } = this.entry?.handler({ basePath: home, uiConfig: this.uiConfig }) ?? {};
    const values: Readonly<Record<string, string>> = { ...params };
    const template = readFileSync(join(this.views, name ?? ''), 'utf8').replace(foreignFonts, '');
    return template.replace(/<%[=-] (\w+) %>/g, (_match, key: string) => values[key] ?? '');
  }
}

/**
 * The queues of this installation at `/admin/queues`, read-only: the due work is stored in the database. None of the
 * routes that change something exists.
 * @param admit rejects, with the problem to answer with, for users who may not see them.
 */
export function serveQueueBoard(app: NestFastifyApplication, admit: (request: FastifyRequest) => Promise<void>): void {
  const queues = app.get(Queues);
  const store = app.get<JobStore>(JOB_STORE);
  const parts = new BoardParts();
  createBullBoard({
    // Its types know of Redis only; at run time it asks the queue what it is kept in.
    queues: queueNames.map((name) => new BullMQAdapter(store.queues[name] as Queue, { readOnlyMode: true })),
    serverAdapter: parts,
    options: { uiConfig: { boardTitle: '任务队列 / Queues' } },
  });
  const plugin = (scope: FastifyInstance, _options: object, done: () => void): void => {
    scope.setErrorHandler((error, request, reply) => answerProblem(error, request, reply));
    scope.addHook('onRequest', async (request, reply) => {
      await admit(request);
      void reply.header('cache-control', 'no-store');
      if (!(await queues.isReachable())) throw new QueueAway();
    });
    const names = readdirSync(parts.files, { recursive: true, encoding: 'utf8' });
    serveFiles(scope, { folder: parts.files, names, under: '/static', cacheControl: 'no-store' });
    const page = parts.page();
    for (const url of [parts.entry?.route ?? []].flat())
      scope.get(url, (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
    for (const one of parts.routes) {
      if (![one.method].flat().includes('get')) continue;
      for (const url of [one.route].flat())
        scope.get<Asked>(url, async ({ params, query }, reply) => {
          const { queues, uiConfig } = parts;
          const { status = 200, body } = await one.handler({ params, query, headers: {}, body: {}, queues, uiConfig });
          return reply.code(status).send(body);
        });
    }
    done();
  };
  void app.getHttpAdapter().getInstance().register(plugin, { prefix: home });
}
