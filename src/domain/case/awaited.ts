import type { LegalDate } from '../calendar/legal-date.js';
import type { WorkCalendar } from '../calendar/work-calendar.js';
import type { ClockPolicy } from '../clock/clock-policy.js';
import { caseClock } from './case-clock.js';
import type { Awaited, CaseFacts, RecordedAct, Round } from './facts.js';
import { presentRound } from './rounds.js';

/**
 * ⚙ Working days for explaining an unusual number of requests (art. 35) when the notice sets none; the law sets none.
 */
const REASONS_PERIOD = 15;

/** What is still awaited from the applicant, whatever the day: it depends on the acts alone. */
export function awaitedFromApplicant(facts: CaseFacts, calendar: WorkCalendar, policy: ClockPolicy): Awaited | null {
  const { acts, ending } = presentRound(facts);
  if (ending !== null || facts.receivedOn === null) return null;
  if (acts.some(({ kind }) => kind === 'correction_notice' || kind === 'fee_notice')) {
    const { waiting } = caseClock(facts, lastDayOf(facts, acts), calendar, policy);
    if (waiting !== null) return waiting.for;
  }
  return owesReasons(facts) ? 'reasons' : null;
}

const lastDayOf = ({ receivedOn }: CaseFacts, acts: readonly RecordedAct[]): LegalDate =>
  acts.reduce((latest, { on }) => (on > latest ? on : latest), receivedOn ?? '');

/** Reasons requested in an earlier round are no longer awaited. */
const owesReasons = ({ reasonsRequested, reasonsReceived, rounds }: CaseFacts): boolean =>
  reasonsRequested?.round === rounds.length && reasonsReceived === null;

/** A notice that requires something of the applicant by a day. */
export interface ApplicantsTask {
  readonly notice: RecordedAct;
  readonly dueOn: LegalDate;
  /** Null: not done. */
  readonly doneOn: LegalDate | null;
}

/**
 * The correction requested in a round, in time or late: either way the applicant has the period stated in the notice.
 */
export function correctionTask(round: Round, calendar: WorkCalendar, policy: ClockPolicy): ApplicantsTask | null {
  const notice = round.acts.find(({ kind }) => kind === 'correction_notice');
  if (notice === undefined) return null;
  const days = notice.periodWorkingDays ?? policy.workingDays('supplement_due', notice.on);
  const dueOn = calendar.addWorkdays(notice.deliveredOn ?? notice.on, days);
  return { notice, dueOn, doneOn: round.acts.find(({ kind }) => kind === 'correction_received')?.on ?? null };
}

/** The latest fee charged in a round; null also when a correction received meanwhile made an unpaid notice void. */
export function feeTask(
  facts: CaseFacts,
  round: Round,
  calendar: WorkCalendar,
  policy: ClockPolicy,
): ApplicantsTask | null {
  const notice = round.acts.findLast(({ kind }) => kind === 'fee_notice');
  if (notice === undefined) return null;
  const doneOn = round.acts.find(({ kind, on }) => kind === 'fee_paid' && on >= notice.on)?.on ?? null;
  const isStanding =
    doneOn !== null ||
    round.order !== null ||
    round.ending !== null ||
    caseClock({ ...facts, rounds: [round] }, lastDayOf(facts, round.acts), calendar, policy).waiting !== null;
  if (!isStanding) return null;
  const days = policy.workingDays('fee_pay', notice.on);
  return { notice, dueOn: calendar.addWorkdays(notice.deliveredOn ?? notice.on, days), doneOn };
}

/** The applicant's last day to give the reasons requested; null when none were requested. */
export const reasonsDueOn = ({ reasonsRequested }: CaseFacts, calendar: WorkCalendar): LegalDate | null =>
  reasonsRequested === null
    ? null
    : calendar.addWorkdays(reasonsRequested.on, reasonsRequested.periodWorkingDays ?? REASONS_PERIOD);
