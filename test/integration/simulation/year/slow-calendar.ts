import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

interface Published {
  readonly off_days: readonly string[];
  readonly makeup_workdays: readonly string[];
}

const published = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../../fixtures/calendar/holidays.json'), 'utf8'),
) as Published;
const off = new Set(published.off_days);
const madeUp = new Set(published.makeup_workdays);

export const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Straight from the published lists: no table, no memory, none of the application's code. */
export const works = (day: string): boolean => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return madeUp.has(day) || (weekday !== 0 && weekday !== 6 && !off.has(day));
};

/** Working days from the day after `from` to `to`, counted one by one. */
export function workdaysAfter(from: string, to: string): number {
  let count = 0;
  for (let day = dayAfter(from); day <= to; day = dayAfter(day)) if (works(day)) count += 1;
  return count;
}

/** Where a day stands to a due day in working days; a day off stands where the working day before it does, or the due day. */
export function standing(day: string, due: string): number {
  if (day >= due) return workdaysAfter(due, day);
  const yesterday = new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  const eve = new Date(Date.parse(`${due}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  const left = workdaysAfter(yesterday, eve);
  return works(day) ? -left : -left - 1;
}
