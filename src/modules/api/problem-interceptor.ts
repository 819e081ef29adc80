import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { catchError, type Observable, throwError } from 'rxjs';

/** Turns what the use cases of one module throw into problems, so that they need not know HTTP. */
export abstract class ProblemInterceptor implements NestInterceptor {
  /** The problem that an error is; the error itself when it is none that people can do something about. */
  protected abstract problemOf(error: unknown): unknown;

  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(catchError((error: unknown) => throwError(() => this.problemOf(error))));
  }
}
