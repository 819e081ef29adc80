import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { SHEET_NAMES, type LedgerSheet } from '../../../domain/ledger/columns.js';
import type { RawRow } from '../../../domain/ledger/raw-cell.js';
import { csvRows } from './csv-rows.js';
import { inspectCsv, tooLarge, type CsvText } from './csv-text.js';
import { headerMissing } from './header-missing.js';
import { LIMITS } from './limits.js';
import { refused } from './ledger-refused.js';
import type { OpenLedger } from './opened-ledger.js';
import { findHead, headNotes, rowsBelow, type SheetHead } from './sheet-head.js';

interface CsvSheet {
  readonly path: string;
  readonly name: string;
  readonly text: CsvText;
  readonly head: SheetHead;
}

/** Opens a folder with `applications.csv` and, if there were any, `disputes.csv` (or 申请台账.csv, 复议诉讼台账.csv). */
export async function openCsvLedger(folder: string): Promise<OpenLedger> {
  const applications = await openSheet(folder, 'applications');
  if (applications === null)
    throw refused(
      'LEDGER_FILE_MISSING',
      [`文件夹 ${basename(folder)} 里没有 applications.csv`, `There is no applications.csv in ${basename(folder)}`],
      [
        '请把申请台账存为 applications.csv（或 申请台账.csv）放在该文件夹',
        'Put the applications there as applications.csv',
      ],
    );
  const disputes = await openSheet(folder, 'disputes');
  const hash = createHash('sha256').update(`applications ${applications.text.sha256}\n`);
  if (disputes) hash.update(`disputes ${disputes.text.sha256}\n`);
  return {
    contentHash: hash.digest('hex'),
    notes: [applications, ...(disputes ? [disputes] : [])].flatMap(({ name, head }) => headNotes(name, head)),
    applications: rowsOf(applications),
    disputes: disputes ? rowsOf(disputes) : { [Symbol.asyncIterator]: none },
  };
}

async function openSheet(folder: string, sheet: LedgerSheet): Promise<CsvSheet | null> {
  const wanted = new Set(SHEET_NAMES[sheet].map((name) => `${name}.csv`));
  const name = (await readdir(folder)).find((file) => wanted.has(file.toLowerCase()));
  if (name === undefined) return null;
  const path = join(folder, name);
  const { size } = await stat(path);
  if (size > LIMITS.fileBytes) throw tooLarge(name);
  if (size === 0 && sheet === 'disputes') return null;
  const text = await inspectCsv(path, name, sheet);
  const head = await findHead(sheet, csvRows(path, name, text));
  if (!head?.header.isComplete) throw headerMissing(sheet, name, head);
  return { path, name, text, head };
}

function rowsOf({ path, name, text, head }: CsvSheet): AsyncIterable<RawRow> {
  return { [Symbol.asyncIterator]: () => rowsBelow(head, csvRows(path, name, text), name, 1900) };
}

// eslint-disable-next-line @typescript-eslint/require-await -- an async iterable without rows has nothing to wait for
async function* none(): AsyncGenerator<RawRow, void, undefined> {
  yield* [];
}
