import type { LegalDate } from '../calendar/legal-date.js';
import type { WorkCalendar } from '../calendar/work-calendar.js';
import type { DeadlineStatus } from '../case/deadlines.js';
import type { PeriodUnit } from '../statute/period.js';
import type { DisputeFacts } from './facts.js';
import { newReplyPeriod } from './new-reply.js';
import {
  acceptancePeriod,
  appealPeriod,
  applied,
  appliedIfAny,
  appliedInReview,
  type AppliedPeriod,
  decisionPeriod,
  defencePeriod,
  firstInstance,
  movedBy,
  pendingAppeal,
  reviewDueOn,
  suspendedDays,
} from './periods.js';
import { disputeHasTag, type DisputeState } from './state.js';

/**
 * Every duty or right with a day of its own in the life of a dispute; named as the statute names its periods (§5.1).
 */
export type DisputeDeadlineKind =
  | 'review_accept'
  | 'review_supplement'
  | 'review_forward'
  | 'review_defence'
  | 'review_decide'
  | 'suit_after_review'
  | 'case_filing'
  | 'suit_defence'
  | 'first_instance'
  | 'appeal'
  | 'second_instance'
  | 'review_ordered_reply'
  | 'court_ordered_disclosure';

export type DisputeBearer = 'agency' | 'applicant' | 'review_body' | 'court';

/** One deadline of a dispute, as its facts have it now: the shape of a case's deadline. */
export interface DisputeDeadline {
  readonly kind: DisputeDeadlineKind;
  /** Distinguishes several of a kind: the instance after a remand, the appeal. Empty where there is only one. */
  readonly subject: string;
  readonly bearer: DisputeBearer;
  readonly article: string;
  /** Null while the hearing is suspended. */
  readonly dueOn: LegalDate | null;
  /** The day as it stood before any extension or suspension. */
  readonly originalDueOn: LegalDate | null;
  readonly status: DeadlineStatus;
  /** The day is in, or was counted across, a year whose calendar has not been published. */
  readonly provisional: boolean;
}

/** Deadlines that lapse unused with their last day; as `lapsingCaseDeadlines`. */
export const lapsingDisputeDeadlines: ReadonlySet<DisputeDeadlineKind> = new Set(['suit_after_review']);

/** A deadline with the day from which it is counted, and by what. */
export interface CountedDisputeDeadline extends DisputeDeadline {
  /** Not itself counted. */
  readonly fromOn: LegalDate;
  readonly unit: PeriodUnit;
  /** How many of the unit the statute gives; null where it sets none. */
  readonly amount: number | null;
}

interface Run {
  readonly kind: DisputeDeadlineKind;
  readonly bearer: DisputeBearer;
  readonly period: AppliedPeriod;
  readonly base: LegalDate;
  readonly doneOn: LegalDate | null;
  /** Whether the duty persists while it is not done. */
  readonly isOpen: boolean;
  readonly subject?: string;
  /** The day after extension and suspension; the period's own when left out. */
  readonly movedTo?: LegalDate;
  readonly isSuspended?: boolean;
}

/** All deadlines of a dispute as of a day. */
export function disputeDeadlines(
  state: DisputeState,
  asOf: LegalDate,
  calendar: WorkCalendar,
): readonly CountedDisputeDeadline[] {
  if (state.state === 'voided') return [];
  const runs = state.facts.kind === 'review' ? reviewRuns(state, asOf, calendar) : suitRuns(state, asOf, calendar);
  return [...runs, ...orderRuns(state, calendar)].map((run) => deadlineOf(run, calendar));
}

function deadlineOf(run: Run, calendar: WorkCalendar): CountedDisputeDeadline {
  const dueOn = run.movedTo ?? run.period.dueOn;
  const isWaiting = run.isSuspended === true && run.doneOn === null;
  return {
    kind: run.kind,
    subject: run.subject ?? '',
    bearer: run.bearer,
    article: run.period.article,
    fromOn: run.base,
    unit: run.period.period.unit,
    amount: run.period.period.amount,
    dueOn: isWaiting ? null : dueOn,
    originalDueOn: run.period.dueOn,
    status: statusOf(dueOn, run, isWaiting),
    provisional: !calendar.isPublishedThroughout(run.base, dueOn),
  };
}

function statusOf(dueOn: LegalDate, run: Run, isWaiting: boolean): DeadlineStatus {
  if (run.doneOn !== null) return run.doneOn <= dueOn ? 'met' : 'missed';
  if (isWaiting) return 'waiting';
  return run.isOpen ? 'open' : 'void';
}

const isSuspended = (state: DisputeState): boolean => state.state.endsWith('.suspended');
const latestDecisionOn = (facts: DisputeFacts): LegalDate | null =>
  facts.decisions.findLast((one) => one.setAsideOn === null)?.on ?? null;

function reviewRuns(state: DisputeState, asOf: LegalDate, calendar: WorkCalendar): Run[] {
  const { facts } = state;
  const isOpen = disputeHasTag(state.state, 'open');
  const doneOn = latestDecisionOn(facts);
  const supplement = facts.supplements.at(-1);
  const waitsForApplicant = supplement !== undefined && supplement.receivedOn === null;
  const supplements = facts.supplements.flatMap((one, at): Run[] => {
    const base = one.deliveredOn ?? one.requestedOn;
    const period = appliedIfAny('review_supplement', base, calendar);
    if (period === null) return [];
    const subject = String(at + 1);
    return [{ kind: 'review_supplement', bearer: 'applicant', period, base, doneOn: one.receivedOn, isOpen, subject }];
  });
  const acceptance: Run = {
    kind: 'review_accept',
    bearer: 'review_body',
    period: acceptancePeriod(facts, calendar),
    base: supplement?.receivedOn ?? facts.filedOn,
    doneOn: facts.acceptedOn ?? doneOn,
    isOpen,
    isSuspended: waitsForApplicant,
  };
  return [
    acceptance,
    ...supplements,
    ...forwardRun(facts, isOpen, calendar),
    ...defenceRun(state, 'review_defence', calendar),
    ...reviewDecisionRun(state, asOf, calendar),
    ...suitAfterReviewRun(facts, asOf, calendar),
  ];
}

function forwardRun(facts: DisputeFacts, isOpen: boolean, calendar: WorkCalendar): Run[] {
  if (facts.acceptedOn === null) return [];
  const base = facts.acceptedOn;
  const period = appliedInReview('review_forward', facts, base, calendar);
  const stillDue = isOpen && facts.defenceOn === null;
  return [
    { kind: 'review_forward', bearer: 'review_body', period, base, doneOn: facts.copyReceivedOn, isOpen: stillDue },
  ];
}

function defenceRun(state: DisputeState, kind: 'review_defence' | 'suit_defence', calendar: WorkCalendar): Run[] {
  const { facts } = state;
  const period = defencePeriod(facts, calendar);
  if (period === null || facts.copyReceivedOn === null) return [];
  const isOpen = disputeHasTag(state.state, 'open');
  return [{ kind, bearer: 'agency', period, base: facts.copyReceivedOn, doneOn: facts.defenceOn, isOpen }];
}

function reviewDecisionRun(state: DisputeState, asOf: LegalDate, calendar: WorkCalendar): Run[] {
  const { facts } = state;
  const period = decisionPeriod(facts, calendar);
  if (period === null || facts.acceptedOn === null) return [];
  return [
    {
      kind: 'review_decide',
      bearer: 'review_body',
      period,
      base: facts.acceptedOn,
      doneOn: latestDecisionOn(facts),
      isOpen: disputeHasTag(state.state, 'open'),
      movedTo: reviewDueOn(facts, period, facts.acceptedOn, asOf, calendar),
      isSuspended: isSuspended(state),
    },
  ];
}

/** 起诉期: the applicant may sue for fifteen days after a decision; known to the agency from its own copy. */
function suitAfterReviewRun(facts: DisputeFacts, asOf: LegalDate, calendar: WorkCalendar): Run[] {
  const decision = facts.decisions.findLast((one) => one.stage === 'review');
  if (decision === undefined || decision.ending === 'review_mediated' || decision.ending === 'review_ended') return [];
  const base = decision.servedOn ?? decision.on;
  const period = applied('suit_after_review', base, calendar);
  return [{ kind: 'suit_after_review', bearer: 'applicant', period, base, doneOn: null, isOpen: asOf <= period.dueOn }];
}

function suitRuns(state: DisputeState, asOf: LegalDate, calendar: WorkCalendar): Run[] {
  const { facts } = state;
  const filing: Run = {
    kind: 'case_filing',
    bearer: 'court',
    period: applied('case_filing', facts.filedOn, calendar),
    base: facts.filedOn,
    doneOn: facts.acceptedOn ?? facts.decisions[0]?.on ?? null,
    isOpen: disputeHasTag(state.state, 'open'),
  };
  return [
    filing,
    ...defenceRun(state, 'suit_defence', calendar),
    ...firstInstanceRun(state, asOf, calendar),
    ...appealRun(state, calendar),
    ...secondInstanceRun(state, asOf, calendar),
  ];
}

function firstInstanceRun(state: DisputeState, asOf: LegalDate, calendar: WorkCalendar): Run[] {
  const { facts } = state;
  const base = facts.acceptedOn;
  if (base === null) return [];
  const remands = facts.appeals.filter((one) => one.ended?.how === 'remanded').length;
  const period = applied(facts.procedure === 'simple' ? 'first_instance_simple' : 'first_instance', base, calendar);
  const isHere = state.state.startsWith('suit.firstInstance.');
  const moved = movedBy(period.dueOn, suspendedDays(facts, base, asOf), calendar);
  const extendedTo = pendingAppeal(facts) === null ? facts.trialExtendedTo : null;
  return [
    {
      kind: 'first_instance',
      bearer: 'court',
      subject: remands === 0 ? '' : String(remands + 1),
      period,
      base,
      doneOn: isHere ? null : (firstInstance(facts)?.on ?? latestDecisionOn(facts)),
      isOpen: isHere,
      movedTo: extendedTo !== null && extendedTo > moved ? extendedTo : moved,
      isSuspended: isHere && isSuspended(state),
    },
  ];
}

function appealRun(state: DisputeState, calendar: WorkCalendar): Run[] {
  const first = firstInstance(state.facts);
  const canAppeal =
    first !== null && !['suit_withdrawn', 'suit_deemed_withdrawn', 'suit_referred'].includes(first.ending ?? '');
  if (!canAppeal) return [];
  const appeal = state.facts.appeals.findLast((one) => one.event > first.event);
  return [
    {
      kind: 'appeal',
      bearer: 'agency',
      subject: String(first.event),
      period: appealPeriod(first, calendar),
      base: first.servedOn ?? first.on,
      doneOn: appeal?.on ?? null,
      isOpen: state.state === 'suit.closed.appealable',
    },
  ];
}

function secondInstanceRun(state: DisputeState, asOf: LegalDate, calendar: WorkCalendar): Run[] {
  const { facts } = state;
  return facts.appeals.map((appeal): Run => {
    const period = applied('second_instance', appeal.on, calendar);
    const isHere = appeal.ended === null;
    const moved = isHere ? movedBy(period.dueOn, suspendedDays(facts, appeal.on, asOf), calendar) : period.dueOn;
    return {
      kind: 'second_instance',
      bearer: 'court',
      subject: String(appeal.event),
      period,
      base: appeal.on,
      doneOn: appeal.ended?.on ?? null,
      isOpen: isHere,
      movedTo:
        isHere && facts.trialExtendedTo !== null && facts.trialExtendedTo > moved ? facts.trialExtendedTo : moved,
      isSuspended: isHere && isSuspended(state),
    };
  });
}

/** 重新答复期限: the period of the decision, else that of the law; a court's order runs from the day it binds. */
function orderRuns(state: DisputeState, calendar: WorkCalendar): Run[] {
  const order = newReplyPeriod(state, calendar);
  if (order === null) return [];
  return [
    {
      kind: state.facts.kind === 'review' ? 'review_ordered_reply' : 'court_ordered_disclosure',
      bearer: 'agency',
      period: order.period,
      base: order.on,
      doneOn: state.facts.complied?.on ?? null,
      isOpen: disputeHasTag(state.state, 'owes_reply'),
    },
  ];
}
