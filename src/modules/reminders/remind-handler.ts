import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { decideReminder } from '../../domain/notification/reminder.js';
import type { Recipient } from '../../domain/notification/recipients.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database, type Session } from '../../platform/database/index.js';
import { type Account, PeopleInCharge, requireRole } from '../accounts/index.js';
import { CaseNotFound, CommandRefused, IdempotencyKeyReused } from '../cases/index.js';
import { digestOf } from '../history/index.js';
import { assignmentOf, readReminders, type Reminder, reminding } from './reminder.js';

export interface RemindHandlerInput {
  readonly caseId: string;
  /** Sent as it is written, by mail too: it must hold nothing of the applicant. */
  readonly text: string;
  readonly idempotencyKey: string;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface SentReminder {
  readonly reminder: Reminder;
  /** The people notified, as of the sending of the reminder. */
  readonly notified: readonly Named[];
  /** The same request had been carried out before: this is its answer, and nothing was done now. */
  readonly replayed: boolean;
}

type KeyAnswer =
  | { readonly result: 'key_reused' }
  | {
      readonly result: 'replayed';
      readonly subjectId: string;
      readonly response: { readonly notified: readonly Named[] };
    };

/**
 * Reminds the assignee of a case (催办). Decided and recorded in one transaction; the row sets a timer, which notifies
 * the then assignee once.
 */
@Injectable()
export class RemindHandler {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PeopleInCharge) private readonly people: PeopleInCharge,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws CaseNotFound, CommandRefused, IdempotencyKeyReused, ProblemError ROLE_REQUIRED */
  async execute({ actor }: Account, { caseId, text, idempotencyKey: key }: RemindHandlerInput): Promise<SentReminder> {
    const { agencyId, id: byId } = actor;
    requireRole(actor, ...reminding);
    const people = await this.people.of(agencyId);
    const at = this.clock.now();
    return this.database.scoped({ agencyIds: [agencyId], writable: agencyId }, async (session) => {
      const subject = await assignmentOf(session, agencyId, caseId);
      if (subject === null) throw new CaseNotFound(caseId);
      const decision = decideReminder(subject, byId, people, this.clock.today());
      const notified = decision.accepted ? namesOf(decision.notified, agencyId) : [];
      const id = randomUUID();
      const claim = { key, requestHash: digestOf({ caseId, text, act: 'remind' }) };
      const used = await claimKey(session, { agencyId, byId, claim, id, response: { notified }, at });
      if (used?.result === 'key_reused') throw new IdempotencyKeyReused(key);
      if (used !== null) return { ...(await sent(session, agencyId, caseId, used.subjectId)), ...used.response };
      // Refused after the key was checked, so that a repeated request still gets its response; the key is free again.
      if (!decision.accepted) throw new CommandRefused(decision.refusal);
      await session.query(
        `insert into foi.case_reminders (agency_id, id, case_id, handler_id, by_id, text, at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [agencyId, id, caseId, decision.handlerId, byId, text, at],
        'remind_handler',
      );
      return { ...(await sent(session, agencyId, caseId, id)), notified, replayed: false };
    });
  }
}

/** People of an agency above, notified where the agency has no one in charge, are not named. */
const namesOf = (notified: readonly Recipient[], agencyId: string): readonly Named[] =>
  notified.flatMap(({ person }) => (person.agencyId === agencyId ? [{ id: person.id, name: person.name }] : []));

interface Claimed {
  readonly agencyId: string;
  readonly byId: string;
  readonly claim: { readonly key: string; readonly requestHash: string };
  readonly id: string;
  readonly response: object;
  readonly at: Date;
}

async function claimKey(session: Session, { agencyId, byId, claim, id, response, at }: Claimed) {
  const [row] = await session.query<{ readonly answer: KeyAnswer | null }>(
    'select foi.claim_key($1, $2, $3::jsonb, $4, $5::jsonb, $6) as answer',
    [agencyId, byId, JSON.stringify(claim), id, JSON.stringify(response), at],
    'claim_key',
  );
  return row?.answer ?? null;
}

async function sent(session: Session, agencyId: string, caseId: string, id: string) {
  const [reminder] = await readReminders(session, agencyId, { caseId, id });
  if (reminder === undefined) throw new Error(`no reminder ${id}`);
  return { reminder, replayed: true };
}
