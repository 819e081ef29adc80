import { articles } from '../clock/articles.js';
import type { Refusal } from '../refusal.js';
import { awaitedFromApplicant } from './awaited.js';
import { chronologyObjection } from './chronology.js';
import type { CaseCommand } from './commands.js';
import { type Decision, type DecisionContext, refuse, type Warning } from './decision.js';
import type { CaseEvent, DecidedFacts } from './events.js';
import { evolve, factsAfter } from './evolve.js';
import type { CaseFacts } from './facts.js';
import { commandLabels } from './labels.js';
import { clockObjection, dateObjection, replyObjections } from './law.js';
import { ownObjection } from './own-law.js';
import { type Actor, isPermitted, permissions, roles, type Role } from './permissions.js';
import { recordOf } from './records.js';
import type { Registration } from './registration.js';
import { receiptOf, registrationObjection } from './registration-law.js';
import { type CaseState, caseStates, systemCommands, knownCommands, snapshotOf } from './state.js';

/**
 * The three questions about one command: may they, can it, is it lawful. Pure; commits nothing. `state` is null for a
 * request that is not registered yet.
 */
export function decide(state: CaseState | null, command: CaseCommand, context: DecisionContext): Decision {
  if (!isPermitted(context.actor, command.type, state?.facts ?? null))
    return refuse(notPermitted(state, command, context.actor));

  const event: CaseEvent = { ...command, decided: decidedFacts(state, command, context) };
  if (!snapshotOf(state).can(event)) return refuse(notInThisState(state, command));

  const entered = registrationOf(state, command);
  const dates = dateObjection(command, state?.facts ?? null, context);
  if (dates !== null) return refuse(dates);
  const registration = entered === null ? null : registrationObjection(entered, context.today);
  if (registration !== null) return refuse(registration);
  if (state !== null && event.decided.receivedOn === null && state.facts.receivedOn !== null)
    return refuse(receiptLost());

  const own = state === null ? null : ownObjection(state, command, context);
  if (own !== null) return refuse(own);

  const next = evolve(state, event);
  if (state === null) return { accepted: true, event, next, warnings: [] };
  const order = chronologyObjection(state.facts, next.facts, command);
  if (order !== null) return refuse(order);
  const clock = clockObjection(state.facts, next.facts, command, context);
  if (clock.objection !== null) return refuse(clock.objection);
  const reply = replyWarnings(state, command, context);
  if (reply.refusal !== null) return refuse(reply.refusal);
  return { accepted: true, event, next, warnings: [...clock.warnings, ...reply.warnings] };
}

/** What a decision adds to a command so that its replay needs to ask nobody. */
export function decidedFacts(state: CaseState | null, command: CaseCommand, context: DecisionContext): DecidedFacts {
  const decided = decidedAlone(state, command, context);
  if (state === null || command.type === 'request.register' || command.type === 'request.take_over') return decided;
  const facts = factsAfter(state.facts, { ...command, decided });
  const awaits = awaitedFromApplicant(facts, context.calendar, context.policy);
  return awaits === null ? decided : { ...decided, awaits };
}

function decidedAlone(state: CaseState | null, command: CaseCommand, context: DecisionContext): DecidedFacts {
  const base: DecidedFacts = { seq: (state?.revision ?? 0) + 1, actorId: context.actor.id };
  switch (command.type) {
    case 'request.register':
    case 'request.take_over':
      return { ...base, receivedOn: receiptOf(command.registration) };
    case 'receipt.confirm':
      return { ...base, receivedOn: command.on };
    case 'entry.correct': {
      const corrected = registrationOf(state, command);
      return { ...base, receivedOn: corrected === null ? null : receiptOf(corrected) };
    }
    case 'act.strike': {
      const backTo = state === null ? null : leadsBackTo(state.facts, command.event);
      return backTo === null ? base : { ...base, backTo };
    }
    case 'case.claim':
      return { ...base, actorUnit: context.actor.unit };
    case 'reply.draft':
      return { ...base, steps: context.settings.clearance };
    default:
      return base;
  }
}

/** Where a case goes back to when a record is struck out that had moved it; null when it stays, or is handled on. */
function leadsBackTo(facts: CaseFacts, event: number): DecidedFacts['backTo'] | null {
  const kind = recordOf(facts, event)?.kind;
  if (kind === 'service') return 'answered';
  if (kind === 'order') return facts.rounds.at(-2)?.ending == null ? null : 'answered';
  return kind === 'answered' && facts.receivedOn === null ? 'registered' : null;
}

function registrationOf(state: CaseState | null, command: CaseCommand): Registration | null {
  if (command.type === 'request.register' || command.type === 'request.take_over') return command.registration;
  if (command.type === 'entry.correct' && state !== null) return { ...state.facts.registration, ...command.changes };
  return null;
}

function replyWarnings(
  state: CaseState,
  command: CaseCommand,
  context: DecisionContext,
): { readonly refusal: Refusal | null; readonly warnings: readonly Warning[] } {
  const reply =
    command.type === 'reply.draft' || command.type === 'reply.record'
      ? command.reply
      : command.type === 'reply.send'
        ? (state.facts.draft?.reply ?? null)
        : null;
  if (reply === null) return { refusal: null, warnings: [] };
  const { objections, warnings } = replyObjections(state.facts, reply, command.on, context);
  return { refusal: objections[0] ?? null, warnings };
}

function notPermitted(state: CaseState | null, command: CaseCommand, actor: Actor): Refusal {
  const label = commandLabels[command.type];
  const allowed = Object.keys(permissions[command.type]) as Role[];
  const base = { question: 'permission', code: 'NOT_PERMITTED', article: null } as const;
  if (allowed.includes('handler') && actor.roles.includes('handler')) {
    return {
      ...base,
      message: {
        zh: `本案不在您名下，您不能「${label.zh}」`,
        en: `This case is not on your assignment; you may not give "${label.en}"`,
      },
      remedy: {
        zh: '承办人办理本人名下的案件，以及本机构无人认领的案件；请登记员或负责人分办给您',
        en: 'A handler works on his own cases and those of his unit that nobody holds; ask intake or the head to assign it',
      },
    };
  }
  const zh = allowed.map((role) => roles[role].zh).join('、');
  const en = allowed.map((role) => roles[role].en).join(', ');
  return {
    ...base,
    message: {
      zh: `您不能${state === null ? '' : '对本案'}「${label.zh}」`,
      en: `You may not give "${label.en}"${state === null ? '' : ' on this case'}`,
    },
    remedy: { zh: `可由${zh}办理`, en: `May be done by: ${en}` },
  };
}

function notInThisState(state: CaseState | null, command: CaseCommand): Refusal {
  const label = commandLabels[command.type];
  const path = state?.state ?? 'unregistered';
  const here = caseStates.get(path)?.label ?? { zh: path, en: path };
  const possible = knownCommands(path)
    .filter((type) => !systemCommands.has(type))
    .map((type) => commandLabels[type]);
  return {
    question: 'state',
    code: 'NOT_IN_THIS_STATE',
    message: {
      zh: `案件处于「${here.zh}」，不能「${label.zh}」`,
      en: `The case is in state "${here.en}"; "${label.en}" is not possible`,
    },
    remedy: {
      zh:
        possible.length === 0
          ? '本案已无可办理的动作'
          : `此状态下的办理动作：${possible.map((one) => one.zh).join('、')}`,
      en:
        possible.length === 0
          ? 'Nothing is left to do'
          : `Acts of this state: ${possible.map((one) => one.en).join(', ')}`,
    },
    article: null,
  };
}

const receiptLost = (): Refusal => ({
  question: 'law',
  code: 'RECEIPT_DATE_REQUIRED',
  field: 'changes',
  message: { zh: '更正后没有收到申请之日', en: 'After this correction the request would have no day of receipt' },
  remedy: {
    zh: '同时填写该渠道据以确定收到日的日期',
    en: 'Give the date that makes the day of receipt for this channel as well',
  },
  article: articles.receipt,
});
