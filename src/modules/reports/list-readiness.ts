import { Inject, Injectable } from '@nestjs/common';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import {
  type CaseItem,
  type DisputeItem,
  READINESS_CODES,
  READINESS_RULES,
  type ReadinessCode,
  type ReadinessRule,
} from '../../domain/report/readiness.js';
import { yearEnd, yearStart } from '../../domain/report/settlement.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { countYear } from './count-year.js';
import { queriedCases } from './cases-to-check.js';
import { countCases, countDisputes } from './readiness.sql.js';
import { hasNoLastYear, tablesOf } from './tables-of-counts.js';

export interface ReadinessItem extends ReadinessRule {
  readonly code: ReadinessCode;
  /** Of cases, disputes, findings or agencies; 0: nothing to do. */
  readonly count: number;
}

export interface Readiness {
  readonly asOf: LegalDate;
  readonly items: readonly ReadinessItem[];
}

/** What must be corrected or checked before the year of some agencies can be published. */
@Injectable()
export class ListReadiness {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(agencyIds: readonly string[], year: number): Promise<Readiness> {
    const asOf = this.clock.today();
    const counts = await countYear(this.database, { agencyIds, year });
    const [cases, disputes] = await this.database.scoped({ agencyIds }, async (session) => [
      await session.query<Record<CaseItem, number>>(countCases, queriedCases(year, asOf)),
      await session.query<Record<DisputeItem, number>>(countDisputes, [yearStart(year), yearEnd(year)]),
    ]);
    const found: Partial<Record<ReadinessCode, number>> = {
      ...{ ...cases[0], ...disputes[0] },
      year_runs: asOf <= yearEnd(year) ? 1 : 0,
      identity_broken: tablesOf(counts, '', { year }).checks.length,
      opening_missing: counts.filter(hasNoLastYear).length,
    };
    return {
      asOf,
      items: READINESS_CODES.map((code) => ({ code, ...READINESS_RULES[code], count: found[code] ?? 0 })),
    };
  }
}
