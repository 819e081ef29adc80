import type { Decided } from '../history/command.js';
import { accept, type Decision, decisionsOf, refuse } from '../history/decide.js';
import { futureDay } from '../history/future-day.js';
import type { Refusal, Warning } from '../refusal.js';
import type { Text } from '../text.js';
import { type DisputeCommand, type DisputeCommandType, disputeDefinitions } from './commands.js';
import type { DisputeContext } from './decision.js';
import type { DisputeCommandInput } from './dispute-command.js';
import type { DisputeEvent } from './events.js';
import { disputeFold, evolveDispute } from './evolve.js';
import type { DecidedDisputeFacts } from './facts.js';
import { enteredDay, requested, tooEarly } from './floors.js';
import type { DisputeState } from './state.js';

export type DisputeDecision = Decision<DisputeEvent, DisputeState>;

const decided = (
  state: DisputeState | null,
  _: DisputeCommand,
  base: Decided,
  { contested }: DisputeContext,
): DecidedDisputeFacts => (state === null ? { ...base, contested } : base);

const inputOf = (
  command: DisputeCommand,
  { facts, state, context: machine }: DisputeState,
  context: DisputeContext,
): DisputeCommandInput<DisputeCommand> => ({ command, facts, state, machine, context });

/**
 * A late act of the review body, the court or the applicant is recorded with a warning, never refused; only what cannot
 * have happened is refused.
 */
function judge(before: DisputeState | null, event: DisputeEvent, context: DisputeContext): DisputeDecision {
  const { opening, ...definition } = disputeDefinitions[event.type];
  const dates = futureDay(definition, event, context.today) ?? outOfOrder(before, event, context);
  if (dates !== null) return refuse(dates);
  const own =
    before === null
      ? opening?.precondition({ command: event, context })
      : definition.precondition?.(inputOf(event, before, context));
  if (own != null) return refuse(own);
  const flags =
    before === null ? opening?.flags({ command: event, context }) : definition.flags?.(inputOf(event, before, context));
  const flagged = flags === undefined || flags.length === 0 ? event : withFlags(event, flags);
  return accept(flagged, evolveDispute(before, flagged), flags ?? []);
}

const withFlags = (event: DisputeEvent, flags: readonly Warning[]): DisputeEvent => ({
  ...event,
  decided: { ...event.decided, flags },
});

/** A command dated before an act that it has to follow. */
function outOfOrder(before: DisputeState | null, event: DisputeEvent, context: DisputeContext): Refusal | null {
  const { label, ...definition } = disputeDefinitions[event.type];
  const floor = before === null ? requested(context) : definition.notBefore?.(before.facts);
  if (floor !== undefined && event.on < floor.on) return tooEarly(label, event.on, floor);
  if ('servedOn' in event && event.servedOn !== undefined && event.servedOn < event.on) {
    return tooEarly(label, event.servedOn, enteredDay(event.on), 'servedOn');
  }
  if ('deliveredOn' in event && event.deliveredOn !== undefined && event.deliveredOn < event.on) {
    return tooEarly(label, event.deliveredOn, enteredDay(event.on), 'deliveredOn');
  }
  return null;
}

const decisions = decisionsOf(disputeFold, { assignmentOf: (_, { assignment }) => assignment, decided, judge });

export const { decide: decideDispute } = decisions;

/** A command that a dispute accepts in its present state, and whether it could be issued today. */
export interface AvailableDisputeCommand {
  readonly type: DisputeCommandType;
  readonly label: Text;
  /** Null: the command may be issued. */
  readonly refusal: Refusal | null;
  readonly warnings: readonly Warning[];
}

export const availableDisputeCommands = (
  state: DisputeState,
  context: DisputeContext,
): readonly AvailableDisputeCommand[] =>
  decisions
    .available(state, context)
    .map(({ type, label, decision }) =>
      decision.accepted
        ? { type, label, refusal: null, warnings: decision.warnings }
        : { type, label, refusal: decision.refusal, warnings: [] },
    );
