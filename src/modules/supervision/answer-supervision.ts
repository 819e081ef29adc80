import { Inject, Injectable } from '@nestjs/common';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database, type Session } from '../../platform/database/index.js';
import type { Supervisor } from './open-supervision.js';
import { readSupervision } from './read-supervision.js';
import { answerNotYours, daysPast, supervisionNotYours } from './supervision-problems.js';
import type { Supervision } from './supervision.entity.js';
import { takeStep } from './take-step.js';

export interface SupervisionAnswer {
  readonly supervisionId: string;
  /** Read by both agencies: no personal data of applicants. */
  readonly text: string;
  /** By when it will be done. */
  readonly promisedOn: LegalDate | null;
  readonly idempotencyKey: string;
}

/** Answers a supervision: by the handler of the case, the head of its unit, or the head of the office. */
@Injectable()
export class AnswerSupervision {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws ProblemError SUPERVISION_NOT_FOUND, SUPERVISION_NOT_YOURS, ANSWER_NOT_YOURS, DATE_PAST, SUPERVISION_CLOSED
   */
  async execute(
    by: Supervisor,
    { supervisionId, text, promisedOn, idempotencyKey }: SupervisionAnswer,
  ): Promise<Supervision> {
    const { readableAgencyIds, actor } = by;
    const found = await this.database.scoped({ agencyIds: readableAgencyIds }, async (session) => {
      const read = await readSupervision(session, readableAgencyIds, supervisionId);
      if (read.agencyId !== actor.agencyId) throw supervisionNotYours();
      if (!(await mayAnswer(session, read, by))) throw answerNotYours();
      return read;
    });
    if (promisedOn !== null && promisedOn < this.clock.today()) throw daysPast('promisedOn');
    const once = { at: this.clock.now(), key: idempotencyKey };
    return takeStep(this.database, found, by, { entry: 'answered', text, promisedOn }, once);
  }
}

async function mayAnswer(session: Session, { agencyId, caseId, handlerId, unit }: Supervision, { actor }: Supervisor) {
  if (actor.roles.includes('head')) return true;
  if (caseId === null) return actor.roles.includes('statistician');
  if (handlerId === actor.id) return true;
  const headed = await session.query(
    'select from foi.heads_of_units where agency_id = $1 and unit = $2 and user_id = $3',
    [agencyId, unit, actor.id],
  );
  return headed.length > 0;
}
