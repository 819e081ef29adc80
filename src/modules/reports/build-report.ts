import { Inject, Injectable } from '@nestjs/common';
import type { AnnualTables } from '../../domain/report/annual-tables.js';
import { Database } from '../../platform/database/index.js';
import { countYear } from './count-year.js';
import { type ReportQuery, tablesOf } from './tables-of-counts.js';

/** The annual tables of one agency. */
export interface AgencyReport {
  readonly agencyId: string;
  readonly code: string;
  readonly tables: AnnualTables;
}

/** The annual tables of a year, of each agency by itself. */
@Injectable()
export class BuildReport {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** One report for each agency, in order of their codes; an agency without cases has one full of zeros. */
  async execute(query: ReportQuery): Promise<AgencyReport[]> {
    const counts = await countYear(this.database, query);
    return counts.map((one) => ({ agencyId: one.agencyId, code: one.code, tables: tablesOf([one], one.name, query) }));
  }
}
