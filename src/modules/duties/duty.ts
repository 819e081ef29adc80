import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { DutyKind } from '../../domain/duty/duty-kind.js';

/** A duty of an agency that belongs to no case, as it stands in its row. */
export interface Duty {
  readonly id: string;
  readonly agencyId: string;
  readonly kind: DutyKind;
  /** Tells several of a kind apart: the year reported on; the reference of what must be made public. */
  readonly subject: string;
  readonly title: string;
  readonly caseId: string | null;
  readonly unit: string | null;
  readonly handlerId: string | null;
  readonly fromOn: LegalDate;
  readonly dueOn: LegalDate;
  readonly originalDueOn: LegalDate;
  readonly article: string;
  readonly status: 'open' | 'met' | 'missed' | 'void';
  readonly doneOn: LegalDate | null;
  readonly note: string;
  readonly provisional: boolean;
  readonly version: number;
  readonly openedAt: Date;
  readonly openedBy: string | null;
  readonly closedAt: Date | null;
  readonly closedBy: string | null;
}

/** The columns of a `Duty`, for statements about `foi.agency_duties`. */
export const dutyColumns = `id, agency_id as "agencyId", kind, subject, title, case_id as "caseId", unit,
  handler_id as "handlerId", from_on as "fromOn", due_on as "dueOn", original_due_on as "originalDueOn", article, status,
  done_on as "doneOn", note, provisional, version, opened_at as "openedAt", opened_by as "openedBy",
  closed_at as "closedAt", closed_by as "closedBy"`;
