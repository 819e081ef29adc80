import { addDays, addMonths, yearOf, type LegalDate } from '../calendar/legal-date.js';
import type { WorkCalendar } from '../calendar/work-calendar.js';
import { DatedTable } from './dated-table.js';
import type { Period, PeriodCode } from './period.js';
import { REQUEST_PERIODS } from './periods/request.js';
import { REVIEW_PERIODS } from './periods/review.js';
import { SUIT_PERIODS } from './periods/suit.js';

export type { Bearer, Period, PeriodCode, PeriodUnit } from './period.js';

/** Every period of the statute, by its day zero: a new law does not shorten or lengthen a period that has begun. */
export const PERIODS = new DatedTable<PeriodCode, Period>([...REQUEST_PERIODS, ...REVIEW_PERIODS, ...SUIT_PERIODS]);

/** The calendar functions needed to count a period. */
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
