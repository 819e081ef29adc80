import type { LegalDate } from '../calendar/legal-date.js';
import type { WorkCalendar } from '../calendar/work-calendar.js';
import { cite, citationText } from '../statute/citation.js';
import { dueDateOf, PERIODS } from '../statute/periods.js';

/** When information must be public that was made or changed, or whose publication was decided, on a day. */
export interface PublicationDuty {
  readonly dueOn: LegalDate;
  readonly article: string;
  /** The day is in, or was counted across, a year whose calendar has not been published. */
  readonly provisional: boolean;
}

const onRequest = citationText(cite('regulation', '第44条'));

/**
 * 条例第二十六条：自该政府信息形成或者变更之日起二十个工作日内。
 * @param from the day it was made or changed; of information that a case brought to light, the day it was decided that it
 * belongs to what is public (第四十四条: 应当及时主动公开; twenty working days as for any other, 推导).
 */
export function publicationDuty(
  from: LegalDate,
  of: { readonly isFromCase: boolean },
  calendar: WorkCalendar,
): PublicationDuty {
  const period = PERIODS.on('proactive_publish', from);
  const dueOn = dueDateOf(period, from, calendar);
  if (dueOn === null) throw new RangeError('the period of publication has no length');
  const article = period.citations.map(citationText).join('、');
  return {
    dueOn,
    article: of.isFromCase ? `${onRequest}、${article}` : article,
    provisional: !calendar.isPublishedThroughout(from, dueOn),
  };
}
