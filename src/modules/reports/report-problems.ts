import { Injectable } from '@nestjs/common';
import { ProblemError } from '../../platform/http/index.js';
import { ProblemInterceptor } from '../api/index.js';
import { CursorUnreadable } from './page.js';

/** What the use cases of reports throw, as HTTP says it. */
@Injectable()
export class ReportProblems extends ProblemInterceptor {
  protected problemOf(error: unknown): unknown {
    if (!(error instanceof CursorUnreadable)) return error;
    const message = { zh: '翻页标记不属于本列表。', en: 'The cursor is not one of this list.' };
    return new ProblemError({ status: 400, code: 'CURSOR_INVALID', message, errors: [{ path: 'cursor', message }] });
  }
}
