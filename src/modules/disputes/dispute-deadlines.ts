import type { LegalDate } from '../../domain/calendar/legal-date.js';
import { type DisputeDeadline, disputeDeadlines } from '../../domain/dispute/deadlines.js';
import type { DisputeState } from '../../domain/dispute/state.js';
import type { DeadlineRules } from '../calendars/index.js';
import { changesBetween, deadlineRow, type DeadlineRow } from '../deadlines/index.js';

/** A deadline as stored: `subject` begins with the dispute's id, since one case may have several disputes. */
export type StoredDisputeDeadline = Omit<DisputeDeadline, 'kind' | 'bearer'> & {
  readonly kind: string;
  readonly bearer: string;
};

interface Subject {
  readonly id: string;
  readonly caseId: string;
}

/** The deadlines of a dispute as of a day, as they are stored. */
export const presentDeadlines = (
  id: string,
  state: DisputeState,
  asOf: LegalDate,
  deadlineRules: DeadlineRules,
): StoredDisputeDeadline[] =>
  disputeDeadlines(state, asOf, deadlineRules.calendar).map((one) => ({
    ...one,
    subject: one.subject === '' ? id : `${id}/${one.subject}`,
  }));

/** What must be written so that the stored deadlines say what the dispute's facts say as of a day. */
export function disputeDeadlineChanges(
  of: Subject,
  state: DisputeState,
  asOf: LegalDate,
  deadlineRules: DeadlineRules,
  stored: readonly StoredDisputeDeadline[] = [],
): DeadlineRow[] {
  return changesBetween(stored, presentDeadlines(of.id, state, asOf, deadlineRules)).map((one) =>
    deadlineRow({ case_id: of.caseId, dispute_id: of.id }, one, deadlineRules.version),
  );
}
