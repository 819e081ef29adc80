import { Injectable } from '@nestjs/common';
import { ProblemInterceptor } from '../api/index.js';
import { problemOfCase } from '../cases/index.js';

/** Maps errors of reading a case's deadlines to HTTP problems. */
@Injectable()
export class BoardProblems extends ProblemInterceptor {
  protected problemOf(error: unknown, prefix: string): unknown {
    return problemOfCase(error, prefix);
  }
}
