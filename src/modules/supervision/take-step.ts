import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { Session } from '../../platform/database/index.js';
import { digestOf } from '../history/index.js';
import type { Supervisor } from './open-supervision.js';
import { idempotencyKeyReused, supervisionClosed, supervisionNotFound, supervisionNotYours } from './refusals.js';
import type { Supervision, SupervisionStep } from './supervision.js';

export interface Step {
  readonly entry: Exclude<SupervisionStep, 'opened'>;
  readonly text: string;
  readonly promisedOn?: LegalDate | null;
  readonly answerDueOn?: LegalDate;
}

type Answer = { readonly result: 'done' | 'replayed' | 'missing' | 'not_yours' | 'closed' | 'key_reused' };

/**
 * Takes one step within a transaction that may write the actor's agency. The same key twice takes it once.
 * @throws ProblemError SUPERVISION_NOT_YOURS, SUPERVISION_CLOSED or IDEMPOTENCY_KEY_REUSED
 */
export async function takeStep(
  session: Session,
  { id, agencyId }: Pick<Supervision, 'id' | 'agencyId'>,
  { actor, name }: Supervisor,
  step: Step,
  { at, key }: { readonly at: Date; readonly key: string },
): Promise<void> {
  const idempotency = { key, requestHash: digestOf({ id, ...step }) };
  const payload = { ...step, id, agencyId, byId: actor.id, byName: name, at, idempotency };
  const [row] = await session.query<{ readonly answer: Answer }>(
    'select foi.advance_supervision($1) as answer',
    [JSON.stringify(payload)],
    'advance_supervision',
  );
  switch (row?.answer.result) {
    case 'done':
    case 'replayed':
      return;
    case 'not_yours':
      throw supervisionNotYours();
    case 'closed':
      throw supervisionClosed();
    case 'key_reused':
      throw idempotencyKeyReused();
    case 'missing':
    case undefined:
      throw supervisionNotFound();
  }
}
