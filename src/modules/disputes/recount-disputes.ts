import type { DisputeState } from '../../domain/dispute/state.js';
import type { Session } from '../../platform/database/index.js';
import { type CommitBasis, commitRecounts, type Recount, type Recounted, recountedSubjects } from '../history/index.js';
import { disputeSubject } from './dispute-subject.js';

export type RecountedDispute = Recounted<DisputeState>;

/** The disputes of an agency that another calendar counts differently; few enough to read at once. */
export async function recountedDisputes(session: Session, recount: Recount): Promise<RecountedDispute[]> {
  const disputes: RecountedDispute[] = [];
  for await (const page of recountedSubjects(disputeSubject, session, recount)) disputes.push(...page);
  return disputes;
}

/** Writes what another calendar changes in disputes. They get no event: that of their case names what moved. */
export async function commitRecountedDisputes(
  session: Session,
  basis: Omit<CommitBasis, 'idempotency' | 'response'>,
  disputes: readonly RecountedDispute[],
): Promise<void> {
  const steps = disputes.map((before) => ({ before, event: null, next: before.state }));
  await commitRecounts(disputeSubject, session, basis, steps);
}
