import type { LegalDate } from '../calendar/legal-date.js';
import type { Registration } from '../case/registration.js';
import type { OutcomeCode } from '../statute/outcomes.js';
import type { NamedParty } from './read-parties.js';
import type { RegisterNumber } from './read-register-number.js';

/** A consultation as recorded in a ledger; `sentOn` is null when only the answer was recorded. */
export interface LedgerConsultation extends NamedParty {
  readonly sentOn: LegalDate | null;
  readonly returnedOn: LegalDate | null;
}

/** One parsed row of 申请台账: the acts of one request, lawful or not. All dates are days of Asia/Shanghai. */
export interface ApplicationRow {
  readonly number: RegisterNumber;
  readonly registration: Registration;
  /** 承办机构. */
  readonly unit: string | null;
  /** 补正; `noticeOn` is null when only the answer was recorded. The period is in working days. */
  readonly correction: {
    readonly noticeOn: LegalDate | null;
    readonly periodWorkingDays: number | null;
    readonly receivedOn: LegalDate | null;
  } | null;
  readonly consultations: readonly LedgerConsultation[];
  /** 延期 (条例第33条第2款), in working days. */
  readonly extension: { readonly notifiedOn: LegalDate; readonly workingDays: number } | null;
  /** 收费, in whole yuan; `noticeOn` is null when only the payment was recorded. */
  readonly fee: {
    readonly noticeOn: LegalDate | null;
    readonly yuan: number | null;
    readonly paidOn: LegalDate | null;
  } | null;
  /** Null while open. `number` is the 答复文号, empty when none is given. */
  readonly reply: { readonly on: LegalDate; readonly outcome: OutcomeCode; readonly number: string } | null;
  /** 转为主动公开. */
  readonly madePublic: boolean;
}
