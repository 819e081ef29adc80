import { Inject, Injectable } from '@nestjs/common';
import { type LegalDate, yearOf } from '../../domain/calendar/legal-date.js';
import { reportedYear } from '../../domain/report/reported-year.js';
import { formatOfYear, type ReportFormat } from '../../domain/statute/report-rows.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';

export interface ReportYears {
  readonly asOf: LegalDate;
  /** The one that an office works on as of today. */
  readonly proposed: number;
  /** The latest first. */
  readonly years: readonly { readonly year: number; readonly format: ReportFormat; readonly isOver: boolean }[];
}

/** Cases older than this come from a typing error. */
const most = 30;

/** The years of which some agencies have something to report. */
@Injectable()
export class ListYears {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(agencyIds: readonly string[]): Promise<ReportYears> {
    const asOf = this.clock.today();
    const thisYear = yearOf(asOf);
    const [row] = await this.database.scoped({ agencyIds }, (session) =>
      session.query<{ first: LegalDate | null }>(
        `select min(first) as first from unnest($1::uuid[]) as a (id), lateral (
           select received_on as first from foi.reported_cases where agency_id = a.id and received_on is not null
           order by received_on limit 1) earliest`,
        [agencyIds],
      ),
    );
    const proposed = reportedYear(asOf);
    const first = Math.max(Math.min(row?.first ? yearOf(row.first) : thisYear, proposed), thisYear - most);
    const years = Array.from({ length: thisYear - first + 1 }, (_, ago) => thisYear - ago);
    return {
      ...{ asOf, proposed },
      years: years.map((year) => ({ year, format: formatOfYear(year), isOver: year < thisYear })),
    };
  }
}
