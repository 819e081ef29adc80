import type { LegalDate } from '../../domain/calendar/legal-date.js';

/** A request as far as it is known: typed so far, or registered. */
export interface KnownRequest {
  readonly agencyId: string;
  /** Its own case, once there is one. */
  readonly caseId: string | null;
  readonly applicantName: string;
  readonly phone: string;
  readonly email: string;
  readonly content: string;
  readonly submittedOn: LegalDate | null;
}
