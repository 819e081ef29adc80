import type { LegalDate } from '../calendar/legal-date.js';
import type { DisputeKind, DisputeResult } from '../statute/dispute-results.js';
import type { RegisterNumber } from './read-register-number.js';

/** One parsed row of 复议诉讼台账. All dates are days of Asia/Shanghai. */
export interface DisputeRow {
  /** 登记编号 of the request it is about. */
  readonly number: RegisterNumber;
  readonly kind: DisputeKind;
  readonly caseNumber: string;
  readonly filedOn: LegalDate;
  readonly acceptedOn: LegalDate | null;
  /** 审理机关. */
  readonly body: string;
  /** Null while undecided (尚未审结). */
  readonly decision: { readonly on: LegalDate; readonly result: DisputeResult } | null;
  readonly remarks: string;
}
