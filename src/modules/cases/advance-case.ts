import { Inject, Injectable } from '@nestjs/common';
import { yearOf } from '../../domain/calendar/legal-date.js';
import type { CaseCommand } from '../../domain/case/commands.js';
import { decide, type Decision } from '../../domain/case/decide.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Calendars, type DeadlineRules } from '../calendars/index.js';
import {
  type CommitAnswer,
  digestOf,
  type Idempotency,
  type KeyReused,
  type NewSubjectsAnswer,
  type Replayed,
} from '../history/index.js';
import type { CaseCommit, CommandIssuer, LoadedCase } from './case-record.js';
import { CaseStore } from './case-store.js';
import { type AdvancedCase, clockOf, keptResponse } from './command-outcome.js';
import { CaseChangedMeanwhile, CaseNotFound, CommandRefused, IdempotencyKeyReused } from './errors.js';
import { replayAnswer } from './replay-answer.js';
import { takeOver } from './take-over.js';
import { refusalOfReference } from './unknown-reference.js';

export interface AdvanceCaseInput {
  readonly by: CommandIssuer;
  readonly caseId: string;
  /** The revision that the issuer of the command has seen; null accepts any revision. */
  readonly revision: number | null;
  readonly command: CaseCommand;
  readonly idempotencyKey?: string | undefined;
}

type Accepted = Extract<Decision, { accepted: true }>;
type Answer = CommitAnswer | NewSubjectsAnswer;

/** Rolls back a transaction whose commit was refused, carrying the result out. */
class NotCommitted extends Error {
  constructor(readonly answer: Answer) {
    super(answer.result);
  }
}

/** The only writer of cases: loads, checks permission, preconditions and deadlines, commits; usually two statements, shared with
 * the commands that arrive at the same moment. */
@Injectable()
export class AdvanceCase {
  constructor(
    @Inject(CaseStore) private readonly store: CaseStore,
    @Inject(Calendars) private readonly calendars: Calendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws CaseNotFound, CommandRefused, CaseChangedMeanwhile, IdempotencyKeyReused, CalendarChangedMeanwhile. */
  async execute(input: AdvanceCaseInput): Promise<AdvancedCase> {
    return this.calendars.under(input.by.actor.agencyId, (deadlineRules) => this.advance(input, deadlineRules));
  }

  private async advance(input: AdvanceCaseInput, deadlineRules: DeadlineRules): Promise<AdvancedCase> {
    const { by, caseId, revision, command, idempotencyKey: key } = input;
    const idempotency = key === undefined ? undefined : { key, requestHash: digestOf({ caseId, revision, command }) };
    try {
      return await this.carryOut(input, idempotency, deadlineRules);
    } catch (error) {
      if (!(
        error instanceof CommandRefused ||
        error instanceof CaseChangedMeanwhile ||
        error instanceof CaseNotFound
      )) {
        throw error;
      }
      // It may be refused because the same request has been carried out already.
      const earlier = await this.store.earlierAnswer(by.actor, idempotency);
      if (earlier === null) throw error;
      return this.repeated(earlier, input, deadlineRules);
    }
  }

  private async carryOut(
    input: AdvanceCaseInput,
    idempotency: Idempotency | undefined,
    deadlineRules: DeadlineRules,
  ): Promise<AdvancedCase> {
    const { by, caseId, revision, command } = input;
    const { agencyId, id: actorId } = by.actor;
    const found = await this.store.load(agencyId, caseId);
    if (found === null) throw new CaseNotFound(caseId);
    if (revision !== null && revision !== found.state.revision) throw new CaseChangedMeanwhile(found, deadlineRules);

    const asOf = this.clock.today();
    const accepted = this.decide(found, command, by, deadlineRules);
    const basis = { agencyId, actorId, recordedAt: this.clock.now(), asOf, deadlineRules, idempotency };
    const commitOf = ({ event, next, warnings }: Accepted): CaseCommit => ({
      ...basis,
      response: keptResponse(next, asOf, warnings),
      before: found,
      event,
      next,
    });
    const { answer, decision } = await this.commit(input, found, accepted, commitOf).catch(refusalOfReference);
    switch (answer.result) {
      case 'committed':
        return {
          agencyId,
          caseId,
          number: found.number,
          state: decision.next,
          clock: clockOf(decision.next, asOf, deadlineRules),
          warnings: decision.warnings,
          replayed: false,
        };
      case 'replayed':
      case 'key_reused':
        return this.repeated(answer, input, deadlineRules);
      case 'missing':
        throw new CaseNotFound(caseId);
      case 'conflict':
        throw await this.changedMeanwhile(found, deadlineRules);
    }
  }

  /** @throws IdempotencyKeyReused */
  private async repeated(
    answer: Replayed | KeyReused,
    { by, idempotencyKey }: AdvanceCaseInput,
    deadlineRules: DeadlineRules,
  ): Promise<AdvancedCase> {
    if (answer.result === 'key_reused') throw new IdempotencyKeyReused(idempotencyKey ?? '');
    return replayAnswer(this.store, by.actor.agencyId, answer, deadlineRules);
  }

  private decide(found: LoadedCase, command: CaseCommand, by: CommandIssuer, deadlineRules: DeadlineRules): Accepted {
    const decision = decide(found.state, command, { ...deadlineRules, today: this.clock.today(), ...by });
    if (!decision.accepted) throw new CommandRefused(decision.refusal);
    return decision;
  }

  private async commit(
    { by, command }: AdvanceCaseInput,
    found: LoadedCase,
    decision: Accepted,
    commitOf: (accepted: Accepted) => CaseCommit,
  ): Promise<{ readonly answer: Answer; readonly decision: Accepted }> {
    const commit = commitOf(decision);
    if (command.type === 'request.transfer') {
      const history = await this.store.history([found.agencyId], found.id);
      const deadlineRules = await this.calendars.of(command.toAgencyId);
      return {
        answer: await this.store.transfer(commit, takeOver(commit, command, history, by, deadlineRules)),
        decision,
      };
    }
    if (command.type !== 'reply.send' || command.replyNumber !== undefined) {
      return { answer: await this.store.commit(commit), decision };
    }
    // The number is part of the event, so it is assigned before the event is hashed, in the same transaction.
    return this.store
      .within(found.agencyId, async (session) => {
        const year = yearOf(command.on);
        const replyNumber = await this.store.takeReplyNumber(found.agencyId, found.id, year, session);
        const numbered = this.decide(found, { ...command, replyNumber }, by, commit.deadlineRules);
        const answer = await this.store.commit(commitOf(numbered), session);
        if (answer.result !== 'committed') throw new NotCommitted(answer);
        return { answer, decision: numbered };
      })
      .catch((error: unknown) => {
        if (error instanceof NotCommitted) return { answer: error.answer, decision };
        throw error;
      });
  }

  private async changedMeanwhile({ agencyId, id }: LoadedCase, deadlineRules: DeadlineRules): Promise<Error> {
    const found = await this.store.load(agencyId, id);
    return found === null ? new CaseNotFound(id) : new CaseChangedMeanwhile(found, deadlineRules);
  }
}
