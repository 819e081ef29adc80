import { addDays, addMonths, yearOf, type LegalDate } from '../calendar/legal-date.js';
import type { WorkCalendar } from '../calendar/work-calendar.js';
import type { Period, PeriodCode } from './period.js';
import { REQUEST_PERIODS } from './periods/request.js';
import { REVIEW_PERIODS } from './periods/review.js';
import { SUIT_PERIODS } from './periods/suit.js';

export type { Bearer, Period, PeriodCode, PeriodUnit } from './period.js';

/** Every version of every period of the statute. */
export const PERIODS: readonly Period[] = [...REQUEST_PERIODS, ...REVIEW_PERIODS, ...SUIT_PERIODS];

/**
 * The version of a period in force on a date. Before the earliest one carried here (the Regulations of 2008 are not),
 * the earliest: old requests are measured by the rule the product knows.
 * @throws RangeError for a period without a row.
 */
export function periodOn(code: PeriodCode, on: LegalDate): Period {
  const versions = PERIODS.filter((candidate) => candidate.code === code);
  const current = versions.find((version) => version.from <= on && (version.until === null || on <= version.until));
  const chosen = current ?? versions[0];
  if (!chosen) throw new RangeError(`no period ${code}`);
  return chosen;
}

/** What counting a period needs to know of a calendar. */
export type PeriodCalendar = Pick<WorkCalendar, 'addWorkdays' | 'isWorkday'>;

/**
 * The last day of a period whose day zero is `base` (民事诉讼法第85条, 行诉解释第48条: the day it starts is not counted).
 * In days and months, a last day off rolls to the next working day; a fixed date does not roll and is the next such
 * date after `base`; null where the law sets no length.
 */
export function dueDateOf(period: Period, base: LegalDate, calendar: PeriodCalendar): LegalDate | null {
  if (period.unit === 'fixed_date') return nextFixedDate(period, base);
  if (period.amount === null) return null;
  if (period.unit === 'working_day') return calendar.addWorkdays(base, period.amount);
  const last = period.unit === 'day' ? addDays(base, period.amount) : addMonths(base, period.amount);
  return calendar.isWorkday(last) ? last : calendar.addWorkdays(last, 1);
}

function nextFixedDate(period: Period, base: LegalDate): LegalDate | null {
  if (period.fixedDate === null) return null;
  const thisYear = `${yearOf(base)}-${period.fixedDate}`;
  return thisYear > base ? thisYear : `${yearOf(base) + 1}-${period.fixedDate}`;
}
