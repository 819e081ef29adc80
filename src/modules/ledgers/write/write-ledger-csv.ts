import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { harmless } from '../../../domain/ledger/harmless-cell.js';
import { type LedgerRows, writtenSheets } from './written-sheets.js';

/**
 * Writes `applications.csv` and `disputes.csv` (UTF-8 with BOM, RFC 4180, as Excel opens them) into a folder, row by row. Neither file
 * appears before both are whole. Cells that a spreadsheet would run are guarded by an apostrophe, which reading takes off.
 */
export async function writeLedgerCsv(folder: string, rows: LedgerRows): Promise<void> {
  await mkdir(folder, { recursive: true });
  const files = writtenSheets(rows).map(({ sheet, lines }) => ({ path: join(folder, `${sheet}.csv`), lines }));
  try {
    for (const { path, lines } of files)
      await pipeline(
        Readable.from(lines),
        stringify({ bom: true, record_delimiter: 'windows', cast: { string: harmless } }),
        createWriteStream(`${path}.part`),
      );
    for (const { path } of files) await rename(`${path}.part`, path);
  } finally {
    for (const { path } of files) await rm(`${path}.part`, { force: true });
  }
}
