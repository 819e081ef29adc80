import { Inject, Injectable } from '@nestjs/common';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { CaseEvent } from '../../domain/case/events.js';
import type { CaseState } from '../../domain/case/state.js';
import { Database, isBrokenConstraint, type Session } from '../../platform/database/index.js';
import { namesById } from '../accounts/index.js';
import { type CommitAnswer, type NewSubjectsAnswer, type SubjectDeadline, SubjectStore } from '../history/index.js';
import type { CaseCommit, LoadedCase, NewCases } from './case-record.js';
import { caseSubject } from './case-subject.js';
import { COMMAND_LINE_ACTOR, COMMAND_LINE_NAME } from './command-line-actor.js';
import { RegisterNumberTaken } from './errors.js';

/** Reads and writes cases. Only use cases of this module write with it. */
@Injectable()
export class CaseStore extends SubjectStore<CaseState, CaseEvent> {
  constructor(@Inject(Database) database: Database) {
    super(caseSubject, database);
  }

  /** @throws RegisterNumberTaken when a number brought by a ledger is in the register already. */
  override async commitNew(commit: NewCases, session?: Session): Promise<NewSubjectsAnswer> {
    try {
      return await super.commitNew(commit, session);
    } catch (error) {
      if (isBrokenConstraint(error, 'cases_number_key')) throw new RegisterNumberTaken(error.detail, { cause: error });
      throw error;
    }
  }

  /** Commits the sender's last step and the receiver's new case, both or neither. */
  async transfer(sender: CaseCommit, receiver: NewCases): Promise<CommitAnswer | NewSubjectsAnswer> {
    return this.database.transaction(async (session) => {
      const answer = await this.commit(sender, session);
      return answer.result === 'committed' ? this.commitNew(receiver, session) : answer;
    });
  }

  /**
   * Takes the next number of the register of replies; it is used if the transaction commits, and otherwise free again.
   */
  async takeReplyNumber(agencyId: string, caseId: string, year: number, session: Session): Promise<string> {
    const [row] = await session.query<{ readonly shown: string }>(
      'select shown from foi.take_numbers(null, $1::jsonb)',
      [JSON.stringify([{ agency_id: agencyId, subject_id: caseId, kind: 'reply', year }])],
    );
    if (row === undefined) throw new Error('the register returned no number');
    return row.shown;
  }

  /** Runs `work` in one transaction that reads and writes an agency's own rows. */
  within<Result>(agencyId: string, work: (session: Session) => Promise<Result>): Promise<Result> {
    return this.database.scoped({ agencyIds: [agencyId], writable: agencyId }, work);
  }

  /** Names of people of these agencies, including those who left, and of all agencies. */
  async namesOf(agencyIds: readonly string[], ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const names = await this.database.scoped({ agencyIds }, (session) => namesById(session, agencyIds, ids));
    return new Map([[COMMAND_LINE_ACTOR, COMMAND_LINE_NAME], ...names]);
  }

  /** The present state of a case of any of these agencies; null when none has it. */
  async find(agencyIds: readonly string[], caseId: string): Promise<FoundCase | null> {
    return this.database.scoped({ agencyIds }, async (session) => {
      const found = await this.snapshot(agencyIds, caseId, session);
      if (found === null) return null;
      const deadlines = await session.query<DeadlineRecord>(
        `select kind, subject, dispute_id as "disputeId", bearer, article, due_on as "dueOn",
           original_due_on as "originalDueOn", first_due_on as "firstDueOn", status, provisional, version,
           closed_at as "closedAt"
         from foi.case_deadlines where agency_id = $1 and case_id = $2 order by opened_at, kind, subject`,
        [found.agencyId, caseId],
        'deadlines_of_case',
      );
      return { ...found, deadlines };
    });
  }
}

/** A deadline as stored, with what only its row holds. */
export interface DeadlineRecord extends SubjectDeadline {
  readonly disputeId: string | null;
  /** The day as first set; never overwritten. */
  readonly firstDueOn: LegalDate | null;
  /** Raised whenever the day or the status changes. */
  readonly version: number;
  readonly closedAt: Date | null;
}

export interface FoundCase extends LoadedCase {
  readonly deadlines: readonly DeadlineRecord[];
}
