import { Inject, Injectable } from '@nestjs/common';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import { quarterlyAnalysis, type QuarterFigures, type QuarterGroup } from '../../domain/report/quarterly.js';
import { yearEnd, yearStart } from '../../domain/report/settlement.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { countQuarters } from './count-year.sql.js';

export interface QuartersCounted {
  readonly asOf: LegalDate;
  readonly quarters: readonly QuarterFigures[];
}

/** The first and the last day of a year and the first days of its later quarters: $1 to $5 of the statements. */
export const daysOfYear = (year: number): readonly LegalDate[] => [
  yearStart(year),
  yearEnd(year),
  ...['04', '07', '10'].map((month) => `${year}-${month}-01`),
];

/** The quarterly analysis of a year, of several agencies added up. */
@Injectable()
export class CountQuarters {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(agencyIds: readonly string[], year: number): Promise<QuartersCounted> {
    const asOf = this.clock.today();
    const [groups, yearBefore] = await this.database.scoped({ agencyIds }, async (session) => {
      const ofYear = (one: number) =>
        session.query<QuarterGroup>(countQuarters, [...daysOfYear(one)], 'count_quarters');
      return [await ofYear(year), await ofYear(year - 1)];
    });
    return { asOf, quarters: quarterlyAnalysis({ year, asOf, groups, yearBefore }) };
  }
}
