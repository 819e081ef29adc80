import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../src/domain/calendar/legal-date.js';
import { publishedCalendar } from '../../../src/domain/calendar/published-announcements.js';
import { dueDateOf, PERIODS, type PeriodCode } from '../../../src/domain/statute/periods.js';

const due = (code: PeriodCode, base: string): string | null =>
  dueDateOf(PERIODS.on(code, base), base, publishedCalendar);

describe('periods', () => {
  it.each([
    ['supplement_notice', '2022-09-30', '2022-10-14'],
    ['third_party_opinion', '2023-01-13', '2023-02-08'],
    ['reply', '2022-01-04', '2022-01-30'],
    ['reply', '2026-12-01', '2026-12-29'],
    ['fee_pay', '2024-02-08', '2024-03-13'],
  ] as const)('counts %s from %s in working days to %s', (code, base, expected) => {
    expect(due(code, base)).toBe(expected);
  });

  it.each([
    ['sixty days end on 1 May, in the holiday of Labour Day', 'review_apply', '2026-03-02', '2026-05-06'],
    ['a working day stays', 'suit_after_review', '2026-03-02', '2026-03-17'],
    ['forty-five days end on a Saturday of Dragon Boat', 'first_instance_simple', '2026-05-06', '2026-06-22'],
    ['seven days end on a make-up Saturday', 'case_filing', '2026-02-07', '2026-02-14'],
  ] as const)('in days: %s', (_why, code, base, expected) => {
    expect(due(code, base)).toBe(expected);
  });

  it.each([
    ['the month is shorter, its last day a make-up workday', 'suit_direct', '2025-08-29', '2026-02-28'],
    ['the thirtieth is a Saturday', 'suit_direct', '2025-11-30', '2026-06-01'],
    ['the fifth is in the holiday of Qingming', 'second_instance', '2026-01-05', '2026-04-07'],
  ] as const)('in months: %s', (_why, code, base, expected) => {
    expect(due(code, base)).toBe(expected);
  });

  it('ends the annual reports on their day of the next year', () => {
    expect(due('annual_dept', '2025-12-31')).toBe('2026-01-31');
    expect(due('annual_gov', '2025-12-31')).toBe('2026-03-31');
    expect(due('annual_gov', '2026-03-30')).toBe('2026-03-31');
    expect(due('annual_gov', '2026-03-31')).toBe('2027-03-31');
  });

  it('has no last day where the law sets none', () => {
    for (const code of ['excluded_time', 'delayed_reply', 'correction_41', 'unreasonable_volume_explain'] as const) {
      expect(due(code, '2026-03-02')).toBeNull();
    }
  });

  it('takes the version in force: calendar days of defence before 2024, working days since', () => {
    expect(PERIODS.on('review_defence', '2023-12-31').unit).toBe('day');
    expect(PERIODS.on('review_defence', '2024-01-01').unit).toBe('working_day');
    expect(PERIODS.on('reply', '2019-02-26').amount).toBe(20);
  });

  it('never ends on its first day, nor a period of days or months on a day off', () => {
    const base = fc.integer({ min: 0, max: 2_500 }).map((days) => addDays('2019-05-15', days));
    fc.assert(
      fc.property(fc.constantFrom(...PERIODS.versions), base, (period, day) => {
        const last = dueDateOf(period, day, publishedCalendar);
        if (last === null) return;
        expect(last > day).toBe(true);
        if (period.unit !== 'fixed_date') expect(publishedCalendar.isWorkday(last)).toBe(true);
      }),
    );
  });
});
