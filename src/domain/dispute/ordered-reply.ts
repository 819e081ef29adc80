import type { LegalDate } from '../calendar/legal-date.js';
import type { WorkCalendar } from '../calendar/work-calendar.js';
import type { OrderedPeriod } from '../clock/clock-input.js';
import { failure, type PreconditionFailure } from '../history/precondition-failure.js';
import { citationText } from '../statute/citation.js';
import { periodOn } from '../statute/periods.js';
import type { DisputeDecisionRecord, DisputeFacts, NewReplyOrder } from './facts.js';
import type { AppliedPeriod } from './periods.js';

/** A decision that names no period: the time a first reply has (条例第33条), and what courts order (法释〔2025〕8号第11条). */
const DEFAULT_WORKING_DAYS = 20;

export const orderingDecision = (facts: DisputeFacts): DisputeDecisionRecord | null =>
  facts.decisions.findLast((one) => one.setAsideOn === null && one.newReply !== null) ?? null;

/** The day an order binds: when the review's decision arrived, or when the judgment took effect. */
export const bindsOn = (facts: DisputeFacts, decision: DisputeDecisionRecord): LegalDate =>
  facts.effectiveOn ?? decision.servedOn ?? decision.on;

export const periodOf = ({ newReply }: DisputeDecisionRecord): OrderedPeriod =>
  newReply?.period ?? { workingDays: DEFAULT_WORKING_DAYS };

/** The period that a decision sets for the reply which it orders, and the day it runs from; null when none does. */
export function orderedReply(
  facts: DisputeFacts,
  calendar: WorkCalendar,
): { readonly on: LegalDate; readonly period: AppliedPeriod } | null {
  const decision = orderingDecision(facts);
  if (decision === null) return null;
  const on = bindsOn(facts, decision);
  const set = periodOf(decision);
  const period = periodOn('court_ordered_disclosure', on);
  const article =
    facts.kind === 'review' ? '《行政复议法》第六十四条、第六十六条' : period.citations.map(citationText).join('、');
  const dueOn = 'dueOn' in set ? set.dueOn : calendar.addWorkdays(on, set.workingDays);
  return { on, period: { period, article, dueOn } };
}

/** What stands against the period that a decision sets. */
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
