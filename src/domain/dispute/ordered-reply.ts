import type { LegalDate } from '../calendar/legal-date.js';
import type { WorkCalendar } from '../calendar/work-calendar.js';
import type { OrderedPeriod } from '../clock/clock-input.js';
import { failure, type PreconditionFailure } from '../history/precondition-failure.js';
import { PERIODS } from '../statute/periods.js';
import type { DisputeDecisionRecord, DisputeFacts, NewReplyOrder } from './facts.js';
import { applied, type AppliedPeriod } from './periods.js';

export const orderingDecision = (facts: DisputeFacts): DisputeDecisionRecord | null =>
  facts.decisions.findLast((one) => one.setAsideOn === null && one.newReply !== null) ?? null;

/** The day an order binds: when the review's decision arrived, or when the judgment took effect. */
export const bindsOn = (facts: DisputeFacts, decision: DisputeDecisionRecord): LegalDate =>
  facts.effectiveOn ?? decision.servedOn ?? decision.on;

const statutoryPeriod = ({ kind }: DisputeFacts) =>
  kind === 'review' ? 'review_ordered_reply' : 'court_ordered_disclosure';

/** The period that a decision sets, else what the law of the day it binds gives; null where that gives none. */
export function periodOf(facts: DisputeFacts, decision: DisputeDecisionRecord): OrderedPeriod | null {
  if (decision.newReply?.period != null) return decision.newReply.period;
  const { amount } = PERIODS.on(statutoryPeriod(facts), bindsOn(facts, decision));
  return amount === null ? null : { workingDays: amount };
}

/** The period that a decision sets for the reply which it orders, and the day it runs from; null when none does. */
export function orderedReply(
  facts: DisputeFacts,
  calendar: WorkCalendar,
): { readonly on: LegalDate; readonly period: AppliedPeriod } | null {
  const decision = orderingDecision(facts);
  if (decision === null) return null;
  const on = bindsOn(facts, decision);
  const statutory = applied(statutoryPeriod(facts), on, calendar);
  const set = decision.newReply?.period;
  if (set == null) return { on, period: statutory };
  const dueOn = 'dueOn' in set ? set.dueOn : calendar.addWorkdays(on, set.workingDays);
  return { on, period: { ...statutory, dueOn } };
}

/** The precondition failures of the period that a decision sets. */
export function orderedPeriodFailure(newReply: NewReplyOrder | null, on: LegalDate): PreconditionFailure | null {
  const period = newReply?.period ?? null;
  const isSound = period === null || ('dueOn' in period ? period.dueOn >= on : period.workingDays >= 1);
  return isSound
    ? null
    : failure(
        'ORDERED_PERIOD_IMPOSSIBLE',
        '责令重新答复的期限早于决定之日',
        'The period for the new reply ends before the decision',
        { field: 'newReply.period' },
      );
}
