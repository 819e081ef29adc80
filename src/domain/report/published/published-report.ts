import type { DisputeGroup, ReportFormat, RowId } from '../../statute/report-rows.js';

/** A printed cell; null is a blank, which counts as 0 but is shown as blank. */
export type PrintedCell = number | null;

/** A printed row of table three. */
export interface PublishedRow {
  readonly id: RowId;
  /** The label as printed. */
  readonly label: string;
  /** Six applicant columns and 总计. */
  readonly cells: readonly PrintedCell[];
  /** Requests of organisations whose column was lost in reprinting (`org_unallocated`). */
  readonly unallocated: number;
}

/** A published annual report, read from the shape of `reports/*.json`. */
export interface PublishedReport {
  readonly agency: string | null;
  readonly year: number;
  readonly format: ReportFormat;
  readonly rows: ReadonlyMap<RowId, PublishedRow>;
  /** Groups of table four that were printed, five cells each. */
  readonly disputes: ReadonlyMap<DisputeGroup, readonly PrintedCell[]>;
  /** Figures of the text, as found. */
  readonly narrative: Readonly<Record<string, unknown>>;
}

const sumOf = (cells: readonly PrintedCell[]): number => cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0);

/** What the total of a row must be: the six columns and what could not be allocated to one. */
export function sumOfRow(row: PublishedRow): number {
  return sumOf(row.cells.slice(0, 6)) + row.unallocated;
}

/** The total of a row: as printed, or the sum where it was left blank. */
export function totalOfRow(row: PublishedRow): number {
  return row.cells[6] ?? sumOfRow(row);
}

/** The requests of organisations in a row, all five columns. */
export function organisationsOf(row: PublishedRow): number {
  return sumOf(row.cells.slice(1, 6)) + row.unallocated;
}

/** What the total of a group of table four must be. */
export function sumOfGroup(cells: readonly PrintedCell[]): number {
  return sumOf(cells.slice(0, 4));
}

/** The total of a group: as printed, or the sum where it was left blank. */
export function totalOfGroup(cells: readonly PrintedCell[]): number {
  return cells[4] ?? sumOfGroup(cells);
}

/** Rows added up in the total column; missing rows count nothing. */
export function totalOfRows(report: PublishedReport, rows: readonly RowId[]): number {
  return rows.reduce((sum, id) => {
    const row = report.rows.get(id);
    return sum + (row ? totalOfRow(row) : 0);
  }, 0);
}
