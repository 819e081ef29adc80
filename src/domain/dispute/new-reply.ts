import type { LegalDate } from '../calendar/legal-date.js';
import type { WorkCalendar } from '../calendar/work-calendar.js';
import type { CommandOf } from '../case/commands.js';
import { citationText } from '../statute/citation.js';
import { periodOn } from '../statute/periods.js';
import type { DisputeDecisionRecord, DisputeFacts } from './facts.js';
import type { AppliedPeriod } from './periods.js';
import { disputeHasTag, type DisputeState } from './state.js';

/** A decision that names no period: the time a first reply has (条例第33条), and what courts order (法释〔2025〕8号第11条). */
const DEFAULT_WORKING_DAYS = 20;

const orderingDecision = (facts: DisputeFacts): DisputeDecisionRecord | null =>
  facts.decisions.findLast((one) => one.setAsideOn === null && one.newReply !== null) ?? null;

/** The day an order binds: when the review's decision arrived, or when the judgment took effect. */
const bindsOn = (facts: DisputeFacts, decision: DisputeDecisionRecord): LegalDate =>
  facts.effectiveOn ?? decision.servedOn ?? decision.on;

/** The period in which the agency was ordered to reply anew, and the day it runs from; null when it was not. */
export function newReplyPeriod(
  state: DisputeState,
  calendar: WorkCalendar,
): { readonly on: LegalDate; readonly period: AppliedPeriod } | null {
  const { facts } = state;
  const decision = orderingDecision(facts);
  const isOrdered = disputeHasTag(state.state, 'owes_reply') || facts.complied !== null;
  if (!isOrdered || decision === null) return null;
  const on = bindsOn(facts, decision);
  const set = decision.newReply?.period ?? { workingDays: DEFAULT_WORKING_DAYS };
  const period = periodOn('court_ordered_disclosure', on);
  const article =
    facts.kind === 'review' ? '《行政复议法》第六十四条、第六十六条' : period.citations.map(citationText).join('、');
  const dueOn = 'dueOn' in set ? set.dueOn : calendar.addWorkdays(on, set.workingDays);
  return { on, period: { period, article, dueOn } };
}

/**
 * The command that must follow on the case when the dispute has just come to owe a new reply; null otherwise. The case
 * decides it like any other.
 */
export function orderOnCase(
  before: DisputeState | null,
  after: DisputeState,
  disputeId: string,
): CommandOf<'reply.reorder'> | null {
  const wasOwed = before !== null && disputeHasTag(before.state, 'owes_reply');
  const decision = orderingDecision(after.facts);
  if (wasOwed || decision === null || !disputeHasTag(after.state, 'owes_reply')) return null;
  return {
    type: 'reply.reorder',
    on: bindsOn(after.facts, decision),
    orderedBy: after.facts.kind === 'review' ? 'review_body' : 'court',
    orderNumber: decision.documentNumber ?? after.facts.caseNumber ?? '',
    disputeId,
    period: decision.newReply?.period ?? { workingDays: DEFAULT_WORKING_DAYS },
  };
}
