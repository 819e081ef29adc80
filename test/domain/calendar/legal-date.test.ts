import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dayNumber,
  daysBetween,
  isLegalDate,
  legalDateOf,
  weekdayOf,
  yearOf,
} from '../../../src/domain/calendar/legal-date.js';

const millisecondsADay = 86_400_000;
const byRuntime = (number: number): string => new Date(number * millisecondsADay).toISOString().slice(0, 10);
const from1900 = -25_567;
const to2199 = 84_005;

describe('a legal date', () => {
  it('is a real calendar date of 1900 to 2199 and nothing else', () => {
    for (const good of ['1900-01-01', '2024-02-29', '2000-02-29', '2199-12-31', '2026-12-31']) {
      expect(isLegalDate(good)).toBe(true);
    }
    const bad = ['2023-02-29', '1900-02-29', '2100-02-29', '2024-04-31', '2024-13-01', '2024-00-10', '2024-01-00'];
    bad.push('1899-12-31', '2200-01-01', '2024-1-1', '2024/01/01', '20240101', ' 2024-01-01', '2024-01-01T00:00:00Z');
    bad.push('2024-01-01\n', '２０２４-01-01', '', 'today');
    for (const text of bad) expect([text, isLegalDate(text)]).toEqual([text, false]);
    for (const other of [null, undefined, 20240101, new Date(0), ['2024-01-01']])
      expect(isLegalDate(other)).toBe(false);
  });

  it('has the day number, the year and the weekday that the runtime calendar gives, on every day of three centuries', () => {
    for (let number = from1900; number <= to2199; number++) {
      const date = byRuntime(number);
      if (legalDateOf(number) !== date || dayNumber(date) !== number || !isLegalDate(date)) {
        throw new Error(`${date} is day ${dayNumber(date)}, and day ${number} is ${legalDateOf(number)}`);
      }
      const weekday = new Date(number * millisecondsADay).getUTCDay();
      if (weekdayOf(date) !== (weekday === 0 ? 7 : weekday)) throw new Error(`weekday of ${date}`);
    }
    expect(yearOf('2026-02-13')).toBe(2026);
  });

  it('adds days there and back', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    fc.assert(
      fc.property(
        fc.integer({ min: from1900, max: to2199 }),
        fc.integer({ min: -40_000, max: 40_000 }),
        (number, days) => {
          const date = legalDateOf(number);
          expect(addDays(addDays(date, days), -days)).toBe(date);
          expect(daysBetween(date, addDays(date, days))).toBe(days);
        },
      ),
    );
  });

  it('adds calendar months, and ends on the last day of a shorter one', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2023-01-31', 1)).toBe('2023-02-28');
    expect(addMonths('2023-08-31', 6)).toBe('2024-02-29');
    expect(addMonths('2024-03-31', -1)).toBe('2024-02-29');
    expect(addMonths('2024-11-15', 3)).toBe('2025-02-15');
    expect(addMonths('2024-01-15', -13)).toBe('2022-12-15');
    expect(addMonths('2024-05-15', 0)).toBe('2024-05-15');
  });

  it('refuses to write a year that has no four digits', () => {
    expect(() => addDays('2199-12-31', 10_000_000)).toThrow(RangeError);
    expect(() => addMonths('1900-01-01', -12 * 1900)).toThrow(RangeError);
  });
});
