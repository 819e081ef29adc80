import type { LedgerColumnId } from './columns.js';

/** A cell as the file holds it: text, a number (perhaps a date serial), a truth value, or nothing. */
export type RawCell = string | number | boolean | null;

/** Day 0 of the serial numbers of a spreadsheet: Windows Excel counts from 1900, old Mac workbooks from 1904. */
export type SerialEpoch = 1900 | 1904;

/** An unparsed row of a ledger. */
export interface RawRow {
  /** The sheet's or the file's name, as the user knows it. */
  readonly sheetName: string;
  /** Row number as the user sees it in the file, from 1. */
  readonly row: number;
  readonly cells: Readonly<Partial<Record<LedgerColumnId, RawCell>>>;
  readonly serialEpoch: SerialEpoch;
}

const invisible = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g;
const emptyMark = /^(?:[/\\|]+|[-‐‑‒–—―─━ー_~.。·]+|无|暂无|没有|空|未填|不详|n\/?a|none|null|nil)[。.]?$/i;

/** A cell as plain text, untouched apart from its type. */
export function cellText(cell: RawCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  if (typeof cell === 'number') return Number.isInteger(cell) ? BigInt(cell).toString() : String(cell);
  return cell;
}

/** A cell folded for comparison: half-width, invisible characters gone, runs of any white space one space, trimmed. */
export function foldedText(cell: RawCell | undefined): string {
  return cellText(cell).normalize('NFKC').replace(invisible, '').replace(/\s+/g, ' ').trim();
}

/** Whether a cell stands for no value: blank, `/`, `无`, `—`, `-` and the like. */
export function isEmptyCell(cell: RawCell | undefined): boolean {
  if (cell === '' || cell === null || cell === undefined) return true;
  const text = foldedText(cell);
  return text === '' || emptyMark.test(text);
}

/** Text without any white space, folded: what names are compared by. */
export function compactText(text: string): string {
  return foldedText(text).replace(/\s/g, '');
}
