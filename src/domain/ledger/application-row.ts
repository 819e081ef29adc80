import type { LegalDate } from '../calendar/legal-date.js';
import type { Registration } from '../case/registration.js';
import type { OutcomeCode } from '../statute/outcomes.js';
import type { NamedParty } from './read-parties.js';
import type { RegisterNumber } from './read-register-number.js';

/** A consultation as a ledger tells it; `sentOn` is null when only the answer was written down. */
export interface LedgerConsultation extends NamedParty {
  readonly sentOn: LegalDate | null;
  readonly returnedOn: LegalDate | null;
}

/** One understood row of 申请台账: what happened to one request, lawful or not. All dates are days of Asia/Shanghai. */
export interface ApplicationRow {
  readonly number: RegisterNumber;
  readonly registration: Registration;
  /** 承办机构. */
  readonly unit: string | null;
  /** 补正; `noticeOn` is null when only the answer was written down. The period is in working days. */
  readonly correction: {
    readonly noticeOn: LegalDate | null;
    readonly periodWorkingDays: number | null;
    readonly receivedOn: LegalDate | null;
  } | null;
  readonly consultations: readonly LedgerConsultation[];
  /** 延期 (条例第33条第2款), in working days. */
  readonly extension: { readonly notifiedOn: LegalDate; readonly workingDays: number } | null;
  /** 收费, in whole yuan; `noticeOn` is null when only the payment was written down. */
  readonly fee: {
    readonly noticeOn: LegalDate | null;
    readonly yuan: number | null;
    readonly paidOn: LegalDate | null;
  } | null;
  /** Null while open. `number` is the 答复文号, empty when none was written. */
  readonly reply: { readonly on: LegalDate; readonly outcome: OutcomeCode; readonly number: string } | null;
  /** 转为主动公开. */
  readonly madePublic: boolean;
}
