import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { quarterGroupOf, quarterlyAnalysis, RESULT_GROUPS } from '../../../src/domain/report/quarterly.js';
import type { CountableCase } from '../../../src/domain/report/settlement.js';
import { assembleTable3, rowOfTable3, tallyCase } from '../../../src/domain/report/table3.js';
import { aCase, anyCase } from './histories.js';

function quartersOf(cases: readonly CountableCase[], year: number, asOf: string) {
  const groups = cases.flatMap((subject) => quarterGroupOf(subject, year) ?? []);
  const yearBefore = cases.flatMap((subject) => quarterGroupOf(subject, year - 1) ?? []);
  return quarterlyAnalysis({ year, asOf, groups, yearBefore });
}

const received = (receivedOn: string, more: Partial<CountableCase> = {}): CountableCase =>
  aCase({ receivedOn, replies: [], ...more });

describe('the quarterly analysis', () => {
  it('counts receipt and closing in their own quarters, with what was open at the end of each', () => {
    const quarters = quartersOf(
      [
        received('2023-12-20', { replies: [{ on: '2024-01-08', outcome: 'granted' }] }),
        received('2024-03-28', {
          replies: [{ on: '2024-04-20', outcome: 'denied_internal' }],
          ...{ answeredInTime: false, usedWorkingDays: 21 },
        }),
        received('2024-05-06', {
          replies: [{ on: '2024-05-20', outcome: 'partial' }],
          ...{ answeredInTime: true, usedWorkingDays: 10, madePublicOn: '2024-06-01' },
        }),
        received('2024-12-20'),
      ],
      2024,
      '2025-01-10',
    );
    expect(quarters.map(({ received: came, closed, open }) => [came, closed, open])).toEqual([
      [1, 1, 1],
      [1, 2, 0],
      [0, 0, 0],
      [1, 0, 1],
    ]);
    expect(quarters[1]).toMatchObject({
      results: { granted: 0, partial: 1, denied: 1, unable: 0, not_processed: 0, other: 0 },
      onTime: { inTime: 1, late: 1, unknown: 0, share: '50%' },
      averageWorkingDays: 15.5,
      madePublic: 1,
    });
  });

  it('compares with the quarter before, over the year’s end too, and with the same quarter of last year', () => {
    const times = (count: number, on: string) => Array.from({ length: count }, () => received(on));
    const closed = received('2022-12-01', { replies: [{ on: '2023-01-09', outcome: 'granted' }] });
    const cases = [
      closed,
      ...times(2, '2023-02-01'),
      ...times(4, '2023-11-01'),
      ...times(3, '2024-02-01'),
      ...times(6, '2024-05-06'),
    ];
    expect(
      quartersOf(cases, 2024, '2025-01-10').map(({ onQuarterBefore, onYearBefore }) => [onQuarterBefore, onYearBefore]),
    ).toEqual([
      ['-25%', '+50%'],
      ['+100%', null],
      ['-100%', null],
      [null, '-100%'],
    ]);
  });

  it('compares with no year in which nothing was closed, which is a ledger’s carry-over alone', () => {
    const cases = [received('2023-12-20'), received('2024-02-01')];
    expect(quartersOf(cases, 2024, '2025-01-10')[0]).toMatchObject({ onQuarterBefore: null, onYearBefore: null });
  });

  it('compares no quarter that is not over, and knows which have not begun', () => {
    const cases = [received('2024-02-01'), received('2024-05-06')];
    const quarters = quartersOf(cases, 2024, '2024-06-30');
    expect(quarters.map(({ standing }) => standing)).toEqual(['over', 'running', 'coming', 'coming']);
    expect(quarters[1]?.onQuarterBefore).toBeNull();
    expect(quartersOf(cases, 2024, '2024-07-01')[1]).toMatchObject({ standing: 'over', onQuarterBefore: '0%' });
  });

  it('adds up to table three, for any history', () => {
    fc.assert(
      fc.property(fc.array(anyCase, { maxLength: 40 }), fc.constantFrom(2019, 2021, 2023), (cases, year) => {
        const table = assembleTable3(
          cases.flatMap((subject) => tallyCase(subject, year) ?? []),
          2021,
        );
        const quarters = quartersOf(cases, year, `${year + 1}-01-01`);
        const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
        const total = (...rows: Parameters<typeof rowOfTable3>[1][]) =>
          sum(rows.map((row) => rowOfTable3(table, row)[6]));
        expect(sum(quarters.map((one) => one.received))).toBe(total('new'));
        expect(sum(quarters.map((one) => one.closed))).toBe(total('total'));
        expect(quarters[3]?.open).toBe(total('carry_out'));
        const byGroup = RESULT_GROUPS.map((group) => sum(quarters.map(({ results }) => results[group])));
        expect(byGroup).toEqual([
          total('granted'),
          total('partial'),
          total('d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7', 'd8'),
          total('u1', 'u2', 'u3'),
          total('n1', 'n2', 'n3', 'n4', 'n5'),
          total('o1', 'o2', 'o3'),
        ]);
      }),
    );
  });
});
