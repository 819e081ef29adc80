import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Queue } from 'bullmq';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { answerProblem, ProblemError } from '../http/index.js';
import type { QueueBackend } from './backend.js';
import { BoardAdapter } from './board-adapter.js';
import { queueNames } from './job.js';
import { BACKEND } from './tokens.js';

const home = '/admin/queues';

const away = (cause: unknown): ProblemError =>
  new ProblemError(
    {
      status: 503,
      code: 'QUEUE_AWAY',
      message: { zh: '任务队列暂时无法连接，恢复后会自动补发。', en: 'The queue cannot be reached at present.' },
      headers: { 'retry-after': '5' },
    },
    { cause },
  );

/**
 * The queues of this installation at `/admin/queues`, to look at: what is to be done stands in the database.
 * @param admit rejects, with the problem to answer with, for everybody who may not see them.
 */
export function serveQueueBoard(app: NestFastifyApplication, admit: (request: FastifyRequest) => Promise<void>): void {
  const backend = app.get<QueueBackend>(BACKEND);
  const serverAdapter = new BoardAdapter(home);
  const board = createBullBoard({
    queues: [],
    serverAdapter,
    options: { uiConfig: { boardTitle: '任务队列 / Queues' } },
  });
  const open = async (): Promise<void> => {
    const queues = await Promise.all(queueNames.map((name) => backend.queue(name)));
    // Its types know of Redis only; at run time it asks the queue what it is kept in.
    board.replaceQueues(queues.map((queue) => new BullMQAdapter(queue as Queue, { readOnlyMode: true })));
  };
  const plugin = (scope: FastifyInstance, _options: object, done: () => void): void => {
    scope.setErrorHandler((error, request, reply) => answerProblem(error, request, reply));
    scope.addHook('onRequest', async (request, reply) => {
      await admit(request);
      void reply.header('cache-control', 'no-store');
      await open().catch((error: unknown) => {
        throw away(error);
      });
    });
    serverAdapter.serve(scope);
    done();
  };
  void app.getHttpAdapter().getInstance().register(plugin, { prefix: home });
}
