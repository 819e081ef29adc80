import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/case/permissions.js';
import type { People } from '../../domain/notification/people.js';
import { decideReminder, type Remindable } from '../../domain/notification/reminder.js';
import type { Refusal } from '../../domain/refusal.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { type Account, PeopleInCharge } from '../accounts/index.js';
import { maySeePerson, ReadCase } from '../cases/index.js';
import { assignmentOf, type Reminder, ReminderEntity, reminderOf, reminding } from './reminder.entity.js';

const hidden = '***';

/** Limit of reminders shown of a case. */
const MOST_REMINDERS = 200;

/** Whether a reader may remind now: why not, and what would help; nothing in the way when null. */
interface ReminderOffer {
  readonly refusal: Refusal | null;
}

export interface ListedReminders {
  readonly reminders: readonly Reminder[];
  /** Null for a reader who never may. */
  readonly offer: ReminderOffer | null;
}

/** The reminders of a case; their free text only for readers who may see the applicant. */
@Injectable()
export class ListReminders {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ReadCase) private readonly read: ReadCase,
    @Inject(PeopleInCharge) private readonly people: PeopleInCharge,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws CaseNotFound */
  async execute(account: Account, caseId: string): Promise<ListedReminders> {
    const { found } = await this.read.execute(account, caseId);
    const { unit, handlerId } = found.state.facts;
    const { agencyId } = found;
    const isShown = maySeePerson(account.actor, { agencyId, unit, handlerId });
    const people = await this.people.of(agencyId);
    const { reminders, assignment } = await this.database.scoped({ agencyIds: [agencyId] }, async (session) => ({
      reminders: await session
        .repository(ReminderEntity)
        .find({ where: { agencyId, caseId }, order: { at: 'DESC', id: 'ASC' }, take: MOST_REMINDERS }),
      assignment: await assignmentOf(session, agencyId, caseId),
    }));
    return {
      reminders: reminders.map((one) => {
        const { text, ...reminder } = reminderOf(one, people);
        return { ...reminder, text: isShown || text === '' ? text : hidden };
      }),
      offer: assignment === null ? null : this.offerTo(account.actor, agencyId, assignment, people),
    };
  }

  private offerTo(actor: Actor, agencyId: string, assignment: Remindable, people: People): ReminderOffer | null {
    if (actor.agencyId !== agencyId || !actor.roles.some((role) => reminding.includes(role))) return null;
    const decision = decideReminder(assignment, actor.id, people, this.clock.today());
    return { refusal: decision.accepted ? null : decision.refusal };
  }
}
