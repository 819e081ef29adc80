import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkTables } from '../../../src/domain/report/checks.js';
import { cellOf, cellQuery, matchesCell } from '../../../src/domain/report/drill-down.js';
import { settlementOf, type CountableCase } from '../../../src/domain/report/settlement.js';
import {
  assembleTable3,
  rowOfTable3,
  tallyCase,
  type Table3,
  type Table3Group,
} from '../../../src/domain/report/table3.js';
import { assembleTable4 } from '../../../src/domain/report/table4.js';
import { APPLICANT_CATEGORIES } from '../../../src/domain/statute/applicants.js';
import { formatOfYear, rowsOf } from '../../../src/domain/statute/report-rows.js';
import { aCase, anyCase, YEARS } from './histories.js';

const cases = fc.array(anyCase, { maxLength: 60 });

const groupsOf = (history: readonly CountableCase[], year: number): Table3Group[] =>
  history.flatMap((subject) => tallyCase(subject, year) ?? []);

const tableOf = (history: readonly CountableCase[], year: number): Table3 =>
  assembleTable3(groupsOf(history, year), formatOfYear(year));

describe('a settlement', () => {
  it('is the first reply, counted by the last one of its year', () => {
    const replies = [
      { on: '2024-03-20', outcome: 'denied_internal' },
      { on: '2024-11-02', outcome: 'granted' },
      { on: '2025-02-01', outcome: 'partial' },
    ] as const;
    expect(settlementOf(aCase({ replies }))).toEqual({
      countedFrom: '2024-03-01',
      settledOn: '2024-03-20',
      outcome: 'granted',
    });
    expect(settlementOf(aCase({ replies }), { reopened: 'first_reply', disputes: 'state_at_year_end' }).outcome).toBe(
      'denied_internal',
    );
  });

  it('is never before receipt, though a ledger says so', () => {
    const odd = aCase({ receivedOn: '2024-01-03', replies: [{ on: '2023-12-29', outcome: 'granted' }] });
    expect(settlementOf(odd)).toEqual({ countedFrom: '2024-01-03', settledOn: '2024-01-03', outcome: 'granted' });
  });

  it('does not exist while receipt is unconfirmed', () => {
    const unconfirmed = aCase({ receivedOn: null });
    expect(settlementOf(unconfirmed).settledOn).toBeNull();
    expect(tallyCase(unconfirmed, 2024)).toBeNull();
  });
});

describe('table three', () => {
  it.each([
    [2023, null],
    [2024, { category: 'natural_person', countedFrom: 'new', leaves: 'carry_out', count: 1 }],
    [2025, { category: 'natural_person', countedFrom: 'carry_in', leaves: 'not_exist', count: 1 }],
    [2026, null],
  ])('counts a request of December answered in January, in %d, as %j', (year, group) => {
    const subject = aCase({ receivedOn: '2024-12-20', replies: [{ on: '2025-01-10', outcome: 'not_exist' }] });
    expect(tallyCase(subject, year)).toEqual(group);
  });

  it('prints the rows of its form in official order', () => {
    expect(Object.keys(assembleTable3([], 2019))).toEqual(rowsOf(2019).map((row) => row.id));
    expect(Object.keys(assembleTable3([], 2021))).toEqual(rowsOf(2021).map((row) => row.id));
  });

  it('does not change a year already reported when a later reply comes', () => {
    const before = aCase({ replies: [{ on: '2024-03-20', outcome: 'denied_internal' }] });
    const after = aCase({ replies: [...before.replies, { on: '2025-06-01', outcome: 'granted' }] });
    expect(tableOf([after], 2024)).toEqual(tableOf([before], 2024));
    expect(tallyCase(after, 2025)).toBeNull();
  });

  it('holds 一 + 二 = 三（七）+ 四 and every other identity, for any history', () => {
    fc.assert(
      fc.property(cases, (history) => {
        for (const year of YEARS) {
          const format = formatOfYear(year);
          const groups = groupsOf(history, year);
          const tables = { format, table3: assembleTable3(groups, format), table4: assembleTable4([]) };
          expect(checkTables({ ...tables, countedCases: groups.length })).toEqual([]);
        }
      }),
    );
  });

  it('carries into a year exactly what the year before carried out, for any history', () => {
    fc.assert(
      fc.property(cases, (history) => {
        for (const year of YEARS.slice(1)) {
          expect(rowOfTable3(tableOf(history, year), 'carry_in')).toEqual(
            rowOfTable3(tableOf(history, year - 1), 'carry_out'),
          );
        }
      }),
    );
  });

  it('is the same from grouped rows as from cases one by one', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(...YEARS), (history, year) => {
        const grouped = new Map<string, Table3Group>();
        for (const group of groupsOf(history, year)) {
          const key = `${group.category} ${group.countedFrom} ${group.leaves}`;
          grouped.set(key, { ...group, count: (grouped.get(key)?.count ?? 0) + 1 });
        }
        expect(assembleTable3(grouped.values(), formatOfYear(year))).toEqual(tableOf(history, year));
      }),
    );
  });
});

describe('drilling down', () => {
  it('finds in every cell as many cases as it counts', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(...YEARS), fc.constantFrom(2019, 2021), (history, year, format) => {
        const table = assembleTable3(groupsOf(history, year), format);
        for (const { id: row } of rowsOf(format)) {
          [...APPLICANT_CATEGORIES, null].forEach((category, column) => {
            const query = cellQuery({ row, category }, year, format);
            const found = history.filter((subject) =>
              matchesCell(query, subject.applicantCategory, settlementOf(subject)),
            );
            expect(found).toHaveLength(rowOfTable3(table, row)[column] ?? 0);
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  it('names for a case the very cells whose queries find it', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...YEARS), (subject, year) => {
        const format = formatOfYear(year);
        const rows = rowsOf(format)
          .map((row) => row.id)
          .filter((row) => {
            const query = cellQuery({ row, category: subject.applicantCategory }, year, format);
            return matchesCell(query, subject.applicantCategory, settlementOf(subject));
          });
        expect(rows.toSorted()).toEqual((cellOf(subject, year, format)?.rows ?? []).toSorted());
      }),
    );
  });
});
