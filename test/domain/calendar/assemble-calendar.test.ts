import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assembleCalendar, type TakenAnnouncement } from '../../../src/domain/calendar/assemble-calendar.js';
import { calendarDifference } from '../../../src/domain/calendar/calendar-difference.js';
import { addDays } from '../../../src/domain/calendar/legal-date.js';
import { publishedCalendar } from '../../../src/domain/calendar/published-announcements.js';

let count = 0;
const announcement = (year: number, more: Partial<TakenAnnouncement> = {}): TakenAnnouncement => ({
  ...{ id: String(++count), agencyId: 'county', scope: 'national', year, isAmendment: false },
  ...{ offDays: [], makeupWorkdays: [], sources: ['—'] },
  ...more,
});

describe('the calendar of an agency', () => {
  it('is the published one itself while nothing was imported', () => {
    expect(assembleCalendar(publishedCalendar, [])).toBe(publishedCalendar);
  });

  it('forgets the built-in announcement of a year that a complete one replaces', () => {
    const calendar = assembleCalendar(publishedCalendar, [announcement(2026, { offDays: ['2026-10-01'] })]);
    expect(calendar.kindOf('2026-10-01')).toBe('holiday');
    expect(calendar.kindOf('2026-10-02')).toBe('workday');
    expect(calendar.kindOf('2025-10-02')).toBe('holiday');
  });

  it('keeps the days an amendment does not name', () => {
    const calendar = assembleCalendar(publishedCalendar, [
      announcement(2026, { isAmendment: true, offDays: ['2026-10-08'], makeupWorkdays: ['2026-10-17'] }),
    ]);
    expect(['2026-10-07', '2026-10-08', '2026-10-10', '2026-10-17'].map((day) => calendar.kindOf(day))).toEqual([
      ...['holiday', 'holiday', 'makeup', 'makeup'],
    ]);
  });

  it('replaces the own days of an agency by that agency’s later ones, never by another’s or the nation’s', () => {
    const own = (agencyId: string, day: string) => announcement(2026, { agencyId, scope: 'agency', offDays: [day] });
    const calendar = assembleCalendar(publishedCalendar, [
      ...[own('city', '2026-07-01'), own('county', '2026-07-02'), own('county', '2026-07-03')],
      announcement(2026, { offDays: ['2026-10-01'] }),
    ]);
    expect(['2026-07-01', '2026-07-02', '2026-07-03'].map((day) => calendar.isWorkday(day))).toEqual([
      ...[false, true, false],
    ]);
  });

  it('does not take a year for published because an agency has a day off in it', () => {
    const own = announcement(2027, { scope: 'agency', offDays: ['2027-07-01'] });
    const calendar = assembleCalendar(publishedCalendar, [own]);
    expect(calendar.isPublished(2027)).toBe(false);
    expect(['2027-07-01', '2027-10-01'].map((day) => calendar.kindOf(day))).toEqual(['holiday', 'holiday']);
  });

  it('returns to the days of the law when the announcement of a year is revoked', () => {
    const announced = assembleCalendar(publishedCalendar, [announcement(2027, { offDays: ['2027-01-02'] })]);
    expect(['2027-01-01', '2027-01-02'].map((day) => announced.kindOf(day))).toEqual(['workday', 'holiday']);
    const takenBack = assembleCalendar(publishedCalendar, [announcement(2026, { offDays: ['2026-10-01'] })]);
    expect(['2027-01-01', '2027-01-02'].map((day) => takenBack.kindOf(day))).toEqual(['holiday', 'weekend']);
  });
});

describe('the difference of two calendars', () => {
  it('is none between equals, and the whole year where one is published', () => {
    expect(calendarDifference(publishedCalendar, publishedCalendar)).toBeNull();
    const later = assembleCalendar(publishedCalendar, [announcement(2027, { makeupWorkdays: ['2026-12-27'] })]);
    expect(calendarDifference(publishedCalendar, later)).toEqual({ from: '2026-12-27', to: '2027-12-31' });
  });

  it('holds every day on which they count differently, whatever is amended', () => {
    const day = fc.integer({ min: 0, max: 364 }).map((n) => addDays('2026-01-01', n));
    const days = fc.uniqueArray(day, { maxLength: 6 });
    fc.assert(
      fc.property(days, fc.boolean(), (offDays, isAmendment) => {
        const after = assembleCalendar(publishedCalendar, [announcement(2026, { offDays, isAmendment })]);
        const span = calendarDifference(publishedCalendar, after);
        for (let n = 0; n < 420; n += 1) {
          const date = addDays('2025-12-01', n);
          const differs = publishedCalendar.isWorkday(date) !== after.isWorkday(date);
          if (differs) expect(span !== null && span.from <= date && date <= span.to).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });
});
