import type { LegalDate } from '../../domain/calendar/legal-date.js';
import { type DisputeDeadline, disputeDeadlines } from '../../domain/dispute/deadlines.js';
import type { DisputeState } from '../../domain/dispute/state.js';
import { law } from '../cases/index.js';
import { changesBetween } from '../deadlines/index.js';

/** A deadline as stored: `subject` begins with the dispute's id, since one case may have several disputes. */
export type StoredDisputeDeadline = Omit<DisputeDeadline, 'kind' | 'bearer'> & {
  readonly kind: string;
  readonly bearer: string;
};

/** A deadline in the form in which `foi.put_deadlines` takes it. */
export interface DisputeDeadlineRow {
  readonly case_id: string;
  readonly dispute_id: string;
  readonly kind: string;
  readonly subject: string;
  readonly bearer: string;
  readonly article: string;
  readonly due_on: LegalDate | null;
  readonly original_due_on: LegalDate | null;
  readonly status: string;
  readonly provisional: boolean;
}

interface Subject {
  readonly id: string;
  readonly caseId: string;
}

/** The deadlines of a dispute as of a day, as they are stored. */
export const presentDeadlines = (id: string, state: DisputeState, asOf: LegalDate): StoredDisputeDeadline[] =>
  disputeDeadlines(state, asOf, law.calendar).map((one) => ({
    ...one,
    subject: one.subject === '' ? id : `${id}/${one.subject}`,
  }));

/** What must be written so that the stored deadlines say what the dispute's facts say as of a day. */
export function disputeDeadlineChanges(
  of: Subject,
  state: DisputeState,
  asOf: LegalDate,
  stored: readonly StoredDisputeDeadline[] = [],
): DisputeDeadlineRow[] {
  return changesBetween(stored, presentDeadlines(of.id, state, asOf)).map((one) => rowOf(of, one));
}

const rowOf = (of: Subject, one: StoredDisputeDeadline): DisputeDeadlineRow => ({
  case_id: of.caseId,
  dispute_id: of.id,
  kind: one.kind,
  subject: one.subject,
  bearer: one.bearer,
  article: one.article,
  due_on: one.dueOn,
  original_due_on: one.originalDueOn,
  status: one.status,
  provisional: one.provisional,
});
