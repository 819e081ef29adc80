import type { LegalDate } from '../calendar/legal-date.js';
import type { Channel } from '../statute/receipt.js';
import type { ClockActKind, ConsultedParty } from './clock-input.js';

export type ClockStatus =
  | 'awaiting_confirmation'
  | 'running'
  | 'suspended'
  | 'awaiting_correction'
  | 'awaiting_payment'
  | 'overdue'
  | 'answered_in_time'
  | 'answered_late';

/** Why an act changed nothing. */
export type RefusalCode =
  | 'ACT_BEFORE_RECEIPT'
  | 'ACT_OUT_OF_ORDER'
  | 'ALREADY_ANSWERED'
  | 'UNKNOWN_ACT'
  | 'CORRECTION_NOTICE_REPEATED'
  | 'NO_CORRECTION_NOTICE'
  | 'ALREADY_CORRECTED'
  | 'CONSULTATION_REPEATED'
  | 'NO_OPEN_CONSULTATION'
  | 'EXTENSION_NOT_OPEN_AFTER_ORDER'
  | 'EXTENSION_REPEATED'
  | 'EXTENSION_OVER_LIMIT'
  | 'EXTENSION_AFTER_DUE'
  | 'FEE_NOTICE_REPEATED'
  | 'FEE_NOTICE_AFTER_DUE'
  | 'NO_OPEN_FEE_NOTICE'
  | 'DELAY_NOT_OPEN_AFTER_ORDER'
  | 'DELAY_AFTER_DUE'
  | 'DELAY_NOT_LATER'
  | 'CLOCK_NOT_RUNNING';

/** Accepted acts without the intended effect. */
export type WarningCode = 'CORRECTION_NOTICE_LATE' | 'CORRECTION_AFTER_ORDER' | 'FEE_NOTICE_AFTER_ORDER';

/** One act refused or warned about, with the facts needed to explain it. */
export interface ActFinding<Code extends string> {
  /** Index into the input's acts. */
  readonly act: number;
  readonly code: Code;
  readonly kind: ClockActKind;
  /** What the act requested: an extension's working days, a delay's date, a consultation's id. */
  readonly asked: number | string | null;
  /** The day of that act. */
  readonly on: LegalDate;
  readonly receivedOn: LegalDate;
  /** The day due as known on `on`, before this act; null when nothing was due then. */
  readonly dueOn: LegalDate | null;
  /** What the clock was awaiting then, if anything. */
  readonly waitingFor: 'correction' | 'payment' | null;
  /** The accepted act that conflicts with it (the answer, the earlier notice, the act this one precedes). */
  readonly against: { readonly act: number; readonly on: LegalDate } | null;
  /** The limit that was passed: working days for a period, null when a date or nothing was. */
  readonly limitWorkingDays: number | null;
  /** The last day on which the act would have been lawful, when there was one. */
  readonly latestOn: LegalDate | null;
}

export type ActRefusal = ActFinding<RefusalCode>;
export type ActWarning = ActFinding<WarningCode>;

/** One counting of the period, from its base; a correction or a payment voids it and begins another. */
export interface ClockRun {
  /** The day that is not itself counted. */
  readonly baseOn: LegalDate;
  readonly startedBy: 'receipt' | 'order' | 'correction' | 'payment';
  /** The act that began it; null for receipt. */
  readonly act: number | null;
}

/** Days of a consultation that are not counted: after `afterOn` (by default `sentOn`), up to and with `endOn`. */
export interface ConsultationInterval {
  readonly id: string;
  readonly party: ConsultedParty;
  /** The act that sent it. */
  readonly act: number;
  readonly sentOn: LegalDate;
  readonly afterOn: LegalDate;
  /** Opinion back, 15th working day, or answer, whichever is first; null while open without a cap. */
  readonly endOn: LegalDate | null;
  readonly endedBy: 'opinion' | 'cap' | 'answer' | null;
  readonly returnedOn: LegalDate | null;
}

/** A merged stretch of days not counted: after `afterOn`, up to and with `endOn` (null: no end known). */
export interface Suspension {
  readonly afterOn: LegalDate;
  readonly endOn: LegalDate | null;
}

/** What the clock awaits from the applicant, and until when. */
export interface Waiting {
  readonly for: 'correction' | 'payment';
  /** The notice. */
  readonly act: number;
  readonly sinceOn: LegalDate;
  /** The applicant's last day; after it the request counts as abandoned (第三十条, 信息处理费管理办法 第六条). */
  readonly applicantDueOn: LegalDate;
}

/** The state of the clock as of a day, and its grounds; everything but the days themselves. */
export interface ClockAssessment {
  readonly asOf: LegalDate;
  readonly channel: Channel;
  readonly receivedOn: LegalDate | null;
  readonly dueOn: LegalDate | null;
  readonly status: ClockStatus;
  /** Working days counted after the base, up to `asOf` or the answer. */
  readonly usedWorkingDays: number | null;
  readonly remainingWorkingDays: number | null;
  /** Whether any day from receipt to the end of the ledger lies in a year whose calendar is not published. */
  readonly provisional: boolean;
  readonly refusals: readonly ActRefusal[];
  readonly warnings: readonly ActWarning[];
  /** All runs, the current one last; empty before receipt. */
  readonly runs: readonly ClockRun[];
  /** The stretches of days that consultations keep from counting, merged; a wait that voids a run is not among them. */
  readonly suspensions: readonly Suspension[];
  /** Working days of the present run with its extension; null before receipt and when a date is due instead. */
  readonly targetWorkingDays: number | null;
  readonly extension: { readonly act: number; readonly on: LegalDate; readonly workingDays: number } | null;
  readonly delay: { readonly act: number; readonly on: LegalDate; readonly untilOn: LegalDate } | null;
  /** The day due on the day of receipt, before anything happened. */
  readonly firstDueOn: LegalDate | null;
  /** The day the present run is due without its extension and delay; null when nothing is due. */
  readonly originalDueOn: LegalDate | null;
  /** The last day on which a correction notice stops the clock (第三十条). */
  readonly correctionNoticeBy: LegalDate | null;
  readonly waiting: Waiting | null;
  readonly consultations: readonly ConsultationInterval[];
  readonly answer: { readonly act: number; readonly on: LegalDate } | null;
  /** The last day of the ledger: the later of the day due and `asOf` (or the answer); null before receipt. */
  readonly lastOn: LegalDate | null;
}
