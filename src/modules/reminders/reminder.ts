import type { Role } from '../../domain/case/permissions.js';
import type { Remindable } from '../../domain/notification/reminder.js';
import type { Session } from '../../platform/database/index.js';

/** A reminder as it stands on record. */
export interface Reminder {
  readonly id: string;
  readonly byId: string;
  readonly byName: string;
  readonly handlerId: string;
  readonly handlerName: string;
  readonly text: string;
  readonly at: Date;
}

/** Who may remind a colleague of a case. */
export const reminding: readonly Role[] = ['head', 'registrar', 'administrator'];

/** Whose case it is, for reminding of it; null for one that the agency does not have. */
export async function assignmentOf(session: Session, agencyId: string, caseId: string): Promise<Remindable | null> {
  const [found] = await session.query<Remindable>(
    `select handler_id as "handlerId", unit, is_open as "isOpen" from foi.cases where agency_id = $1 and id = $2`,
    [agencyId, caseId],
    'assignment_of_case',
  );
  return found ?? null;
}

/** Reminders of one case, the latest first, at most 200; or the one with an id. */
export const readReminders = (
  session: Session,
  agencyId: string,
  { caseId, id = null }: { readonly caseId: string; readonly id?: string | null },
): Promise<Reminder[]> =>
  session.query<Reminder>(
    `select r.id, r.by_id as "byId", b.name as "byName", r.handler_id as "handlerId", h.name as "handlerName", r.text, r.at
     from foi.case_reminders r
     join foi.users b on b.agency_id = r.agency_id and b.id = r.by_id
     join foi.users h on h.agency_id = r.agency_id and h.id = r.handler_id
     where r.agency_id = $1 and r.case_id = $2 and ($3::uuid is null or r.id = $3)
     order by r.at desc, r.id limit 200`,
    [agencyId, caseId, id],
    'reminders_of_case',
  );
