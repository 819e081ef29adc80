import { Inject, Injectable } from '@nestjs/common';
import { compareTables, type CellDifference } from '../../domain/report/published/compare-tables.js';
import type { PublishedReport } from '../../domain/report/published/published-report.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { Calendars } from '../calendars/index.js';
import { ledgerContext } from './ledger-context.js';
import type { FoundInLedger } from './ledger-findings.js';
import { LedgerRegister } from './ledger-register.js';
import { type LedgerTables, LedgerTally } from './ledger-tally.js';
import { openLedger } from './read/open-ledger.js';
import { LedgerUnderstanding } from './understand-ledger.js';

export interface CheckLedgerInput {
  readonly agencyId: string;
  /** A folder with the two CSV files, or a workbook. */
  readonly path: string;
  /** By default every year of the ledger, or that of the published report. */
  readonly year?: number | undefined;
  /** The tables that the office published, to be compared with those of the ledger. */
  readonly published?: PublishedReport | undefined;
  readonly onProgress?: ((rows: number) => void) | undefined;
}

/** What an import would do, found out without doing it. */
export interface CheckedLedger extends FoundInLedger {
  readonly contentHash: string;
  readonly tables: readonly LedgerTables[];
  /** Null when nothing published was given. */
  readonly differences: readonly CellDifference[] | null;
}

/**
 * Reads a ledger as an import would and changes nothing: problems by row, what is irregular, the tables it would give.
 */
@Injectable()
export class CheckLedger {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Calendars) private readonly calendars: Calendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws LedgerRefused when the file as a whole is no ledger. */
  async execute({ agencyId, path, year, published, onProgress }: CheckLedgerInput): Promise<CheckedLedger> {
    const ledger = await openLedger(path);
    const register = new LedgerRegister(this.database, agencyId);
    const deadlineRules = await this.calendars.of(agencyId);
    const context = ledgerContext(agencyId, null, this.clock.today(), deadlineRules);
    const understanding = new LedgerUnderstanding(ledger, register, context);
    const tally = new LedgerTally();
    for await (const { cases, disputes } of understanding.chunks()) {
      for (const { state } of cases) tally.addCase(state);
      for (const { state } of disputes) tally.addDispute(state);
      onProgress?.(understanding.findings.applications);
    }
    const reported = year ?? published?.year;
    const tables = (reported === undefined ? tally.years() : [reported]).map((one) =>
      tally.tables(one, one === published?.year ? published.format : undefined),
    );
    return {
      ...understanding.findings.result(),
      contentHash: ledger.contentHash,
      tables,
      differences:
        published === undefined ? null : compareTables(published, tally.tables(published.year, published.format)),
    };
  }
}
