import { Inject, Injectable } from '@nestjs/common';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import { DEFAULT_COUNTING_POLICY } from '../../domain/report/counting-policy.js';
import { disputeCellQuery, type Table4Cell } from '../../domain/report/drill-down.js';
import type { DisputeKind, DisputeResult } from '../../domain/statute/dispute-results.js';
import { Database } from '../../platform/database/index.js';
import type { CellQuery } from './cases-of-cell.js';
import type { DisputePolicy } from './count-year.js';
import { keyAfter, type Page, pageOf } from './page.js';

/** A review or a suit as a cell lists it. */
export interface CellDispute {
  readonly agencyId: string;
  readonly id: string;
  readonly caseId: string;
  readonly number: string;
  readonly kind: DisputeKind;
  readonly filedOn: LegalDate;
  readonly closedOn: LegalDate | null;
  readonly result: DisputeResult | null;
}

/** From a cell of table four to the disputes it counts, in order of filing. */
@Injectable()
export class DisputesOfCell {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** As many rows over all pages as the cell counts. @throws CursorUnreadable */
  async execute(query: CellQuery<Table4Cell> & { readonly disputes?: DisputePolicy }): Promise<Page<CellDispute>> {
    const { disputes = DEFAULT_COUNTING_POLICY.disputes } = query;
    const counted = disputeCellQuery(query.cell, query.year, { ...DEFAULT_COUNTING_POLICY, disputes });
    const rows = await this.database.scoped({ agencyIds: query.agencyIds }, (session) =>
      session.query<CellDispute>(
        `select agency_id as "agencyId", id, case_id as "caseId", number, kind, filed_on as "filedOn",
           closed_on as "closedOn", result
         from foi.dispute_summaries
         where agency_id = any ((select foi.readable_agencies())::uuid[])
           and state <> 'voided' and kind = $1 and filed_on <= $2::date and ($3::date is null or filed_on >= $3)
           and case when closed_on is null or result is null then $4::boolean
             else greatest(closed_on, filed_on) >= $5::date
               and ($6::date is null or greatest(closed_on, filed_on) <= $6)
               and ($7::text is null or result = $7) end
           and filed_on >= $8::date and (filed_on, id) > ($8, $9::uuid)
         order by filed_on, id limit $10`,
        [
          counted.kind,
          counted.filedUntil,
          counted.filedSince,
          counted.orPending,
          counted.closedSince,
          counted.closedUntil,
          counted.result,
          ...keyAfter(query),
          query.limit + 1,
        ],
      ),
    );
    return pageOf(rows, query, ({ filedOn, id }) => [filedOn, id]);
  }
}
