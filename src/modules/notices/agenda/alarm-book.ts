import type { Session } from '../../../platform/database/index.js';
import type { Alarm, Matter, NextRing } from './alarm.js';

/** The columns of an alarm `a` under the names it has here. */
export const alarmColumns = 'a.case_id as "caseId", a.kind, a.subject, a.ring_at as "ringAt"';

/**
 * Takes alarms of one agency and matter that are due, for the length of the transaction: other workers pass over them,
 * and whoever pokes one meanwhile waits for us, so that nothing poked is lost.
 */
export const takeDueAlarms = (
  session: Session,
  of: { readonly agencyId: string; readonly matter: Matter; readonly now: Date; readonly limit: number },
): Promise<Alarm[]> =>
  session.query<Alarm>(
    `select ${alarmColumns} from foi.alarms a
     where a.agency_id = $1 and a.matter = $2 and a.ring_at <= $3
     order by a.ring_at, a.case_id limit $4 for update skip locked`,
    [of.agencyId, of.matter, of.now, of.limit],
    'take_due_alarms',
  );

/** Sets alarms that were taken to their next instant, and takes off the agenda what has none. */
export async function setAlarms(
  session: Session,
  agencyId: string,
  matter: Matter,
  next: readonly NextRing[],
): Promise<void> {
  const kept = next.filter(({ ringAt }) => ringAt !== null);
  const gone = next.filter(({ ringAt }) => ringAt === null);
  if (kept.length > 0) {
    await session.query(
      `update foi.alarms a set ring_at = n.ring_at
       from jsonb_to_recordset($3::jsonb) as n (case_id uuid, kind text, subject text, ring_at timestamptz)
       where a.agency_id = $1 and a.matter = $2 and a.case_id = n.case_id and a.kind = n.kind and a.subject = n.subject`,
      [agencyId, matter, rowsOf(kept)],
      'set_alarms',
    );
  }
  if (gone.length > 0) {
    await session.query(
      `delete from foi.alarms a using jsonb_to_recordset($3::jsonb) as n (case_id uuid, kind text, subject text)
       where a.agency_id = $1 and a.matter = $2 and a.case_id = n.case_id and a.kind = n.kind and a.subject = n.subject`,
      [agencyId, matter, rowsOf(gone)],
      'end_alarms',
    );
  }
}

const rowsOf = (next: readonly NextRing[]): string =>
  JSON.stringify(
    next.map(({ alarm, ringAt }) => ({
      case_id: alarm.caseId,
      kind: alarm.kind,
      subject: alarm.subject,
      ring_at: ringAt,
    })),
  );
