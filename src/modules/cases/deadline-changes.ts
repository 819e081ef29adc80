import type { LegalDate } from '../../domain/calendar/legal-date.js';
import { type CaseDeadline, caseDeadlines } from '../../domain/case/deadlines.js';
import type { CaseState } from '../../domain/case/state.js';
import type { DeadlineRules } from '../calendars/index.js';
import { changesBetween, deadlineRow, type DeadlineRow } from '../deadlines/index.js';

/** A deadline as stored: its kind is text there, for disputes keep theirs in the same table. */
export type StoredDeadline = Omit<CaseDeadline, 'kind'> & { readonly kind: string };

/** What must be written so that the stored deadlines say what the case's facts say as of a day. */
export function deadlineChanges(
  caseId: string,
  state: CaseState,
  asOf: LegalDate,
  deadlineRules: DeadlineRules,
  stored: readonly StoredDeadline[] = [],
): DeadlineRow[] {
  const present: readonly StoredDeadline[] = caseDeadlines(state, asOf, deadlineRules.calendar, deadlineRules.policy);
  return changesBetween(stored, present).map((one) => deadlineRow({ case_id: caseId }, one, deadlineRules.version));
}
