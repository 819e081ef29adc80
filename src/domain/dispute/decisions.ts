import type { LegalDate } from '../calendar/legal-date.js';
import type { EventOf } from '../history/command.js';
import { disputeEnding } from '../statute/dispute-results.js';
import type { Appeal, DecidedDisputeFacts, DisputeDecisionRecord, DisputeFacts, NewReplyOrder } from './facts.js';

/** The fields of a decision in an event. */
interface Deciding {
  readonly on: LegalDate;
  readonly servedOn?: LegalDate;
  readonly documentNumber?: string | null;
  readonly newReply?: NewReplyOrder | null;
}
type DecidingEvent = EventOf<Deciding, DecidedDisputeFacts>;

type Decided = Pick<DisputeDecisionRecord, 'stage' | 'ending'> & Partial<Pick<DisputeDecisionRecord, 'on' | 'result'>>;

/** The facts with one more decision, judgment or ruling; which ends any suspension. */
export function addDecision(facts: DisputeFacts, event: DecidingEvent, of: Decided): DisputeFacts {
  const { on, servedOn = null, documentNumber = null, newReply = null, decided } = event;
  // 其他 is the column for everything that neither upholds nor corrects.
  const result = (of.ending === null ? null : disputeEnding(of.ending)?.result) ?? 'other';
  const decision: DisputeDecisionRecord = {
    ...{ event: decided.seq, on, servedOn, result, documentNumber, newReply, setAsideOn: null },
    ...of,
  };
  return { ...endSuspension(facts, on), decisions: [...facts.decisions, decision] };
}

export const endSuspension = (facts: DisputeFacts, on: LegalDate): DisputeFacts => ({
  ...facts,
  suspensions: facts.suspensions.map((one) => (one.until === null ? { ...one, until: on } : one)),
});

export const endAppeal = (
  facts: DisputeFacts,
  { on, decided }: DecidingEvent,
  how: NonNullable<Appeal['ended']>['how'],
): DisputeFacts => ({
  ...endSuspension(facts, on),
  appeals: facts.appeals.map((appeal) =>
    appeal.ended === null ? { ...appeal, ended: { event: decided.seq, on, how } } : appeal,
  ),
});

export const withLatestDecision = (facts: DisputeFacts, change: Partial<DisputeDecisionRecord>): DisputeFacts => ({
  ...facts,
  decisions: facts.decisions.map((one, at) => (at === facts.decisions.length - 1 ? { ...one, ...change } : one)),
});
