import type { LegalDate } from '../../domain/calendar/legal-date.js';
import { type CaseDeadline, caseDeadlines } from '../../domain/case/deadlines.js';
import type { CaseState } from '../../domain/case/state.js';
import { changesBetween } from '../deadlines/index.js';
import { law } from './law.js';

/** A deadline as stored: its kind is text there, for disputes keep theirs in the same table. */
export type StoredDeadline = Omit<CaseDeadline, 'kind'> & { readonly kind: string };

/** A deadline in the form in which `foi.put_deadlines` takes it. */
export interface DeadlineRow {
  readonly case_id: string;
  readonly kind: string;
  readonly subject: string;
  readonly bearer: string;
  readonly article: string;
  readonly due_on: LegalDate | null;
  readonly original_due_on: LegalDate | null;
  readonly status: string;
  readonly provisional: boolean;
}

/** What must be written so that the stored deadlines say what the case's facts say as of a day. */
export function deadlineChanges(
  caseId: string,
  state: CaseState,
  asOf: LegalDate,
  stored: readonly StoredDeadline[] = [],
): DeadlineRow[] {
  const present: readonly StoredDeadline[] = caseDeadlines(state, asOf, law.calendar, law.policy);
  return changesBetween(stored, present).map((one) => rowOf(caseId, one));
}

const rowOf = (caseId: string, one: StoredDeadline): DeadlineRow => ({
  case_id: caseId,
  kind: one.kind,
  subject: one.subject,
  bearer: one.bearer,
  article: one.article,
  due_on: one.dueOn,
  original_due_on: one.originalDueOn,
  status: one.status,
  provisional: one.provisional,
});
