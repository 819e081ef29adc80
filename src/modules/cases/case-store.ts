import { Inject, Injectable } from '@nestjs/common';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { CaseFacts } from '../../domain/case/facts.js';
import { replay } from '../../domain/case/evolve.js';
import type { CaseMachineContext } from '../../domain/case/facts.js';
import type { CaseState } from '../../domain/case/state.js';
import { Database, type Session } from '../../platform/database/index.js';
import type { CaseCommit, CommitAnswer, LoadedCase, NewCases, NewCasesAnswer, Replayed } from './case-record.js';
import { commitPayload, newCasesPayload } from './commit-payload.js';
import type { StoredDeadline } from './deadline-changes.js';
import { isBrokenConstraint } from './broken-constraint.js';
import { COMMAND_LINE_ACTOR, COMMAND_LINE_NAME } from './command-line-actor.js';
import { RegisterNumberTaken } from './errors.js';
import { type EventRow, eventColumns, type StoredEvent, storedEventOf } from './event-rows.js';

interface CaseRow {
  readonly number: string;
  readonly register_year: number;
  readonly state: string;
  readonly context: CaseMachineContext;
  readonly machine_version: number;
  readonly revision: number;
  readonly facts: CaseFacts;
  readonly head_hash: Buffer;
  readonly import_id: string | null;
  readonly deadlines: readonly StoredDeadline[] | null;
}
type LoadedRow = { readonly [Column in keyof CaseRow]: CaseRow[Column] | null } & {
  readonly key_request_hash: Buffer | null;
  readonly key_subject_id: string | null;
  readonly key_response: unknown;
};

/** The answer that was given when the key was first used. */
export interface UsedKey extends Replayed {
  readonly requestHash: string;
}

/** Reads and writes cases, one statement each way. Only use cases of this module write with it. */
@Injectable()
export class CaseStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** A case of an agency, for its next command, and what the idempotency key was used for before. */
  async load(
    agencyId: string,
    caseId: string,
    by: { readonly actorId: string; readonly key?: string | undefined },
  ): Promise<{ readonly found: LoadedCase | null; readonly used: UsedKey | null }> {
    const [row] = await this.database.query<LoadedRow>(
      'select * from foi.load_case($1, $2, $3, $4)',
      [agencyId, by.actorId, caseId, by.key ?? null],
      'load_case',
    );
    const used = row?.key_request_hash && row.key_subject_id ? usedKey(row, row.key_subject_id) : null;
    return { found: isFound(row) ? loadedCase(agencyId, caseId, row) : null, used };
  }

  /** Commits one step, or nothing of it. */
  async commit(commit: CaseCommit, session: Session = this.database): Promise<CommitAnswer> {
    return ask(session, 'select foi.commit_case($1::jsonb) as answer', 'commit_case', commitPayload(commit));
  }

  /**
   * Commits new cases, all or none; in chunks of some hundreds it takes in whole ledgers.
   * @throws RegisterNumberTaken when a number that a ledger brings is in the register already.
   */
  async commitNew(commit: NewCases, session: Session = this.database): Promise<NewCasesAnswer> {
    const statement = 'select foi.commit_new_cases($1::jsonb) as answer';
    try {
      return await ask(session, statement, 'commit_new_cases', newCasesPayload(commit));
    } catch (error) {
      if (isBrokenConstraint(error, 'cases_number_key')) throw new RegisterNumberTaken(error.detail, { cause: error });
      throw error;
    }
  }

  /** Commits the sender's last step and the receiver's new case, both or neither. */
  async transfer(sender: CaseCommit, receiver: NewCases): Promise<CommitAnswer | NewCasesAnswer> {
    const [row] = await this.database.query<{ readonly answer: CommitAnswer | NewCasesAnswer }>(
      'select foi.transfer_case($1::jsonb, $2::jsonb) as answer',
      [JSON.stringify(commitPayload(sender)), JSON.stringify(newCasesPayload(receiver))],
      'transfer_case',
    );
    return answered(row?.answer);
  }

  /** Takes the next number of the register of replies; it is used when the transaction commits, and free again if not. */
  async takeReplyNumber(agencyId: string, caseId: string, year: number, session: Session): Promise<string> {
    const [row] = await session.query<{ readonly shown: string }>(
      "select shown from foi.take_numbers($1, 'reply', null, $2::jsonb)",
      [agencyId, JSON.stringify([{ id: caseId, year }])],
    );
    return answered(row?.shown);
  }

  /** Runs `work` in one transaction that reads and writes an agency's own rows. */
  within<Result>(agencyId: string, work: (session: Session) => Promise<Result>): Promise<Result> {
    return this.database.scoped({ agencyIds: [agencyId], writable: agencyId }, work);
  }

  /** A case's events in order, up to a revision. Empty for a case that these agencies cannot see. */
  async history(
    agencyIds: readonly string[],
    caseId: string,
    through: number | null = null,
  ): Promise<readonly StoredEvent[]> {
    const rows = await this.database.scoped({ agencyIds }, (session) =>
      session.query<EventRow>(
        `select ${eventColumns} from foi.case_events
         where agency_id = any($1::uuid[]) and case_id = $2 and seq <= coalesce($3, seq) order by seq`,
        [agencyIds, caseId, through],
        'case_history',
      ),
    );
    return rows.map(storedEventOf);
  }

  /** What people of these agencies are called, those who have left included, and what any agency is. */
  async namesOf(agencyIds: readonly string[], ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.scoped({ agencyIds }, (session) =>
      session.query<{ readonly id: string; readonly name: string }>(
        `select id, name from foi.users where agency_id = any($1::uuid[]) and id = any($2::uuid[])
         union all select id, name from foi.agencies where id = any($2::uuid[])`,
        [agencyIds, ids],
        'names_by_id',
      ),
    );
    return new Map([[COMMAND_LINE_ACTOR, COMMAND_LINE_NAME], ...rows.map(({ id, name }) => [id, name] as const)]);
  }

  /** The case as it stood after a revision, folded from its history. */
  async stateAt(agencyId: string, caseId: string, revision: number): Promise<CaseState> {
    const events = await this.history([agencyId], caseId, revision);
    return replay(events.map(({ event }) => event));
  }

  /** A case that any of these agencies holds, as it stands; null when none does. */
  async find(agencyIds: readonly string[], caseId: string): Promise<FoundCase | null> {
    return this.database.scoped({ agencyIds }, async (session) => {
      const [row] = await session.query<CaseRow & { readonly agency_id: string }>(
        `select agency_id, number, register_year, state, context, machine_version, revision, facts, head_hash, import_id,
           '[]'::jsonb as deadlines
         from foi.cases where agency_id = any($1::uuid[]) and id = $2`,
        [agencyIds, caseId],
        'find_case',
      );
      if (row === undefined) return null;
      const deadlines = await session.query<DeadlineRecord>(
        `select kind, subject, dispute_id as "disputeId", bearer, article, due_on as "dueOn",
           original_due_on as "originalDueOn", first_due_on as "firstDueOn", status, provisional, version,
           closed_at as "closedAt"
         from foi.deadlines where agency_id = $1 and case_id = $2 order by opened_at, kind, subject`,
        [row.agency_id, caseId],
        'deadlines_of_case',
      );
      return { ...loadedCase(row.agency_id, caseId, row), deadlines };
    });
  }
}

/** A deadline as stored, with what its row alone knows. */
export interface DeadlineRecord extends StoredDeadline {
  readonly disputeId: string | null;
  /** The day as it was first set; kept for ever. */
  readonly firstDueOn: LegalDate | null;
  /** Raised whenever the day or the status changes. */
  readonly version: number;
  readonly closedAt: Date | null;
}

export interface FoundCase extends LoadedCase {
  readonly deadlines: readonly DeadlineRecord[];
}

async function ask<Answer>(session: Session, statement: string, name: string, payload: object): Promise<Answer> {
  const [row] = await session.query<{ readonly answer: Answer }>(statement, [JSON.stringify(payload)], name);
  return answered(row?.answer);
}

function answered<Answer>(answer: Answer | undefined): Answer {
  if (answer === undefined) throw new Error('the database gave no answer');
  return answer;
}

const isFound = (row: LoadedRow | undefined): row is LoadedRow & CaseRow => row?.facts != null;

const usedKey = (row: LoadedRow, subjectId: string): UsedKey => ({
  result: 'replayed',
  subjectId,
  requestHash: row.key_request_hash?.toString('hex') ?? '',
  response: row.key_response,
});

const loadedCase = (agencyId: string, id: string, row: CaseRow): LoadedCase => ({
  agencyId,
  id,
  number: row.number,
  registerYear: row.register_year,
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
