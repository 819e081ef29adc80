import type { Language, Text } from '../language.js';

const DAY = 86_400_000;
const at = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** Days are reckoned in UTC: a date has no place. */
export const addDays = (date: string, days: number): string =>
  new Date(at(date) + days * DAY).toISOString().slice(0, 10);

export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / DAY);

/** Monday is 0. */
export const weekdayOf = (date: string): number => (new Date(at(date)).getUTCDay() + 6) % 7;

export const weekdays: Readonly<Record<Language, readonly string[]>> = {
  zh: ['一', '二', '三', '四', '五', '六', '日'],
  en: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
};

/** 2026-11 as a heading. */
export const monthName = (month: string): Text => ({
  zh: `${month.slice(0, 4)}年${Number(month.slice(5))}月`,
  en: month,
});

/** The day on which something was typed in, in China. */
export const recordedOn = (instant: string): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);
