import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isDatabaseUnavailable } from '../database/index.js';
import { codeOf } from '../outgoing/index.js';
import { databaseUnavailable, fastifyProblems, serverFault, statusProblems } from './known-problems.js';
import { type Problem, ProblemError } from './problem.js';

/**
 * The problem reported to the client for a thrown error. The framework's own texts are never passed on: they are
 * English, may repeat the client's input, and change between versions.
 */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof HttpException) {
    if (error.cause instanceof ProblemError) return error.cause.problem;
    return fastifyProblems[codeOf(error.cause)] ?? statusProblems[error.getStatus()] ?? serverFault;
  }
  if (isDatabaseUnavailable(error)) return databaseUnavailable;
  return fastifyProblems[codeOf(error)] ?? serverFault;
}

export const problemMediaType = 'application/problem+json; charset=utf-8';

/** The members of RFC 9457 and ours: `detail` is for a person who reads Chinese, `message` for both. */
export function problemBody(problem: Problem, reference: string): Record<string, unknown> {
  return {
    type: `urn:foi-casework:problem:${problem.code}`,
    title: STATUS_CODES[problem.status] ?? 'Error',
    status: problem.status,
    code: problem.code,
    detail: problem.message.zh,
    message: problem.message,
    ...(problem.article === undefined ? undefined : { article: problem.article }),
    ...(problem.errors === undefined ? undefined : { errors: problem.errors }),
    ...problem.extras,
    reference,
  };
}

/** Answers with a problem, and logs the details withheld from the client. */
export function answerProblem(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  problem = problemOf(error),
): FastifyReply {
  if (problem.status >= 500) request.log.error({ err: error, code: problem.code }, 'A request failed');
  return reply
    .code(problem.status)
    .headers({ ...problem.headers, 'cache-control': 'no-store', 'x-request-id': request.id })
    .type(problemMediaType)
    .send(JSON.stringify(problemBody(problem, request.id)));
}
