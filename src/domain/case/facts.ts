import type { LegalDate } from '../calendar/legal-date.js';
import type { ConsultedParty, OrderedPeriod } from '../clock/clock-input.js';
import type { OutcomeCode } from '../statute/outcome-rule.js';
import type { ClearanceStep, OrderingBody, ReplyContent, ServiceMethod, ThirdPartyOpinion } from './commands.js';
import type { Irregularity } from './events.js';
import type { Registration } from './registration.js';

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
  /** Number of the round, from 1, in which the applicant was asked. */
  readonly round: number;
}

/** All that is known of a case, folded from its events. Plain data: it is stored as it is. */
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
  /** What came of the latest request for reasons. */
  readonly reasonsReceived: { readonly event: number; readonly on: LegalDate; readonly reasonable: boolean } | null;
  readonly draft: Draft | null;
  readonly service: {
    readonly event: number;
    readonly on: LegalDate;
    readonly method: ServiceMethod;
    readonly proof: string;
  } | null;
  readonly madePublicOn: LegalDate | null;
  /** Number of the event that said so. */
  readonly madePublicBy: number | null;
  readonly transferredFrom: { readonly agencyId: string; readonly number: string; readonly lastHash: string } | null;
  readonly transferredTo: string | null;
  readonly irregularities: readonly (Irregularity & { readonly event: number })[];
}
