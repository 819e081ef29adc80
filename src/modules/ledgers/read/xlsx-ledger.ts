import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { SHEET_NAMES, type LedgerSheet } from '../../../domain/ledger/columns.js';
import { compactText, type RawRow } from '../../../domain/ledger/raw-cell.js';
import { tooLarge } from './csv-text.js';
import { headerMissing } from './header-missing.js';
import { refused } from './ledger-refused.js';
import { LIMITS } from './limits.js';
import type { OpenLedger } from './opened-ledger.js';
import { findHead, headNotes, rowsBelow, type SheetHead } from './sheet-head.js';
import { XlsxArchive } from './xlsx-archive.js';
import { fillMerged, verticalMerges, type VerticalMerge } from './xlsx-merges.js';
import { xlsxRows } from './xlsx-rows.js';
import { readWorkbook, type Workbook, type WorkbookSheet } from './xlsx-workbook.js';

interface RecognisedSheet {
  readonly sheet: WorkbookSheet;
  readonly head: SheetHead;
  readonly merges: readonly VerticalMerge[];
}

/** Opens a workbook: its sheets 申请台账 and 复议诉讼台账, or else every visible sheet with the header of one of them. */
export async function openXlsxLedger(path: string, bytes: number): Promise<OpenLedger> {
  const name = basename(path);
  if (bytes > LIMITS.fileBytes) throw tooLarge(name);
  const workbook = await readWorkbook(await XlsxArchive.open(path, name));
  const applications = await recognise(workbook, 'applications');
  if (applications.length === 0)
    throw refused(
      'LEDGER_SHEET_MISSING',
      [
        `${name} 里没有申请台账：没有名为“申请台账”的工作表，也没有表头相符的`,
        `No sheet of ${name} is named 申请台账 or has its header`,
      ],
      ['请把工作表命名为“申请台账”，并核对表头', 'Name the sheet 申请台账 and check its header'],
    );
  const disputes = await recognise(workbook, 'disputes');
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return {
    contentHash: hash.digest('hex'),
    notes: [...applications, ...disputes].flatMap(({ sheet, head }) => headNotes(sheet.name, head)),
    applications: { [Symbol.asyncIterator]: () => rowsOf(workbook, applications) },
    disputes: { [Symbol.asyncIterator]: () => rowsOf(workbook, disputes) },
  };
}

async function recognise(workbook: Workbook, kind: LedgerSheet): Promise<readonly RecognisedSheet[]> {
  const names = new Set(SHEET_NAMES[kind]);
  const named = workbook.sheets.find(({ name }) => names.has(compactText(name).toLowerCase()));
  const found: RecognisedSheet[] = [];
  for (const sheet of named ? [named] : workbook.sheets.filter(({ isHidden }) => !isHidden)) {
    const head = await findHead(kind, xlsxRows(workbook, sheet));
    if (head?.header.isComplete) found.push({ sheet, head, merges: await verticalMerges(workbook, sheet) });
    else if (named) throw headerMissing(kind, sheet.name, head);
  }
  return found;
}

async function* rowsOf(
  workbook: Workbook,
  sheets: readonly RecognisedSheet[],
): AsyncGenerator<RawRow, void, undefined> {
  for (const { sheet, head, merges } of sheets)
    yield* rowsBelow(head, fillMerged(xlsxRows(workbook, sheet), merges), sheet.name, workbook.serialEpoch);
}
