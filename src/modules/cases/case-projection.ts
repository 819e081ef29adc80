import type { LegalDate } from '../../domain/calendar/legal-date.js';
import { caseClock, roundClock } from '../../domain/case/case-clock.js';
import type { CaseFacts } from '../../domain/case/facts.js';
import { hasTag, type CaseState } from '../../domain/case/state.js';
import { assessClock } from '../../domain/clock/assess-clock.js';
import type { ClockAssessment } from '../../domain/clock/clock-assessment.js';
import { settlementOf } from '../../domain/report/settlement.js';
import { emailKey, phoneKey } from '../../domain/similarity/contact-keys.js';
import type { DeadlineRules } from '../calendars/index.js';

/** The columns of `cases` taken from the request; only corrections change them. */
export type RegistrationColumns = {
  readonly channel: string;
  readonly applicant_category: string;
  readonly applicant_name: string;
  readonly content: string;
  readonly purpose: string;
  readonly delivery: string;
  readonly registered_on: LegalDate;
  /** Key by which the requests of one person are found. */
  readonly phone_key: string;
  readonly email_key: string;
};

/** The columns of `cases` for lists, reports and timers: derived from the facts, never read back into them. */
export type ProgressColumns = {
  readonly unit: string | null;
  readonly handler_id: string | null;
  readonly received_on: LegalDate | null;
  readonly is_open: boolean;
  /** Of the latest ending. */
  readonly outcome: string | null;
  /** As counted in the annual tables. */
  readonly settled_on: LegalDate | null;
  readonly settled_outcome: string | null;
  readonly replied_on: LegalDate | null;
  readonly reply_number: string | null;
  /** Of the present round, as of the day of the projection. */
  readonly due_on: LegalDate | null;
  readonly original_due_on: LegalDate | null;
  readonly clock_state: string;
  readonly provisional: boolean;
  /** Of the first reply, which statistics count; null before it. */
  readonly answered_in_time: boolean | null;
  readonly used_working_days: number | null;
  readonly made_public_on: LegalDate | null;
  readonly irregular: boolean;
};

/** The columns that depend on the date. */
export const countedColumns = [
  'due_on',
  'original_due_on',
  'clock_state',
  'provisional',
  'answered_in_time',
  'used_working_days',
] as const satisfies readonly (keyof ProgressColumns)[];

export type CaseProjection = RegistrationColumns & ProgressColumns;

/**
 * The projection of a case for readers that do not fold its history, as of a day, under its agency's deadline rules.
 */
export const projectCase = (state: CaseState, asOf: LegalDate, deadlineRules: DeadlineRules): CaseProjection => ({
  ...projectRegistration(state),
  ...projectProgress(state, asOf, deadlineRules),
});

export function projectRegistration({ facts: { registration, registeredOn } }: CaseState): RegistrationColumns {
  return {
    channel: registration.channel,
    applicant_category: registration.applicantCategory,
    applicant_name: registration.applicantName,
    content: registration.content,
    purpose: registration.purpose,
    delivery: registration.delivery,
    registered_on: registeredOn,
    phone_key: phoneKey(registration.phone),
    email_key: emailKey(registration.email),
  };
}

/** The status of a case as of a day, under its agency's deadline rules. */
export function projectProgress(state: CaseState, asOf: LegalDate, deadlineRules: DeadlineRules): ProgressColumns {
  const { facts } = state;
  const isVoided = state.state === 'voided';
  const clock = caseClock(facts, asOf, deadlineRules.calendar, deadlineRules.policy);
  const endings = facts.rounds.flatMap((round) => (round.ending === null ? [] : [round.ending]));
  const latest = endings.at(-1) ?? null;
  const replies = isVoided ? [] : [...endings].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const settlement = settlementOf({ receivedOn: facts.receivedOn, replies });
  return {
    unit: facts.unit,
    handler_id: facts.handlerId,
    // The tables count by the day of receipt: a mistaken registration has none.
    received_on: isVoided ? null : facts.receivedOn,
    is_open: hasTag(state.state, 'open'),
    outcome: latest?.outcome ?? null,
    settled_on: settlement.settledOn,
    settled_outcome: settlement.outcome,
    replied_on: latest?.on ?? null,
    reply_number: latest?.replyNumber ?? null,
    due_on: isVoided ? null : clock.dueOn,
    original_due_on: isVoided ? null : clock.originalDueOn,
    clock_state: clock.status,
    provisional: clock.provisional,
    ...firstReply(facts, asOf, clock, deadlineRules),
    made_public_on: facts.madePublicOn,
    irregular: facts.irregularities.length > 0,
  };
}

function firstReply(
  facts: CaseFacts,
  asOf: LegalDate,
  present: ClockAssessment,
  deadlineRules: DeadlineRules,
): Pick<ProgressColumns, 'answered_in_time' | 'used_working_days'> {
  // A round without a reply until another was ordered was not answered in time.
  const at = Math.max(
    0,
    facts.rounds.findIndex((round) => round.ending !== null),
  );
  const first = facts.rounds[at];
  const clock =
    first === undefined || at === facts.rounds.length - 1
      ? present
      : assessClock(roundClock(facts, first, asOf).input, deadlineRules.calendar, deadlineRules.policy);
  return clock.answer === null
    ? { answered_in_time: null, used_working_days: null }
    : { answered_in_time: at === 0 && clock.status === 'answered_in_time', used_working_days: clock.usedWorkingDays };
}
