import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changeText, shareText } from '../../../src/domain/report/numbers.js';
import type { CountableCase } from '../../../src/domain/report/settlement.js';
import {
  activityOf,
  assembleStatistics,
  previousYearOf,
  type ActivityGroup,
  type ReportStatistics,
} from '../../../src/domain/report/statistics.js';
import { assembleTable3, rowOfTable3, tallyCase } from '../../../src/domain/report/table3.js';
import { formatOfYear } from '../../../src/domain/statute/report-rows.js';
import { aCase, anyCase, YEARS } from './histories.js';

function statisticsOf(
  cases: readonly CountableCase[],
  year: number,
  lastYearReceived: number | null,
): ReportStatistics {
  const groups = cases.flatMap((subject) => activityOf(subject, year) ?? []);
  const previousYear = previousYearOf(lastYearReceived, null);
  return assembleStatistics({ groups, subjects: [], purposes: [], previousYear });
}

describe('the statistics of a year', () => {
  it('give the narrative of 开阳 2019', () => {
    const answered = (channel: CountableCase['channel'], outcome: 'granted' | 'denied_internal'): CountableCase =>
      aCase({
        channel,
        receivedOn: '2019-04-06',
        replies: [{ on: '2019-04-30', outcome }],
        answeredInTime: true,
        usedWorkingDays: 16,
      });
    const cases = [
      ...Array.from({ length: 6 }, () => answered('internet', 'granted')),
      { ...answered('internet', 'granted'), madePublicOn: '2019-04-30' },
      answered('internet', 'denied_internal'),
      answered('registered_mail', 'granted'),
      answered('ordinary_mail', 'denied_internal'),
    ];
    const statistics = statisticsOf(cases, 2019, 15);
    expect(statistics.channels.信函).toEqual({ count: 2, share: '20%' });
    expect(statistics.channels.网络).toEqual({ count: 8, share: '80%' });
    expect(statistics).toMatchObject({
      received: 10,
      closed: 10,
      open: 0,
      yoy: '-33.33%',
      madePublic: 1,
      averageWorkingDays: 16,
      onTime: { inTime: 10, late: 0, unknown: 0, share: '100%' },
    });
  });

  it('count receipt and closing in their own quarters, and a request carried in only where it closes', () => {
    const cases = [
      aCase({ receivedOn: '2023-12-20', replies: [{ on: '2024-01-08', outcome: 'granted' }] }),
      aCase({ receivedOn: '2024-03-28', replies: [{ on: '2024-04-20', outcome: 'granted' }] }),
      aCase({ receivedOn: '2024-12-20', replies: [] }),
    ];
    expect(statisticsOf(cases, 2024, null).byQuarter).toEqual([
      { quarter: 1, received: 1, closed: 1 },
      { quarter: 2, received: 0, closed: 1 },
      { quarter: 3, received: 0, closed: 0 },
      { quarter: 4, received: 1, closed: 0 },
    ]);
  });

  it('list units by what they handled', () => {
    const cases = [aCase({ unit: '办公室' }), aCase({ unit: '教育局' }), aCase({ unit: '教育局', replies: [] })];
    expect(statisticsOf(cases, 2024, null).byUnit).toEqual([
      { unit: '教育局', received: 2, carriedIn: 0, closed: 1, open: 1 },
      { unit: '办公室', received: 1, carriedIn: 0, closed: 1, open: 0 },
    ]);
  });

  it('list the topics asked for most, the same value from several groups added up', () => {
    const { subjects } = assembleStatistics({
      groups: [],
      subjects: [
        { value: '征地', count: 2 },
        { value: '规划', count: 3 },
        { value: '征地', count: 2 },
        { value: '教育', count: 1 },
      ],
      purposes: [],
      previousYear: null,
      top: 2,
    });
    expect(subjects).toEqual([
      { value: '征地', count: 4 },
      { value: '规划', count: 3 },
    ]);
  });

  it('do not count what was made public after the year', () => {
    const later = aCase({ replies: [{ on: '2024-12-30', outcome: 'granted' }], madePublicOn: '2025-01-04' });
    expect(statisticsOf([later], 2024, null).madePublic).toBe(0);
  });

  it('keep unknown timeliness apart from late', () => {
    const cases = [aCase({ answeredInTime: false }), aCase(), aCase({ answeredInTime: true })];
    expect(statisticsOf(cases, 2024, null).onTime).toEqual({ inTime: 1, late: 1, unknown: 1, share: '50%' });
  });

  it('measure the change on published totals first, on own cases of a closed year else', () => {
    expect(previousYearOf(15, { received: 3, closed: 3 })).toEqual({ received: 15, source: 'opening_balance' });
    expect(previousYearOf(null, { received: 3, closed: 3 })).toEqual({ received: 3, source: 'cases' });
    expect(previousYearOf(null, { received: 96, closed: 0 })).toBeNull();
    expect(previousYearOf(null, null)).toBeNull();
  });

  it('print changes and shares as narratives do', () => {
    expect([changeText(10, 15), changeText(1703, 1000), changeText(5, 5), changeText(5, 0)]).toEqual([
      '-33.33%',
      '+70.3%',
      '0%',
      null,
    ]);
    expect([shareText(2, 10), shareText(1, 3), shareText(1, 0)]).toEqual(['20%', '33.33%', null]);
  });

  it('agree with table three, and are the same from grouped rows, for any history', () => {
    fc.assert(
      fc.property(fc.array(anyCase, { maxLength: 50 }), fc.constantFrom(...YEARS), (history, year) => {
        const statistics = statisticsOf(history, year, null);
        const table = assembleTable3(
          history.flatMap((subject) => tallyCase(subject, year) ?? []),
          formatOfYear(year),
        );
        expect(statistics.received).toBe(rowOfTable3(table, 'new')[6]);
        expect(statistics.carriedIn).toBe(rowOfTable3(table, 'carry_in')[6]);
        expect(statistics.closed).toBe(rowOfTable3(table, 'total')[6]);
        expect(statistics.open).toBe(rowOfTable3(table, 'carry_out')[6]);

        const grouped = new Map<string, ActivityGroup>();
        for (const group of history.flatMap((subject) => activityOf(subject, year) ?? [])) {
          const { count, timedCount, usedWorkingDays, ...alike } = group;
          const key = JSON.stringify(alike);
          const known = grouped.get(key);
          grouped.set(key, {
            ...alike,
            count: count + (known?.count ?? 0),
            timedCount: timedCount + (known?.timedCount ?? 0),
            usedWorkingDays: usedWorkingDays + (known?.usedWorkingDays ?? 0),
          });
        }
        expect(
          assembleStatistics({ groups: grouped.values(), subjects: [], purposes: [], previousYear: null }),
        ).toEqual(statistics);
      }),
    );
  });
});
