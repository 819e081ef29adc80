import { Injectable } from '@nestjs/common';
import { ProblemInterceptor } from '../api/index.js';
import { problemOfCase } from '../cases/index.js';

/** What reading a case throws, as HTTP says it. */
@Injectable()
export class IntakeProblems extends ProblemInterceptor {
  protected problemOf(error: unknown, prefix: string): unknown {
    return problemOfCase(error, prefix);
  }
}
