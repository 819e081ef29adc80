import { type Role, roles } from '../case/permissions.js';
import type { Refusal } from '../refusal.js';
import type { DisputeCommand } from './commands.js';
import { dateObjection } from './dates-law.js';
import type { DisputeContext, DisputeDecision } from './decision.js';
import type { DecidedDisputeFacts, DisputeEvent } from './events.js';
import { evolveDispute } from './evolve.js';
import { flagsOf } from './flags.js';
import { disputeCommandLabels } from './labels.js';
import { disputeObjection } from './law.js';
import { disputePermissions, isDisputePermitted } from './permissions.js';
import { type DisputeState, disputeSnapshotOf, disputeStates, knownDisputeCommands } from './state.js';

/**
 * The three questions about one command on a dispute: may they, can it, is it lawful. Pure; commits nothing. `state` is
 * null for a dispute that is not entered yet. What the review body, the court or the applicant did late is recorded with
 * a warning, never refused; refused is only what cannot have happened so.
 */
export function decideDispute(
  state: DisputeState | null,
  command: DisputeCommand,
  context: DisputeContext,
): DisputeDecision {
  if (!isDisputePermitted(context.actor, command.type, context.assignment)) return refuse(notPermitted(command));

  const base: DecidedDisputeFacts = { seq: (state?.revision ?? 0) + 1, actorId: context.actor.id };
  if (!disputeSnapshotOf(state).can({ ...command, decided: base })) return refuse(notInThisState(state, command));

  const facts = state?.facts ?? null;
  const refusal = dateObjection(command, facts, context) ?? disputeObjection(command, facts, context);
  if (refusal !== null) return refuse(refusal);

  const flags = flagsOf(state, command, context);
  const event: DisputeEvent = {
    ...command,
    decided: {
      ...base,
      ...(state === null ? { contested: context.contested } : undefined),
      ...(flags.length > 0 ? { flags } : undefined),
    },
  };
  return { accepted: true, event, next: evolveDispute(state, event), warnings: flags };
}

const refuse = (refusal: Refusal): DisputeDecision => ({ accepted: false, refusal });

function notPermitted(command: DisputeCommand): Refusal {
  const label = disputeCommandLabels[command.type];
  const allowed = Object.keys(disputePermissions[command.type]) as Role[];
  const zh = allowed.map((role) => roles[role].zh).join('、');
  const en = allowed.map((role) => roles[role].en).join(', ');
  return {
    question: 'permission',
    code: 'NOT_PERMITTED',
    message: { zh: `您不能「${label.zh}」`, en: `You may not give "${label.en}"` },
    remedy: {
      zh: `可由${zh}办理；承办人限于本人或本机构的案件`,
      en: `May be done by: ${en}; a handler on cases of his own assignment or unit`,
    },
    article: null,
  };
}

function notInThisState(state: DisputeState | null, command: DisputeCommand): Refusal {
  const label = disputeCommandLabels[command.type];
  const path = state?.state ?? 'unfiled';
  const here = disputeStates.get(path)?.label ?? { zh: path, en: path };
  const possible = knownDisputeCommands(path).map((type) => disputeCommandLabels[type]);
  return {
    question: 'state',
    code: 'NOT_IN_THIS_STATE',
    message: {
      zh: `复议诉讼处于「${here.zh}」，不能「${label.zh}」`,
      en: `The dispute is in state "${here.en}"; "${label.en}" is not possible`,
    },
    remedy: {
      zh: `此状态下的办理动作：${possible.map((one) => one.zh).join('、')}`,
      en: `Acts of this state: ${possible.map((one) => one.en).join(', ')}`,
    },
    article: null,
  };
}
