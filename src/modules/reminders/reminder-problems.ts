import { Injectable } from '@nestjs/common';
import { ProblemInterceptor } from '../api/index.js';
import { problemOfCase } from '../cases/index.js';

/** Maps errors of reminding to HTTP problems. */
@Injectable()
export class ReminderProblems extends ProblemInterceptor {
  protected problemOf(error: unknown, prefix: string): unknown {
    return problemOfCase(error, prefix);
  }
}
