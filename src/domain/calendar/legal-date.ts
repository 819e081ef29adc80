/**
 * A calendar date of Asia/Shanghai, `YYYY-MM-DD`. The law counts days, never instants, so no time zone is ever applied.
 * Two of them compare with `<` as the days do.
 */
export type LegalDate = string;

const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const twoDigits = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));
const shape = /^(?:19|20|21)\d\d-\d\d-\d\d$/;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const lengthOfMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (daysInMonth[month - 1] ?? 0);

/** Whether a text is a real calendar date of the years 1900 to 2199, written `YYYY-MM-DD`. */
export function isLegalDate(text: unknown): text is LegalDate {
  if (typeof text !== 'string' || !shape.test(text)) return false;
  const day = dayOfMonthOf(text);
  return day >= 1 && day <= lengthOfMonth(yearOf(text), monthOf(text));
}

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48;

/** The calendar year of a date. */
export function yearOf(date: LegalDate): number {
  return digit(date, 0) * 1000 + digit(date, 1) * 100 + digit(date, 2) * 10 + digit(date, 3);
}

/** The month of a date, 1 to 12. */
export function monthOf(date: LegalDate): number {
  return digit(date, 5) * 10 + digit(date, 6);
}

/** The day of the month of a date, 1 to 31. */
export function dayOfMonthOf(date: LegalDate): number {
  return digit(date, 8) * 10 + digit(date, 9);
}

/** Days since 1970-01-01 (negative before it): the number all day arithmetic is done in. */
export function dayNumber(date: LegalDate): number {
  return dayNumberOf(yearOf(date), monthOf(date), dayOfMonthOf(date));
}

function dayNumberOf(year: number, month: number, day: number): number {
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const leapDay = month > 2 && isLeap(year) ? 1 : 0;
  return before * 365 + leapDays + (daysBeforeMonth[month - 1] ?? 0) + leapDay + day - 719_163;
}

/**
 * The date with that number of days since 1970-01-01.
 * @throws RangeError beyond the years 0001 to 9999, which have no `YYYY-MM-DD`.
 */
export function legalDateOf(number: number): LegalDate {
  // Counted in 400-year cycles from 0000-03-01, so that the leap day is the last day of its year.
  const shifted = number + 719_468;
  const cycle = Math.floor(shifted / 146_097);
  const dayOfCycle = shifted - cycle * 146_097;
  const yearOfCycle = Math.floor(
    (dayOfCycle - Math.floor(dayOfCycle / 1_460) + Math.floor(dayOfCycle / 36_524) - Math.floor(dayOfCycle / 146_096)) /
      365,
  );
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return format(yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0), month, day);
}

function format(year: number, month: number, day: number): LegalDate {
  if (!(year >= 1 && year <= 9999)) throw new RangeError(`no calendar date in the year ${year}`);
  const century = Math.floor(year / 100);
  return `${twoDigits[century] ?? ''}${twoDigits[year - century * 100] ?? ''}-${twoDigits[month] ?? ''}-${twoDigits[day] ?? ''}`;
}

/** The date so many calendar days later (earlier when negative). */
export function addDays(date: LegalDate, days: number): LegalDate {
  return legalDateOf(dayNumber(date) + days);
}

/**
 * The same day of the month so many calendar months later (earlier when negative); the last day of that month when it
 * is shorter, as periods in months end (行政诉讼法解释 第四十八条, 民法典 第二百零二条).
 */
export function addMonths(date: LegalDate, months: number): LegalDate {
  const count = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return format(year, month, Math.min(dayOfMonthOf(date), lengthOfMonth(year, month)));
}

/** The day of the week: 1 Monday to 7 Sunday (ISO 8601). */
export function weekdayOf(date: LegalDate): number {
  return isoWeekday(dayNumber(date));
}

/** The day of the week of a day number: 1 Monday to 7 Sunday (1970-01-01 was a Thursday). */
export function isoWeekday(number: number): number {
  const sinceMonday = (number + 3) % 7;
  return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1;
}

/** Calendar days from one date to another; negative when the second is earlier. */
export function daysBetween(from: LegalDate, to: LegalDate): number {
  return dayNumber(to) - dayNumber(from);
}
