import type { RawCell } from '../../../domain/ledger/raw-cell.js';
import { LIMITS } from './limits.js';
import type { SheetRow } from './sheet-head.js';
import { damaged } from './xlsx-archive.js';
import { columnOf } from './xlsx-rows.js';
import type { Workbook, WorkbookSheet } from './xlsx-workbook.js';

/** A cell that stands for those below it, first and last row included. */
export interface VerticalMerge {
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}

// Attribute text cannot hold `<`, so the tag is safe to find without parsing the sheet, whose merges stand after all its rows.
const mergeTag = /<(?:\w+:)?mergeCell\s[^>]*?\bref\s*=\s*["']([A-Z]+)(\d+):([A-Z]+)(\d+)["'][^>]*>/g;
const longestTag = 512;

/** Finds the merged ranges of more than one row; a range of one row only spreads a text and repeats nothing. */
export async function verticalMerges(workbook: Workbook, sheet: WorkbookSheet): Promise<readonly VerticalMerge[]> {
  const merges: VerticalMerge[] = [];
  let tail = '';
  for await (const chunk of workbook.archive.text(sheet.part)) {
    const text = tail + chunk;
    let end = 0;
    for (const match of text.matchAll(mergeTag)) {
      const [tag, left = '', top = '', , bottom = ''] = match;
      end = match.index + tag.length;
      if (Number(bottom) > Number(top))
        merges.push({ column: columnOf(left), top: Number(top), bottom: Number(bottom) });
      if (merges.length > LIMITS.mergedRanges) throw damaged(workbook.archive.name);
    }
    tail = text.slice(Math.max(end, text.length - longestTag));
  }
  return merges.sort((a, b) => a.top - b.top);
}

/** Repeats the value of a merged cell in the rows below it that say anything themselves. */
export async function* fillMerged(
  rows: AsyncIterable<SheetRow>,
  merges: readonly VerticalMerge[],
): AsyncGenerator<SheetRow, void, undefined> {
  if (merges.length === 0) {
    yield* rows;
    return;
  }
  let next = 0;
  let active: (VerticalMerge & { readonly value: RawCell })[] = [];
  for await (const sheetRow of rows) {
    const { row } = sheetRow;
    active = active.filter(({ bottom }) => bottom >= row);
    const isBlank = sheetRow.cells.every((cell) => cell === null || cell === undefined || cell === '');
    const cells = [...sheetRow.cells];
    if (!isBlank) for (const { column, value } of active) cells[column] ??= value;
    for (let merge = merges[next]; merge !== undefined && merge.top <= row; merge = merges[++next])
      if (merge.top === row) active.push({ ...merge, value: sheetRow.cells[merge.column] ?? null });
    yield { row, cells };
  }
}
