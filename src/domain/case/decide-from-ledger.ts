import type { Refusal } from '../refusal.js';
import { type CaseCommand, commandLabels, type CommandOf } from './commands.js';
import { eventOf } from './decide.js';
import type { DecisionContext } from './decision.js';
import type { CaseEvent } from './events.js';
import { evolve, snapshotOf } from './evolve.js';
import type { Irregularity } from './facts.js';
import { clockFailure, dateFailure, replyFailures } from './law.js';
import { registrationFailure } from './registration-law.js';
import type { CaseState } from './state.js';

/** An act as recorded in a ledger: taken into the history, lawful or not. */
export interface LedgerAct {
  readonly event: CaseEvent;
  readonly next: CaseState;
}

export type LedgerDecision = LedgerAct | { readonly refusal: Refusal };

/**
 * A ledger records what happened. An act which the clock or a required fact would have refused is kept and marked
 * irregular with its reason; where the law gives it no effect, the clock ignores it and the machine does not move. Only
 * what cannot be understood (a registration with impossible dates, an act in the future) is refused.
 */
export function decideFromLedger(
  state: CaseState | null,
  command: CaseCommand,
  context: DecisionContext,
): LedgerDecision {
  if (command.type === 'request.register') {
    const refusal = registrationFailure(command.registration, context.today);
    if (refusal !== null) return { refusal };
  }
  const dates = dateFailure(command, state?.facts ?? null, context);
  if (dates?.code === 'DATE_IN_FUTURE') return { refusal: dates };

  const event = eventOf(state, command, context);
  if (state === null) return { event, next: evolve(null, event) };
  if (dates !== null) return irregular(state, command, dates, context);
  if (!snapshotOf(state).can(event)) return irregular(state, command, outOfTurn(command), context);

  const stated =
    command.type === 'reply.record'
      ? marked(event, replyFailures(state.facts, command.reply, command.on, context).failures)
      : event;
  const next = evolve(state, stated);
  const { failure } = clockFailure(state.facts, next.facts, command, context);
  return failure === null ? { event: stated, next } : irregular(state, command, failure, context);
}

const marked = (event: CaseEvent, failures: readonly Refusal[]): CaseEvent =>
  failures.length === 0
    ? event
    : { ...event, decided: { ...event.decided, irregular: failures.map((one) => irregularity(one)) } };

/** The fields of a command besides its type and its day. */
const statedBy = ({
  type: _type,
  on: _on,
  ...rest
}: CaseCommand): NonNullable<CommandOf<'irregularity.record'>['stated']> =>
  Object.fromEntries(
    Object.entries(rest as Readonly<Record<string, unknown>>).filter(
      (entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  );

/**
 * A reply always ends the case, whatever its precondition failures; any other act that does not fit the history is
 * recorded as irregular.
 */
function irregular(state: CaseState, command: CaseCommand, why: Refusal, context: DecisionContext): LedgerDecision {
  const { decided } = eventOf(state, command, context);
  if (command.type === 'reply.record') {
    const event: CaseEvent = { ...command, decided: { ...decided, irregular: [irregularity(why)] } };
    if (snapshotOf(state).can(event)) return { event, next: evolve(state, event) };
  }
  const beside: CommandOf<'irregularity.record'> = {
    type: 'irregularity.record',
    on: command.on,
    act: command.type,
    code: why.code,
    detail: `${commandLabels[command.type].zh}（${command.on}）：${why.message.zh}`,
    stated: statedBy(command),
  };
  const event: CaseEvent = { ...beside, decided };
  if (!snapshotOf(state).can(event)) return { refusal: why };
  return { event, next: evolve(state, event) };
}

const irregularity = (why: Refusal): Irregularity => ({
  code: why.code,
  kind: why.code.startsWith('MISSING_') ? 'undocumented' : 'unlawful',
  zh: why.message.zh,
  en: why.message.en,
});

const outOfTurn = (command: CaseCommand): Refusal => ({
  question: 'state',
  code: 'OUT_OF_TURN',
  message: {
    zh: `按台账所载顺序，此时不能“${commandLabels[command.type].zh}”`,
    en: `In the order the ledger gives, "${commandLabels[command.type].en}" was not possible then`,
  },
  remedy: null,
  article: null,
});
