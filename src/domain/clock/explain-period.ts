import { addDays, dayNumber, type LegalDate, legalDateOf, yearOf } from '../calendar/legal-date.js';
import { titleOf } from '../calendar/holiday-announcement.js';
import type { WorkCalendar } from '../calendar/work-calendar.js';
import type { PeriodUnit } from '../statute/period.js';
import type { Text } from '../text.js';
import type { ExplainedDay, LedgerDay } from './day-ledger.js';
import { holidayReason, weekendReason } from './uncounted-reason.js';

/** A period as it was counted. */
export interface CountedPeriod {
  /** Not itself counted (民事诉讼法第八十五条: 期间开始的时和日，不计算在期间内). */
  readonly fromOn: LegalDate;
  readonly dueOn: LegalDate;
  readonly unit: PeriodUnit;
  /** Days of the period, where `unit` is `day`: a last day off rolls to the next working day. */
  readonly amount: number | null;
  readonly article: string;
}

const base: Text = { zh: '期间开始之日，不计入', en: 'The period begins; this day itself is not counted' };
const rolling: Text = {
  zh: '期间届满之日为休息日，顺延至下一工作日',
  en: 'The last day is a day off; it moves to the next working day',
};
const rolledOn: Text = { zh: '顺延后的期间届满之日', en: 'The last day, after moving off days off' };
const nth = (n: number, isLast: boolean): Text => ({
  zh: `第${n}日${isLast ? '，期限届满' : ''}`,
  en: `Day ${n}${isLast ? ', the last one' : ''}`,
});

/**
 * Every day of a simple period, each with why it counts or not; a suspended clock is explained by `explainDays`.
 * @returns null for periods of months and fixed dates, whose days are not counted one by one, and for one that was moved
 * by more than its own length.
 */
export function explainPeriod(period: CountedPeriod, calendar: WorkCalendar): ExplainedDay[] | null {
  const { fromOn, dueOn, unit, amount } = period;
  if ((unit !== 'working_day' && unit !== 'day') || dueOn < fromOn) return null;
  const nominal = unit === 'day' && amount !== null ? addDays(fromOn, amount) : null;
  if (unit === 'day' && (nominal === null || dueOn !== rolledFrom(nominal, calendar))) return null;
  const days: ExplainedDay[] = [];
  let n = 0;
  for (let day = dayNumber(fromOn); day <= dayNumber(dueOn); day++) {
    const date = legalDateOf(day);
    const isOff = !calendar.isWorkday(date);
    const isCounted = date !== fromOn && (nominal === null ? !isOff : date <= nominal);
    if (isCounted) n++;
    days.push(explained(date, isCounted ? n : null, period, nominal, calendar));
  }
  return days;
}

const rolledFrom = (date: LegalDate, calendar: WorkCalendar): LegalDate =>
  calendar.isWorkday(date) ? date : calendar.addWorkdays(date, 1);

function explained(
  date: LegalDate,
  n: number | null,
  { fromOn, dueOn, article }: CountedPeriod,
  nominal: LegalDate | null,
  calendar: WorkCalendar,
): ExplainedDay {
  const kind = calendar.kindOf(date);
  const notice = calendar.announcementOf(date);
  const day: LedgerDay = {
    date,
    kind:
      n !== null || (date === dueOn && date !== fromOn)
        ? 'counted'
        : date === fromOn
          ? 'base'
          : kind === 'holiday'
            ? 'holiday'
            : 'weekend',
    ...(n !== null && { n }),
    ...(kind === 'makeup' && { makeup: true as const }),
    ...(!calendar.isPublished(yearOf(date)) && { provisional: true as const }),
  };
  const source = notice?.sources[0];
  return { ...day, because: { ...reasonOf(), ...(source !== undefined && { source }) } };

  function reasonOf(): { readonly article: string; readonly text: Text } {
    if (n !== null) return { article, text: withMakeup(nth(n, date === dueOn)) };
    if (date === fromOn) return { article, text: base };
    if (nominal !== null && date > nominal) return { article, text: date === dueOn ? rolledOn : rolling };
    const reason = kind === 'holiday' ? holidayReason(day, notice) : weekendReason(day);
    return { article: reason.article, text: reason.text };
  }

  function withMakeup({ zh, en }: Text): Text {
    if (kind !== 'makeup' || notice === null) return { zh, en };
    return {
      zh: `${zh}；调休上班日（${titleOf(notice).zh}）`,
      en: `${en}; a make-up workday (${titleOf(notice).en})`,
    };
  }
}
