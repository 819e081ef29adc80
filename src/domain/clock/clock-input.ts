import type { LegalDate } from '../calendar/legal-date.js';
import type { Channel } from '../statute/receipt.js';

/** The party consulted: a third party (第三十二条), a co-author (第三十四条), another agency (第三十三条第三款). */
export type ConsultedParty = 'third_party' | 'co_author' | 'other_agency';

/** 补正告知 (第三十条). */
export interface CorrectionNotice {
  readonly act: 'correction_notice';
  readonly on: LegalDate;
  readonly deliveredOn?: LegalDate | null;
  /** The applicant's period, working days after delivery; the policy's when left out. */
  readonly periodWorkingDays?: number | null;
}

/** 收到补正 (第三十条). */
export interface CorrectionReceived {
  readonly act: 'correction_received';
  readonly on: LegalDate;
}

/** 征求意见 (第三十二至三十四条). */
export interface ConsultationSent {
  readonly act: 'consultation_sent';
  readonly on: LegalDate;
  readonly id: string;
  readonly party: ConsultedParty;
  readonly deliveredOn?: LegalDate | null;
}

/** 登记反馈意见. */
export interface ConsultationReturned {
  readonly act: 'consultation_returned';
  readonly on: LegalDate;
  readonly id: string;
}

/** 延期告知 (第三十三条第二款); dated the day the applicant was notified. */
export interface ExtensionNotified {
  readonly act: 'extension_notified';
  readonly on: LegalDate;
  readonly workingDays: number;
}

/** 收费通知 (第四十二条, 信息处理费管理办法 第六条). */
export interface FeeNotice {
  readonly act: 'fee_notice';
  readonly on: LegalDate;
  readonly deliveredOn?: LegalDate | null;
}

/** 缴费. */
export interface FeePaid {
  readonly act: 'fee_paid';
  readonly on: LegalDate;
}

/** 延迟答复 (第三十五条). */
export interface DelayNotified {
  readonly act: 'delay_notified';
  readonly on: LegalDate;
  readonly untilOn: LegalDate;
}

/** 答复: posted, or signed for when handed over. */
export interface Answered {
  readonly act: 'answered';
  readonly on: LegalDate;
}

/** An act of a kind unknown to the clock; the parser maps every other name to this, and the clock refuses it. */
export interface UnknownAct {
  readonly act: 'unknown';
  readonly on: LegalDate;
}

/** One recorded act on a request that concerns the clock. */
export type ClockAct =
  | CorrectionNotice
  | CorrectionReceived
  | ConsultationSent
  | ConsultationReturned
  | ExtensionNotified
  | FeeNotice
  | FeePaid
  | DelayNotified
  | Answered
  | UnknownAct;

export type ClockActKind = ClockAct['act'];

/**
 * The period a review body or court ordered for a new reply (重新答复): working days after the order was received, or
 * the very day it must be given by.
 */
export type OrderedPeriod = { readonly workingDays: number } | { readonly dueOn: LegalDate };

/** The input of the clock. All dates are calendar dates of Asia/Shanghai. */
export interface ClockInput {
  readonly channel: Channel;
  readonly submittedOn: LegalDate;
  readonly signedOn?: LegalDate | null;
  readonly confirmedOn?: LegalDate | null;
  /** In the order recorded. */
  readonly acts: readonly ClockAct[];
  readonly asOf: LegalDate;
  /**
   * Only for a new reply that was ordered: the base is then the day the order was received, given as `in_person` with
   * that day as `submittedOn`.
   */
  readonly period?: OrderedPeriod;
}
