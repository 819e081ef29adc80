import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, weekdayOf } from '../../../src/domain/calendar/legal-date.js';
import { readAnnouncementDays } from '../../../src/domain/calendar/announcement-days.js';

const off = (date: string, place = 'line 1') => ({ date, isOffDay: true, place });
const work = (date: string, place = 'line 2') => ({ date, isOffDay: false, place });
const read = (days: ReturnType<typeof off>[], more: { mayNameWeekdays?: boolean; mayBeEmpty?: boolean } = {}) =>
  readAnnouncementDays({ year: 2027, days, mayNameWeekdays: false, mayBeEmpty: false, ...more });
const codes = (days: ReturnType<typeof off>[], more = {}) =>
  read(days, more).problems.map(({ code, place }) => `${code} ${place}`);

describe('the days of an announcement', () => {
  it('are taken in order, those of the December before as well', () => {
    expect(read([off('2027-01-02'), off('2027-01-01'), work('2026-12-27')])).toEqual({
      offDays: ['2027-01-01', '2027-01-02'],
      makeupWorkdays: ['2026-12-27'],
      problems: [],
    });
  });

  it.each([
    ['a day of another year', [off('2028-01-01', 'days[7].date')], 'ANNOUNCEMENT_DATE_IN_ANOTHER_YEAR days[7].date'],
    ['a November before', [off('2026-11-30')], 'ANNOUNCEMENT_DATE_IN_ANOTHER_YEAR line 1'],
    ['no date', [off('2027-02-30')], 'ANNOUNCEMENT_DATE_UNREAL line 1'],
    ['a make-up day on a Wednesday', [work('2027-01-06')], 'MAKEUP_DAY_IS_A_WEEKDAY line 2'],
    ['a day twice', [off('2027-01-01'), off('2027-01-01', 'line 9')], 'ANNOUNCEMENT_DAY_TWICE line 9'],
    ['a day both off and at work', [off('2027-01-02'), work('2027-01-02')], 'ANNOUNCEMENT_DAY_BOTH_WAYS line 2'],
    ['no day at all', [], 'ANNOUNCEMENT_EMPTY days'],
  ])('are refused with their place: %s', (_what, days, problem) => {
    expect(codes(days)).toEqual([problem]);
  });

  it('may take a weekday back in an amendment, and may be none where an earlier announcement is taken back', () => {
    expect(codes([work('2027-01-06')], { mayNameWeekdays: true })).toEqual([]);
    expect(codes([], { mayBeEmpty: true })).toEqual([]);
  });

  it('state the error and the remedy in both languages', () => {
    const [problem] = read([work('2027-01-06')]).problems;
    expect(problem?.message.zh).toContain('2027-01-06 是星期三');
    expect(problem?.remedy.zh).not.toBe('');
    expect(problem?.remedy.en).not.toBe('');
  });

  it('never lose a day: each is accepted once or reported once', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((n) => addDays('2026-11-20', n));
    const named = fc.array(fc.record({ date: day, isOffDay: fc.boolean(), place: fc.constant('x') }));
    fc.assert(
      fc.property(named, (days) => {
        const { offDays, makeupWorkdays, problems } = read(days, { mayBeEmpty: true });
        expect(offDays.length + makeupWorkdays.length + problems.length).toBe(days.length);
        for (const date of makeupWorkdays) expect(weekdayOf(date)).toBeGreaterThan(5);
      }),
    );
  });
});
