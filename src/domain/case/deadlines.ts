import type { LegalDate } from '../calendar/legal-date.js';
import type { WorkCalendar } from '../calendar/work-calendar.js';
import { articles } from '../clock/articles.js';
import { assessClock } from '../clock/assess-clock.js';
import type { ClockAssessment } from '../clock/clock-assessment.js';
import { type ClockPolicy, opinionPeriods } from '../clock/clock-policy.js';
import { type ApplicantsTask, correctionTask, feeTask, reasonsDueOn } from './awaited.js';
import { caseClock, roundClock } from './case-clock.js';
import type { DeadlineStatus } from './deadline-status.js';
import type { CaseFacts, Consultation, Round } from './facts.js';
import { hasTag, type CaseState } from './state.js';

/** Every duty or right with a day of its own in the life of a request. */
export type CaseDeadlineKind =
  | 'receipt_confirmation'
  | 'supplement_notice'
  | 'supplement_due'
  | 'reply'
  | 'third_party_opinion'
  | 'co_author_opinion'
  | 'other_agency_opinion'
  | 'extension_notice'
  | 'reasons_due'
  | 'fee_pay'
  | 'lapse_follow_up'
  | 'service';

/** Who has to act by the day. */
export type Bearer = 'agency' | 'applicant' | 'consulted';

export type { DeadlineStatus } from './deadline-status.js';

/**
 * One deadline of a case, as its facts have it now. `subject` distinguishes several of a kind: the round, the
 * consultation.
 */
export interface CaseDeadline {
  readonly kind: CaseDeadlineKind;
  readonly subject: string;
  readonly bearer: Bearer;
  readonly article: string;
  /** Null while waiting. */
  readonly dueOn: LegalDate | null;
  /** The day as it stood before any extension or delay; null while waiting. */
  readonly originalDueOn: LegalDate | null;
  readonly status: DeadlineStatus;
  /** The day is in, or was counted across, a year whose calendar has not been published. */
  readonly provisional: boolean;
}

/** ⚙ Working days within which proof of service is expected; the law sets none. */
const SERVICE_FOLLOW_UP = 10;
/** ⚙ Working days after which an agency consulted under art. 33 ③ is reminded; the law sets none. */
const OTHER_AGENCY_FOLLOW_UP = 15;
/**
 * ⚙ Working days, after an applicant's last day to correct or to pay, for the agency to end an abandoned case: the
 * clock is suspended and no other deadline would send a reminder. The law sets none.
 */
const LAPSE_FOLLOW_UP = 5;

const opinionKinds = {
  third_party: { kind: 'third_party_opinion', article: articles.thirdParty },
  co_author: { kind: 'co_author_opinion', article: articles.coAuthor },
  other_agency: { kind: 'other_agency_opinion', article: articles.consultation },
} as const;

/**
 * Deadlines that lapse by themselves with their last day: an act of another party counts as not done, and an act of the
 * agency is no longer possible. A row still `open` after that day has only not been updated yet.
 */
export const lapsingCaseDeadlines: ReadonlySet<CaseDeadlineKind> = new Set([
  'supplement_notice',
  'supplement_due',
  'third_party_opinion',
  'co_author_opinion',
  'extension_notice',
  'reasons_due',
  'fee_pay',
]);

/** A deadline with the day from which it is counted. */
export interface CountedDeadline extends CaseDeadline {
  /** Not itself counted; null while it is not known. */
  readonly fromOn: LegalDate | null;
}

/** What the deadlines of a case are computed from. */
interface Setting {
  readonly facts: CaseFacts;
  readonly isOpen: boolean;
  readonly asOf: LegalDate;
  readonly calendar: WorkCalendar;
  readonly policy: ClockPolicy;
}

/** All deadlines of a case as of a day. */
export function caseDeadlines(
  state: CaseState,
  asOf: LegalDate,
  calendar: WorkCalendar,
  policy: ClockPolicy,
): readonly CountedDeadline[] {
  const { facts } = state;
  if (state.state === 'voided') return [];
  const setting: Setting = { facts, isOpen: hasTag(state.state, 'open'), asOf, calendar, policy };
  const round = facts.rounds.at(-1);
  if (facts.receivedOn === null || round === undefined) return [confirmation(setting)];
  const clock = clockOf(round, setting);
  return [
    ...(facts.registration.channel === 'in_person' || facts.transferredFrom !== null ? [] : [confirmation(setting)]),
    ...supplement(round, clock, setting),
    ...facts.rounds.map((one, at) => reply(one, at, setting)),
    ...facts.consultations.map((one) => opinion(one, round, setting)),
    ...extensionNotice(round, clock, setting),
    ...fee(round, setting),
    ...reasons(setting),
    ...lapse(round, clock, setting),
    ...service(state, setting),
  ];
}

const clockOf = (round: Round, { facts, asOf, calendar, policy }: Setting): ClockAssessment =>
  round === facts.rounds.at(-1)
    ? caseClock(facts, asOf, calendar, policy)
    : assessClock(roundClock(facts, round, asOf).input, calendar, policy);

type Duty = Pick<CaseDeadline, 'kind' | 'bearer' | 'article'> & {
  readonly subject?: string;
  /** The day from which it was counted. */
  readonly from: LegalDate;
  readonly dueOn: LegalDate;
  readonly doneOn: LegalDate | null;
  /** Whether it is still required while it is not done. */
  readonly isRequired: boolean;
};

function deadline(duty: Duty, { asOf, calendar }: Setting): CountedDeadline {
  const { kind, bearer, article, subject = '', from, dueOn, doneOn, isRequired } = duty;
  const hasPassed = bearer !== 'agency' && asOf > dueOn;
  const pending = !isRequired ? 'void' : hasPassed ? 'missed' : 'open';
  const status = doneOn === null ? pending : doneOn <= dueOn ? 'met' : 'missed';
  const provisional = !calendar.isPublishedThroughout(from < dueOn ? from : dueOn, dueOn);
  return { kind, subject, bearer, article, fromOn: from, dueOn, originalDueOn: dueOn, status, provisional };
}

/**
 * Art. 31: ordinary mail is confirmed with the applicant on the day it arrives. For other channels the law sets no day,
 * so that a later confirmation is not late; it is expected all the same.
 */
function confirmation(setting: Setting): CountedDeadline {
  const { facts, isOpen } = setting;
  const { channel, submittedOn } = facts.registration;
  const dueOn = submittedOn > facts.registeredOn ? submittedOn : facts.registeredOn;
  const doneOn = facts.receivedOn !== null && channel !== 'ordinary_mail' ? dueOn : facts.receivedOn;
  const duty = { kind: 'receipt_confirmation', bearer: 'agency', article: articles.receipt } as const;
  return deadline({ ...duty, from: dueOn, dueOn, doneOn, isRequired: isOpen }, setting);
}

function supplement(round: Round, clock: ClockAssessment, setting: Setting): CountedDeadline[] {
  const { correctionNoticeBy: dueOn, receivedOn: from } = clock;
  if (round.order !== null || dueOn === null || from === null) return [];
  const task = correctionTask(round, setting.calendar, setting.policy);
  // Requesting a correction is optional: the deadline lapses unused when its last day has passed.
  const isRequired = setting.isOpen && clock.asOf <= dueOn;
  const duty = { kind: 'supplement_notice', bearer: 'agency', article: articles.correction } as const;
  const notice = deadline({ ...duty, from, dueOn, doneOn: task?.notice.on ?? null, isRequired }, setting);
  return [notice, ...applicants('supplement_due', articles.correction, task, setting)];
}

const fee = (round: Round, setting: Setting): CountedDeadline[] =>
  applicants('fee_pay', articles.fee, feeTask(setting.facts, round, setting.calendar, setting.policy), setting);

const applicants = (
  kind: 'supplement_due' | 'fee_pay',
  article: string,
  task: ApplicantsTask | null,
  setting: Setting,
): CountedDeadline[] =>
  task === null
    ? []
    : [
        deadline(
          { ...task, kind, article, bearer: 'applicant', from: task.notice.on, isRequired: setting.isOpen },
          setting,
        ),
      ];

function reply(round: Round, at: number, setting: Setting): CountedDeadline {
  const next = setting.facts.rounds[at + 1]?.order ?? null;
  // A reply that was never given is judged on the day on which a new one was ordered.
  const clock = clockOf(round, next === null || round.ending !== null ? setting : { ...setting, asOf: next.on });
  const { dueOn, originalDueOn, provisional } = clock;
  const fromOn = clock.runs.at(-1)?.baseOn ?? clock.receivedOn;
  const article = round.order === null ? articles.replyPeriod : articles.order;
  return {
    ...{ kind: 'reply', subject: String(at + 1), bearer: 'agency', article },
    ...{ fromOn, dueOn, originalDueOn, provisional, status: replyStatus(clock, next !== null) },
  };
}

function replyStatus({ status, dueOn, asOf }: ClockAssessment, isReplaced: boolean): DeadlineStatus {
  if (status === 'answered_in_time') return 'met';
  if (status === 'answered_late') return 'missed';
  if (isReplaced) return dueOn !== null && dueOn < asOf ? 'missed' : 'void';
  return dueOn === null ? 'waiting' : 'open';
}

function opinion(one: Consultation, round: Round, setting: Setting): CountedDeadline {
  const isOtherAgency = one.party === 'other_agency';
  const from = one.deliveredOn ?? one.sentOn;
  const period = opinionPeriods[one.party];
  const days = period === null ? OTHER_AGENCY_FOLLOW_UP : setting.policy.workingDays(period, one.sentOn);
  const isRequired = setting.isOpen && round.acts.some(({ event }) => event === one.event);
  const duty = { ...opinionKinds[one.party], subject: one.id, from, doneOn: one.returnedOn, isRequired };
  const dueOn = setting.calendar.addWorkdays(from, days);
  // Where the law sets no period the clock is suspended until the opinion is back: obtaining it is the agency's own
  // task.
  return deadline({ ...duty, dueOn, bearer: isOtherAgency ? 'agency' : 'consulted' }, setting);
}

/**
 * Art. 33 ②: an extension that was agreed to counts only once the applicant is notified of it, before the reply is due.
 */
function extensionNotice(round: Round, clock: ClockAssessment, setting: Setting): CountedDeadline[] {
  const approved = setting.facts.extensionApproved;
  if (approved === null) return [];
  const stated = round.acts.find(({ kind, event }) => kind === 'extension_notified' && event > approved.event);
  const dueOn = stated === undefined ? clock.dueOn : clock.originalDueOn;
  if (dueOn === null || clock.receivedOn === null) return [];
  const duty = { kind: 'extension_notice', bearer: 'agency', article: articles.replyPeriod } as const;
  const isRequired = setting.isOpen && setting.asOf <= dueOn;
  const subject = String(approved.event);
  return [
    deadline({ ...duty, subject, from: clock.receivedOn, dueOn, doneOn: stated?.on ?? null, isRequired }, setting),
  ];
}

function reasons(setting: Setting): CountedDeadline[] {
  const { reasonsRequested: requested, reasonsReceived, rounds } = setting.facts;
  const dueOn = reasonsDueOn(setting.facts, setting.calendar);
  if (requested === null || dueOn === null) return [];
  const isRequired = setting.isOpen && requested.round === rounds.length;
  const duty = {
    kind: 'reasons_due',
    bearer: 'applicant',
    article: articles.delay,
    subject: String(requested.event),
  } as const;
  return [deadline({ ...duty, from: requested.on, dueOn, doneOn: reasonsReceived?.on ?? null, isRequired }, setting)];
}

function lapse(round: Round, { waiting }: ClockAssessment, setting: Setting): CountedDeadline[] {
  if (waiting === null) return [];
  const { calendar, policy } = setting;
  const task =
    waiting.for === 'correction'
      ? correctionTask(round, calendar, policy)
      : feeTask(setting.facts, round, calendar, policy);
  const from = waiting.applicantDueOn;
  const article = waiting.for === 'correction' ? articles.correction : articles.fee;
  const duty = {
    kind: 'lapse_follow_up',
    bearer: 'agency',
    article,
    subject: String(task?.notice.event ?? ''),
  } as const;
  const dueOn = calendar.addWorkdays(from, LAPSE_FOLLOW_UP);
  return [deadline({ ...duty, from, dueOn, doneOn: null, isRequired: setting.isOpen }, setting)];
}

function service({ state, facts }: CaseState, setting: Setting): CountedDeadline[] {
  const ending = facts.rounds.at(-1)?.ending ?? null;
  // A reply of before the system, or of an imported ledger, was served without a record that could still be consulted.
  if (ending === null || ending.recordedAfterwards || !state.startsWith('settled.')) return [];
  const duty = { kind: 'service', bearer: 'agency', article: '国办公开办函〔2016〕235号' } as const;
  const dueOn = setting.calendar.addWorkdays(ending.on, SERVICE_FOLLOW_UP);
  const subject = String(facts.rounds.length);
  return [
    deadline(
      { ...duty, subject, from: ending.on, dueOn, doneOn: facts.service?.on ?? null, isRequired: true },
      setting,
    ),
  ];
}
