import type { Session } from '../../platform/database/index.js';
import { type Duty, dutyColumns } from './duty.js';
import { dutyNotFound } from './refusals.js';

/** A duty of this agency, locked until the transaction ends. @throws ProblemError DUTY_NOT_FOUND */
export async function ownDuty(session: Session, agencyId: string, id: string): Promise<Duty> {
  const [duty] = await session.query<Duty>(
    `select ${dutyColumns} from foi.agency_duties where agency_id = $1 and id = $2 for update`,
    [agencyId, id],
  );
  if (duty === undefined) throw dutyNotFound();
  return duty;
}

/** What a duty comes to. */
export type DutyTurn = Pick<Duty, 'status' | 'doneOn' | 'note' | 'closedAt' | 'closedBy'>;

/** Writes what a duty has come to, as a new version, so that timers of the one before are stale. */
export async function turnDuty(session: Session, duty: Duty, turn: DutyTurn, at: Date): Promise<Duty> {
  const [turned] = await session.query<Duty>(
    `update foi.agency_duties set status = $3, done_on = $4, note = $5, closed_at = $6, closed_by = $7,
       version = version + 1, version_at = $8
     where agency_id = $1 and id = $2 returning ${dutyColumns}`,
    [duty.agencyId, duty.id, turn.status, turn.doneOn, turn.note, turn.closedAt, turn.closedBy, at],
  );
  if (turned === undefined) throw dutyNotFound();
  return turned;
}
