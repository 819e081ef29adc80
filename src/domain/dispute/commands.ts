import type { LegalDate } from '../calendar/legal-date.js';
import type { OrderedPeriod } from '../clock/clock-input.js';
import type { DisputeKind, DisputeResult } from '../statute/dispute-results.js';

/** Every command carries the legal date on which the act happened (Asia/Shanghai). */
interface Act<Type extends string> {
  readonly type: Type;
  readonly on: LegalDate;
}

export type Procedure = 'ordinary' | 'simple';
export type SuitKind = Exclude<DisputeKind, 'review'>;
/** 当事人 who appeals. */
export type Appellant = 'agency' | 'plaintiff' | 'third_party';
/** Why a review ends without a decision (行政复议法 第31条第2款、第41条、第74条). */
export type EndingGround = 'withdrawn' | 'settled' | 'abandoned' | 'no_successor' | 'other';

/** An order to reply anew, or to reply at all; `period` null where the decision names none. */
export interface NewReplyOrder {
  readonly period: OrderedPeriod | null;
}

/** `on`: the day the review body received the application. */
export interface FileReview extends Act<'review.file'> {
  readonly body: string;
  /** 案号, once the body has given one. */
  readonly caseNumber: string | null;
}
/** `on`: the day the court received the complaint. */
export interface FileSuit extends Act<'suit.file'> {
  readonly kind: SuitKind;
  readonly body: string;
  readonly caseNumber: string | null;
}
/** 补录: a dispute known only from a ledger or from paper, in one go. `on` is the day it was filed (收到日期). */
export interface RecordDispute extends Act<'dispute.record'> {
  readonly kind: DisputeKind;
  readonly body: string;
  readonly caseNumber: string | null;
  readonly acceptedOn: LegalDate | null;
  /** Null while undecided (尚未审结). */
  readonly decision: RecordedResult | null;
}
/** A result known by its column of table four; `ending` when more is known. */
export interface RecordedResult {
  readonly on: LegalDate;
  readonly result: DisputeResult;
  readonly ending: string | null;
}

// Review
/** 补正通知 to the applicant by the review body (第31条). */
export type RequestSupplement = Act<'supplement.request'> & { readonly deliveredOn?: LegalDate };
export type ReceiveSupplement = Act<'supplement.receive'>;
export interface AcceptReview extends Act<'review.accept'> {
  readonly procedure: Procedure;
  readonly caseNumber?: string;
  /** 视为受理: nobody decided in time; `on` is the day the time ran out (第30条第3款). */
  readonly deemed?: boolean;
}
export type RefuseReview = Act<'review.refuse'> & { readonly documentNumber: string | null };
/** 延长行政复议期限 (第62条): calendar days after the day the decision was due. */
export type ExtendReview = Act<'review.extend'> & { readonly days: number };
export interface DecideReview extends Act<'review.decide'> {
  /** A code of the statute's list of endings. */
  readonly ending: string;
  readonly documentNumber: string | null;
  /** Day the agency received the decision. */
  readonly servedOn?: LegalDate;
  readonly newReply: NewReplyOrder | null;
}
export interface MediateReview extends Act<'review.mediate'> {
  readonly documentNumber: string | null;
  readonly newReply: NewReplyOrder | null;
}
export type EndReview = Act<'review.end'> & { readonly ground: EndingGround };

// Suit
export interface DocketSuit extends Act<'suit.docket'> {
  readonly procedure: Procedure;
  readonly caseNumber?: string;
}
/** 裁定不予立案; the plaintiff may appeal against it. */
export type RefuseSuit = Act<'suit.refuse'> & { readonly documentNumber: string | null; readonly servedOn?: LegalDate };
/** 延长审理期限, as approved by the court above (行政诉讼法 第81条、第88条). */
export type ExtendTrial = Act<'trial.extend'> & { readonly untilOn: LegalDate };
/** The first instance's judgment or ruling. */
export interface RecordJudgment extends Act<'judgment.record'> {
  readonly ending: string;
  readonly documentNumber: string | null;
  readonly servedOn?: LegalDate;
  readonly newReply: NewReplyOrder | null;
}
/** 一审裁判生效: nobody appealed in time. `on`: the first day after the period of appeal. */
export type ConfirmJudgment = Act<'judgment.confirm'>;
export type FileAppeal = Act<'appeal.file'> & { readonly by: Appellant };
export type WithdrawAppeal = Act<'appeal.withdraw'>;
/** 第二审: upheld (驳回上诉，维持原判), changed (改判), remanded (发回重审，或者指令立案、继续审理). */
export interface DecideAppeal extends Act<'appeal.decide'> {
  readonly result: 'upheld' | 'changed' | 'remanded';
  /** The ending of a changed judgment; null otherwise. */
  readonly ending: string | null;
  readonly documentNumber: string | null;
  readonly servedOn?: LegalDate;
  readonly newReply: NewReplyOrder | null;
}
export type WithdrawSuit = Act<'suit.withdraw'> & { readonly deemed: boolean };
export type ReferSuit = Act<'suit.refer'> & { readonly to: string };

// Both
/** 收到申请书（起诉状）副本: the agency's period for its defence runs from here. */
export type ReceiveCopy = Act<'copy.receive'>;
export type SubmitDefence = Act<'defence.submit'>;
/** 简易程序转为普通程序. */
export type ChangeProcedure = Act<'procedure.change'>;
export type SuspendHearing = Act<'hearing.suspend'> & { readonly reason: string };
export type ResumeHearing = Act<'hearing.resume'>;
/** 决定（裁判）送达 to the agency, entered after the decision itself. */
export type ServeDecision = Act<'decision.serve'>;
/** 补录结果: the result alone is known. */
export interface RecordResult extends Act<'result.record'> {
  readonly result: DisputeResult;
  readonly ending: string | null;
}
/** Takes back a result entered by mistake. */
export type RetractResult = Act<'result.retract'> & { readonly reason: string };
/** 已按决定（裁判）重新答复. */
export type RecordCompliance = Act<'compliance.record'> & { readonly replyNumber: string | null };
export interface CorrectDispute extends Act<'entry.correct'> {
  readonly changes: {
    readonly filedOn?: LegalDate;
    readonly body?: string;
    readonly caseNumber?: string;
    readonly kind?: SuitKind;
  };
  readonly reason: string;
}
export type VoidDispute = Act<'dispute.void'> & { readonly reason: string };
export type AddDisputeNote = Act<'note.add'> & { readonly text: string };

export type DisputeCommand =
  | FileReview
  | FileSuit
  | RecordDispute
  | RequestSupplement
  | ReceiveSupplement
  | AcceptReview
  | RefuseReview
  | ExtendReview
  | DecideReview
  | MediateReview
  | EndReview
  | DocketSuit
  | RefuseSuit
  | ExtendTrial
  | RecordJudgment
  | ConfirmJudgment
  | FileAppeal
  | WithdrawAppeal
  | DecideAppeal
  | WithdrawSuit
  | ReferSuit
  | ReceiveCopy
  | SubmitDefence
  | ChangeProcedure
  | SuspendHearing
  | ResumeHearing
  | ServeDecision
  | RecordResult
  | RetractResult
  | RecordCompliance
  | CorrectDispute
  | VoidDispute
  | AddDisputeNote;

export type DisputeCommandType = DisputeCommand['type'];
export type DisputeCommandOf<Type extends DisputeCommandType> = Extract<DisputeCommand, { type: Type }>;
/** The commands a dispute begins with. */
export type OpeningCommand = FileReview | FileSuit | RecordDispute;
