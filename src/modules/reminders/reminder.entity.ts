import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../../domain/case/permissions.js';
import type { People } from '../../domain/notification/people.js';
import type { Remindable } from '../../domain/notification/reminder.js';
import type { Session } from '../../platform/database/index.js';

/** Who reminded the handler of a case. */
@Entity({ schema: 'foi', name: 'case_reminders' })
export class ReminderEntity {
  @PrimaryColumn({ name: 'agency_id', type: 'uuid' }) readonly agencyId: string;
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ name: 'case_id', type: 'uuid' }) readonly caseId: string;
  @Column({ name: 'handler_id', type: 'uuid' }) readonly handlerId: string;
  @Column({ name: 'by_id', type: 'uuid' }) readonly byId: string;
  @Column({ type: 'text' }) readonly text: string;
  @Column({ type: 'timestamptz' }) readonly at: Date;
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A reminder with the names of the people in it. */
export interface Reminder extends Pick<ReminderEntity, 'id' | 'text' | 'at'> {
  readonly by: Named;
  readonly handler: Named;
}

export function reminderOf({ id, byId, handlerId, text, at }: ReminderEntity, { persons }: People): Reminder {
  const named = (person: string): Named => ({ id: person, name: persons.get(person)?.name ?? '' });
  return { id, text, at, by: named(byId), handler: named(handlerId) };
}

/** Who may remind a colleague of a case. */
export const reminding: readonly Role[] = ['head', 'registrar', 'administrator'];

/** Whose case it is, for reminding of it; null for one that the agency does not have. */
export async function assignmentOf(session: Session, agencyId: string, caseId: string): Promise<Remindable | null> {
  const [found] = await session.query<Remindable>(
    `select handler_id as "handlerId", unit, is_open as "isOpen" from foi.case_summaries where agency_id = $1 and id = $2`,
    [agencyId, caseId],
    'assignment_of_case',
  );
  return found ?? null;
}
