import { describe, expect, it } from '@jest/globals';
import { assembleAnnualTables } from '../../../src/domain/report/annual-tables.js';
import { checkTables, type CheckedTables } from '../../../src/domain/report/checks.js';
import { COUNTING_RULES, DEFAULT_COUNTING_POLICY } from '../../../src/domain/report/counting-policy.js';
import { identityStates } from '../../../src/domain/report/identity-states.js';
import { hasFault } from '../../../src/domain/report/finding.js';
import type { SevenNumbers } from '../../../src/domain/report/numbers.js';
import { assembleStatistics } from '../../../src/domain/report/statistics.js';
import { assembleTable3, type Table3Group } from '../../../src/domain/report/table3.js';
import { assembleTable4, type Table4Group } from '../../../src/domain/report/table4.js';

const cases: Table3Group[] = [
  { category: 'natural_person', countedFrom: 'new', leaves: 'granted', count: 8 },
  { category: 'business', countedFrom: 'carry_in', leaves: 'carry_out', count: 2 },
];
const disputes: Table4Group[] = [{ kind: 'review', state: 'upheld', count: 3 }];

const sound: CheckedTables = {
  format: 2021,
  table3: assembleTable3(cases, 2021),
  table4: assembleTable4(disputes),
  countedCases: 10,
};

describe('the identities', () => {
  it('hold over tables made from cases', () => {
    expect(checkTables(sound)).toEqual([]);
  });

  it.each([
    ['C1', 'table3/carry_out/自然人', { ...sound, table3: { ...sound.table3, new: [9, 0, 0, 0, 0, 0, 9] } }],
    ['C2', 'table3/total/自然人', { ...sound, table3: { ...sound.table3, granted: [7, 0, 0, 0, 0, 0, 7] } }],
    ['C3', 'table3/d1/总计', { ...sound, table3: { ...sound.table3, d1: [0, 0, 0, 0, 0, 0, 1] } }],
    ['C5', 'table4/行政复议', { ...sound, table4: { ...sound.table4, 行政复议: [3, 0, 0, 0, 0] } }],
    ['C6', 'table3/total/总计', { ...sound, countedCases: 9 }],
  ] as const)('%s is named at %s when it breaks', (code, place, tables) => {
    expect(checkTables(tables)).toContainEqual(expect.objectContaining({ code, place, severity: 'fault' }));
  });

  it('are listed with whether they hold; 上年结转 is unknown until last year is', () => {
    const stateOf = (tables: CheckedTables, carryOut: SevenNumbers | null) => {
      const lastYear = { year: 2023, carryOut };
      return Object.fromEntries(
        identityStates(checkTables(tables, lastYear), lastYear).map(({ code, holds }) => [code, holds]),
      );
    };
    const allHold = { C1: true, C2: true, C3: true, C4: true, C5: true, C6: true };
    expect(stateOf(sound, [0, 2, 0, 0, 0, 0, 2])).toEqual(allHold);
    expect(stateOf(sound, null)).toEqual({ ...allHold, C4: null });
    expect(stateOf({ ...sound, countedCases: 9 }, [0, 1, 0, 0, 0, 0, 1])).toEqual({ ...allHold, C4: false, C6: false });
  });

  it('C4 compares the carry-over with last year’s closing, column by column', () => {
    expect(checkTables(sound, { year: 2023, carryOut: [0, 2, 0, 0, 0, 0, 2] })).toEqual([]);
    expect(checkTables(sound, { year: 2023, carryOut: null })).toEqual([]);
    const findings = checkTables(sound, { year: 2023, carryOut: [1, 1, 0, 0, 0, 0, 2] });
    expect(findings.map(({ code, place, expected, found }) => ({ code, place, expected, found }))).toEqual([
      { code: 'C4', place: 'table3/carry_in/自然人', expected: 1, found: 0 },
      { code: 'C4', place: 'table3/carry_in/商业企业', expected: 1, found: 2 },
    ]);
    expect(hasFault(findings)).toBe(true);
  });
});

describe('the annual tables', () => {
  it('carry their checks with them', () => {
    const statistics = assembleStatistics({ groups: [], subjects: [], purposes: [], previousYear: null });
    const tables = assembleAnnualTables({
      agency: '某县人民政府',
      year: 2024,
      format: 2021,
      cases,
      disputes,
      statistics: { ...statistics, handled: 10 },
      lastYear: { year: 2023, carryOut: [0, 0, 0, 0, 0, 0, 0] },
    });
    expect(tables.table3.total).toEqual([8, 0, 0, 0, 0, 0, 8]);
    expect(tables.checks.map((finding) => finding.place)).toEqual(['table3/carry_in/商业企业', 'table3/carry_in/总计']);
  });
});

describe('the counting rules', () => {
  it('give every open question an answer and a reason, and name each parameter of the policy', () => {
    for (const rule of COUNTING_RULES) {
      expect(rule.citations).not.toEqual([]);
      expect([rule.answer.zh, rule.answer.en, rule.reason.zh, rule.reason.en]).not.toContain('');
    }
    expect(COUNTING_RULES.filter((rule) => rule.settledBy === 'policy').map((rule) => rule.name)).toEqual(
      Object.keys(DEFAULT_COUNTING_POLICY),
    );
  });
});
