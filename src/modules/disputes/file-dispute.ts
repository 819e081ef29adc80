import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { OpeningCommand } from '../../domain/dispute/commands.js';
import { decideDispute } from '../../domain/dispute/decide.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Calendars, type DeadlineRules } from '../calendars/index.js';
import {
  CaseNotFound,
  CaseStore,
  CommandRefused,
  type CommandIssuer,
  digestOf,
  IdempotencyKeyReused,
} from '../cases/index.js';
import { type AdvancedDispute, keptDisputeResponse, replayedDispute } from './advanced-dispute.js';
import { disputeContext } from './case-around.js';
import { DisputeStore } from './dispute-store.js';

export interface FileDisputeInput {
  readonly by: CommandIssuer;
  readonly caseId: string;
  readonly command: OpeningCommand;
  readonly idempotencyKey?: string | undefined;
}

/** Enters a review or a suit about a case, under the next number of the agency's register of its kind and year. */
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

  private async file(
    { by, caseId, command, idempotencyKey: key }: FileDisputeInput,
    deadlineRules: DeadlineRules,
  ): Promise<AdvancedDispute> {
    const { agencyId, id: actorId } = by.actor;
    const idempotency = key === undefined ? undefined : { key, requestHash: digestOf({ caseId, command }) };
    const { found, used } = await this.cases.load(agencyId, caseId, { actorId, key });
    if (used !== null) {
      if (used.requestHash !== idempotency?.requestHash) throw new IdempotencyKeyReused(key ?? '');
      return replayedDispute(this.store, agencyId, actorId, used);
    }
    if (found === null) throw new CaseNotFound(caseId);

    const today = this.clock.today();
    const others = await this.store.ofCase([agencyId], caseId);
    const decision = decideDispute(
      null,
      command,
      disputeContext(found.state, others, by, deadlineRules, { today, filedOn: command.on }),
    );
    if (!decision.accepted) throw new CommandRefused(decision.refusal);
    const { event, next, warnings } = decision;
    const id = randomUUID();
    const answer = await this.store.commitNew({
      agencyId,
      actorId,
      recordedAt: this.clock.now(),
      asOf: today,
      deadlineRules,
      idempotency,
      response: keptDisputeResponse(next, warnings),
      disputes: [{ id, caseId, events: [event], state: next }],
    });
    if (answer.result === 'key_reused') throw new IdempotencyKeyReused(key ?? '');
    if (answer.result === 'replayed') return replayedDispute(this.store, agencyId, actorId, answer);
    const number = answer.disputes[0]?.number ?? '';
    return { agencyId, disputeId: id, caseId, number, state: next, warnings, order: null, replayed: false };
  }
}
