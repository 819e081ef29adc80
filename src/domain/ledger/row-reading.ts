import type { LegalDate } from '../calendar/legal-date.js';
import type { LedgerColumnId, LedgerSheet } from './columns.js';
import { columnsOf } from './columns.js';
import { placeOf, type LedgerNote, type LedgerProblem, type ParsedRow } from './problem.js';
import type { RawCell, RawRow } from './raw-cell.js';
import { readDate } from './read-date.js';
import { readText } from './read-text.js';
import { unreadable, type Reading, type ValueNote, type ValueProblem } from './reading.js';

export interface RowReadingOptions {
  /** The day on which the ledger is read (Asia/Shanghai): nothing in it may lie after it. */
  readonly today: LegalDate;
}

const bounds = {
  applications: new Map(columnsOf('applications').map((column) => [column.id, column])),
  disputes: new Map(columnsOf('disputes').map((column) => [column.id, column])),
};

/** Reads the cells of one row, gathering every problem rather than stopping at the first. */
export class RowReading {
  readonly #problems: LedgerProblem[] = [];
  readonly #notes: LedgerNote[] = [];

  constructor(
    readonly sheet: LedgerSheet,
    readonly raw: RawRow,
    readonly options: RowReadingOptions,
  ) {}

  cell(column: LedgerColumnId): RawCell | undefined {
    return this.raw.cells[column];
  }

  /** The value of a column, or null when it is empty or cannot be read. */
  take<Value>(column: LedgerColumnId, reader: (cell: RawCell | undefined) => Reading<Value>): Value | null {
    const cell = this.cell(column);
    const reading = spreadsheetError(cell) ?? reader(cell);
    if (reading.kind === 'problem') this.problem(column, reading.problem);
    if (reading.kind !== 'value') return null;
    if (reading.note) this.note(column, reading.note);
    return reading.value;
  }

  /** Like `take`, and an empty cell is a problem. */
  takeRequired<Value>(column: LedgerColumnId, reader: (cell: RawCell | undefined) => Reading<Value>): Value | null {
    return this.take(column, (cell) => {
      const reading = reader(cell);
      return reading.kind === 'empty' ? missing() : reading;
    });
  }

  date(column: LedgerColumnId): LegalDate | null {
    return this.take(column, (cell) => this.readDate(cell));
  }

  readDate(cell: RawCell | undefined): Reading<LegalDate> {
    return readDate(cell, { serialEpoch: this.raw.serialEpoch, today: this.options.today });
  }

  text(column: LedgerColumnId): string {
    return this.take(column, this.#textReader(column)) ?? '';
  }

  requiredText(column: LedgerColumnId): string | null {
    return this.takeRequired(column, this.#textReader(column));
  }

  problem(column: LedgerColumnId | null, problem: ValueProblem): void {
    this.#problems.push({ ...placeOf(this.sheet, this.raw, column), ...problem });
  }

  note(column: LedgerColumnId | null, note: ValueNote): void {
    this.#notes.push({ ...placeOf(this.sheet, this.raw, column), ...note });
  }

  /** The row, if it has no problems. */
  result<Row>(row: Row | null): ParsedRow<Row> {
    return { row: this.#problems.length === 0 ? row : null, problems: this.#problems, notes: this.#notes };
  }

  #textReader(column: LedgerColumnId): (cell: RawCell | undefined) => Reading<string> {
    const { maxLength = 200, multiline = false } = bounds[this.sheet].get(column) ?? {};
    return (cell) => readText(cell, { maxLength, multiline });
  }
}

const missing = (): Reading<never> =>
  unreadable('VALUE_MISSING', ['这一格不能为空', 'This cell must not be empty'], ['请补填', 'Fill it in']);

/** `#REF!`, `#N/A` … : the result of a broken formula. */
function spreadsheetError(cell: RawCell | undefined): Reading<never> | undefined {
  if (
    typeof cell !== 'string' ||
    !/^#(?:N\/A|(?:REF|VALUE|DIV\/0|NUM|NULL|CALC|SPILL|FIELD|BLOCKED)!|NAME\?|GETTING_DATA)$/.test(cell)
  )
    return undefined;
  return unreadable(
    'CELL_HAS_ERROR',
    [`单元格是表格软件的错误值 ${cell}`, `The cell holds the spreadsheet error ${cell}`],
    ['请改正公式，或直接填写内容', 'Correct the formula or write the value itself'],
  );
}
