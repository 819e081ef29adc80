import type { LegalDate } from '../calendar/legal-date.js';
import type { ApplicantCategory } from '../statute/applicants.js';
import type { Channel } from '../statute/receipt.js';

/** What the applicant sent in (art. 29), as registered and later corrected. Dates are calendar dates, Asia/Shanghai. */
export interface Registration {
  readonly channel: Channel;
  readonly submittedOn: LegalDate;
  /** Day the agency signed for registered mail (art. 31(2)). */
  readonly signedOn: LegalDate | null;
  /** Day both sides confirmed the request: ordinary mail, internet, fax, oral (art. 31(2)(3)). */
  readonly confirmedOn: LegalDate | null;
  readonly applicantName: string;
  readonly applicantCategory: ApplicantCategory;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  /** The information asked for, in the applicant's words. */
  readonly content: string;
  readonly purpose: string;
  /** How the applicant wants to receive it: 电子邮件, 邮寄纸质, 当面领取 … */
  readonly delivery: string;
  readonly remarks: string;
}
