import { publishedCalendar } from '../../src/domain/calendar/published-announcements.js';
import type { DisputeCommand } from '../../src/domain/dispute/commands.js';
import type { ContestedReply } from '../../src/domain/dispute/contested-reply.js';
import { decideDispute } from '../../src/domain/dispute/decide.js';
import type { DisputeContext } from '../../src/domain/dispute/decision.js';
import type { DisputeState } from '../../src/domain/dispute/state.js';
import type { Refusal } from '../../src/domain/refusal.js';
import { officer } from './case-samples.js';

/** A reply that granted everything, served on 2026-03-06. */
export const grantedReply: ContestedReply = {
  round: 1,
  outcome: 'granted',
  repliedOn: '2026-03-05',
  knownOn: '2026-03-06',
  dueOn: null,
};

export const disputeContextOn = (today: string, more: Partial<DisputeContext> = {}): DisputeContext => ({
  calendar: publishedCalendar,
  today,
  actor: officer,
  assignment: { unit: '自然资源局', handlerId: null },
  requestedOn: `${today.slice(0, 4)}-03-02`,
  contested: grantedReply,
  others: [],
  ...more,
});

export const fileReview = (on = '2026-03-16'): DisputeCommand => ({
  type: 'review.file',
  on,
  body: '市人民政府',
  caseNumber: null,
});

export const fileSuit = (
  on = '2026-03-16',
  kind: 'direct_suit' | 'suit_after_review' = 'direct_suit',
): DisputeCommand => ({
  type: 'suit.file',
  on,
  kind,
  body: '市中级人民法院',
  caseNumber: null,
});

/** The day a command is entered: the latest of its dates. */
function dayOf(command: DisputeCommand): string {
  if (command.type === 'dispute.record') return command.decision?.on ?? command.acceptedOn ?? command.on;
  return command.type === 'supplement.request' ? (command.deliveredOn ?? command.on) : command.on;
}

/** Gives commands one after the other, each on its own day; throws with the refusal when one is refused. */
export function disputed(...commands: DisputeCommand[]): DisputeState {
  let state: DisputeState | null = null;
  for (const command of commands) {
    const decision = decideDispute(state, command, disputeContextOn(dayOf(command)));
    if (!decision.accepted) throw new Error(`${command.type}: ${decision.refusal.code} ${decision.refusal.message.en}`);
    state = decision.next;
  }
  if (state === null) throw new Error('no command given');
  return state;
}

/** The refusal of a command given on its own day; throws when it was accepted. */
export function disputeRefusal(
  state: DisputeState | null,
  command: DisputeCommand,
  more: Partial<DisputeContext> = {},
): Refusal {
  const decision = decideDispute(state, command, disputeContextOn(command.on, more));
  if (decision.accepted) throw new Error(`${command.type} was accepted`);
  return decision.refusal;
}

/** The codes of the warnings a command is accepted with. */
export function disputeWarnings(
  state: DisputeState | null,
  command: DisputeCommand,
  more: Partial<DisputeContext> = {},
): readonly string[] {
  const decision = decideDispute(state, command, disputeContextOn(command.on, more));
  if (!decision.accepted) throw new Error(`${command.type}: ${decision.refusal.code}`);
  return decision.warnings.map((warning) => warning.code);
}
