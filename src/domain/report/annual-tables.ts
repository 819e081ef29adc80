import type { ReportFormat } from '../statute/report-rows.js';
import { checkTables, type LastYear } from './checks.js';
import type { Finding } from './finding.js';
import { identityStates, type IdentityState } from './identity-states.js';
import type { ReportStatistics } from './statistics.js';
import { assembleTable3, type Table3, type Table3Group } from './table3.js';
import { assembleTable4, type Table4, type Table4Group } from './table4.js';

/** The official tables of one agency and year, with the figures of the narrative: `foi report YEAR --json`. */
export interface AnnualTables {
  readonly agency: string;
  readonly year: number;
  readonly format: ReportFormat;
  readonly table3: Table3;
  readonly table4: Table4;
  readonly statistics: ReportStatistics;
  readonly checks: readonly Finding[];
  readonly identities: readonly IdentityState[];
}

/** The tables of a year from grouped cases and disputes, checked against their identities and last year's closing. */
export function assembleAnnualTables(input: {
  readonly agency: string;
  readonly year: number;
  readonly format: ReportFormat;
  readonly cases: Iterable<Table3Group>;
  readonly disputes: Iterable<Table4Group>;
  readonly statistics: ReportStatistics;
  readonly lastYear: LastYear | null;
}): AnnualTables {
  const { agency, year, format, statistics } = input;
  const table3 = assembleTable3(input.cases, format);
  const table4 = assembleTable4(input.disputes);
  const checks = checkTables({ format, table3, table4, countedCases: statistics.handled }, input.lastYear);
  const identities = identityStates(checks, input.lastYear);
  return { agency, year, format, table3, table4, statistics, checks, identities };
}
