import { columnsOf, type LedgerColumn, type LedgerColumnId, type LedgerSheet } from './columns.js';
import { cellText, compactText, type RawCell } from './raw-cell.js';

/** What a header row means: where each known column stands, and the unknown and the missing columns. */
export interface HeaderReading {
  readonly positions: ReadonlyMap<LedgerColumnId, number>;
  /** Unknown headers: their cells are not read. */
  readonly unknown: readonly string[];
  readonly missing: readonly LedgerColumn<LedgerColumnId>[];
  /** Whether every column that a ledger cannot do without is there. */
  readonly isComplete: boolean;
}

/** Counters that every sheet may carry beside its register numbers. */
const counters = new Set(['序号', '行号', 'no', '']);

/** A header without what offices decorate it with: spaces, widths, line breaks, units in brackets, stars, numbering. */
function bareHeader(text: string): string {
  return compactText(text)
    .replace(/[([【〔][^)\]】〕]*[)\]】〕]/g, '')
    .replace(/^\d+[.、]/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/**
 * Reads a row as the header of a sheet. Order does not matter; the official name wins over an alias, the left over the
 * right.
 */
export function readHeader(sheet: LedgerSheet, cells: readonly (RawCell | undefined)[]): HeaderReading {
  const bare = cells.map((cell) => bareHeader(cellText(cell)));
  const positions = new Map<LedgerColumnId, number>();
  const taken = new Set<number>();
  const claim = (id: LedgerColumnId, name: string): void => {
    if (positions.has(id)) return;
    const at = bare.findIndex((header, index) => header === bareHeader(name) && !taken.has(index));
    if (at < 0) return;
    positions.set(id, at);
    taken.add(at);
  };
  const columns = columnsOf(sheet);
  for (const { id, header } of columns) claim(id, header);
  for (const { id, aliases } of columns) for (const alias of aliases) claim(id, alias);
  const missing = columns.filter(({ id }) => !positions.has(id));
  const unknown = cells.flatMap((cell, index) =>
    taken.has(index) || counters.has(bare[index] ?? '') ? [] : [cellText(cell).trim().slice(0, 60)],
  );
  return { positions, unknown, missing, isComplete: missing.every(({ required }) => !required) };
}

/**
 * Makes one header row of two, as where 征求意见 spans 对象, 发出日期 and 收回日期: a name below takes the name above it, or the last
 * one to its left, unless it is a column's name by itself.
 */
export function joinHeaderRows(
  sheet: LedgerSheet,
  upper: readonly (RawCell | undefined)[],
  lower: readonly (RawCell | undefined)[],
): readonly string[] {
  const known = new Set(columnsOf(sheet).flatMap(({ header, aliases }) => [header, ...aliases].map(bareHeader)));
  let group = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
    const above = cellText(upper[index]).trim();
    const below = cellText(lower[index]).trim();
    if (above !== '') group = above;
    if (below === '') return above;
    const joined = `${group}${below}`;
    return known.has(bareHeader(joined)) || !known.has(bareHeader(below)) ? joined : below;
  });
}
