import { headerOf, type LedgerColumnId, type LedgerSheet } from './columns.js';
import { cellText, type RawCell, type RawRow } from './raw-cell.js';
import { shown, type ValueNote, type ValueProblem } from './reading.js';

/** Where in the user's file something was found. */
export interface LedgerPlace {
  /** The sheet or file, by the name it has there. */
  readonly sheet: string;
  /** Row number as the user sees it in the file, from 1. */
  readonly row: number;
  /** The column's Chinese header; null when the row as a whole is meant. */
  readonly column: string | null;
  /** The content of the cell, shortened. */
  readonly value: string;
}

/** Why a row of a ledger cannot be imported, and the remedy. */
export interface LedgerProblem extends LedgerPlace, ValueProblem {}

/** An assumption the reader made about a row that it accepted. */
export interface LedgerNote extends LedgerPlace, ValueNote {}

/** A parsed row, or its problems. */
export interface ParsedRow<Row> {
  /** Null exactly when there are problems. */
  readonly row: Row | null;
  readonly problems: readonly LedgerProblem[];
  readonly notes: readonly LedgerNote[];
}

/** The place of a cell of a row. */
export function placeOf(sheet: LedgerSheet, raw: RawRow, column: LedgerColumnId | null): LedgerPlace {
  const cell: RawCell | undefined = column === null ? undefined : raw.cells[column];
  return {
    sheet: raw.sheetName,
    row: raw.row,
    column: column === null ? null : headerOf(sheet, column),
    value: shown(cellText(cell)),
  };
}
