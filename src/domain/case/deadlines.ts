import type { LegalDate } from '../calendar/legal-date.js';
import type { WorkCalendar } from '../calendar/work-calendar.js';
import { articles } from '../clock/articles.js';
import type { ClockAssessment } from '../clock/clock-assessment.js';
import type { ClockPolicy } from '../clock/clock-policy.js';
import { caseClock } from './case-clock.js';
import type { CaseFacts } from './facts.js';
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
  | 'reasons_due'
  | 'fee_pay'
  | 'service';

/** Who has to act by the day. */
export type Bearer = 'agency' | 'applicant' | 'consulted';

/**
 * open: running; waiting: the clock stands still and no day is due; met / missed: done in time or late;
 * void: no longer asked for.
 */
export type DeadlineStatus = 'open' | 'waiting' | 'met' | 'missed' | 'void';

/** One deadline of a case, as its facts have it now. `subject` tells several of a kind apart: the round, the consultation. */
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

/** ⚙ Working days within which proof of service is looked for; the law sets none. */
const SERVICE_FOLLOW_UP = 10;
/** ⚙ Working days after which an agency asked under art. 33 ③ is reminded; the law sets none. */
const OTHER_AGENCY_FOLLOW_UP = 15;
const REASONS_PERIOD = 15;

const opinionKinds = {
  third_party: { kind: 'third_party_opinion', article: articles.thirdParty },
  co_author: { kind: 'co_author_opinion', article: articles.coAuthor },
  other_agency: { kind: 'other_agency_opinion', article: articles.consultation },
} as const;

/** All deadlines of a case as of a day. */
export function caseDeadlines(
  state: CaseState,
  asOf: LegalDate,
  calendar: WorkCalendar,
  policy: ClockPolicy,
): readonly CaseDeadline[] {
  const { facts } = state;
  if (state.state === 'voided') return [];
  if (facts.receivedOn === null) return [confirmation(facts, state)];
  const clock = caseClock(facts, asOf, calendar, policy);
  const isOpen = hasTag(state.state, 'open');
  return [
    ...(facts.registration.channel === 'in_person' || facts.transferredFrom !== null
      ? []
      : [confirmation(facts, state)]),
    ...supplement(facts, clock, isOpen),
    reply(facts, clock),
    ...opinions(facts, clock, calendar, isOpen),
    ...reasons(facts, calendar, isOpen),
    ...service(state, calendar),
  ];
}

const judged = (dueOn: LegalDate, doneOn: LegalDate | null, isOpen: boolean): DeadlineStatus =>
  doneOn !== null ? (doneOn <= dueOn ? 'met' : 'missed') : isOpen ? 'open' : 'void';

const deadline = (
  kind: CaseDeadlineKind,
  bearer: Bearer,
  article: string,
  dueOn: LegalDate,
  status: DeadlineStatus,
  subject = '',
  provisional = false,
): CaseDeadline => ({ kind, subject, bearer, article, dueOn, originalDueOn: dueOn, status, provisional });

/** Art. 31: the office confirms the request with the applicant on the day it arrives. */
function confirmation(facts: CaseFacts, state: CaseState): CaseDeadline {
  const dueOn =
    facts.registration.submittedOn > facts.registeredOn ? facts.registration.submittedOn : facts.registeredOn;
  const status = facts.receivedOn !== null ? 'met' : hasTag(state.state, 'open') ? 'open' : 'void';
  return deadline('receipt_confirmation', 'agency', articles.receipt, dueOn, status);
}

function supplement(facts: CaseFacts, clock: ClockAssessment, isOpen: boolean): CaseDeadline[] {
  if (facts.rounds.length > 1 || clock.correctionNoticeBy === null) return [];
  const acts = facts.rounds[0]?.acts ?? [];
  const notice = acts.find((act) => act.kind === 'correction_notice');
  const received = acts.find((act) => act.kind === 'correction_received');
  // Nobody must ask for a correction: the duty ends unused when its last day has passed.
  const asked =
    notice !== undefined
      ? judged(clock.correctionNoticeBy, notice.on, isOpen)
      : isOpen && clock.asOf <= clock.correctionNoticeBy
        ? 'open'
        : 'void';
  const first = deadline('supplement_notice', 'agency', articles.correction, clock.correctionNoticeBy, asked);
  if (clock.waiting?.for !== 'correction' || notice === undefined) {
    return notice === undefined || received === undefined
      ? [first]
      : [
          first,
          { ...deadline('supplement_due', 'applicant', articles.correction, received.on, 'met'), dueOn: received.on },
        ];
  }
  const dueOn = clock.waiting.applicantDueOn;
  return [first, deadline('supplement_due', 'applicant', articles.correction, dueOn, judged(dueOn, null, isOpen))];
}

function reply(facts: CaseFacts, clock: ClockAssessment): CaseDeadline {
  const subject = String(facts.rounds.length);
  const base = {
    kind: 'reply' as const,
    subject,
    bearer: 'agency' as const,
    article: facts.rounds.length > 1 ? articles.order : articles.replyPeriod,
    dueOn: clock.dueOn,
    originalDueOn: clock.originalDueOn,
    provisional: clock.provisional,
  };
  if (clock.status === 'answered_in_time') return { ...base, status: 'met' };
  if (clock.status === 'answered_late') return { ...base, status: 'missed' };
  return { ...base, status: clock.dueOn === null ? 'waiting' : 'open' };
}

function opinions(facts: CaseFacts, clock: ClockAssessment, calendar: WorkCalendar, isOpen: boolean): CaseDeadline[] {
  const asked = facts.consultations.map((one) => {
    const { kind, article } = opinionKinds[one.party];
    const cap = one.party === 'other_agency' ? OTHER_AGENCY_FOLLOW_UP : 15;
    const dueOn = calendar.addWorkdays(one.deliveredOn ?? one.sentOn, cap);
    return deadline(kind, 'consulted', article, dueOn, judged(dueOn, one.returnedOn, isOpen), one.id);
  });
  const notice = facts.rounds.at(-1)?.acts.find((act) => act.kind === 'fee_notice');
  if (notice === undefined) return asked;
  const paid = facts.rounds.at(-1)?.acts.find((act) => act.kind === 'fee_paid') ?? null;
  const dueOn =
    clock.waiting?.for === 'payment'
      ? clock.waiting.applicantDueOn
      : calendar.addWorkdays(notice.deliveredOn ?? notice.on, 20);
  return [...asked, deadline('fee_pay', 'applicant', articles.fee, dueOn, judged(dueOn, paid?.on ?? null, isOpen))];
}

function reasons(facts: CaseFacts, calendar: WorkCalendar, isOpen: boolean): CaseDeadline[] {
  if (facts.reasonsRequested === null) return [];
  const dueOn = calendar.addWorkdays(
    facts.reasonsRequested.on,
    facts.reasonsRequested.periodWorkingDays ?? REASONS_PERIOD,
  );
  const status = judged(dueOn, facts.reasonsReceived?.on ?? null, isOpen);
  return [deadline('reasons_due', 'applicant', articles.delay, dueOn, status)];
}

function service(state: CaseState, calendar: WorkCalendar): CaseDeadline[] {
  const ending = state.facts.rounds.at(-1)?.ending ?? null;
  // A reply of before the system, or of an imported ledger, was served where nobody can look it up any more.
  if (ending === null || ending.recordedAfterwards || !state.state.startsWith('settled.')) return [];
  const dueOn = calendar.addWorkdays(ending.on, SERVICE_FOLLOW_UP);
  const served = state.facts.service?.on ?? null;
  return [
    deadline(
      'service',
      'agency',
      '国办公开办函〔2016〕235号',
      dueOn,
      judged(dueOn, served, true),
      String(state.facts.rounds.length),
    ),
  ];
}
