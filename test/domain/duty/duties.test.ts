import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { publishedCalendar } from '../../../src/domain/calendar/published-announcements.js';
import { addDays, isLegalDate } from '../../../src/domain/calendar/legal-date.js';
import { AGENCY_LEVELS, agencyLevelOf } from '../../../src/domain/duty/agency-level.js';
import { annualDuties, yearReportedOn } from '../../../src/domain/duty/annual-duties.js';
import { publicationDuty } from '../../../src/domain/duty/publication-duty.js';

const owed = (level: (typeof AGENCY_LEVELS)[number]) =>
  annualDuties(level, 2025).map(({ kind, dueOn, article }) => `${kind} ${dueOn} ${article}`);

describe('the duties of the yearly report', () => {
  const own = 'annual_dept 2026-01-31 《政府信息公开条例》第四十九条第一款';
  const government = 'annual_gov 2026-03-31 《政府信息公开条例》第四十九条第二款';
  const rollUp = (day: string) => `annual_submission ${day} 年报格式（2021）填报说明（报送节点）`;

  it.each([
    ['department', [own]],
    ['township', [own]],
    ['county', [own, rollUp('2026-02-20'), government]],
    ['prefecture', [own, rollUp('2026-03-10'), government]],
    ['province', [own, government]],
    ['vertical', [own, rollUp('2026-03-31')]],
  ] as const)('of a %s are by level and article', (level, expected) => {
    expect(owed(level)).toEqual(expected);
  });

  it('an agency without a level has the duties of a department', () => {
    expect([null, '', 'ministry', 'county'].map(agencyLevelOf)).toEqual([
      'department',
      'department',
      'department',
      'county',
    ]);
  });

  it('a fixed date stays where it is on a day off: 2026-01-31 is a Saturday', () => {
    expect(publishedCalendar.isWorkday('2026-01-31')).toBe(false);
    expect(annualDuties('department', 2025)[0]?.dueOn).toBe('2026-01-31');
  });

  it.each([
    ['2025-11-30', null],
    ['2025-12-01', 2025],
    ['2025-12-31', 2025],
    ['2026-01-01', 2025],
    ['2026-03-31', 2025],
    ['2026-04-01', null],
  ])('on %s the report worked on is that of %s', (today, year) => {
    expect(yearReportedOn(today)).toBe(year);
  });

  it('each is due after the year it reports on, once for each kind, on a day that exists', () => {
    fc.assert(
      fc.property(fc.constantFrom(...AGENCY_LEVELS), fc.integer({ min: 2019, max: 2198 }), (level, year) => {
        const duties = annualDuties(level, year);
        expect(new Set(duties.map(({ kind }) => kind)).size).toBe(duties.length);
        for (const { dueOn, fromOn, subject } of duties) {
          expect([isLegalDate(dueOn), dueOn > fromOn, subject]).toEqual([true, true, String(year)]);
        }
        expect(duties.map(({ dueOn }) => dueOn)).toEqual(duties.map(({ dueOn }) => dueOn).sort());
      }),
    );
  });
});

describe('making information public', () => {
  it('is due twenty working days after it was made or changed (art. 26), holidays left out', () => {
    expect(publicationDuty('2026-02-10', { isFromCase: false }, publishedCalendar)).toEqual({
      dueOn: '2026-03-16',
      article: '《政府信息公开条例》第二十六条',
      provisional: false,
    });
  });

  it('names art. 44 as well when a case brought it to light', () => {
    const { article } = publicationDuty('2026-03-02', { isFromCase: true }, publishedCalendar);
    expect(article).toBe('《政府信息公开条例》第四十四条、《政府信息公开条例》第二十六条');
  });

  it('is provisional when counted into a year whose calendar is not published', () => {
    expect(publicationDuty('2026-12-20', { isFromCase: false }, publishedCalendar).provisional).toBe(true);
  });

  it('is always the twentieth working day, and itself one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_500 }), fc.boolean(), (days, isFromCase) => {
        const from = addDays('2019-06-01', days);
        const { dueOn } = publicationDuty(from, { isFromCase }, publishedCalendar);
        expect(publishedCalendar.isWorkday(dueOn)).toBe(true);
        expect(publishedCalendar.countWorkdays(from, dueOn)).toBe(20);
      }),
    );
  });
});
