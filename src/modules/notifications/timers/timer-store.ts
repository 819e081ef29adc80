import type { Session } from '../../../platform/database/index.js';
import type { Timer, SubjectType, NextTimer } from './timer.js';

/** The columns of a timer `a`, named as in `Timer`. */
export const timerColumns = 'a.case_id as "caseId", a.kind, a.subject, a.fire_at as "fireAt"';

/**
 * Locks due timers of one agency and subject type for the length of the transaction: other workers skip them, and a
 * command that resets one meanwhile waits for the lock, so that no reset is lost.
 */
export const takeDueTimers = (
  session: Session,
  of: { readonly agencyId: string; readonly subjectType: SubjectType; readonly now: Date; readonly limit: number },
): Promise<Timer[]> =>
  session.query<Timer>(
    `select ${timerColumns} from foi.timers a
     where a.agency_id = $1 and a.subject_type = $2 and a.fire_at <= $3
     order by a.fire_at, a.case_id limit $4 for update skip locked`,
    [of.agencyId, of.subjectType, of.now, of.limit],
    'take_due_timers',
  );

/** Sets the timers taken to their next instants, and deletes those that have none. */
export async function setTimers(
  session: Session,
  agencyId: string,
  subjectType: SubjectType,
  next: readonly NextTimer[],
): Promise<void> {
  const kept = next.filter(({ fireAt }) => fireAt !== null);
  const gone = next.filter(({ fireAt }) => fireAt === null);
  if (kept.length > 0) {
    await session.query(
      `update foi.timers a set fire_at = n.fire_at
       from jsonb_to_recordset($3::jsonb) as n (case_id uuid, kind text, subject text, fire_at timestamptz)
       where a.agency_id = $1 and a.subject_type = $2 and a.case_id = n.case_id and a.kind = n.kind and a.subject = n.subject`,
      [agencyId, subjectType, rowsOf(kept)],
      'set_timers',
    );
  }
  if (gone.length > 0) {
    await session.query(
      `delete from foi.timers a using jsonb_to_recordset($3::jsonb) as n (case_id uuid, kind text, subject text)
       where a.agency_id = $1 and a.subject_type = $2 and a.case_id = n.case_id and a.kind = n.kind and a.subject = n.subject`,
      [agencyId, subjectType, rowsOf(gone)],
      'end_timers',
    );
  }
}

const rowsOf = (next: readonly NextTimer[]): string =>
  JSON.stringify(
    next.map(({ timer, fireAt }) => ({
      case_id: timer.caseId,
      kind: timer.kind,
      subject: timer.subject,
      fire_at: fireAt,
    })),
  );
