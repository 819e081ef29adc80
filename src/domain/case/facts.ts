import type { LegalDate } from '../calendar/legal-date.js';
import type { ConsultedParty, OrderedPeriod } from '../clock/clock-input.js';
import type { OutcomeCode } from '../statute/outcome-rule.js';
import type { Decided } from '../history/command.js';
import type { ReplyContent, ServiceMethod } from './fields.js';
import type { ClearanceStep } from './permissions.js';
import type { Registration } from './registration.js';

/**
 * Marks an event of an imported ledger that would have been refused here: it happened, and is shown with its reason.
 */
export interface Irregularity {
  readonly code: string;
  /** unlawful: the law refuses the act; undocumented: nothing in the ledger shows a fact which the outcome requires. */
  readonly kind: 'unlawful' | 'undocumented';
  readonly zh: string;
  readonly en: string;
}

/** All that the machine itself needs to know; everything else is in the case's facts. */
export interface CaseMachineContext {
  /** Steps of clearance which the present draft still has to pass, in order. */
  readonly remainingSteps: readonly ClearanceStep[];
}

/**
 * What a case may await from the applicant. The clock is suspended for the first two, and keeps running for the third.
 */
export type Awaited = 'correction' | 'payment' | 'reasons';

/** What the decision added to the command; a replay must not depend on the configuration of that day. */
export interface DecidedFacts extends Decided {
  /** Day of receipt that art. 31 gives, for a registration or a correction of one; null while unconfirmed. */
  readonly receivedOn?: LegalDate | null;
  /** What the case waits for from the applicant once this has happened; left out when for nothing. */
  readonly awaits?: Awaited;
  /** The state a case returns to when a record that moved it is struck out; left out when handling continues. */
  readonly backTo?: 'answered' | 'registered';
  /** The clearance steps in force when the draft was handed in. */
  readonly steps?: readonly ClearanceStep[];
  readonly actorUnit?: string | null;
  readonly irregular?: readonly Irregularity[];
}

export type ThirdPartyOpinion = 'agrees' | 'objects' | 'none';
/** Who orders a new reply; `agency`: the agency itself, which revokes its reply (自行纠正). */
export type OrderingBody = 'review_body' | 'court' | 'supervising_office' | 'agency';

/** An act that may touch the clock, with the number of the event that recorded it. */
export interface RecordedAct {
  readonly event: number;
  readonly kind:
    | 'correction_notice'
    | 'correction_received'
    | 'consultation_sent'
    | 'consultation_returned'
    | 'extension_notified'
    | 'fee_notice'
    | 'fee_paid'
    | 'delay_notified'
    | 'answered';
  readonly on: LegalDate;
  readonly deliveredOn?: LegalDate;
  readonly periodWorkingDays?: number;
  readonly workingDays?: number;
  readonly untilOn?: LegalDate;
  readonly consultation?: { readonly id: string; readonly party: ConsultedParty };
}

export interface Consultation {
  readonly event: number;
  readonly id: string;
  readonly party: ConsultedParty;
  readonly name: string;
  readonly sentOn: LegalDate;
  readonly deliveredOn: LegalDate | null;
  readonly returnedOn: LegalDate | null;
  readonly opinion: ThirdPartyOpinion | null;
}

/** How a round ended: by a reply, by withdrawal or by transfer. The outcome decides the row of table three. */
export interface Ending {
  readonly event: number;
  readonly on: LegalDate;
  readonly outcome: OutcomeCode;
  readonly replyNumber: string | null;
  readonly reply: ReplyContent | null;
  /** Entered afterwards (补录), or imported from a ledger. */
  readonly recordedAfterwards: boolean;
}

/** One run from a request, or from an order to reply anew, to its ending. */
export interface Round {
  readonly order: {
    /** Number of the event that recorded it. */
    readonly event: number;
    readonly on: LegalDate;
    readonly orderedBy: OrderingBody;
    readonly orderNumber: string;
    readonly disputeId: string | null;
    readonly period: OrderedPeriod | null;
  } | null;
  readonly acts: readonly RecordedAct[];
  readonly ending: Ending | null;
}

export interface Draft {
  readonly event: number;
  readonly on: LegalDate;
  readonly reply: ReplyContent;
  readonly draftedBy: string;
  readonly cleared: readonly { readonly step: ClearanceStep; readonly by: string; readonly on: LegalDate }[];
}

export interface ReasonsRequested {
  readonly event: number;
  readonly on: LegalDate;
  readonly periodWorkingDays: number | null;
  /** Number of the round, from 1, in which the request was sent to the applicant. */
  readonly round: number;
}

/** The facts of a case, folded from its events. Plain data, stored as it is. */
export interface CaseFacts {
  readonly registration: Registration;
  readonly receivedOn: LegalDate | null;
  readonly registeredOn: LegalDate;
  readonly unit: string | null;
  readonly handlerId: string | null;
  readonly rounds: readonly Round[];
  readonly consultations: readonly Consultation[];
  readonly extensionApproved: { readonly event: number; readonly on: LegalDate; readonly workingDays: number } | null;
  readonly feeAmount: number | null;
  readonly reasonsRequested: ReasonsRequested | null;
  /** The result of the latest request for reasons. */
  readonly reasonsReceived: { readonly event: number; readonly on: LegalDate; readonly reasonable: boolean } | null;
  readonly draft: Draft | null;
  readonly service: {
    readonly event: number;
    readonly on: LegalDate;
    readonly method: ServiceMethod;
    readonly proof: string;
  } | null;
  readonly madePublicOn: LegalDate | null;
  /** Number of the event that recorded it. */
  readonly madePublicBy: number | null;
  readonly transferredFrom: { readonly agencyId: string; readonly number: string; readonly lastHash: string } | null;
  readonly transferredTo: string | null;
  readonly irregularities: readonly (Irregularity & { readonly event: number })[];
}
