import { Injectable } from '@nestjs/common';
import { ProblemError } from '../../platform/http/index.js';
import { notFound, ProblemInterceptor } from '../api/index.js';
import { AnnouncementNotFound, AnnouncementRefused, AnnouncementSettled, PreviewOutdated } from './errors.js';

/** Maps errors of the calendar use cases to HTTP problems. */
@Injectable()
export class CalendarProblems extends ProblemInterceptor {
  protected problemOf(error: unknown): unknown {
    if (error instanceof AnnouncementNotFound) {
      return notFound('HOLIDAY_ANNOUNCEMENT_NOT_FOUND', {
        zh: '本机关未录入这个通知。',
        en: 'Your agency has not entered this announcement.',
      });
    }
    if (error instanceof AnnouncementRefused) {
      return new ProblemError({
        status: 422,
        code: error.problems[0]?.code ?? 'ANNOUNCEMENT_REFUSED',
        message: {
          zh: `通知有 ${error.problems.length} 处不对，未录入。`,
          en: `The announcement has ${error.problems.length} errors; it was not saved.`,
        },
        errors: error.problems.map(({ place, message, remedy }) => ({
          path: place,
          message: { zh: `${message.zh}；${remedy.zh}`, en: `${message.en}. ${remedy.en}` },
        })),
      });
    }
    if (error instanceof AnnouncementSettled) {
      return new ProblemError({
        status: 409,
        code: error.state === 'applied' ? 'ANNOUNCEMENT_IN_FORCE' : 'ANNOUNCEMENT_WITHDRAWN',
        message:
          error.state === 'applied'
            ? {
                zh: '通知已生效，不能撤回；有误的，收入更正的通知取代它。',
                en: 'The announcement is in force; to correct it, enter another that replaces it.',
              }
            : {
                zh: '通知已撤回，不能生效；仍要用的，重新收入。',
                en: 'The announcement was withdrawn; enter it again to use it.',
              },
      });
    }
    if (error instanceof PreviewOutdated) {
      return new ProblemError({
        status: 409,
        code: 'PREVIEW_OUTDATED',
        message: {
          zh: '预览之后工作日历已有变动，请重新预览后再生效。',
          en: 'The calendar has changed since the preview; preview again, then apply.',
        },
      });
    }
    return error;
  }
}
