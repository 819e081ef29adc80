import type { WorkCalendar } from '../calendar/work-calendar.js';
import type { CommandOf } from '../case/commands.js';
import { bindsOn, orderedReply, orderingDecision, periodOf } from './ordered-reply.js';
import { disputeHasTag, type DisputeState } from './state.js';

/** The period in which the agency was ordered to reply anew; null when it was not, or once the order is fulfilled. */
export const newReplyPeriod = (
  { state, facts }: DisputeState,
  calendar: WorkCalendar,
): ReturnType<typeof orderedReply> =>
  disputeHasTag(state, 'owes_reply') || facts.complied !== null ? orderedReply(facts, calendar) : null;

/**
 * The command that must follow on the case when the dispute has just begun to require a new reply; null otherwise. The
 * case decides it like any other command.
 */
export function orderOnCase(
  before: DisputeState | null,
  after: DisputeState,
  disputeId: string,
): CommandOf<'reply.reorder'> | null {
  const wasOwed = before !== null && disputeHasTag(before.state, 'owes_reply');
  const decision = orderingDecision(after.facts);
  if (wasOwed || decision === null || !disputeHasTag(after.state, 'owes_reply')) return null;
  const on = bindsOn(after.facts, decision);
  return {
    type: 'reply.reorder',
    on,
    orderedBy: after.facts.kind === 'review' ? 'review_body' : 'court',
    orderNumber: decision.documentNumber ?? after.facts.caseNumber ?? '',
    disputeId,
    period: periodOf(after.facts, decision),
  };
}
