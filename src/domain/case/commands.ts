import type { LegalDate } from '../calendar/legal-date.js';
import type { ConsultedParty, OrderedPeriod } from '../clock/clock-input.js';
import type { Text } from '../text.js';
import type { OutcomeCode } from '../statute/outcome-rule.js';
import type { DeadlineStatus } from './deadline-status.js';
import type { Registration } from './registration.js';

/** One step between a draft and its signature; which of them an agency uses is its configuration. */
export type ClearanceStep = 'secrecy' | 'legality' | 'signature';

/** The draft of a reply: the outcome, what it rests on, and the facts which that outcome requires. */
export interface ReplyContent {
  readonly outcome: OutcomeCode;
  /** 理由: why the law leads to this outcome here. */
  readonly reasons: string;
  /** Facts required by the outcome, keyed by `RequiredFact`: an earlier reply's number, a search record, another agency … */
  readonly facts: Readonly<Record<string, string>>;
}

/** Every command carries the legal date on which the act happened (Asia/Shanghai). */
interface Act<Type extends string> {
  readonly type: Type;
  readonly on: LegalDate;
}

export type ThirdPartyOpinion = 'agrees' | 'objects' | 'none';
export type ServiceMethod = 'in_person' | 'post' | 'electronic' | 'public_notice';

export interface RegisterRequest extends Act<'request.register'> {
  readonly registration: Registration;
  readonly unit: string | null;
  readonly handlerId: string | null;
}
export interface TakeOverRequest extends Act<'request.take_over'> {
  readonly registration: Registration;
  readonly fromAgencyId: string;
  readonly fromNumber: string;
  /** The sending agency's history, kept whole; its last hash ties the two chains together. */
  readonly history: readonly { readonly type: string; readonly on: LegalDate }[];
  readonly lastHash: string;
}
export interface ConfirmReceipt extends Act<'receipt.confirm'> {
  /** How the agency knows: call, signed slip, system record. */
  readonly evidence: string;
}
export interface CorrectEntry extends Act<'entry.correct'> {
  readonly changes: Partial<Registration>;
  readonly reason: string;
}
/** Puts right the date or another detail of an act that was typed in wrongly; the act's own event stays in the history. */
export interface CorrectAct extends Act<'act.correct'> {
  /** Number of the event being corrected. */
  readonly event: number;
  readonly changes: {
    readonly on?: LegalDate;
    readonly deliveredOn?: LegalDate;
    readonly workingDays?: number;
    readonly untilOn?: LegalDate;
  };
  readonly reason: string;
}
/** 撤销误录: strikes out a record of something that never happened; the record's own event stays in the history. */
export interface StrikeAct extends Act<'act.strike'> {
  /** Number of the event being struck out. */
  readonly event: number;
  readonly reason: string;
}
/** The day on which a notice or a consultation arrived, known only after it was sent: the recipient's period runs from it. */
export interface RecordDelivery extends Act<'delivery.record'> {
  /** Number of the event that sent it. */
  readonly event: number;
  /** 送达回证, 邮寄单号, 签收记录 … */
  readonly proof: string;
}
export interface AssignCase extends Act<'case.assign'> {
  readonly unit: string;
  readonly handlerId: string | null;
}
export type ClaimCase = Act<'case.claim'>;
export interface ReturnCase extends Act<'case.return'> {
  readonly reason: string;
}
export type StartReview = Act<'review.start'>;
export interface RequestCorrection extends Act<'correction.request'> {
  /** 需要补正的事项, told once and completely (art. 30). */
  readonly matters: string;
  readonly periodWorkingDays?: number;
  readonly deliveredOn?: LegalDate;
}
export type ReceiveCorrection = Act<'correction.receive'> & { readonly content?: string };
export interface SendConsultation extends Act<'consultation.send'> {
  readonly id: string;
  readonly party: ConsultedParty;
  readonly name: string;
  readonly deliveredOn?: LegalDate;
}
export interface ReturnConsultation extends Act<'consultation.return'> {
  readonly id: string;
  readonly opinion: ThirdPartyOpinion;
  readonly reasons: string;
}
export interface ApproveExtension extends Act<'extension.approve'> {
  readonly workingDays: number;
  readonly reason: string;
}
export interface NotifyExtension extends Act<'extension.notify'> {
  readonly workingDays: number;
  /** Who agreed (art. 33 ②), as a ledger tells it. It stands for no consent: that is the head's own to record. */
  readonly approvedBy?: string;
}
export interface NotifyFee extends Act<'fee.notify'> {
  /** Yuan, whole. */
  readonly amount: number;
  readonly basis: 'items' | 'pages';
  readonly deliveredOn?: LegalDate;
}
export type ReceivePayment = Act<'fee.pay'>;
export interface RequestReasons extends Act<'reasons.request'> {
  readonly facts: string;
  readonly periodWorkingDays?: number;
}
export interface ReceiveReasons extends Act<'reasons.receive'> {
  readonly reasonable: boolean;
  readonly summary: string;
}
export interface NotifyDelay extends Act<'delay.notify'> {
  readonly untilOn: LegalDate;
}
export type DraftReply = Act<'reply.draft'> & { readonly reply: ReplyContent };
export type ClearDraft = Act<'draft.clear'> & { readonly step: ClearanceStep; readonly opinion?: string };
export type ReturnDraft = Act<'draft.return'> & { readonly reason: string };
export interface SendReply extends Act<'reply.send'> {
  /** 文号; allocated gap-free by the register when left out. */
  readonly replyNumber?: string;
  readonly method: ServiceMethod;
}
/** 补录: a reply given outside the system (on paper, or before the system came) is entered afterwards. */
export interface RecordReply extends Act<'reply.record'> {
  readonly reply: ReplyContent;
  readonly replyNumber: string;
  readonly reason: string;
}
export type RetractReply = Act<'reply.retract'> & { readonly reason: string };
export interface RecordService extends Act<'service.record'> {
  readonly method: ServiceMethod;
  /** 送达回证, 邮寄单号, 签收记录 … */
  readonly proof: string;
}
export type ArchiveCase = Act<'case.archive'>;
export type UnarchiveCase = Act<'case.unarchive'> & { readonly reason: string };
export type WithdrawRequest = Act<'request.withdraw'> & { readonly reason: string };
export interface TransferRequest extends Act<'request.transfer'> {
  readonly toAgencyId: string;
  readonly reason: string;
}
export type VoidRequest = Act<'request.void'> & { readonly reason: string };
/** Who has a reply given anew; `agency`: the agency itself, which revokes what it replied (自行纠正). */
export type OrderingBody = 'review_body' | 'court' | 'supervising_office' | 'agency';

export interface OrderNewReply extends Act<'reply.reorder'> {
  readonly orderedBy: OrderingBody;
  readonly orderNumber: string;
  readonly disputeId: string | null;
  readonly period: OrderedPeriod | null;
}
export type MarkPublished = Act<'publication.mark'> & { readonly place: string };
export type AddNote = Act<'note.add'> & { readonly text: string };
/** An act of an imported ledger that the law or the state would have refused: kept, explained, and without effect. */
export interface RecordIrregularity extends Act<'irregularity.record'> {
  readonly act: string;
  readonly code: string;
  readonly detail: string;
  /** What else the ledger said of the act, so that it can be written out again. */
  readonly stated?: Readonly<Record<string, string | number>>;
}

/** A deadline whose day or standing another calendar changes. */
export interface DeadlineMove {
  readonly kind: string;
  readonly subject: string;
  /** Of a review or suit about the case; null for the case's own. */
  readonly disputeId: string | null;
  readonly from: LegalDate | null;
  readonly to: LegalDate | null;
  /** The standing by the calendar before, and by this one. */
  readonly was: DeadlineStatus;
  readonly is: DeadlineStatus;
  /** Whether it was counted across a year that had not been published, and by this notice no longer is. */
  readonly provisionalEnded: boolean;
}
/** a holiday announcement took effect and changed how the days of the case, or of a dispute about it, are counted. */
export interface ChangeCalendar extends Act<'calendar.change'> {
  readonly announcementId: string;
  readonly title: Text;
  readonly source: string;
  readonly publishedOn: LegalDate;
  /** The agency's calendar from here on. */
  readonly version: number;
  /** Empty where only what is counted beside the deadlines changes: the working days used. */
  readonly moves: readonly DeadlineMove[];
}

export type CaseCommand =
  | RegisterRequest
  | TakeOverRequest
  | ConfirmReceipt
  | CorrectEntry
  | CorrectAct
  | StrikeAct
  | RecordDelivery
  | AssignCase
  | ClaimCase
  | ReturnCase
  | StartReview
  | RequestCorrection
  | ReceiveCorrection
  | SendConsultation
  | ReturnConsultation
  | ApproveExtension
  | NotifyExtension
  | NotifyFee
  | ReceivePayment
  | RequestReasons
  | ReceiveReasons
  | NotifyDelay
  | DraftReply
  | ClearDraft
  | ReturnDraft
  | SendReply
  | RecordReply
  | RetractReply
  | RecordService
  | ArchiveCase
  | UnarchiveCase
  | WithdrawRequest
  | TransferRequest
  | VoidRequest
  | OrderNewReply
  | MarkPublished
  | AddNote
  | RecordIrregularity
  | ChangeCalendar;

export type CaseCommandType = CaseCommand['type'];
export type CommandOf<Type extends CaseCommandType> = Extract<CaseCommand, { type: Type }>;
