import { Inject, Injectable } from '@nestjs/common';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { requireRole } from '../accounts/index.js';
import { AnswerDay } from './answer-day.js';
import type { Supervisor } from './open-supervision.js';
import { readSupervision } from './read-supervision.js';
import { daysPast, supervisionNotYours } from './supervision-problems.js';
import type { Supervision } from './supervision.entity.js';
import { takeStep } from './take-step.js';

export interface PressInput {
  readonly supervisionId: string;
  readonly text: string;
  /** By default the fifth working day after today. */
  readonly answerDueOn?: LegalDate | undefined;
  readonly idempotencyKey: string;
}

/** Asks again, with a new day for the answer: the last one was none, or did not satisfy. */
@Injectable()
export class PressSupervision {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AnswerDay) private readonly answerDay: AnswerDay,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws ProblemError SUPERVISION_NOT_FOUND, SUPERVISION_NOT_YOURS, ROLE_REQUIRED, DATE_PAST or SUPERVISION_CLOSED
   */
  async execute(by: Supervisor, { supervisionId, text, idempotencyKey, ...input }: PressInput): Promise<Supervision> {
    const { readableAgencyIds, actor } = by;
    const today = this.clock.today();
    if (input.answerDueOn !== undefined && input.answerDueOn < today) throw daysPast('answerDueOn');
    const found = await this.database.scoped({ agencyIds: readableAgencyIds }, (session) =>
      readSupervision(session, readableAgencyIds, supervisionId),
    );
    if (found.supervisorAgencyId !== actor.agencyId) throw supervisionNotYours();
    requireRole(actor, 'head');
    const answerDueOn = input.answerDueOn ?? (await this.answerDay.after(found.agencyId, today));
    const once = { at: this.clock.now(), key: idempotencyKey };
    return takeStep(this.database, found, by, { entry: 'pressed', text, answerDueOn }, once);
  }
}
