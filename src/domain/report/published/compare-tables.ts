import { TABLE3_COLUMNS } from '../../statute/applicants.js';
import { DISPUTE_COLUMNS, DISPUTE_GROUPS, rowsOf } from '../../statute/report-rows.js';
import { rowOfTable3, type Table3 } from '../table3.js';
import type { Table4 } from '../table4.js';
import {
  organisationsOf,
  totalOfGroup,
  totalOfRow,
  type PrintedCell,
  type PublishedReport,
  type PublishedRow,
} from './published-report.js';

/** A cell in which computed tables and a published report do not agree. */
export interface CellDifference {
  /** `table3/<row id>/<column>` or `table4/<group>/<column>`. */
  readonly place: string;
  /** The row as the form prints it. */
  readonly row: string;
  readonly column: string;
  /** Null: left blank. */
  readonly published: number | null;
  readonly computed: number;
}

/**
 * Every cell in which tables differ from a published report. A blank counts as 0, a blank total as the sum of its row; requests
 * of organisations whose column was lost in reprinting may stand in any of the five.
 */
export function compareTables(
  report: PublishedReport,
  computed: { readonly table3: Table3; readonly table4: Table4 },
): CellDifference[] {
  const differences: CellDifference[] = [];
  for (const { id, label } of rowsOf(report.format)) {
    const printed = report.rows.get(id);
    if (printed === undefined) continue;
    const own = rowOfTable3(computed.table3, id);
    const wanted = [...printed.cells.slice(0, 6).map((cell) => cell ?? 0), totalOfRow(printed)];
    const isLost = hasLostColumn(printed, own);
    for (const [at, column] of TABLE3_COLUMNS.entries()) {
      if (own[at] === wanted[at] || (isLost && at >= 1 && at <= 5)) continue;
      differences.push(difference(`table3/${id}/${column}`, label, column, printed.cells[at], own[at]));
    }
  }
  for (const group of DISPUTE_GROUPS) {
    const printed = report.disputes.get(group);
    if (printed === undefined) continue;
    const wanted = [...printed.slice(0, 4).map((cell) => cell ?? 0), totalOfGroup(printed)];
    const own = computed.table4[group];
    for (const [at, column] of DISPUTE_COLUMNS.entries()) {
      if (own[at] === wanted[at]) continue;
      differences.push(difference(`table4/${group}/${column}`, group, column, printed[at], own[at]));
    }
  }
  return differences;
}

/** Whether a row agrees but for what could not be allocated to one of the organisations' columns. */
function hasLostColumn(printed: PublishedRow, own: readonly number[]): boolean {
  if (printed.unallocated === 0) return false;
  const organisations = own.slice(1, 6);
  return (
    organisations.every((cell, at) => cell >= (printed.cells[at + 1] ?? 0)) &&
    organisations.reduce((sum, cell) => sum + cell, 0) === organisationsOf(printed)
  );
}

const difference = (
  place: string,
  row: string,
  column: string,
  published: PrintedCell | undefined,
  computed: number | undefined,
): CellDifference => ({ place, row, column, published: published ?? null, computed: computed ?? 0 });
