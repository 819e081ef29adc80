import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { catchError, type Observable, throwError } from 'rxjs';

/** Turns what the use cases of one module throw into problems, so that they need not know HTTP. */
export abstract class ProblemInterceptor implements NestInterceptor {
  /**
   * @param prefix where the refused command stands in the body: fields are named from there.
   * @returns the problem that an error is; the error itself when it is a fault of the program.
   */
  protected abstract problemOf(error: unknown, prefix: string): unknown;

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { body } = context.switchToHttp().getRequest<FastifyRequest>();
    const prefix = typeof body === 'object' && body !== null && 'command' in body ? 'command' : '';
    return next.handle().pipe(catchError((error: unknown) => throwError(() => this.problemOf(error, prefix))));
  }
}
