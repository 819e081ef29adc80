import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { decideReminder } from '../../domain/notification/reminder.js';
import type { Recipient } from '../../domain/notification/recipients.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { type Account, PeopleInCharge, requireRole } from '../accounts/index.js';
import { CaseNotFound, claimKey, CommandRefused } from '../cases/index.js';
import { assignmentOf, type Named, type Reminder, ReminderEntity, reminderOf, reminding } from './reminder.entity.js';

export interface RemindHandlerInput {
  readonly caseId: string;
  /** Sent as it is written, by mail too: it must hold nothing of the applicant. */
  readonly text: string;
  readonly idempotencyKey: string;
}

export interface SentReminder {
  readonly reminder: Reminder;
  /** The people notified, as of the sending of the reminder. */
  readonly notified: readonly Named[];
  /** The same request had been carried out before: this is its answer, and nothing was done now. */
  readonly replayed: boolean;
}

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
      const claim = { key, request: { caseId, text, act: 'remind' }, subjectId: id, response: { notified }, at };
      const former = await claimKey(session, actor, claim);
      const reminders = session.repository(ReminderEntity);
      if (former !== null) {
        const sent = await reminders.findOneByOrFail({ agencyId, caseId, id: former.subjectId });
        return { reminder: reminderOf(sent, people), ...former.response, replayed: true };
      }
      // Refused after the key was checked, so that a repeated request still gets its response; the key is free again.
      if (!decision.accepted) throw new CommandRefused(decision.refusal);
      const reminder = { agencyId, id, caseId, handlerId: decision.handlerId, byId, text, at };
      await reminders.insert(reminder);
      return { reminder: reminderOf(reminder, people), notified, replayed: false };
    });
  }
}

/** People of an agency above, notified where the agency has no one in charge, are not named. */
const namesOf = (notified: readonly Recipient[], agencyId: string): readonly Named[] =>
  notified.flatMap(({ person }) => (person.agencyId === agencyId ? [{ id: person.id, name: person.name }] : []));
