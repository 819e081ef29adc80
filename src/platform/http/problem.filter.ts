import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { methodNotAllowed } from './known-problems.js';
import type { Pages } from './pages.js';
import type { Problem } from './problem.js';
import { answerProblem, problemOf } from './answer-problem.js';
import type { RouteTable } from './route-table.js';

/** Turns every thrown error into one kind of response. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly routes: RouteTable,
    private readonly pages: Pages | null = null,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = this.refine(problemOf(error), request);
    if (reply.sent) {
      if (problem.status >= 500) request.log.error({ err: error, code: problem.code }, 'A request failed');
      return;
    }
    // The pages route their own addresses; the server only knows that it has no such route.
    if (problem.code === 'ROUTE_UNKNOWN' && this.pages?.answers(request) === true) {
      void this.pages.send(reply);
      return;
    }
    answerProblem(error, request, reply, problem);
  }

  /** Fastify knows no 405: an address that exists under other methods is simply not found. */
  private refine(problem: Problem, request: FastifyRequest): Problem {
    if (problem.code !== 'ROUTE_UNKNOWN') return problem;
    const allowed = this.routes.methodsAt(request.url);
    return allowed.length > 0 ? methodNotAllowed(allowed) : problem;
  }
}
