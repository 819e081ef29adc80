import { Inject, Injectable } from '@nestjs/common';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import { cellQuery, type Table3Cell } from '../../domain/report/drill-down.js';
import type { ApplicantCategory } from '../../domain/statute/applicants.js';
import type { OutcomeCode } from '../../domain/statute/outcome-rule.js';
import { formatOfYear, type ReportFormat } from '../../domain/statute/report-rows.js';
import { Database } from '../../platform/database/index.js';
import { keyAfter, type Page, type PageQuery, pageOf } from './page.js';

export interface CellQuery<Cell> extends PageQuery {
  readonly agencyIds: readonly string[];
  readonly year: number;
  readonly format?: ReportFormat | undefined;
  readonly cell: Cell;
}

/** A case as a cell lists it: nothing of the person. */
export interface CellCase {
  readonly agencyId: string;
  readonly id: string;
  readonly number: string;
  readonly applicantCategory: ApplicantCategory;
  readonly content: string;
  readonly unit: string | null;
  readonly receivedOn: LegalDate;
  readonly settledOn: LegalDate | null;
  readonly outcome: OutcomeCode | null;
}

/** From a cell of table three to the cases it counts, in order of receipt. */
@Injectable()
export class CasesOfCell {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** As many rows over all pages as the cell counts. @throws CursorUnreadable */
  async execute(query: CellQuery<Table3Cell>): Promise<Page<CellCase>> {
    const counted = cellQuery(query.cell, query.year, query.format ?? formatOfYear(query.year));
    const rows = await this.database.scoped({ agencyIds: query.agencyIds }, (session) =>
      session.query<CellCase>(
        `select agency_id as "agencyId", id, number, applicant_category as "applicantCategory", content, unit,
           received_on as "receivedOn", settled_on as "settledOn", settled_outcome as outcome
         from foi.reported_cases
         where agency_id = any ((select foi.readable_agencies())::uuid[])
           and applicant_category = any($1::text[])
           and received_on <= $2::date and ($3::date is null or received_on >= $3)
           and case when settled_on is null then $4::boolean
             else settled_on >= $5::date and ($6::date is null or settled_on <= $6)
               and ($7::text[] is null or settled_outcome = any($7)) end
           and received_on >= $8::date and (received_on, id) > ($8, $9::uuid)
         order by received_on, id limit $10`,
        [
          counted.categories,
          counted.countedUntil,
          counted.countedSince,
          counted.orUnsettled,
          counted.settledSince,
          counted.settledUntil,
          counted.outcomes,
          ...keyAfter(query),
          query.limit + 1,
        ],
      ),
    );
    return pageOf(rows, query, ({ receivedOn, id }) => [receivedOn, id]);
  }
}
