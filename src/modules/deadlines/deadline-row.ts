import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { KeptDeadline } from './deadline-changes.js';

/** Whose deadline it is: of a case, or of a dispute about one. */
export interface DeadlineOwner {
  /** The case or the dispute. */
  readonly subject_id: string;
  readonly case_id: string;
  readonly dispute_id?: string;
}

/** A deadline in the form in which `foi.put_deadlines` takes it, but for when and by which calendar it was counted. */
export interface DeadlineRow extends DeadlineOwner {
  readonly kind: string;
  readonly subject: string;
  readonly bearer: string;
  readonly article: string;
  readonly due_on: LegalDate | null;
  readonly original_due_on: LegalDate | null;
  readonly status: string;
  readonly provisional: boolean;
}

type Described = KeptDeadline & Pick<DeadlineRow, 'bearer' | 'article'>;

export const deadlineRow = (owner: DeadlineOwner, one: Described): DeadlineRow => ({
  ...owner,
  kind: one.kind,
  subject: one.subject,
  bearer: one.bearer,
  article: one.article,
  due_on: one.dueOn,
  original_due_on: one.originalDueOn,
  status: one.status,
  provisional: one.provisional,
});
