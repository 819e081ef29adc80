import { open, rename, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type ExcelJS from 'exceljs';
import { columnsOf, type LedgerColumn } from '../../../domain/ledger/columns.js';
import { plainlyHarmless } from '../../../domain/ledger/harmless-cell.js';
import { type LedgerRows, type WrittenSheet, writtenSheets } from './written-sheets.js';

/** Rows handed over before the writer gets a turn to empty its buffers. */
const batch = 500;

/**
 * Writes a workbook with the sheets 申请台账 and 复议诉讼台账, row by row; it appears only once it is whole. Every cell is typed as
 * text, so nothing in it can run as a formula.
 */
export async function writeLedgerXlsx(path: string, rows: LedgerRows): Promise<void> {
  const part = `${path}.part`;
  const file = await open(part, 'w');
  const stream = file.createWriteStream();
  try {
    // exceljs listens for the stream's errors only at the very end; a full disk before that must not go unheard.
    const broken = new Promise<never>((_, reject) => stream.once('error', reject));
    await Promise.race([fill(stream, rows), broken]);
    await rename(part, path);
  } finally {
    stream.destroy();
    await rm(part, { force: true });
  }
}

async function fill(stream: Writable, rows: LedgerRows): Promise<void> {
  // Large, and needed by few: no process waits for it, or holds it, before it writes a workbook.
  const { default: excel } = await import('exceljs');
  const workbook = new excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  for (const sheet of writtenSheets(rows)) await writeSheet(workbook, sheet);
  await workbook.commit();
}

async function writeSheet(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  { sheet, name, lines }: WrittenSheet,
): Promise<void> {
  const worksheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] });
  worksheet.columns = columnsOf(sheet).map((column) => ({ width: widthOf(column), style: { numFmt: '@' } }));
  let written = 0;
  for await (const line of lines) {
    const row = worksheet.addRow(line.map((text) => (text === '' ? null : plainlyHarmless(text))));
    if (written === 0) row.font = { bold: true };
    row.commit();
    if (++written % batch === 0) await nextTurn();
  }
  worksheet.commit();
}

/** Width in characters, by what the column holds. */
function widthOf({ kind, multiline }: LedgerColumn): number {
  if (multiline) return 40;
  return kind === 'date' || kind === 'text' || kind === 'number' ? 14 : 18;
}
