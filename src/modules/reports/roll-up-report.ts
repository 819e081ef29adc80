import { Inject, Injectable } from '@nestjs/common';
import type { AnnualTables } from '../../domain/report/annual-tables.js';
import { Database } from '../../platform/database/index.js';
import { countYear } from './count-year.js';
import { type ReportQuery, tablesOf } from './tables-of-counts.js';

/** The annual tables of a year, of several agencies added up (汇总), as a supervising office reports them. */
@Injectable()
export class RollUpReport {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** @param name what the whole is called in the report. */
  async execute(query: ReportQuery, name: string): Promise<AnnualTables> {
    return tablesOf(await countYear(this.database, query), name, query);
  }
}
