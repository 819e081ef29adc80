import type { LegalDate } from '../calendar/legal-date.js';
import type { Text } from '../text.js';
import type { ClockStatus, RefusalCode, WarningCode } from './clock-assessment.js';

export type LedgerDayKind = 'base' | 'weekend' | 'holiday' | 'void' | 'suspended' | 'counted';

/** One calendar day of the ledger. */
export interface LedgerDay {
  readonly date: LegalDate;
  readonly kind: LedgerDayKind;
  /** The number of a counted day, from 1. */
  readonly n?: number;
  /** A make-up workday (调休上班). */
  readonly makeup?: true;
  /** In a year whose calendar is not published. */
  readonly provisional?: true;
}

/** A ledger day with what explains it. */
export interface ExplainedDay extends LedgerDay {
  readonly because: {
    /** Index of the act that explains the day, when an act does. */
    readonly act?: number;
    readonly article: string;
    readonly text: Text;
    /** Where the holiday announcement was published. */
    readonly source?: string;
  };
}

/** The output of `foi clock --json`: the "Output" object, field for field. */
export interface ClockOutput {
  readonly receivedOn: LegalDate | null;
  readonly dueOn: LegalDate | null;
  readonly status: ClockStatus;
  readonly usedWorkingDays: number | null;
  readonly remainingWorkingDays: number | null;
  readonly provisional: boolean;
  readonly refused: readonly { readonly act: number; readonly code: RefusalCode }[];
  readonly warnings: readonly { readonly act: number; readonly code: WarningCode }[];
  readonly ledger: readonly LedgerDay[];
}
