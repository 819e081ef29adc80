import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { Database } from '../../platform/database/index.js';
import { claimKey } from '../cases/index.js';
import type { Supervisor } from './open-supervision.js';
import { readSupervision } from './read-supervision.js';
import { supervisionClosed, supervisionNotFound } from './supervision-problems.js';
import {
  type Supervision,
  SupervisionEntity,
  SupervisionEntryEntity,
  type SupervisionStep,
} from './supervision.entity.js';

interface Step {
  readonly entry: Exclude<SupervisionStep, 'opened'>;
  readonly text: string;
  readonly promisedOn?: LegalDate | null;
  readonly answerDueOn?: LegalDate;
}

const statusAfter = { answered: 'answered', pressed: 'open', closed: 'closed' } as const;

/**
 * Takes one step of a supervision, which the caller has found to be the actor's to take: the supervised agency answers,
 * only the supervisor asks again or closes. The same key twice takes it once.
 * @throws ProblemError SUPERVISION_CLOSED, SUPERVISION_NOT_FOUND; IdempotencyKeyReused
 */
export async function takeStep(
  database: Database,
  { id, agencyId, supervisorAgencyId, caseId, deadlineStatus }: Supervision,
  { actor, name: byName }: Supervisor,
  step: Step,
  { at, key }: { readonly at: Date; readonly key: string },
): Promise<Supervision> {
  const { entry: kind, text, promisedOn = null, answerDueOn = null } = step;
  // The rows belong to the supervised agency, whoever takes the step.
  return database.scoped({ agencyIds: [agencyId], writable: agencyId }, async (session) => {
    const supervisions = session.repository(SupervisionEntity);
    const kept = await supervisions.findOne({ where: { agencyId, id }, lock: { mode: 'pessimistic_write' } });
    if (kept === null) throw supervisionNotFound();
    const claim = { key, request: { id, ...step }, subjectId: id, response: {}, at };
    if ((await claimKey(session, { agencyId, id: actor.id }, claim)) === null) {
      if (kept.status === 'closed') throw supervisionClosed();
      await supervisions.update(
        { agencyId, id },
        {
          ...{ status: statusAfter[kind], closedAt: kind === 'closed' ? at : null },
          ...(kind === 'answered' && { promisedOn }),
          ...(answerDueOn !== null && { answerDueOn }),
        },
      );
      await session.repository(SupervisionEntryEntity).insert({
        ...{ agencyId, supervisionId: id, supervisorAgencyId, kind, byId: actor.id, byName, text, at },
        ...{ promisedOn, answerDueOn, deadlineStatus: caseId === null ? null : deadlineStatus },
      });
    }
    return readSupervision(session, [agencyId], id);
  });
}
