import type { LegalDate } from '../calendar/legal-date.js';
import type { WorkCalendar } from '../calendar/work-calendar.js';
import { type ClockPolicy, opinionPeriods } from '../clock/clock-policy.js';
import type { RequiredFact } from '../statute/required-facts.js';
import { type ApplicantsTask, correctionTask, feeTask, reasonsDueOn } from './awaited.js';
import type { CaseFacts, Consultation, RecordedAct } from './facts.js';
import type { ReplyContent } from './fields.js';
import { presentRound } from './rounds.js';

interface Known {
  readonly facts: CaseFacts;
  readonly reply: ReplyContent;
  /** The day of the reply. */
  readonly on: LegalDate;
  readonly calendar: WorkCalendar;
  readonly policy: ClockPolicy;
}

const written = (code: RequiredFact) => (known: Known) => (known.reply.facts[code] ?? '').trim() !== '';
const hasReasons = (known: Known): boolean => known.reply.reasons.trim() !== '';
const actOf = (facts: CaseFacts, kind: RecordedAct['kind']): RecordedAct | undefined =>
  facts.rounds.flatMap((round) => round.acts).find((act) => act.kind === kind);
const hasLapsed = (task: ApplicantsTask | null, on: LegalDate): boolean =>
  task !== null && task.doneOn === null && task.dueOn < on;

/** Whether a party consulted has answered by a day, or its whole period has passed. */
export const isHeard = (
  { party, sentOn, deliveredOn, returnedOn }: Consultation,
  on: LegalDate,
  calendar: WorkCalendar,
  policy: ClockPolicy,
): boolean =>
  returnedOn === null
    ? calendar.addWorkdays(
        deliveredOn ?? sentOn,
        policy.workingDays(opinionPeriods[party] ?? 'third_party_opinion', sentOn),
      ) < on
    : returnedOn <= on;

/** 第三十五条: reasons requested, and either not given in time or found unreasonable. */
function wereReasonsNotGiven({ facts, on, calendar }: Known): boolean {
  const { reasonsReceived } = facts;
  const dueOn = reasonsDueOn(facts, calendar);
  if (dueOn === null) return false;
  return reasonsReceived === null ? dueOn < on : !reasonsReceived.reasonable;
}

/** Where a draft states a fact: under its own name, as the reasons, or nowhere, since the history shows it. */
export const factsStatedByHistory: ReadonlySet<RequiredFact> = new Set([
  'third_party_consultation',
  'correction_received',
  'correction_notice_lapsed',
  'fee_notice_lapsed',
  'reasons_asked',
]);
export const factsStatedByReasons: ReadonlySet<RequiredFact> = new Set([
  'reasons',
  'withheld_reasons',
  'withdrawal_request',
]);

/** The source of each fact that an outcome requires: the case's own history, or the draft. */
const established: Readonly<Record<RequiredFact, (known: Known) => boolean>> = {
  access_route: written('access_route'),
  provision_record: written('provision_record'),
  reasons: hasReasons,
  secrecy_basis: written('secrecy_basis'),
  forbidding_law: written('forbidding_law'),
  risk_assessment: written('risk_assessment'),
  third_party_consultation: ({ facts, on, calendar, policy }) =>
    facts.consultations.some((one) => one.party === 'third_party' && isHeard(one, on, calendar, policy)),
  third_party_reasons: (known) =>
    written('third_party_reasons')(known) || known.facts.consultations.some((one) => one.opinion === 'objects'),
  withheld_reasons: (known) => written('withheld_reasons')(known) || hasReasons(known),
  search_record: written('search_record'),
  responsible_agency: written('responsible_agency'),
  applicable_law: written('applicable_law'),
  correction_received: ({ facts }) => actOf(facts, 'correction_received') !== undefined,
  correction_notice_lapsed: ({ facts, on, calendar, policy }) =>
    hasLapsed(correctionTask(presentRound(facts), calendar, policy), on),
  fee_notice_lapsed: ({ facts, on, calendar, policy }) =>
    hasLapsed(feeTask(facts, presentRound(facts), calendar, policy), on),
  earlier_reply: written('earlier_reply'),
  earlier_provision: written('earlier_provision'),
  reasons_asked: wereReasonsNotGiven,
  withdrawal_request: hasReasons,
  receiving_agency: written('receiving_agency'),
};

/** Whether a fact is on record for a reply on a day, before the reply. */
export const isEstablished = (code: RequiredFact, known: Known): boolean => established[code](known);
