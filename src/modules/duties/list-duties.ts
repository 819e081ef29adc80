import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { type Duty, dutyColumns } from './duty.js';
import type { DutyListQuery } from './duties.schema.js';

export interface DutyPage {
  readonly duties: readonly Duty[];
  /** Where the next page begins; null on the last one. */
  readonly next: string | null;
}

/** The duties of the reader's agencies that belong to no case, the earliest due first. */
@Injectable()
export class ListDuties {
  constructor(@Inject(Database) private readonly database: Database) {}

  async execute(query: DutyListQuery, readableAgencyIds: readonly string[]): Promise<DutyPage> {
    const { status, kind, agencyId, caseId, limit } = query;
    const [dueOn, id] = query.cursor ?? [null, null];
    const rows = await this.database.scoped({ agencyIds: readableAgencyIds }, (session) =>
      session.query<Duty>(
        `select ${dutyColumns} from foi.agency_duties
         where agency_id = any($1::uuid[]) and ($2::uuid is null or agency_id = $2)
           and ($3::text[] is null or status = any($3)) and ($4::text[] is null or kind = any($4))
           and ($5::uuid is null or case_id = $5) and ($6::date is null or (due_on, id) > ($6, $7::uuid))
         order by due_on, id limit $8`,
        [readableAgencyIds, agencyId ?? null, status ?? null, kind ?? null, caseId ?? null, dueOn, id, limit + 1],
      ),
    );
    const duties = rows.slice(0, limit);
    const last = rows.length > limit ? duties.at(-1) : undefined;
    return { duties, next: last === undefined ? null : `${last.dueOn}~${last.id}` };
  }
}
