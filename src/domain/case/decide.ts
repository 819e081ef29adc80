import type { LegalDate } from '../calendar/legal-date.js';
import type { CommandInput, Decided } from '../history/command.js';
import { accept, type Decision as DecisionOn, decisionsOf, refuse } from '../history/decide.js';
import type { Refusal, Warning } from '../refusal.js';
import type { Text } from '../text.js';
import { awaitedFromApplicant } from './awaited.js';
import { caseClock } from './case-clock.js';
import type { CaseTypes } from './case-command.js';
import { type CaseCommand, type CaseCommandType, caseDefinitions } from './commands.js';
import type { DecisionContext } from './decision.js';
import type { CaseEvent } from './events.js';
import { caseFold, evolve, factsAfter } from './evolve.js';
import type { DecidedFacts } from './facts.js';
import { clockFailure, dateFailure, replyFailures } from './law.js';
import { orderFailure } from './order-of-acts.js';
import type { CaseState } from './state.js';

export type Decision = DecisionOn<CaseEvent, CaseState>;

const inputOf = (
  command: CaseCommand,
  state: CaseState,
  context: DecisionContext,
): CommandInput<CaseCommand, CaseTypes> => ({
  ...{ command, context },
  ...{ facts: state.facts, state: state.state, machine: state.context },
});

/** What a decision adds to a command so that its replay needs no lookup. */
function decided(state: CaseState | null, command: CaseCommand, base: Decided, context: DecisionContext): DecidedFacts {
  const definition = caseDefinitions[command.type];
  if (state === null) return { ...base, ...definition.opening?.decided({ command, context }) };
  const added = { ...base, ...definition.decided?.(inputOf(command, state, context)) };
  if (definition.begin !== undefined) return added;
  const awaits = awaitedFromApplicant(
    factsAfter(state.facts, { ...command, decided: added }),
    context.calendar,
    context.policy,
  );
  return awaits === null ? added : { ...added, awaits };
}

/**
 * Checks the dates, the command's own preconditions, the order of acts, the clock, and the facts of a reply, in this
 * order.
 */
function judge(before: CaseState | null, event: CaseEvent, context: DecisionContext): Decision {
  const definition = caseDefinitions[event.type];
  const dates = dateFailure(event, before?.facts ?? null, context);
  if (dates !== null) return refuse(dates);
  if (before === null) {
    const failure = definition.opening?.precondition({ command: event, context }) ?? null;
    return failure === null ? accept(event, evolve(null, event), []) : refuse(failure);
  }
  const { facts } = before;
  const refusedByClock = (after: typeof facts): Refusal | null => clockFailure(facts, after, event, context).failure;
  const own = definition.precondition?.({ ...inputOf(event, before, context), refusedByClock }) ?? null;
  if (own !== null) return refuse(own);
  const next = evolve(before, event);
  const order = orderFailure(facts, next.facts, event);
  if (order !== null) return refuse(order);
  const clock = clockFailure(facts, next.facts, event, context);
  if (clock.failure !== null) return refuse(clock.failure);
  const reply = definition.replyOf?.(event, facts) ?? null;
  if (reply === null) return accept(event, next, clock.warnings);
  const { failures, warnings } = replyFailures(facts, reply, event.on, context);
  const [missing] = failures;
  return missing === undefined ? accept(event, next, [...clock.warnings, ...warnings]) : refuse(missing);
}

const decisions = decisionsOf<CaseCommand, CaseTypes>(caseFold, { assignmentOf: (facts) => facts, decided, judge });

export const { decide, eventOf } = decisions;

/** A command that a case accepts in its present state, and its result if it were issued today. */
export interface AvailableCommand {
  readonly type: CaseCommandType;
  readonly label: Text;
  /** Null: the command may be issued. */
  readonly refusal: Refusal | null;
  readonly warnings: readonly Warning[];
  /** The day on which the reply would be due after it; null when it is refused, or when no day would be due. */
  readonly dueOn: LegalDate | null;
}

export const availableCommands = (state: CaseState, context: DecisionContext): readonly AvailableCommand[] =>
  decisions.available(state, context).map(({ type, label, decision }) => {
    if (!decision.accepted) return { type, label, refusal: decision.refusal, warnings: [], dueOn: null };
    const { next, warnings } = decision;
    const { dueOn } = caseClock(next.facts, context.today, context.calendar, context.policy);
    return { type, label, refusal: null, warnings, dueOn };
  });
