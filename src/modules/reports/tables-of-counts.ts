import { assembleAnnualTables, type AnnualTables } from '../../domain/report/annual-tables.js';
import type { LastYear } from '../../domain/report/checks.js';
import { withTotal6 } from '../../domain/report/numbers.js';
import { previousYearOf, statisticsOf, type PreviousYear } from '../../domain/report/statistics.js';
import { APPLICANT_CATEGORIES } from '../../domain/statute/applicants.js';
import { formatOfYear, type ReportFormat } from '../../domain/statute/report-rows.js';
import type { DisputePolicy, YearCounts } from './count-year.js';

export interface ReportQuery {
  /** All of them are counted: the caller has checked that they may be read. */
  readonly agencyIds: readonly string[];
  readonly year: number;
  /** By default the form of the year. */
  readonly format?: ReportFormat | undefined;
  readonly disputes?: DisputePolicy | undefined;
}

/** The tables and the narrative's figures of one or several agencies' year. */
export function tablesOf(
  counts: readonly YearCounts[],
  agency: string,
  { year, format }: Pick<ReportQuery, 'year' | 'format'>,
): AnnualTables {
  return assembleAnnualTables({
    agency,
    year,
    format: format ?? formatOfYear(year),
    cases: counts.flatMap(({ cases }) => cases),
    disputes: counts.flatMap(({ disputes }) => disputes),
    statistics: statisticsOf(
      {
        byChannel: counts.flatMap(({ activity }) => activity.byChannel),
        byUnit: counts.flatMap(({ activity }) => activity.byUnit),
        byQuarter: counts.flatMap(({ activity }) => activity.byQuarter),
      },
      {
        subjects: counts.flatMap(({ subjects }) => subjects),
        purposes: counts.flatMap(({ purposes }) => purposes),
        previousYear: previousYear(counts),
      },
    ),
    lastYear: lastYear(counts, year - 1),
  });
}

/** Whether an agency had requests, and its previous year is unknown. */
export const hasNoLastYear = ({ cases, before, opening }: YearCounts): boolean =>
  cases.length > 0 &&
  previousYearOf(opening?.received ?? null, { received: before.received, closed: Number(before.hasClosed) }) === null;

/** Of several agencies it is known only when it is known of each that had anything to do. */
function previousYear(counts: readonly YearCounts[]): PreviousYear | null {
  const years = counts
    .filter(({ cases, before, opening }) => cases.length > 0 || before.received > 0 || before.hasClosed || opening)
    .map(({ before, opening }) =>
      previousYearOf(opening?.received ?? null, { received: before.received, closed: Number(before.hasClosed) }),
    );
  const known = years.filter((one) => one !== null);
  if (known.length === 0 || known.length < years.length) return null;
  return {
    received: known.reduce((sum, one) => sum + one.received, 0),
    source: known.some((one) => one.source === 'cases') ? 'cases' : 'opening_balance',
  };
}

/** The published closing that this year's 上年结转 must equal; of several agencies, when it is known of all that count. */
function lastYear(counts: readonly YearCounts[], year: number): LastYear | null {
  const closings = counts
    .filter(({ cases, opening }) => cases.length > 0 || opening !== null)
    .map(({ opening }) => opening?.carryOut ?? null);
  const known = closings.filter((closing) => closing !== null);
  if (known.length === 0 || known.length < closings.length) return null;
  const sums = APPLICANT_CATEGORIES.map((_, column) => known.reduce((sum, closing) => sum + (closing[column] ?? 0), 0));
  return { year, carryOut: withTotal6(sums) };
}
