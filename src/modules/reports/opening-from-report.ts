import { hasFault, type Finding } from '../../domain/report/finding.js';
import type { OpeningBalance } from '../../domain/report/checks.js';
import { withTotal6 } from '../../domain/report/numbers.js';
import { checkPublishedReport } from '../../domain/report/check-published-report.js';
import { totalOfRow } from '../../domain/report/published/published-report.js';
import { readPublishedReport } from '../../domain/report/published/read-report.js';

/** The totals of a published report, with what is wrong with it; null when it cannot be read. */
export interface OpeningRead {
  readonly balance: OpeningBalance | null;
  readonly findings: readonly Finding[];
  readonly isSound: boolean;
}

/**
 * Takes an opening balance from a published report in the shape of `foi report --json`. A report with faults is taken as
 * it was printed: that is what the next one will be compared with.
 */
export function openingFromReport(json: unknown): OpeningRead {
  const { report } = readPublishedReport(json);
  const findings = checkPublishedReport(json);
  const fresh = report?.rows.get('new');
  if (!report || !fresh) return { balance: null, findings, isSound: false };
  const closing = report.rows.get('carry_out');
  // Requests of organisations whose column was lost cannot be compared column by column.
  const carryOut = closing?.unallocated === 0 ? withTotal6(closing.cells.slice(0, 6).map((cell) => cell ?? 0)) : null;
  return {
    balance: { year: report.year, received: totalOfRow(fresh), carryOut },
    findings,
    isSound: !hasFault(findings),
  };
}
