import { Inject, Injectable } from '@nestjs/common';
import { yearOf } from '../../domain/calendar/legal-date.js';
import { rowsOfPosition } from '../../domain/report/drill-down.js';
import { positionIn, type Settlement } from '../../domain/report/settlement.js';
import type { ApplicantCategory } from '../../domain/statute/applicants.js';
import { formatOfYear, type ReportFormat, type RowId } from '../../domain/statute/report-rows.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';

/** The places of one year's table three that count a case: how it entered, and how it left (a result also in 总计). */
export interface CellsInYear {
  readonly year: number;
  readonly format: ReportFormat;
  readonly category: ApplicantCategory;
  readonly rows: readonly RowId[];
}

/** From a case to the cells that count it, the other way round of `CasesOfCell`. */
@Injectable()
export class CellsOfCase {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Every year from receipt to settlement, or to this year as it stands today; empty while receipt is unconfirmed, and
   * for a case that these agencies cannot see.
   */
  async execute(agencyIds: readonly string[], caseId: string): Promise<CellsInYear[]> {
    const [row] = await this.database.scoped({ agencyIds }, (session) =>
      session.query<Settlement & { readonly category: ApplicantCategory }>(
        `select applicant_category as category, received_on as "countedFrom", settled_on as "settledOn",
           settled_outcome as outcome
         from foi.reported_cases where agency_id = any($1::uuid[]) and id = $2`,
        [agencyIds, caseId],
        'cells_of_case',
      ),
    );
    if (row === undefined || row.countedFrom === null) return [];
    const first = yearOf(row.countedFrom);
    const last = yearOf(row.settledOn ?? this.clock.today());
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index).flatMap((year) => {
      const position = positionIn(row, year);
      if (position === null) return [];
      const format = formatOfYear(year);
      return [{ year, format, category: row.category, rows: rowsOfPosition(position, format) }];
    });
  }
}
