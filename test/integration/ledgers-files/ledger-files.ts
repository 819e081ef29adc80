import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ApplicationRow } from '../../../src/domain/ledger/application-row.js';
import { APPLICATION_COLUMNS, DISPUTE_COLUMNS, type LedgerColumnId } from '../../../src/domain/ledger/columns.js';
import type { DisputeRow } from '../../../src/domain/ledger/dispute-row.js';
import { parseApplication } from '../../../src/domain/ledger/parse-application.js';
import { parseDispute } from '../../../src/domain/ledger/parse-dispute.js';
import type { LedgerNote, LedgerProblem } from '../../../src/domain/ledger/problem.js';
import { LedgerRefused } from '../../../src/modules/ledgers/read/ledger-refused.js';
import { openLedger } from '../../../src/modules/ledgers/read/open-ledger.js';

export const today = '2026-06-30';

export const applicationHeaders = APPLICATION_COLUMNS.map(({ header }) => header);
export const disputeHeaders = DISPUTE_COLUMNS.map(({ header }) => header);

/** A folder of its own for one test, gone afterwards. */
export async function inFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'foi-ledger-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Cells<Cell> = Partial<Record<LedgerColumnId, Cell>>;

/** One sound request through the website, by column, with what a test wants to be different. */
export function requestCells<Cell>(changes: Cells<Cell> = {}): Cells<Cell | string> {
  return {
    number: '〔2019〕1号',
    applicantName: '李某',
    applicantCategory: '自然人',
    channel: '网络',
    submittedOn: '2019-03-04',
    confirmedOn: '2019-03-05',
    content: '征地批文',
    ...changes,
  };
}

/** The cells in the order of the header. */
export function line<Cell>(cells: Cells<Cell>): (Cell | null)[] {
  return APPLICATION_COLUMNS.map(({ id }) => cells[id] ?? null);
}

export function csvOf(lines: readonly (readonly (string | null)[])[]): string {
  return lines.map((cells) => cells.map((cell) => `"${(cell ?? '').replaceAll('"', '""')}"`).join(',')).join('\r\n');
}

/** Opens a folder holding just this file, or several. */
export async function openFiles<Result>(
  files: Readonly<Record<string, string | Buffer>>,
  use: (ledger: ReadLedger) => Result | Promise<Result>,
): Promise<Result> {
  return inFolder(async (folder) => {
    const inner = join(folder, '2019');
    await mkdir(inner);
    for (const [name, content] of Object.entries(files)) await writeFile(join(inner, name), content);
    return use(await readLedger(inner));
  });
}

export interface ReadLedger {
  readonly contentHash: string;
  readonly applications: readonly ApplicationRow[];
  readonly disputes: readonly DisputeRow[];
  readonly problems: readonly LedgerProblem[];
  readonly notes: readonly LedgerNote[];
  /** Row numbers of the applications, as the user sees them. */
  readonly rows: readonly number[];
}

export async function readLedger(path: string): Promise<ReadLedger> {
  const ledger = await openLedger(path);
  const read = { applications: [] as ApplicationRow[], disputes: [] as DisputeRow[], rows: [] as number[] };
  const problems: LedgerProblem[] = [];
  const notes: LedgerNote[] = [...ledger.notes];
  for await (const raw of ledger.applications) {
    const parsed = parseApplication(raw, { today });
    read.rows.push(raw.row);
    if (parsed.row) read.applications.push(parsed.row);
    problems.push(...parsed.problems);
    notes.push(...parsed.notes);
  }
  for await (const raw of ledger.disputes) {
    const parsed = parseDispute(raw, { today });
    if (parsed.row) read.disputes.push(parsed.row);
    problems.push(...parsed.problems);
    notes.push(...parsed.notes);
  }
  return { contentHash: ledger.contentHash, ...read, problems, notes };
}

/** The refusal of a ledger that must be refused. */
export async function refusalOf(read: Promise<unknown>): Promise<LedgerRefused> {
  const error: unknown = await read.then(
    () => new Error('the ledger was taken'),
    (reason: unknown) => reason,
  );
  if (error instanceof LedgerRefused) return error;
  throw error;
}
