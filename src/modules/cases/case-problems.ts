import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { ProblemError } from '../../platform/http/index.js';
import { notFound, ProblemInterceptor, refusalProblem } from '../api/index.js';
import { CalendarChangedMeanwhile } from '../calendars/index.js';
import { summaryOf } from './case-view.js';
import { CaseChangedMeanwhile, CaseNotFound, CommandRefused, IdempotencyKeyReused } from './errors.js';
import { CursorOfAnotherList } from './list-order.js';

/** Maps the errors of commands on cases to HTTP problems; any other error is returned as it is. */
export function problemOfCase(error: unknown, prefix: string): unknown {
  if (error instanceof CommandRefused) return refusalProblem(error.refusal, prefix);
  if (error instanceof CaseNotFound) {
    return notFound('CASE_NOT_FOUND', {
      zh: '没有这个案件，或者您无权查看。',
      en: 'This case does not exist, or you may not see it.',
    });
  }
  if (error instanceof IdempotencyKeyReused) {
    return new ProblemError({
      status: 409,
      code: 'IDEMPOTENCY_KEY_REUSED',
      message: {
        zh: '该 Idempotency-Key 已用于另一请求。',
        en: 'This Idempotency-Key was used for another request.',
      },
    });
  }
  if (error instanceof CalendarChangedMeanwhile) {
    return new ProblemError({
      status: 409,
      code: 'CALENDAR_CHANGED_MEANWHILE',
      message: {
        zh: '工作日历正在更新，本次办理没有保存。',
        en: 'The calendar is being changed; nothing was saved.',
      },
      extras: { remedy: { zh: '请稍候再办理一次', en: 'Submit again in a moment' } },
      headers: { 'retry-after': '5' },
    });
  }
  return error;
}

/** Maps errors of the use cases about cases, of this module and others, to HTTP problems. */
@Injectable()
export class CaseProblems extends ProblemInterceptor {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {
    super();
  }

  protected problemOf(error: unknown, prefix: string): unknown {
    if (error instanceof CaseChangedMeanwhile) {
      return new ProblemError({
        status: 409,
        code: 'CASE_CHANGED_MEANWHILE',
        message: {
          zh: '案件已被他人更新，请核对最新状态后再办理。',
          en: 'Another user changed the case meanwhile; check its present state and try again.',
        },
        extras: { current: summaryOf(error.current, this.clock.today(), error.deadlineRules) },
      });
    }
    if (error instanceof CursorOfAnotherList) {
      const message = { zh: '翻页标记与本列表的排序不符。', en: 'The cursor belongs to a list in another order.' };
      return new ProblemError({ status: 400, code: 'CURSOR_INVALID', message, errors: [{ path: 'cursor', message }] });
    }
    return problemOfCase(error, prefix);
  }
}
