import type { LegalDate } from '../calendar/legal-date.js';
import type { ClockAssessment } from '../clock/clock-assessment.js';
import type { RequiredFact } from '../statute/required-facts.js';
import type { ReplyContent } from './commands.js';
import { presentRound } from './evolve.js';
import type { CaseFacts, RecordedAct } from './facts.js';

interface Known {
  readonly facts: CaseFacts;
  readonly clock: ClockAssessment;
  readonly reply: ReplyContent;
  readonly on: LegalDate;
}

const written = (code: RequiredFact) => (known: Known) => (known.reply.facts[code] ?? '').trim() !== '';
const hasReasons = (known: Known): boolean => known.reply.reasons.trim() !== '';
const actOf = (facts: CaseFacts, kind: RecordedAct['kind']): RecordedAct | undefined =>
  facts.rounds.flatMap((round) => round.acts).find((act) => act.kind === kind);

/** How each fact that an outcome rests on is known: from the case's own history, or written in the draft. */
const established: Readonly<Record<RequiredFact, (known: Known) => boolean>> = {
  access_route: written('access_route'),
  provision_record: written('provision_record'),
  reasons: hasReasons,
  secrecy_basis: written('secrecy_basis'),
  forbidding_law: written('forbidding_law'),
  risk_assessment: written('risk_assessment'),
  third_party_consultation: ({ facts }) => facts.consultations.some((one) => one.party === 'third_party'),
  third_party_reasons: (known) =>
    written('third_party_reasons')(known) || known.facts.consultations.some((one) => one.opinion === 'objects'),
  withheld_reasons: (known) => written('withheld_reasons')(known) || hasReasons(known),
  search_record: written('search_record'),
  responsible_agency: written('responsible_agency'),
  applicable_law: written('applicable_law'),
  correction_received: ({ facts }) => actOf(facts, 'correction_received') !== undefined,
  correction_notice_lapsed: ({ clock, on }) => clock.waiting?.for === 'correction' && clock.waiting.applicantDueOn < on,
  fee_notice_lapsed: ({ clock, on }) => clock.waiting?.for === 'payment' && clock.waiting.applicantDueOn < on,
  earlier_reply: written('earlier_reply'),
  earlier_provision: written('earlier_provision'),
  reasons_asked: ({ facts }) => facts.reasonsRequested !== null && presentRound(facts).ending === null,
  withdrawal_request: hasReasons,
  receiving_agency: written('receiving_agency'),
};

/** Whether a fact is on record for a reply on a day (`clock` as of that day, before the reply). */
export const isEstablished = (code: RequiredFact, known: Known): boolean => established[code](known);
