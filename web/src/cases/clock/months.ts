import type { ClockDay } from '../case.js';
import { addDays, weekdayOf } from '../dates.js';

/** A square of a month: its date, and what the clock says of it; null for a day that the clock does not reach. */
interface Square {
  readonly date: string;
  readonly day: ClockDay | null;
}

export interface Month {
  /** `2026-11`. */
  readonly month: string;
  /** Weeks from Monday; null before the first of the month and after its last. */
  readonly weeks: readonly (readonly (Square | null)[])[];
}

const firstOfNext = (date: string): string => `${addDays(`${date.slice(0, 7)}-28`, 4).slice(0, 7)}-01`;

/** Whole months around the days of a clock. */
export function monthsOf(days: readonly ClockDay[]): readonly Month[] {
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  const known = new Map(days.map((day) => [day.date, day]));
  const months: Month[] = [];
  for (let start = `${first.date.slice(0, 7)}-01`; start <= last.date; start = firstOfNext(start)) {
    const end = firstOfNext(start);
    const squares: (Square | null)[] = Array.from({ length: weekdayOf(start) }, () => null);
    for (let date = start; date < end; date = addDays(date, 1)) squares.push({ date, day: known.get(date) ?? null });
    while (squares.length % 7 !== 0) squares.push(null);
    const weeks = Array.from({ length: squares.length / 7 }, (_, week) => squares.slice(week * 7, week * 7 + 7));
    months.push({ month: start.slice(0, 7), weeks });
  }
  return months;
}

/** Where a key leads from a day, as in every calendar; null for a key that leads nowhere. */
export function dayAfterKey(key: string, date: string): string | null {
  const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
  const step = steps[key];
  if (step !== undefined) return addDays(date, step);
  if (key === 'PageUp') return addDays(date, -28);
  if (key === 'PageDown') return addDays(date, 28);
  return null;
}
