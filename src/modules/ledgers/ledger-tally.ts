import { yearOf } from '../../domain/calendar/legal-date.js';
import type { CaseState } from '../../domain/case/state.js';
import { disputeForReport } from '../../domain/dispute/for-report.js';
import type { DisputeState } from '../../domain/dispute/state.js';
import { checkTables } from '../../domain/report/checks.js';
import type { Finding } from '../../domain/report/finding.js';
import { settlementOf, type Settlement } from '../../domain/report/settlement.js';
import { assembleTable3, type Table3, tallyCase } from '../../domain/report/table3.js';
import { assembleTable4, type CountableDispute, type Table4, tallyDispute } from '../../domain/report/table4.js';
import type { ApplicantCategory } from '../../domain/statute/applicants.js';
import { formatOfYear, type ReportFormat } from '../../domain/statute/report-rows.js';

/** The official tables which a ledger alone would give for a year. */
export interface LedgerTables {
  readonly year: number;
  readonly format: ReportFormat;
  readonly table3: Table3;
  readonly table4: Table4;
  readonly checks: readonly Finding[];
}

interface CountedCase extends Settlement {
  readonly category: ApplicantCategory;
}
type CountedDispute = Omit<CountableDispute, 'id' | 'caseId'>;

/** Counts a ledger's requests and disputes without a database: some days and a result of each are kept. */
export class LedgerTally {
  readonly #cases: CountedCase[] = [];
  readonly #disputes: CountedDispute[] = [];

  addCase({ facts }: CaseState): void {
    const replies = facts.rounds.flatMap(({ ending }) => (ending === null ? [] : [ending]));
    const settlement = settlementOf({ receivedOn: facts.receivedOn, replies });
    if (settlement.countedFrom === null) return;
    this.#cases.push({ ...settlement, category: facts.registration.applicantCategory });
  }

  addDispute({ facts }: DisputeState): void {
    this.#disputes.push(disputeForReport(facts));
  }

  /** Every year in which something came in or ended, earliest first. */
  years(): number[] {
    const days = [
      ...this.#cases.flatMap(({ countedFrom, settledOn }) => [countedFrom, settledOn]),
      ...this.#disputes.flatMap(({ filedOn, closedOn }) => [filedOn, closedOn]),
    ];
    return [...new Set(days.filter((day) => day !== null).map(yearOf))].sort((a, b) => a - b);
  }

  tables(year: number, format: ReportFormat = formatOfYear(year)): LedgerTables {
    const groups = this.#cases.flatMap(
      ({ category, countedFrom, settledOn, outcome }) =>
        tallyCase(
          {
            applicantCategory: category,
            receivedOn: countedFrom,
            replies: settledOn === null || outcome === null ? [] : [{ on: settledOn, outcome }],
          },
          year,
        ) ?? [],
    );
    const table3 = assembleTable3(groups, format);
    const table4 = assembleTable4(this.#disputes.flatMap((one) => tallyDispute(one, year) ?? []));
    return {
      year,
      format,
      table3,
      table4,
      checks: checkTables({ format, table3, table4, countedCases: groups.length }),
    };
  }
}
