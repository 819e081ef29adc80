import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { CommandOf } from '../../domain/case/commands.js';
import { decide } from '../../domain/case/decide.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Calendars, type DeadlineRules } from '../calendars/index.js';
import { digestOf } from '../history/index.js';
import type { CommandIssuer } from './case-record.js';
import { CaseStore } from './case-store.js';
import { type AdvancedCase, clockOf, keptResponse } from './command-outcome.js';
import { CommandRefused, IdempotencyKeyReused } from './errors.js';
import { replayAnswer } from './replay-answer.js';
import { refusalOfReference } from './unknown-reference.js';

export interface RegisterRequestInput {
  readonly by: CommandIssuer;
  readonly command: CommandOf<'request.register'>;
  readonly idempotencyKey?: string | undefined;
}

/**
 * Registers a request under the next number of the agency's register for the year of receipt, or of registration while
 * receipt is unconfirmed. No number is skipped or assigned twice, however many requests are registered at once.
 */
@Injectable()
export class RegisterRequest {
  constructor(
    @Inject(CaseStore) private readonly store: CaseStore,
    @Inject(Calendars) private readonly calendars: Calendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws CommandRefused, IdempotencyKeyReused, CalendarChangedMeanwhile. */
  async execute(input: RegisterRequestInput): Promise<AdvancedCase> {
    return this.calendars.under(input.by.actor.agencyId, (deadlineRules) => this.register(input, deadlineRules));
  }

  private async register(
    { by, command, idempotencyKey }: RegisterRequestInput,
    deadlineRules: DeadlineRules,
  ): Promise<AdvancedCase> {
    const { agencyId, id: actorId } = by.actor;
    const today = this.clock.today();
    const decision = decide(null, command, { ...deadlineRules, today, ...by });
    if (!decision.accepted) throw new CommandRefused(decision.refusal);
    const { event, next, warnings } = decision;
    const id = randomUUID();
    const answer = await this.store
      .commitNew({
        agencyId,
        actorId,
        recordedAt: this.clock.now(),
        asOf: today,
        deadlineRules,
        idempotency:
          idempotencyKey === undefined ? undefined : { key: idempotencyKey, requestHash: digestOf({ command }) },
        response: keptResponse(next, today, warnings),
        subjects: [{ id, events: [event], state: next }],
      })
      .catch(refusalOfReference);
    if (answer.result === 'key_reused') throw new IdempotencyKeyReused(idempotencyKey ?? '');
    if (answer.result === 'replayed') return replayAnswer(this.store, agencyId, answer, deadlineRules);
    const number = answer.subjects[0]?.number ?? '';
    return {
      agencyId,
      caseId: id,
      number,
      state: next,
      clock: clockOf(next, today, deadlineRules),
      warnings,
      replayed: false,
    };
  }
}
