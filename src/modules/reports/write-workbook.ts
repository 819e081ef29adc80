import type ExcelJS from 'exceljs';
import type { AnnualTables } from '../../domain/report/annual-tables.js';
import { rowOfTable3 } from '../../domain/report/table3.js';
import { type MergedHead, mergedHeads } from '../../domain/statute/merged-heads.js';
import { reportForm, type ReportForm } from '../../domain/statute/report-form.js';

/** Columns of row heads, and rows of column heads, of table three. */
const HEADS = 3;

const border = { style: 'thin' } as const;
const borders = { top: border, left: border, bottom: border, right: border };

/** The tables of a year as a workbook, one sheet each, with the merged heads of the official form. */
export async function writeWorkbook(tables: AnnualTables): Promise<Uint8Array> {
  // Large, and needed by few: no process holds it before it writes a workbook.
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  const form = reportForm(tables.format);
  writeTable3(sheetOf(workbook, '表三'), form.table3, tables);
  writeTable4(sheetOf(workbook, '表四'), form.table4, tables);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const sheetOf = (workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet =>
  workbook.addWorksheet(name, {
    pageSetup: {
      // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- A4; the enum is declared, but not there
      paperSize: 9,
      orientation: name === '表四' ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToHeight: 1,
    },
  });

/** Writes into a cell, or several merged ones, whose first is at this row and column. */
function write(
  sheet: ExcelJS.Worksheet,
  value: string | number,
  at: readonly [row: number, column: number],
  [rows, columns]: readonly [rows: number, columns: number] = [1, 1],
): void {
  const [row, column] = at;
  if (rows > 1 || columns > 1) sheet.mergeCells(row, column, row + rows - 1, column + columns - 1);
  const cell = sheet.getCell(row, column);
  cell.value = value;
  const isHead = typeof value === 'string';
  cell.alignment = { horizontal: isHead && column <= HEADS ? 'left' : 'center', vertical: 'middle', wrapText: true };
  for (let down = row; down < row + rows; down += 1) {
    for (let right = column; right < column + columns; right += 1) sheet.getCell(down, right).border = borders;
  }
}

function writeTitle(sheet: ExcelJS.Worksheet, title: string, { agency, year }: AnnualTables, width: number): void {
  sheet.mergeCells(1, 1, 1, width);
  const cell = sheet.getCell(1, 1);
  cell.value = `${title}（${agency}，${year}年）`;
  cell.font = { bold: true, size: 14 };
  cell.alignment = { horizontal: 'center' };
}

/** @param size how many cells one place takes. */
function writeColumnHeads(
  sheet: ExcelJS.Worksheet,
  heads: readonly (readonly MergedHead[])[],
  first: number,
  size = 1,
): void {
  heads.forEach((printed, at) => {
    for (const { level, head, span, levels } of printed) {
      write(sheet, head.zh, [2 + level, first + at * size], [levels, span * size]);
    }
  });
}

function writeTable3(sheet: ExcelJS.Worksheet, form: ReportForm['table3'], tables: AnnualTables): void {
  const width = HEADS + form.columns.length;
  writeTitle(sheet, form.title.zh, tables, width);
  write(sheet, form.corner.zh, [2, 1], [HEADS, HEADS]);
  writeColumnHeads(sheet, mergedHeads(form.columns), HEADS + 1);
  const rowHeads = mergedHeads(form.rows);
  form.rows.forEach(({ id }, at) => {
    const row = 2 + HEADS + at;
    for (const { level, head, span, levels } of rowHeads[at] ?? []) {
      write(sheet, head.zh, [row, 1 + level], [span, levels]);
    }
    rowOfTable3(tables.table3, id).forEach((count, column) => {
      write(sheet, count, [row, HEADS + 1 + column]);
    });
  });
  [6, 14, 42].forEach((wide, at) => {
    sheet.getColumn(at + 1).width = wide;
  });
}

function writeTable4(sheet: ExcelJS.Worksheet, form: ReportForm['table4'], tables: AnnualTables): void {
  const size = form.columns.length;
  writeTitle(sheet, form.title.zh, tables, form.groups.length * size);
  writeColumnHeads(sheet, mergedHeads(form.groups), 1, size);
  form.groups.forEach(({ group }, place) => {
    form.columns.forEach(({ column }, at) => {
      const where = 1 + place * size + at;
      write(sheet, column, [4, where]);
      write(sheet, tables.table4[group][at] ?? 0, [5, where]);
    });
  });
}
