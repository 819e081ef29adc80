import { addDays, type LegalDate } from './legal-date.js';
import type { WorkCalendar } from './work-calendar.js';

/** From the first to the last day on which two calendars differ. */
export interface DateSpan {
  readonly from: LegalDate;
  readonly to: LegalDate;
}

const daysOf = (year: number): DateSpan => ({ from: `${year}-01-01`, to: `${year}-12-31` });

/**
 * The days between which two calendars differ: in the kind of a day, or in whether its year is published. Null when
 * both count every date alike.
 */
export function calendarDifference(before: WorkCalendar, after: WorkCalendar): DateSpan | null {
  const announcements = [...before.announcements, ...after.announcements];
  const years = new Set(announcements.map(({ year }) => year));
  const published = [...years].filter((year) => before.isPublished(year) !== after.isPublished(year)).map(daysOf);
  const named = new Set(announcements.flatMap(({ offDays, makeupWorkdays }) => [...offDays, ...makeupWorkdays]));
  const changed = [...named].filter((day) => before.isWorkday(day) !== after.isWorkday(day));
  const spans = [...published, ...changed.map((day) => ({ from: day, to: day }))];
  const [first, ...others] = spans;
  if (first === undefined) return null;
  return others.reduce(
    (whole, { from, to }) => ({ from: from < whole.from ? from : whole.from, to: to > whole.to ? to : whole.to }),
    first,
  );
}

/** Every day of a year, in order. */
export function* daysOfYear(year: number): Iterable<LegalDate> {
  const { from, to } = daysOf(year);
  for (let day = from; day <= to; day = addDays(day, 1)) yield day;
}
