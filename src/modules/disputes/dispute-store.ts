import { Inject, Injectable } from '@nestjs/common';
import { replayDispute } from '../../domain/dispute/evolve.js';
import type { DisputeFacts, DisputeMachineContext } from '../../domain/dispute/facts.js';
import type { DisputeState } from '../../domain/dispute/state.js';
import { Database, type Session } from '../../platform/database/index.js';
import type { CommitAnswer, DeadlineRecord, UsedKey } from '../cases/index.js';
import type { StoredDisputeDeadline } from './dispute-deadlines.js';
import {
  disputeEventColumns,
  type DisputeEventRow,
  storedDisputeEvent,
  type StoredDisputeEvent,
} from './dispute-events.js';
import { disputePayload, newDisputesPayload } from './dispute-payload.js';
import type { DisputeCommit, LoadedDispute, NewDisputes, NewDisputesAnswer } from './dispute-record.js';

interface DisputeRow {
  readonly case_id: string;
  readonly number: string;
  readonly state: string;
  readonly context: DisputeMachineContext;
  readonly machine_version: number;
  readonly revision: number;
  readonly facts: DisputeFacts;
  readonly head_hash: Buffer;
  readonly import_id: string | null;
  readonly deadlines: readonly StoredDisputeDeadline[] | null;
}
type LoadedRow = { readonly [Column in keyof DisputeRow]: DisputeRow[Column] | null } & {
  readonly key_request_hash: Buffer | null;
  readonly key_subject_id: string | null;
  readonly key_response: unknown;
};

const columns =
  'agency_id, id, case_id, number, state, context, machine_version, revision, facts, head_hash, import_id';

/** A dispute as its readers see it, deadlines with all that their rows know. */
export interface FoundDispute extends LoadedDispute {
  readonly deadlines: readonly DeadlineRecord[];
}

/** Reads and writes disputes, one statement each way. Only use cases of this module write with it. */
@Injectable()
export class DisputeStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** A dispute of an agency, for its next command, and what the idempotency key was used for before. */
  async load(
    agencyId: string,
    disputeId: string,
    by: { readonly actorId: string; readonly key?: string | undefined },
  ): Promise<{ readonly found: LoadedDispute | null; readonly used: UsedKey | null }> {
    const [row] = await this.database.query<LoadedRow>(
      'select * from foi.load_dispute($1, $2, $3, $4)',
      [agencyId, by.actorId, disputeId, by.key ?? null],
      'load_dispute',
    );
    const used = row?.key_request_hash && row.key_subject_id ? usedKey(row, row.key_subject_id) : null;
    return { found: isFound(row) ? loaded(agencyId, disputeId, row) : null, used };
  }

  /** Commits one step, or nothing of it. */
  async commit(commit: DisputeCommit, session: Session = this.database): Promise<CommitAnswer> {
    return ask(session, 'select foi.commit_dispute($1::jsonb) as answer', 'commit_dispute', disputePayload(commit));
  }

  /** Commits new disputes, all or none; in chunks of some hundreds it takes in whole ledgers. */
  async commitNew(commit: NewDisputes, session: Session = this.database): Promise<NewDisputesAnswer> {
    const statement = 'select foi.commit_new_disputes($1::jsonb) as answer';
    return ask(session, statement, 'commit_new_disputes', newDisputesPayload(commit));
  }

  /** A dispute's events in order, up to a revision. Empty for one that these agencies cannot see. */
  async history(
    agencyIds: readonly string[],
    disputeId: string,
    through: number | null = null,
  ): Promise<readonly StoredDisputeEvent[]> {
    const rows = await this.database.scoped({ agencyIds }, (session) =>
      session.query<DisputeEventRow>(
        `select ${disputeEventColumns} from foi.dispute_events
         where agency_id = any($1::uuid[]) and dispute_id = $2 and seq <= coalesce($3, seq) order by seq`,
        [agencyIds, disputeId, through],
        'dispute_history',
      ),
    );
    return rows.map(storedDisputeEvent);
  }

  /** The dispute as it stood after a revision, folded from its history. */
  async stateAt(agencyId: string, disputeId: string, revision: number): Promise<DisputeState> {
    const events = await this.history([agencyId], disputeId, revision);
    return replayDispute(events.map(({ event }) => event));
  }

  /** A dispute that any of these agencies holds, as it stands; null when none does. */
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
      const rows = await session.query<DisputeRow & { readonly agency_id: string; readonly id: string }>(
        `select ${columns}, null as deadlines from foi.disputes
         where agency_id = any($1::uuid[]) and ${which} order by filed_on, created_at, id`,
        [agencyIds, id],
      );
      if (rows.length === 0) return [];
      const deadlines = await session.query<DeadlineRecord>(
        `select kind, subject, dispute_id as "disputeId", bearer, article, due_on as "dueOn",
           original_due_on as "originalDueOn", first_due_on as "firstDueOn", status, provisional, version,
           closed_at as "closedAt"
         from foi.deadlines where agency_id = any($1::uuid[]) and case_id = any($2) and dispute_id is not null
         order by opened_at, kind, subject`,
        [agencyIds, rows.map((row) => row.case_id)],
        'deadlines_of_disputes',
      );
      return rows.map((row) => ({
        ...loaded(row.agency_id, row.id, row),
        deadlines: deadlines.filter(({ disputeId }) => disputeId === row.id),
      }));
    });
  }
}

async function ask<Answer>(session: Session, statement: string, name: string, payload: object): Promise<Answer> {
  const [row] = await session.query<{ readonly answer: Answer }>(statement, [JSON.stringify(payload)], name);
  if (row === undefined) throw new Error('the database gave no answer');
  return row.answer;
}

const isFound = (row: LoadedRow | undefined): row is LoadedRow & DisputeRow => row?.facts != null;

const usedKey = (row: LoadedRow, subjectId: string): UsedKey => ({
  result: 'replayed',
  subjectId,
  requestHash: row.key_request_hash?.toString('hex') ?? '',
  response: row.key_response,
});

const loaded = (agencyId: string, id: string, row: DisputeRow): LoadedDispute => ({
  agencyId,
  id,
  caseId: row.case_id,
  number: row.number,
  state: {
    state: row.state,
    context: row.context,
    machineVersion: row.machine_version,
    revision: row.revision,
    facts: row.facts,
  },
  headHash: row.head_hash.toString('hex'),
  importId: row.import_id,
  deadlines: row.deadlines ?? [],
});
