import { Inject, Injectable } from '@nestjs/common';
import type { DisputeEvent } from '../../domain/dispute/events.js';
import type { DisputeState } from '../../domain/dispute/state.js';
import { Database } from '../../platform/database/index.js';
import type { DeadlineRecord } from '../cases/index.js';
import { type SnapshotRow, SubjectStore } from '../history/index.js';
import type { LoadedDispute } from './dispute-record.js';
import { disputeSubject } from './dispute-subject.js';

/** A dispute as read, its deadlines with all that their rows hold. */
export interface FoundDispute extends LoadedDispute {
  readonly deadlines: readonly DeadlineRecord[];
}

/** Reads and writes disputes. Only use cases of this module write with it. */
@Injectable()
export class DisputeStore extends SubjectStore<DisputeState, DisputeEvent> {
  constructor(@Inject(Database) database: Database) {
    super(disputeSubject, database);
  }

  /** The present state of a dispute of any of these agencies; null when none has it. */
  async find(agencyIds: readonly string[], disputeId: string): Promise<FoundDispute | null> {
    const [found] = await this.select(agencyIds, 'id = $2', disputeId);
    return found ?? null;
  }

  /** The disputes about a case, the earliest first. */
  async ofCase(agencyIds: readonly string[], caseId: string): Promise<readonly FoundDispute[]> {
    return this.select(agencyIds, 'case_id = $2', caseId);
  }

  private async select(agencyIds: readonly string[], which: string, id: string): Promise<FoundDispute[]> {
    return this.database.scoped({ agencyIds }, async (session) => {
      const rows = await session.query<SnapshotRow>(
        `select v.* from foi.dispute_snapshots v join foi.disputes s using (agency_id, id)
         where v.agency_id = any($1::uuid[]) and v.${which} order by s.filed_on, s.created_at, id`,
        [agencyIds, id],
      );
      if (rows.length === 0) return [];
      const deadlines = await session.query<DeadlineRecord>(
        `select kind, subject, dispute_id as "disputeId", bearer, article, due_on as "dueOn",
           original_due_on as "originalDueOn", first_due_on as "firstDueOn", status, provisional, version,
           closed_at as "closedAt"
         from foi.case_deadlines where agency_id = any($1::uuid[]) and case_id = any($2) and dispute_id is not null
         order by opened_at, kind, subject`,
        [agencyIds, rows.map((row) => row.case_id)],
        'deadlines_of_disputes',
      );
      return rows.map((row) => ({
        ...this.loaded(row.agency_id, row.id, row),
        deadlines: deadlines.filter(({ disputeId }) => disputeId === row.id),
      }));
    });
  }
}
