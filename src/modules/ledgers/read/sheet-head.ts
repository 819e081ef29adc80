import type { LedgerSheet } from '../../../domain/ledger/columns.js';
import type { LedgerNote } from '../../../domain/ledger/problem.js';
import { unguarded } from '../../../domain/ledger/harmless-cell.js';
import {
  cellText,
  compactText,
  isEmptyCell,
  type RawCell,
  type RawRow,
  type SerialEpoch,
} from '../../../domain/ledger/raw-cell.js';
import { joinHeaderRows, readHeader, type HeaderReading } from '../../../domain/ledger/read-header.js';
import { LIMITS } from './limits.js';

/** A row of a file before its columns are known. */
export interface SheetRow {
  /** As the user sees it, from 1. */
  readonly row: number;
  /** By column, from 0. */
  readonly cells: readonly (RawCell | undefined)[];
}

export interface SheetHead {
  readonly header: HeaderReading;
  /** The last row of the header; the ledger begins below it. */
  readonly row: number;
}

/**
 * Finds the header, which may stand below a title and take two rows. Without a complete one, the row nearest to it is
 * given.
 */
export async function findHead(sheet: LedgerSheet, rows: AsyncIterable<SheetRow>): Promise<SheetHead | null> {
  let best: SheetHead | null = null;
  let above: SheetRow | null = null;
  let read = 0;
  for await (const current of rows) {
    const candidates = [readHeader(sheet, current.cells)];
    if (above?.row === current.row - 1)
      candidates.push(readHeader(sheet, joinHeaderRows(sheet, above.cells, current.cells)));
    for (const header of candidates)
      if (best === null || isBetter(header, best.header)) best = { header, row: current.row };
    above = current;
    // A two-row header is complete only on its second row, so one row more is looked at.
    if (++read >= LIMITS.headerRows || (best?.header.isComplete && current.row > best.row)) break;
  }
  return best;
}

function isBetter(one: HeaderReading, other: HeaderReading): boolean {
  if (one.isComplete !== other.isComplete) return one.isComplete;
  return one.positions.size > other.positions.size;
}

/** The data rows below the header; blank rows, repeated headers and the lines under a table are skipped. */
export async function* rowsBelow(
  { header, row: headRow }: SheetHead,
  rows: AsyncIterable<SheetRow>,
  sheetName: string,
  serialEpoch: SerialEpoch,
): AsyncGenerator<RawRow, void, undefined> {
  const columns = [...header.positions];
  for await (const { row, cells } of rows) {
    if (row <= headRow) continue;
    const named: RawRow['cells'] = Object.fromEntries(columns.map(([id, index]) => [id, bareCell(cells[index])]));
    if (columns.every(([id]) => isEmptyCell(named[id])) || isFurniture(cells, cellText(named.number))) continue;
    yield { sheetName, row, cells: named, serialEpoch };
  }
}

const bareCell = (cell: RawCell | undefined): RawCell => (typeof cell === 'string' ? unguarded(cell) : (cell ?? null));

const repeatedHeader = /^(?:登记(?:编)?号|申请登记编号)$/;
const footing = /^(?:合计|总计|小计|共计|填表人?|制表人?|填报人?|填报单位|审核人?|负责人|注|说明)(?:$|[:：(（])/;

function isFurniture(cells: SheetRow['cells'], number: string): boolean {
  if (repeatedHeader.test(compactText(number)) || footing.test(compactText(number))) return true;
  if (number.trim() !== '') return false;
  return footing.test(compactText(cellText(cells.find((cell) => !isEmptyCell(cell)))));
}

/** What the user should know about the columns: those not read, those not there. */
export function headNotes(sheetName: string, { header, row }: SheetHead): readonly LedgerNote[] {
  const place = { sheet: sheetName, row, value: '' };
  return [
    ...header.unknown.map((name) => ({
      ...place,
      column: name,
      code: 'COLUMN_UNKNOWN',
      message: { zh: `不认识“${name}”列，未读入`, en: `The column ${name} is not known and was not read` },
    })),
    ...header.missing.map(({ header: name }) => ({
      ...place,
      column: name,
      code: 'COLUMN_MISSING',
      message: { zh: `没有“${name}”列，按空白处理`, en: `There is no column ${name}: it counts as empty` },
    })),
  ];
}
