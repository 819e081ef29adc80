import { yearOf, type LegalDate } from '../calendar/legal-date.js';
import type { ApplicantCategory } from '../statute/applicants.js';
import type { OutcomeCode } from '../statute/outcome-rule.js';
import type { Channel } from '../statute/receipt.js';
import { DEFAULT_COUNTING_POLICY, type CountingPolicy } from './counting-policy.js';

/** A reply, or another end such as a withdrawal, with its legal date. */
export interface CountableReply {
  readonly on: LegalDate;
  readonly outcome: OutcomeCode;
}

/** The data of a case that counting needs. */
export interface CountableCase {
  readonly id: string;
  /** The register number. */
  readonly number: string;
  readonly applicantCategory: ApplicantCategory;
  readonly channel: Channel;
  /** The day of receipt; null while unconfirmed, and then not counted (条例第31条). */
  readonly receivedOn: LegalDate | null;
  /** In order of date; more than one after 重新答复. */
  readonly replies: readonly CountableReply[];
  readonly unit: string | null;
  readonly purpose: string | null;
  readonly subject: string | null;
  /** Counted working days to the first reply. */
  readonly usedWorkingDays?: number;
  readonly answeredInTime?: boolean;
  readonly madePublicOn: LegalDate | null;
}

/** When a case enters and leaves the tables, and by which result. */
export interface Settlement {
  /** The day of receipt, or null: not counted yet. */
  readonly countedFrom: LegalDate | null;
  readonly settledOn: LegalDate | null;
  readonly outcome: OutcomeCode | null;
}

/**
 * A case is settled on the day of its first reply (never before receipt, whatever the ledger) and counted by
 * one reply of that year; later years never change it. See `CountingPolicy.reopened`.
 */
export function settlementOf(
  subject: Pick<CountableCase, 'receivedOn' | 'replies'>,
  policy: CountingPolicy = DEFAULT_COUNTING_POLICY,
): Settlement {
  const countedFrom = subject.receivedOn;
  const first = subject.replies[0];
  if (countedFrom === null || !first) return { countedFrom, settledOn: null, outcome: null };
  const settledOn = first.on < countedFrom ? countedFrom : first.on;
  const lastDay = yearEnd(yearOf(settledOn));
  const counted = policy.reopened === 'first_reply' ? first : subject.replies.findLast((reply) => reply.on <= lastDay);
  return { countedFrom, settledOn, outcome: (counted ?? first).outcome };
}

/** The first day of a year, `YYYY-01-01`. */
export function yearStart(year: number): LegalDate {
  return `${String(year).padStart(4, '0')}-01-01`;
}

/** The last day of a year, `YYYY-12-31`. */
export function yearEnd(year: number): LegalDate {
  return `${String(year).padStart(4, '0')}-12-31`;
}

/** How a case entered a year: received in it, or carried over from before. */
export type Entered = 'new' | 'carry_in';

/** The position of a case in one year's tables. */
export interface YearPosition {
  readonly entered: Entered;
  /** Its result, or `carry_out` when it was still open on 31 December. */
  readonly leaves: OutcomeCode | 'carry_out';
}

/** A case's place in a year, or null when it is not of that year: received later, settled before, or unconfirmed. */
export function positionIn(settlement: Settlement, year: number): YearPosition | null {
  const { countedFrom, settledOn, outcome } = settlement;
  if (countedFrom === null || countedFrom > yearEnd(year)) return null;
  if (settledOn !== null && settledOn < yearStart(year)) return null;
  return {
    entered: countedFrom < yearStart(year) ? 'carry_in' : 'new',
    leaves: settledOn === null || outcome === null || settledOn > yearEnd(year) ? 'carry_out' : outcome,
  };
}
