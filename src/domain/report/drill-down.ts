import type { LegalDate } from '../calendar/legal-date.js';
import { APPLICANT_CATEGORIES, type ApplicantCategory } from '../statute/applicants.js';
import type { DisputeKind, DisputeResult } from '../statute/dispute-results.js';
import type { OutcomeCode } from '../statute/outcome-rule.js';
import { outcomesOfRow, rowOfOutcome } from '../statute/outcomes.js';
import type { DisputeColumn, DisputeGroup, ReportFormat, RowId } from '../statute/report-rows.js';
import { DEFAULT_COUNTING_POLICY, type CountingPolicy } from './counting-policy.js';
import {
  positionIn,
  settlementOf,
  yearEnd,
  yearStart,
  type CountableCase,
  type Settlement,
  type YearPosition,
} from './settlement.js';
import { closingOf, kindOfGroup, type CountableDispute } from './table4.js';

/** The places of table three one case is counted in: how it entered, and how it left (a result also in 总计). */
export interface CaseCells {
  readonly category: ApplicantCategory;
  readonly rows: readonly RowId[];
}

/** Which rows of a year's table three a case is counted in, or null when it is not of that year. */
export function cellOf(
  subject: CountableCase,
  year: number,
  format: ReportFormat,
  policy: CountingPolicy = DEFAULT_COUNTING_POLICY,
): CaseCells | null {
  const position = positionIn(settlementOf(subject, policy), year);
  if (position === null) return null;
  return { category: subject.applicantCategory, rows: rowsOfPosition(position, format) };
}

/** The rows of a form that count a case which stands so in the year. */
export function rowsOfPosition({ entered, leaves }: YearPosition, format: ReportFormat): RowId[] {
  return leaves === 'carry_out' ? [entered, 'carry_out'] : [entered, rowOfOutcome(leaves, format), 'total'];
}

/** A cell of table three: a row, and an applicant column or 总计 (null). */
export interface Table3Cell {
  readonly row: RowId;
  readonly category: ApplicantCategory | null;
}

/**
 * The cases of a cell as conditions over the columns `category`, `countedFrom`, `settledOn` and `outcome`, all of which
 * must hold. Dates are inclusive; `settledUntil` null: no last day; `orUnsettled`: an open case also matches.
 */
export interface CellQuery {
  readonly categories: readonly ApplicantCategory[];
  readonly countedSince: LegalDate | null;
  readonly countedUntil: LegalDate;
  readonly settledSince: LegalDate;
  readonly settledUntil: LegalDate | null;
  readonly orUnsettled: boolean;
  /** Null: any result. */
  readonly outcomes: readonly OutcomeCode[] | null;
}

/** The query whose cases a cell counts. A row the form does not print counts nothing. */
export function cellQuery(cell: Table3Cell, year: number, format: ReportFormat): CellQuery {
  const first = yearStart(year);
  const last = yearEnd(year);
  const base: CellQuery = {
    categories: cell.category === null ? APPLICANT_CATEGORIES : [cell.category],
    countedSince: null,
    countedUntil: last,
    settledSince: first,
    settledUntil: null,
    orUnsettled: true,
    outcomes: null,
  };
  switch (cell.row) {
    case 'new':
      return { ...base, countedSince: first };
    case 'carry_in':
      return { ...base, countedUntil: yearEnd(year - 1) };
    case 'carry_out':
      return { ...base, settledSince: yearStart(year + 1) };
    case 'total':
      return { ...base, settledUntil: last, orUnsettled: false };
    default:
      return { ...base, settledUntil: last, orUnsettled: false, outcomes: outcomesOfRow(cell.row, format) };
  }
}

/** Whether a case is one of a cell's. */
export function matchesCell(query: CellQuery, category: ApplicantCategory, settlement: Settlement): boolean {
  const { countedFrom, settledOn, outcome } = settlement;
  if (countedFrom === null || !query.categories.includes(category)) return false;
  if (countedFrom > query.countedUntil) return false;
  if (query.countedSince !== null && countedFrom < query.countedSince) return false;
  if (settledOn === null || outcome === null) return query.orUnsettled;
  if (settledOn < query.settledSince) return false;
  if (query.settledUntil !== null && settledOn > query.settledUntil) return false;
  return query.outcomes === null || query.outcomes.includes(outcome);
}

/** A cell of table four. */
export interface Table4Cell {
  readonly group: DisputeGroup;
  readonly column: DisputeColumn;
}

/**
 * The disputes of a cell as conditions over `kind`, `filedOn`, `closedOn` and `result`. A dispute is closed when it has
 * both a closing date and a result.
 */
export interface DisputeCellQuery {
  readonly kind: DisputeKind;
  readonly filedSince: LegalDate | null;
  readonly filedUntil: LegalDate;
  readonly closedSince: LegalDate;
  readonly closedUntil: LegalDate | null;
  readonly orPending: boolean;
  readonly result: DisputeResult | null;
}

const resultOfColumn: Readonly<Partial<Record<DisputeColumn, DisputeResult>>> = {
  结果维持: 'upheld',
  结果纠正: 'corrected',
  其他结果: 'other',
};

/** The query whose disputes a cell of table four counts. */
export function disputeCellQuery(
  cell: Table4Cell,
  year: number,
  policy: CountingPolicy = DEFAULT_COUNTING_POLICY,
): DisputeCellQuery {
  const base: DisputeCellQuery = {
    kind: kindOfGroup(cell.group),
    filedSince: policy.disputes === 'filed_in_year' ? yearStart(year) : null,
    filedUntil: yearEnd(year),
    closedSince: yearStart(year),
    closedUntil: null,
    orPending: true,
    result: null,
  };
  if (cell.column === '总计') return base;
  if (cell.column === '尚未审结') return { ...base, closedSince: yearStart(year + 1) };
  return { ...base, closedUntil: yearEnd(year), orPending: false, result: resultOfColumn[cell.column] ?? null };
}

/** Whether a dispute is one of a cell's. */
export function matchesDisputeCell(query: DisputeCellQuery, dispute: CountableDispute): boolean {
  if (dispute.kind !== query.kind || dispute.filedOn > query.filedUntil) return false;
  if (query.filedSince !== null && dispute.filedOn < query.filedSince) return false;
  const closedOn = closingOf(dispute);
  if (closedOn === null) return query.orPending;
  if (closedOn < query.closedSince) return false;
  if (query.closedUntil !== null && closedOn > query.closedUntil) return false;
  return query.result === null || query.result === dispute.result;
}
