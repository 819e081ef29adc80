import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemBody, problemMediaType } from './problem-body.js';
import { problemOf } from './problem-of.js';

/** Answers with a problem where Nest's filter does not come: in plugins of Fastify. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = problemOf(error);
  if (problem.status >= 500) request.log.error({ err: error, code: problem.code }, 'A request failed');
  return reply
    .code(problem.status)
    .headers({ ...problem.headers, 'cache-control': 'no-store', 'x-request-id': request.id })
    .type(problemMediaType)
    .send(JSON.stringify(problemBody(problem, request.id)));
}
