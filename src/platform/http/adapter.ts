import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import type { Config } from '../config/index.js';
import type { Logger } from '../logging/index.js';
import { acceptJsonOnly } from './json-body.js';
import { bodyLimit, statusProblems } from './known-problems.js';
import { answerProblem, problemBody, problemMediaType } from './answer-problem.js';
import { RouteTable } from './route-table.js';

/** Input that is not HTTP is answered directly on the socket, and the connection is closed. */
function answerBrokenHttp(_error: Error, socket: Socket): void {
  const problem = statusProblems[400];
  if (!problem || !socket.writable) {
    socket.destroy();
    return;
  }
  const body = JSON.stringify(problemBody(problem, randomUUID()));
  const head = `HTTP/1.1 400 Bad Request\r\nContent-Type: ${problemMediaType}\r\nConnection: close`;
  socket.end(`${head}\r\nContent-Length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`);
}

/** An address the router cannot even read does not reach Nest, so its filter does not see it. */
function answerBrokenAddress(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  answerProblem(error, request, reply.header('x-content-type-options', 'nosniff'));
}

/** One line for each request, without its address: an address may hold a name that was searched for. */
function logRequests(fastify: FastifyInstance): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request;
    const entry = { method, route: routeOptions.url ?? null, status: reply.statusCode };
    request.log.info({ ...entry, ms: Math.round(reply.elapsedTime * 10) / 10 }, 'request');
    done();
  });
}

/** Fastify as we want it under Nest, and the table of the routes that will be added to it. */
export function createAdapter(
  logger: Logger,
  { trustedProxies }: Config['http'],
): { adapter: FastifyAdapter; routes: RouteTable } {
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    genReqId: () => randomUUID(),
    clientErrorHandler: answerBrokenHttp,
    frameworkErrors: answerBrokenAddress,
    // No middleware is used, and its plugin would cost every request a detour.
    skipMiddie: true,
    routerOptions: { maxParamLength: 200 },
  });
  const fastify = adapter.getInstance();
  const routes = new RouteTable();
  routes.watch(fastify);
  acceptJsonOnly(fastify);
  logRequests(fastify);
  return { adapter, routes };
}
