import { Inject, Injectable } from '@nestjs/common';
import type { Warning } from '../../domain/case/decision.js';
import type { DisputeCommand } from '../../domain/dispute/commands.js';
import { decideDispute } from '../../domain/dispute/decide.js';
import { orderOnCase } from '../../domain/dispute/new-reply.js';
import type { DisputeState } from '../../domain/dispute/state.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Calendars, type DeadlineRules } from '../calendars/index.js';
import {
  AdvanceCase,
  CaseChangedMeanwhile,
  CaseNotFound,
  CaseStore,
  CommandRefused,
  type CommandIssuer,
  IdempotencyKeyReused,
} from '../cases/index.js';
import { digestOf, type Idempotency, type KeyReused, type Replayed } from '../history/index.js';
import { type AdvancedDispute, keptDisputeResponse, type OrderOutcome, replayedDispute } from './advanced-dispute.js';
import { disputeContext } from './case-around.js';
import type { LoadedDispute } from './dispute-record.js';
import { DisputeStore } from './dispute-store.js';
import { DisputeChangedMeanwhile, DisputeNotFound } from './errors.js';

export interface AdvanceDisputeInput {
  readonly by: CommandIssuer;
  readonly disputeId: string;
  /** The revision that the issuer of the command has seen; null accepts any revision. */
  readonly revision: number | null;
  readonly command: DisputeCommand;
  readonly idempotencyKey?: string | undefined;
}

interface Committed {
  readonly committed: {
    readonly before: LoadedDispute;
    readonly next: DisputeState;
    readonly warnings: readonly Warning[];
  };
}

/**
 * The only writer of disputes: loads, runs the three checks, commits; then passes an order to reply anew to the case.
 */
@Injectable()
export class AdvanceDispute {
  constructor(
    @Inject(DisputeStore) private readonly store: DisputeStore,
    @Inject(CaseStore) private readonly cases: CaseStore,
    @Inject(Calendars) private readonly calendars: Calendars,
    @Inject(AdvanceCase) private readonly advanceCase: AdvanceCase,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws DisputeNotFound, CommandRefused, DisputeChangedMeanwhile, IdempotencyKeyReused, CalendarChangedMeanwhile.
   */
  async execute(input: AdvanceDisputeInput): Promise<AdvancedDispute> {
    const { by } = input;
    const done = await this.calendars.under(by.actor.agencyId, (deadlineRules) => this.advance(input, deadlineRules));
    if (!('committed' in done)) return done;
    // Outside the rules of the commit: the case loads its own, and a retry for it must not advance the dispute again.
    const { before, next, warnings } = done.committed;
    const { agencyId, id: disputeId, caseId, number } = before;
    const order = await this.reopenCase(before, next, by);
    return { agencyId, disputeId, caseId, number, state: next, warnings, order, replayed: false };
  }

  private async advance(
    input: AdvanceDisputeInput,
    deadlineRules: DeadlineRules,
  ): Promise<AdvancedDispute | Committed> {
    const { by, disputeId, revision, command, idempotencyKey: key } = input;
    const idempotency =
      key === undefined ? undefined : { key, requestHash: digestOf({ disputeId, revision, command }) };
    try {
      return await this.carryOut(input, idempotency, deadlineRules);
    } catch (error) {
      if (!(
        error instanceof CommandRefused ||
        error instanceof DisputeChangedMeanwhile ||
        error instanceof DisputeNotFound
      )) {
        throw error;
      }
      // It may be refused because the same request has been carried out already.
      const earlier = await this.store.earlierAnswer(by.actor, idempotency);
      if (earlier === null) throw error;
      return this.repeated(earlier, input);
    }
  }

  private async carryOut(
    input: AdvanceDisputeInput,
    idempotency: Idempotency | undefined,
    deadlineRules: DeadlineRules,
  ): Promise<AdvancedDispute | Committed> {
    const { by, disputeId, revision, command } = input;
    const { agencyId, id: actorId } = by.actor;
    const found = await this.store.load(agencyId, disputeId);
    if (found === null) throw new DisputeNotFound(disputeId);
    if (revision !== null && revision !== found.state.revision) throw new DisputeChangedMeanwhile(found);

    const { event, next, warnings } = await this.decide(found, command, by, deadlineRules);
    const answer = await this.store.commit({
      agencyId,
      actorId,
      recordedAt: this.clock.now(),
      asOf: this.clock.today(),
      deadlineRules,
      idempotency,
      response: keptDisputeResponse(next, warnings),
      before: found,
      event,
      next,
    });
    switch (answer.result) {
      case 'committed':
        return { committed: { before: found, next, warnings } };
      case 'replayed':
      case 'key_reused':
        return this.repeated(answer, input);
      case 'missing':
        throw new DisputeNotFound(disputeId);
      case 'conflict':
        throw await this.changedMeanwhile(found);
    }
  }

  /** @throws IdempotencyKeyReused */
  private async repeated(
    answer: Replayed | KeyReused,
    { by, idempotencyKey }: AdvanceDisputeInput,
  ): Promise<AdvancedDispute> {
    if (answer.result === 'key_reused') throw new IdempotencyKeyReused(idempotencyKey ?? '');
    return replayedDispute(this.store, by.actor.agencyId, answer);
  }

  private async decide(found: LoadedDispute, command: DisputeCommand, by: CommandIssuer, deadlineRules: DeadlineRules) {
    const { agencyId, caseId, state } = found;
    const around = await this.cases.load(agencyId, caseId);
    if (around === null) throw new DisputeNotFound(found.id);
    const days = { today: this.clock.today(), filedOn: state.facts.filedOn };
    // Only a filing needs the other disputes of the case.
    const decision = decideDispute(state, command, disputeContext(around.state, [], by, deadlineRules, days));
    if (!decision.accepted) throw new CommandRefused(decision.refusal);
    return decision;
  }

  /**
   * Reopens the case by its own command, under the permissions of the person who recorded the decision. If that is
   * refused, the new reply is still owed, and the command is offered for a person to submit.
   */
  private async reopenCase(before: LoadedDispute, next: DisputeState, by: CommandIssuer): Promise<OrderOutcome | null> {
    const command = orderOnCase(before.state, next, before.id);
    if (command === null) return null;
    try {
      const { state } = await this.advanceCase.execute({ by, caseId: before.caseId, revision: null, command });
      return { outcome: 'done', command, caseRevision: state.revision };
    } catch (error) {
      if (error instanceof CommandRefused) return { outcome: 'offered', command, refusal: error.refusal };
      if (error instanceof CaseChangedMeanwhile || error instanceof CaseNotFound) {
        return { outcome: 'offered', command, refusal: null };
      }
      throw error;
    }
  }

  private async changedMeanwhile({ agencyId, id }: LoadedDispute): Promise<Error> {
    const found = await this.store.load(agencyId, id);
    return found === null ? new DisputeNotFound(id) : new DisputeChangedMeanwhile(found);
  }
}
