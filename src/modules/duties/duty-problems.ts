import { Injectable } from '@nestjs/common';
import { ProblemInterceptor } from '../api/index.js';
import { problemOfCase } from '../cases/index.js';

/** What the use cases of duties throw besides problems, as HTTP says it. */
@Injectable()
export class DutyProblems extends ProblemInterceptor {
  protected problemOf(error: unknown, prefix: string): unknown {
    return problemOfCase(error, prefix);
  }
}
