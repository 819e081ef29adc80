import { dayNumber, type LegalDate, legalDateOf } from '../calendar/legal-date.js';
import type { WorkCalendar } from '../calendar/work-calendar.js';
import type { ActRefusal, ActWarning, ClockAssessment, ClockStatus, Waiting } from './clock-assessment.js';
import type { ClockInput } from './clock-input.js';
import { type ClockPolicy, statutoryPolicy } from './clock-policy.js';
import type { ClockState } from './clock-state.js';
import { consultationsOf, suspensionsOf } from './suspensions.js';
import { dateOrNull, takeActs } from './take-acts.js';

/**
 * The day due as known on a day: acts dated later, and opinions not yet back, are left out.
 * Null before receipt, while a correction or payment is awaited, and when nothing can be due yet.
 */
export function dueOnAsKnown(
  input: ClockInput,
  on: LegalDate,
  calendar: WorkCalendar,
  policy: ClockPolicy = statutoryPolicy,
): LegalDate | null {
  const state = takeActs(input, on, calendar, policy, null);
  return state === null ? null : dateOrNull(state.dueDayNow());
}

/**
 * The state of the clock as of `input.asOf`, its grounds, and the acts it refused (条例 第三十至三十五条);
 * everything except the ledger of days, in time that does not grow with the days.
 */
export function assessClock(
  input: ClockInput,
  calendar: WorkCalendar,
  policy: ClockPolicy = statutoryPolicy,
): ClockAssessment {
  const refusals: ActRefusal[] = [];
  const warnings: ActWarning[] = [];
  const state = takeActs(input, input.asOf, calendar, policy, { refusals, warnings });
  if (state === null) return awaitingConfirmation(input);

  const asOf = dayNumber(input.asOf);
  const until = state.answer === null ? asOf : state.answer.day;
  const due = state.dueDayNow();
  const { isWaiting } = state;
  const hasFixedDay = state.fixedDueDay !== null;
  const used = isWaiting || hasFixedDay ? null : state.countedUpTo(until);
  const last = due !== null && due > until ? due : until;
  const received = legalDateOf(state.received);
  const lastOn = legalDateOf(last);
  const dueOn = dateOrNull(due);
  const isPlain = !isWaiting && state.extension === null && state.delay === null;
  return {
    asOf: input.asOf,
    channel: input.channel,
    receivedOn: received,
    dueOn,
    status: statusOf(state, due, asOf),
    usedWorkingDays: used,
    remainingWorkingDays: used === null ? null : state.target - used,
    provisional: !calendar.isPublishedThroughout(received, lastOn),
    refusals,
    warnings,
    runs: state.runs.map((run) => ({ baseOn: legalDateOf(run.base), startedBy: run.startedBy, act: run.act })),
    suspensions: suspensionsOf(state),
    targetWorkingDays: hasFixedDay ? null : state.target,
    extension: state.extension && {
      act: state.extension.act,
      on: legalDateOf(state.extension.day),
      workingDays: state.extension.workingDays,
    },
    delay: state.delay && {
      act: state.delay.act,
      on: legalDateOf(state.delay.day),
      untilOn: legalDateOf(state.delay.untilDay),
    },
    firstDueOn: legalDateOf(state.firstDueDay),
    originalDueOn: isPlain ? dueOn : dateOrNull(isWaiting ? null : state.originalDueDay()),
    correctionNoticeBy: calendar.addWorkdays(received, policy.workingDays('supplement_notice', received)),
    waiting: isWaiting ? waitingOf(state) : null,
    consultations: consultationsOf(state),
    answer: state.answer && { act: state.answer.act, on: legalDateOf(state.answer.day) },
    lastOn,
  };
}

function awaitingConfirmation({ asOf, channel }: ClockInput): ClockAssessment {
  return {
    asOf,
    channel,
    receivedOn: null,
    dueOn: null,
    status: 'awaiting_confirmation',
    usedWorkingDays: null,
    remainingWorkingDays: null,
    provisional: false,
    refusals: [],
    warnings: [],
    runs: [],
    suspensions: [],
    targetWorkingDays: null,
    extension: null,
    delay: null,
    firstDueOn: null,
    originalDueOn: null,
    correctionNoticeBy: null,
    waiting: null,
    consultations: [],
    answer: null,
    lastOn: null,
  };
}

/** Rule 11: the first that holds. */
function statusOf(state: ClockState, due: number | null, asOf: number): ClockStatus {
  if (state.answer !== null) return due === null || state.answer.day <= due ? 'answered_in_time' : 'answered_late';
  if (state.isWaiting) return state.waitingFor === 'correction' ? 'awaiting_correction' : 'awaiting_payment';
  if (due !== null && asOf > due) return 'overdue';
  const isSuspended = state.intervals.some(
    (interval) => interval.consultation !== null && interval.consultation.sent <= asOf && asOf < state.endOf(interval),
  );
  return isSuspended ? 'suspended' : 'running';
}

function waitingOf(state: ClockState): Waiting | null {
  const { notice, waitingFor } = state;
  if (notice === null || waitingFor === null) return null;
  return {
    for: waitingFor,
    act: notice.act,
    sinceOn: legalDateOf(notice.day),
    applicantDueOn: legalDateOf(notice.applicantDay),
  };
}
