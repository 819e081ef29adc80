import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { OpeningCommand } from '../../domain/dispute/commands.js';
import { decideDispute } from '../../domain/dispute/decide.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Calendars, type DeadlineRules } from '../calendars/index.js';
import { CaseNotFound, CaseStore, CommandRefused, type CommandIssuer, IdempotencyKeyReused } from '../cases/index.js';
import { digestOf, type KeyReused, type Replayed } from '../history/index.js';
import { type AdvancedDispute, keptDisputeResponse, replayedDispute } from './advanced-dispute.js';
import { disputeContext } from './case-around.js';
import { DisputeStore } from './dispute-store.js';

export interface FileDisputeInput {
  readonly by: CommandIssuer;
  readonly caseId: string;
  readonly command: OpeningCommand;
  readonly idempotencyKey?: string | undefined;
}

/** Enters a review or a suit about a case, with the next number of the agency's register of its kind and year. */
@Injectable()
export class FileDispute {
  constructor(
    @Inject(DisputeStore) private readonly store: DisputeStore,
    @Inject(CaseStore) private readonly cases: CaseStore,
    @Inject(Calendars) private readonly calendars: Calendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws CaseNotFound, CommandRefused, IdempotencyKeyReused, CalendarChangedMeanwhile. */
  async execute(input: FileDisputeInput): Promise<AdvancedDispute> {
    return this.calendars.under(input.by.actor.agencyId, (deadlineRules) => this.file(input, deadlineRules));
  }

  private async file(input: FileDisputeInput, deadlineRules: DeadlineRules): Promise<AdvancedDispute> {
    const { by, caseId, command, idempotencyKey: key } = input;
    const { agencyId, id: actorId } = by.actor;
    const idempotency = key === undefined ? undefined : { key, requestHash: digestOf({ caseId, command }) };
    const decided = await this.decide(input, deadlineRules);
    if (!decided.accepted) {
      // It may be refused because the same request has been carried out already.
      const earlier = await this.store.earlierAnswer(by.actor, idempotency);
      if (earlier === null) throw new CommandRefused(decided.refusal);
      return this.repeated(earlier, input);
    }
    const { event, next, warnings } = decided;
    const id = randomUUID();
    const answer = await this.store.commitNew({
      agencyId,
      actorId,
      recordedAt: this.clock.now(),
      asOf: this.clock.today(),
      deadlineRules,
      idempotency,
      response: keptDisputeResponse(next, warnings),
      subjects: [{ id, caseId, events: [event], state: next }],
    });
    if (answer.result !== 'committed') return this.repeated(answer, input);
    const number = answer.subjects[0]?.number ?? '';
    return { agencyId, disputeId: id, caseId, number, state: next, warnings, order: null, replayed: false };
  }

  private async decide(
    { by, caseId, command }: FileDisputeInput,
    deadlineRules: DeadlineRules,
  ): Promise<ReturnType<typeof decideDispute>> {
    const { agencyId } = by.actor;
    const found = await this.cases.load(agencyId, caseId);
    if (found === null) throw new CaseNotFound(caseId);
    const others = await this.store.ofCase([agencyId], caseId);
    const days = { today: this.clock.today(), filedOn: command.on };
    return decideDispute(null, command, disputeContext(found.state, others, by, deadlineRules, days));
  }

  /** @throws IdempotencyKeyReused */
  private async repeated(
    answer: Replayed | KeyReused,
    { by, idempotencyKey }: FileDisputeInput,
  ): Promise<AdvancedDispute> {
    if (answer.result === 'key_reused') throw new IdempotencyKeyReused(idempotencyKey ?? '');
    return replayedDispute(this.store, by.actor.agencyId, answer);
  }
}
