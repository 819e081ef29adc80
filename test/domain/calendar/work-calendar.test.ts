import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type HolidayAnnouncement, titleOf } from '../../../src/domain/calendar/holiday-announcement.js';
import { addDays, dayNumber, legalDateOf, weekdayOf, yearOf } from '../../../src/domain/calendar/legal-date.js';
import { publishedCalendar, publishedAnnouncements } from '../../../src/domain/calendar/published-announcements.js';
import { WorkCalendar } from '../../../src/domain/calendar/work-calendar.js';
import { readFixture } from '../../support/fixtures.js';

interface Holidays {
  readonly papers: Record<string, string[]>;
  readonly workdays_per_year: Record<string, number>;
  readonly off_days: string[];
  readonly makeup_workdays: string[];
  readonly off_days_on_weekday: string[];
}

const holidays = readFixture<Holidays>('calendar', 'holidays.json');
const statutory = readFixture<{ years: Record<string, { date: string; name: string }[]> }>(
  'calendar',
  'statutory-days.json',
);
const namedByLaw = Object.values(statutory.years).flat();
const off = new Set([...holidays.off_days, ...namedByLaw.map(({ date }) => date)]);
const makeup = new Set(holidays.makeup_workdays);
const worksByTheBook = (date: string): boolean => makeup.has(date) || (!off.has(date) && weekdayOf(date) <= 5);
const anyDay = fc.integer({ min: dayNumber('1985-01-01'), max: dayNumber('2060-12-31') }).map(legalDateOf);

describe('the working-day calendar', () => {
  it('agrees with the published announcements, and after them with the law, on every day from 2018 to 2041', () => {
    for (let date = '2018-01-01'; date <= '2041-12-31'; date = addDays(date, 1)) {
      const kind = off.has(date)
        ? 'holiday'
        : makeup.has(date)
          ? 'makeup'
          : weekdayOf(date) >= 6
            ? 'weekend'
            : 'workday';
      expect([date, publishedCalendar.kindOf(date)]).toEqual([date, kind]);
      expect([date, publishedCalendar.isWorkday(date)]).toEqual([date, worksByTheBook(date)]);
    }
  });

  it('has as many working days in each year as the announcements make', () => {
    for (const [year, count] of Object.entries(holidays.workdays_per_year)) {
      expect([year, publishedCalendar.countWorkdays(`${Number(year) - 1}-12-31`, `${year}-12-31`)]).toEqual([
        year,
        count,
      ]);
    }
  });

  it('carries every published day once, with the addresses of its announcement', () => {
    expect(publishedAnnouncements.flatMap((announcement) => announcement.offDays)).toEqual(holidays.off_days);
    expect(publishedAnnouncements.flatMap((announcement) => announcement.makeupWorkdays).sort()).toEqual(
      holidays.makeup_workdays.filter((date) => publishedCalendar.kindOf(date) === 'makeup').sort(),
    );
    for (const announcement of publishedAnnouncements)
      expect(announcement.sources).toEqual(holidays.papers[String(announcement.year)]);
    for (const date of holidays.off_days_on_weekday) expect(publishedCalendar.isWorkday(date)).toBe(false);
  });

  it('takes the days of a December that the next announcement names, though that December is unpublished', () => {
    expect(publishedCalendar.kindOf('2018-12-31')).toBe('holiday');
    expect(publishedCalendar.kindOf('2018-12-29')).toBe('makeup');
    expect(publishedCalendar.isPublished(2018)).toBe(false);
    expect(publishedCalendar.announcementOf('2018-12-31')?.year).toBe(2019);
    expect(publishedCalendar.announcementOf('2022-12-31')?.year).toBe(2023);
    expect(publishedCalendar.announcementOf('2024-05-27')).toBeNull();
  });

  it('defect 7: a make-up Saturday or Sunday is a working day', () => {
    expect(publishedCalendar.kindOf('2026-02-14')).toBe('makeup');
    expect(publishedCalendar.addWorkdays('2026-02-13', 1)).toBe('2026-02-14');
    expect(publishedCalendar.addWorkdays('2022-01-04', 20)).toBe('2022-01-30');
  });

  it('defect 6: knows a year without an announcement to be unpublished', () => {
    expect(publishedCalendar.firstUnpublishedYear).toBe(2027);
    expect([2018, 2019, 2026, 2027].map((year) => publishedCalendar.isPublished(year))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(publishedCalendar.isPublishedThroughout('2026-01-01', '2026-12-31')).toBe(true);
    expect(publishedCalendar.isPublishedThroughout('2026-12-31', '2027-01-01')).toBe(false);
    expect(new WorkCalendar([]).firstUnpublishedYear).toBeNull();
  });

  it('adds and counts working days as walking day by day does, in published years and far outside them', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (from, n) => {
        let date = from;
        for (let left = Math.abs(n); left > 0;) {
          date = addDays(date, Math.sign(n));
          if (worksByTheBook(date)) left--;
        }
        expect(publishedCalendar.addWorkdays(from, n)).toBe(date);
      }),
      { numRuns: 400 },
    );
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 900 }), (from, days) => {
        let count = 0;
        for (let step = 1; step <= days; step++) if (worksByTheBook(addDays(from, step))) count++;
        const to = addDays(from, days);
        expect(publishedCalendar.countWorkdays(from, to)).toBe(count);
        expect(publishedCalendar.countWorkdays(to, from)).toBe(-count || 0);
      }),
      { numRuns: 400 },
    );
  });

  it('answers at the far ends of three centuries', () => {
    const plain = new WorkCalendar([]);
    expect(plain.addWorkdays('1900-01-01', 5 * 52 * 250)).toBe(addDays('1900-01-01', 7 * 52 * 250));
    let weekdays = 0;
    for (let day = dayNumber('1900-01-02'); day <= dayNumber('2199-12-31'); day++)
      if ((day + 700_003) % 7 < 5) weekdays++;
    expect(plain.countWorkdays('1900-01-01', '2199-12-31')).toBe(weekdays);
    expect(publishedCalendar.countWorkdays('1900-01-01', '2018-12-28')).toBe(
      plain.countWorkdays('1900-01-01', '2018-12-28'),
    );
    expect(publishedCalendar.addWorkdays('2199-12-31', -1)).toBe('2199-12-30');
    expect(publishedCalendar.addWorkdays(publishedCalendar.addWorkdays('2190-06-03', -40_000), 40_000)).toBe(
      '2190-06-03',
    );
  });

  it('keeps the table of deadlines of statute.md section 7', () => {
    const samples = [
      ['2019-05-15', '2019-05-24', '2019-06-05', '2019-06-13', '2019-07-11'],
      ['2019-09-30', '2019-10-15', '2019-10-25', '2019-11-01', '2019-11-29'],
      ['2020-01-17', '2020-02-04', '2020-02-14', '2020-02-21', '2020-03-20'],
      ['2021-02-10', '2021-02-25', '2021-03-09', '2021-03-16', '2021-04-14'],
      ['2022-01-04', '2022-01-13', '2022-01-25', '2022-01-30', '2022-03-04'],
      ['2022-09-30', '2022-10-14', '2022-10-26', '2022-11-02', '2022-11-30'],
      ['2023-01-13', '2023-01-29', '2023-02-08', '2023-02-15', '2023-03-15'],
      ['2023-09-28', '2023-10-13', '2023-10-25', '2023-11-01', '2023-11-29'],
      ['2024-02-08', '2024-02-23', '2024-03-06', '2024-03-13', '2024-04-11'],
      ['2024-02-09', '2024-02-26', '2024-03-07', '2024-03-14', '2024-04-12'],
      ['2024-09-30', '2024-10-15', '2024-10-25', '2024-11-01', '2024-11-29'],
      ['2025-01-02', '2025-01-13', '2025-01-23', '2025-02-06', '2025-03-05'],
      ['2025-09-26', '2025-10-13', '2025-10-23', '2025-10-30', '2025-11-27'],
      ['2026-02-13', '2026-03-02', '2026-03-12', '2026-03-19', '2026-04-17'],
      ['2026-09-24', '2026-10-12', '2026-10-22', '2026-10-29', '2026-11-26'],
      ['2026-12-01', '2026-12-10', '2026-12-22', '2026-12-29', null],
    ] as const;
    for (const [receivedOn, ...due] of samples) {
      const computed = [7, 15, 20, 40].map((n) => {
        const day = publishedCalendar.addWorkdays(receivedOn, n);
        return publishedCalendar.isPublishedThroughout(receivedOn, day) ? day : null;
      });
      expect([receivedOn, ...computed]).toEqual([receivedOn, ...due]);
    }
  });
});

describe('a year whose announcement is not published', () => {
  it('counts the days that the law itself names as days off, from 2027 to 2040, on a weekend too', () => {
    for (const [year, days] of Object.entries(statutory.years)) {
      const dates = [...new Set(days.map(({ date }) => date))].sort();
      expect(
        publishedCalendar.announcements.find((announcement) => String(announcement.year) === year)?.offDays,
      ).toEqual(dates);
      for (const date of dates) expect([date, publishedCalendar.kindOf(date)]).toEqual([date, 'holiday']);
    }
    expect(publishedCalendar.kindOf('2027-02-06')).toBe('holiday');
    expect(weekdayOf('2027-02-06')).toBe(6);
  });

  it('has one day off, with both names, where two festivals fall on one date', () => {
    const nameOf = (date: string) => publishedCalendar.announcementOf(date)?.dayNames?.[date]?.zh;
    expect(['2028-10-03', '2031-10-01', '2039-10-02'].map(nameOf)).toEqual(Array(3).fill('中秋节、国庆节'));
    for (const { date } of namedByLaw) {
      const names = namedByLaw.filter((day) => day.date === date).map(({ name }) => name);
      expect([date, nameOf(date)]).toEqual([date, names.join('、')]);
    }
    expect(publishedCalendar.countWorkdays('2027-12-31', '2028-12-31')).toBe(
      new WorkCalendar([]).countWorkdays('2027-12-31', '2028-12-31') -
        new Set(namedByLaw.map(({ date }) => date).filter((date) => date.startsWith('2028') && weekdayOf(date) < 6))
          .size,
    );
  });

  it('counts weekends alone before 2019 and after 2040', () => {
    for (const day of ['2018-10-01', '2041-01-01', '2041-10-01']) {
      expect([day, publishedCalendar.kindOf(day)]).toEqual([day, 'workday']);
      expect(publishedCalendar.isPublished(yearOf(day))).toBe(false);
    }
  });

  it('no longer has them once its announcement is published, whatever day it names instead', () => {
    const year = fc.integer({ min: 2027, max: 2040 });
    fc.assert(
      fc.property(year, fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { maxLength: 30 }), (published, numbers) => {
        const offDays = numbers.map((n) => addDays(`${published}-01-01`, n)).sort();
        const announcement = { year: published, offDays, makeupWorkdays: [], sources: [] };
        const calendar = publishedCalendar.withAnnouncement(announcement);
        for (let day = `${published}-01-01`; day <= `${published}-12-31`; day = addDays(day, 1)) {
          const kind = offDays.includes(day) ? 'holiday' : weekdayOf(day) > 5 ? 'weekend' : 'workday';
          expect([day, calendar.kindOf(day)]).toEqual([day, kind]);
        }
        expect(calendar.isPublished(published)).toBe(true);
        expect(calendar.kindOf(`${published + 1}-10-01`)).toBe(publishedCalendar.kindOf(`${published + 1}-10-01`));
      }),
      { numRuns: 40 },
    );
  });
});

describe('a calendar with one more announcement', () => {
  const announcement2027: HolidayAnnouncement = {
    year: 2027,
    offDays: ['2027-01-01'],
    makeupWorkdays: ['2027-01-09'],
    sources: ['x'],
  };

  it('defect 5: moves days of a year once its announcement comes, and leaves the old calendar as it was', () => {
    const later = publishedCalendar.withAnnouncement(announcement2027);
    expect(later.isPublished(2027)).toBe(true);
    expect(later.firstUnpublishedYear).toBe(2028);
    expect(later.kindOf('2027-01-01')).toBe('holiday');
    expect(later.kindOf('2027-01-09')).toBe('makeup');
    expect(publishedCalendar.kindOf('2027-01-09')).toBe('weekend');
    expect(later.kindOf('2027-10-01')).toBe('workday');
    expect(publishedCalendar.kindOf('2027-10-01')).toBe('holiday');
    expect(publishedCalendar.isPublished(2027)).toBe(false);
  });

  it('lets a later announcement for the same days prevail, as the 2020 amendment did', () => {
    const amended = publishedCalendar.withAnnouncement({
      ...announcement2027,
      year: 2026,
      offDays: ['2026-10-10'],
      makeupWorkdays: [],
    });
    expect(amended.kindOf('2026-10-10')).toBe('holiday');
    expect(publishedCalendar.kindOf('2026-10-10')).toBe('makeup');
  });

  it("adds an agency's own day off without publishing its year", () => {
    const local: HolidayAnnouncement = {
      year: 2027,
      offDays: ['2027-03-03'],
      makeupWorkdays: [],
      sources: [],
      scope: 'agency',
      title: { zh: '自治州成立纪念日放假通知', en: 'Prefecture anniversary' },
    };
    const calendar = publishedCalendar.withAnnouncement(local);
    expect(calendar.kindOf('2027-03-03')).toBe('holiday');
    expect(calendar.isPublished(2027)).toBe(false);
    expect(calendar.firstUnpublishedYear).toBe(2027);
    expect(titleOf(local).zh).toBe('自治州成立纪念日放假通知');
    expect(titleOf(announcement2027).zh).toContain('2027年部分节假日');
  });

  it('agrees with walking day by day whatever days are named, however far apart', () => {
    const named = fc.uniqueArray(anyDay, { maxLength: 60 });
    fc.assert(
      fc.property(named, anyDay, fc.integer({ min: -200, max: 200 }), (days, from, n) => {
        const offDays = days.filter((_, index) => index % 2 === 0);
        const makeupWorkdays = days.filter((_, index) => index % 2 === 1);
        const calendar = new WorkCalendar([{ year: 2000, offDays, makeupWorkdays, sources: [] }]);
        const works = (date: string): boolean =>
          makeupWorkdays.includes(date) || (!offDays.includes(date) && weekdayOf(date) <= 5);
        let date = from;
        for (let left = Math.abs(n); left > 0;) {
          date = addDays(date, Math.sign(n));
          if (works(date)) left--;
        }
        expect(calendar.addWorkdays(from, n)).toBe(date);
        expect(calendar.isWorkday(from)).toBe(works(from));
        expect(yearOf(calendar.addWorkdays(from, 0))).toBe(yearOf(from));
      }),
      { numRuns: 200 },
    );
  });
});
