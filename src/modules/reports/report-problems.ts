import { Injectable } from '@nestjs/common';
import { ProblemError } from '../../platform/http/index.js';
import { ProblemInterceptor } from '../api/index.js';
import { CursorUnreadable } from './page.js';

/** Maps errors of the report use cases to HTTP problems. */
@Injectable()
export class ReportProblems extends ProblemInterceptor {
  protected problemOf(error: unknown): unknown {
    if (!(error instanceof CursorUnreadable)) return error;
    const message = { zh: '翻页标记不属于本列表。', en: 'The cursor is not one of this list.' };
    return new ProblemError({ status: 400, code: 'CURSOR_INVALID', message, errors: [{ path: 'cursor', message }] });
  }
}
