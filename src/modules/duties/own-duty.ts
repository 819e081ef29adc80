import type { Session } from '../../platform/database/index.js';
import { type Duty, DutyEntity } from './duty.entity.js';
import { dutyNotFound } from './duty-problems.js';

/** A duty of this agency, locked until the transaction ends. @throws ProblemError DUTY_NOT_FOUND */
export async function ownDuty(session: Session, agencyId: string, id: string): Promise<Duty> {
  const duty = await session
    .repository(DutyEntity)
    .findOne({ where: { agencyId, id }, lock: { mode: 'pessimistic_write' } });
  if (duty === null) throw dutyNotFound();
  return duty;
}

/** What a duty comes to. */
export type DutyTurn = Pick<Duty, 'status' | 'doneOn' | 'note' | 'closedAt' | 'closedBy'>;

/** Writes what a locked duty has come to, as a new version, so that timers of the one before are stale. */
export async function turnDuty(session: Session, duty: Duty, turn: DutyTurn, at: Date): Promise<Duty> {
  const { agencyId, id, version } = duty;
  const turned = { ...turn, version: version + 1 };
  const { affected } = await session
    .repository(DutyEntity)
    .update({ agencyId, id, version }, { ...turned, versionAt: at });
  if (affected !== 1) throw dutyNotFound();
  return { ...duty, ...turned };
}
