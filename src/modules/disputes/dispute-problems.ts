import { Injectable } from '@nestjs/common';
import { ProblemError } from '../../platform/http/index.js';
import { notFound, ProblemInterceptor } from '../api/index.js';
import { problemOfCase } from '../cases/index.js';
import { viewOfSummary } from './dispute-view.js';
import { DisputeChangedMeanwhile, DisputeNotFound } from './errors.js';
import { DisputeCursorUnreadable } from './list-disputes.js';

/** Maps errors of the dispute use cases to HTTP problems. */
@Injectable()
export class DisputeProblems extends ProblemInterceptor {
  protected problemOf(error: unknown, prefix: string): unknown {
    if (error instanceof DisputeNotFound) {
      return notFound('DISPUTE_NOT_FOUND', {
        zh: '没有这个复议诉讼案件，或者您无权查看。',
        en: 'This dispute does not exist, or you may not see it.',
      });
    }
    if (error instanceof DisputeChangedMeanwhile) {
      return new ProblemError({
        status: 409,
        code: 'DISPUTE_CHANGED_MEANWHILE',
        message: {
          zh: '该复议诉讼案件已被他人更新，请核对最新状态后再办理。',
          en: 'Another user changed the dispute meanwhile; check its present state and try again.',
        },
        extras: { current: viewOfSummary(error.current, error.current.state) },
      });
    }
    if (error instanceof DisputeCursorUnreadable) {
      const message = { zh: '翻页标记不属于本列表。', en: 'The cursor does not belong to this list.' };
      return new ProblemError({ status: 400, code: 'CURSOR_INVALID', message, errors: [{ path: 'cursor', message }] });
    }
    return problemOfCase(error, prefix);
  }
}
