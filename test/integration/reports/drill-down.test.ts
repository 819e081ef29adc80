import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AnnualTables } from '../../../src/domain/report/annual-tables.js';
import { tallyCase } from '../../../src/domain/report/table3.js';
import { APPLICANT_CATEGORIES } from '../../../src/domain/statute/applicants.js';
import { DISPUTE_COLUMNS, DISPUTE_GROUPS, rowsOf, type RowId } from '../../../src/domain/statute/report-rows.js';
import {
  type AgencyReport,
  BuildReport,
  CasesOfCell,
  CellsOfCase,
  CursorUnreadable,
  DisputesOfCell,
  type Page,
} from '../../../src/modules/reports/index.js';
import { SettableClock } from '../../../src/platform/clock/index.js';
import { aCase, anyCase, anyDispute } from '../../domain/report/histories.js';
import { startTestDatabase, type TestDatabase } from '../../support/database.js';
import { storeHistory } from './stored-histories.js';

function tablesIn(report: AgencyReport | undefined): AnnualTables {
  if (report === undefined) throw new Error('there is no report');
  return report.tables;
}

/** All pages of a list, one after the other. */
async function everyPage<Item>(pageAfter: (after?: string) => Promise<Page<Item>>): Promise<Item[]> {
  const items: Item[] = [];
  for (let page = await pageAfter(); ; page = await pageAfter(page.next)) {
    items.push(...page.items);
    if (page.next === null) return items;
  }
}

describe('from a cell to its cases', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await startTestDatabase();
  });
  afterAll(async () => {
    await db.close();
  });

  it('finds as many as every cell of both tables says, page by page, for any history', async () => {
    const build = new BuildReport(db.database);
    const casesOf = new CasesOfCell(db.database);
    const disputesOf = new DisputesOfCell(db.database);
    const anyHistory = fc.record({
      cases: fc.array(anyCase, { minLength: 5, maxLength: 25 }),
      disputes: fc.array(anyDispute, { minLength: 3, maxLength: 10 }),
    });
    await fc.assert(
      fc.asyncProperty(anyHistory, fc.constantFrom(2020, 2022), async (history, year) => {
        const { id } = await storeHistory(db.database, history);
        const [report] = await build.execute({ agencyIds: [id], year });
        const { format, table3, table4 } = tablesIn(report);
        const asked = { agencyIds: [id], year, limit: 3 };
        for (const { id: row } of rowsOf(format)) {
          for (const [column, category] of [...APPLICANT_CATEGORIES, null].entries()) {
            const found = await everyPage((after) => casesOf.execute({ ...asked, cell: { row, category }, after }));
            expect(found).toHaveLength(table3[row]?.[column] ?? -1);
            expect(new Set(found.map((one) => one.id)).size).toBe(found.length);
          }
        }
        for (const group of DISPUTE_GROUPS) {
          for (const [at, column] of DISPUTE_COLUMNS.entries()) {
            const found = await everyPage((after) => disputesOf.execute({ ...asked, cell: { group, column }, after }));
            expect(found).toHaveLength(table4[group][at] ?? -1);
          }
        }
      }),
      { numRuns: 3 },
    );
  });

  it('shows nothing of another agency', async () => {
    await storeHistory(db.database, { cases: [aCase()], disputes: [] });
    const stranger = await storeHistory(db.database, { cases: [], disputes: [] });
    const page = await new CasesOfCell(db.database).execute({
      agencyIds: [stranger.id],
      year: 2024,
      cell: { row: 'new', category: null },
      limit: 10,
    });
    expect(page).toEqual({ items: [], next: null });
  });

  it('refuses a cursor that is not of its own making', async () => {
    const asked = { agencyIds: [], year: 2024, cell: { row: 'new', category: null }, limit: 1 } as const;
    await expect(new CasesOfCell(db.database).execute({ ...asked, after: "'; drop" })).rejects.toThrow(
      CursorUnreadable,
    );
  });

  it('finds from each case the cells that found it, to this year while it is open', async () => {
    const cases = [
      aCase({ receivedOn: '2024-12-20', replies: [{ on: '2025-01-10', outcome: 'not_exist' }] }),
      aCase({ receivedOn: '2024-12-21', replies: [], applicantCategory: 'research' }),
      aCase({ receivedOn: null, replies: [] }),
    ];
    const { id } = await storeHistory(db.database, { cases, disputes: [] });
    const rows = await db.asOwner<{ id: string }>(
      `select id from foi.cases where agency_id = $1 order by register_number, number`,
      [id],
    );
    const cellsOf = new CellsOfCase(db.database, new SettableClock('2026-03-01'));
    const found = await Promise.all(rows.map((row) => cellsOf.execute([id], row.id)));
    const rowsByYear = found.map((cells) =>
      cells.map(({ year, rows: counted }): [number, readonly RowId[]] => [year, counted]),
    );
    expect(rowsByYear).toEqual([
      [
        [2024, ['new', 'carry_out']],
        [2025, ['carry_in', 'u1', 'total']],
      ],
      [
        [2024, ['new', 'carry_out']],
        [2025, ['carry_in', 'carry_out']],
        [2026, ['carry_in', 'carry_out']],
      ],
      [],
    ]);
    expect(tallyCase(cases[0] ?? aCase(), 2025)?.countedFrom).toBe('carry_in');
  });
});
