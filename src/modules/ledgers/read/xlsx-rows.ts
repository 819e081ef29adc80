import type { RawCell } from '../../../domain/ledger/raw-cell.js';
import { LIMITS } from './limits.js';
import type { SheetRow } from './sheet-head.js';
import { SheetText, unescaped } from './xlsx-text.js';
import type { Workbook, WorkbookSheet } from './xlsx-workbook.js';
import { parseXml, type XmlHandlers } from './xml-elements.js';

/** A formula not calculated yet has no value, like the spreadsheet's own errors. */
const uncalculated = '#CALC!';

/** Streams the rows of a sheet as they stand. Formulas are never evaluated: their last calculated value counts. */
export async function* xlsxRows(workbook: Workbook, sheet: WorkbookSheet): AsyncGenerator<SheetRow, void, undefined> {
  const parser = new RowParser(workbook.strings);
  const chunks = workbook.archive.text(sheet.part);
  for await (const rows of parseXml(chunks, workbook.archive.name, parser, () => parser.takeRows())) yield* rows;
}

class RowParser implements XmlHandlers {
  #rows: SheetRow[] = [];
  #row = 0;
  #cells: RawCell[] = [];
  #column = -1;
  #type = 'n';
  #value = '';
  #isInValue = false;
  #hasFormula = false;
  readonly #inline = new SheetText();

  constructor(private readonly strings: readonly string[]) {}

  takeRows(): SheetRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  readonly open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'row') this.#openRow(attributes.r);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') this.#isInValue = true;
    else if (name === 'f') this.#hasFormula = true;
    else this.#inline.open(name);
  };

  readonly text = (piece: string): void => {
    if (this.#isInValue && this.#value.length < LIMITS.cellCharacters)
      this.#value += piece.slice(0, LIMITS.cellCharacters);
    else this.#inline.add(piece);
  };

  readonly close = (name: string): void => {
    if (name === 'v') this.#isInValue = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#rows.push({ row: this.#row, cells: this.#cells });
    else this.#inline.close(name);
  };

  #openRow(number: string | undefined): void {
    this.#row = number === undefined ? this.#row + 1 : Number(number);
    this.#cells = [];
    this.#column = -1;
  }

  #openCell({ r, t = 'n' }: Readonly<Record<string, string>>): void {
    this.#column = r === undefined ? this.#column + 1 : columnOf(r);
    this.#type = t;
    this.#value = '';
    this.#hasFormula = false;
    this.#inline.clear();
  }

  #closeCell(): void {
    if (this.#column < 0 || this.#column >= LIMITS.columns) return;
    const cell = this.#cellValue();
    if (cell === null) return;
    while (this.#cells.length < this.#column) this.#cells.push(null);
    this.#cells[this.#column] = cell;
  }

  #cellValue(): RawCell {
    if (this.#type === 'inlineStr') return this.#inline.value;
    if (this.#value === '') return this.#hasFormula && this.#type !== 'str' ? uncalculated : null;
    if (this.#type === 's') return this.strings[Number(this.#value)] ?? null;
    if (this.#type === 'b') return this.#value === '1';
    const number = this.#type === 'n' ? Number(this.#value) : NaN;
    return Number.isFinite(number) ? number : unescaped(this.#value);
  }
}

/** `AB12` is column 27, counted from 0. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let index = 0; index < reference.length; index += 1) {
    const letter = reference.charCodeAt(index) - 64;
    if (letter < 1 || letter > 26 || column > LIMITS.columns) break;
    column = column * 26 + letter;
  }
  return column - 1;
}
