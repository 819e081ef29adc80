import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnnualTables } from '../../../src/domain/report/annual-tables.js';
import type { LedgerColumnId } from '../../../src/domain/ledger/columns.js';
import type { FoundInLedger } from '../../../src/modules/ledgers/index.js';
import { startTestDatabase, type TestDatabase } from '../../support/database.js';
import { foi, type Ran } from '../cli/foi.js';
import { applicationHeaders, csvOf, disputeHeaders, line, requestCells } from '../ledgers-files/ledger-files.js';

/** What `foi ledger import --json` prints. */
export interface ImportPrinted extends FoundInLedger {
  readonly agency: string;
  readonly importId: string | null;
}

/** A database with the command line on it, and a folder for files; both gone at the end. */
export interface County {
  readonly db: TestDatabase;
  readonly folder: string;
  /** A new agency; its code. */
  addAgency(): Promise<string>;
  /** Writes a ledger of these rows into a folder of its own; its path. */
  write(applications: readonly Cells[], disputes?: readonly Cells[]): Promise<string>;
  importInto(agency: string, path: string): Promise<string>;
  report(agency: string, year: number): Promise<AnnualTables>;
  /** Rows of a table of an agency, by its code. */
  count(table: string, agency: string): Promise<number>;
  close(): Promise<void>;
}

export type Cells = Partial<Record<LedgerColumnId, string>>;

/** Fails with what was said when a command line did not end as it should. */
export async function foiOk(...words: string[]): Promise<Ran> {
  const ran = await foi(...words);
  if (ran.code !== 0) throw new Error(`foi ${words.join(' ')}: ${ran.talk}${ran.out}`);
  return ran;
}

export const request = (number: number, changes: Cells = {}): Cells =>
  requestCells<string>({ number: `〔2019〕${number}号`, ...changes });

export async function openCounty(): Promise<County> {
  const db = await startTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'foi-county-'));
  process.env.DATABASE_URL = db.url;
  return {
    db,
    folder,
    async addAgency() {
      const code = `A${randomUUID().slice(0, 8)}`;
      await foiOk('agency', 'add', code, '某县人民政府');
      return code;
    },
    async write(applications, disputes = []) {
      const path = await mkdtemp(join(folder, 'ledger-'));
      const lines = (rows: readonly Cells[], order: readonly LedgerColumnId[]) =>
        rows.map((cells) => order.map((id) => cells[id] ?? ''));
      await writeFile(
        join(path, 'applications.csv'),
        csvOf([applicationHeaders, ...applications.map((cells) => line<string>(cells))]),
      );
      await writeFile(join(path, 'disputes.csv'), csvOf([disputeHeaders, ...lines(disputes, disputeOrder)]));
      return path;
    },
    async importInto(agency, path) {
      return (await foiOk('ledger', 'import', path, '--agency', agency)).out.trim();
    },
    async report(agency, year) {
      return JSON.parse((await foiOk('report', String(year), '--agency', agency, '--json')).out) as AnnualTables;
    },
    async count(table, agency) {
      const [row] = await db.asOwner<{ count: string }>(
        `select count(*) from foi.${table} where agency_id = (select id from foi.agencies where code = $1)`,
        [agency],
      );
      return Number(row?.count);
    },
    async close() {
      delete process.env.DATABASE_URL;
      await db.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const disputeOrder = [
  'number',
  'kind',
  'caseNumber',
  'filedOn',
  'acceptedOn',
  'body',
  'result',
  'closedOn',
  'remarks',
] as const satisfies readonly LedgerColumnId[];
