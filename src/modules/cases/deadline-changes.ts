import type { LegalDate } from '../../domain/calendar/legal-date.js';
import { type CaseDeadline, caseDeadlines } from '../../domain/case/deadlines.js';
import type { CaseState } from '../../domain/case/state.js';
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
  const present = caseDeadlines(state, asOf, law.calendar, law.policy);
  const known = new Map(stored.map((one) => [keyOf(one), one]));
  const named = new Set(present.map(keyOf));
  // First what falls away: of some kinds only one may be open at a time.
  const fallen = stored.filter(isRunning).filter((one) => !named.has(keyOf(one)));
  const changed = present.filter((one) => differs(one, known.get(keyOf(one))));
  return [...fallen.map((one) => ({ ...one, status: 'void' as const })), ...changed].map((one) => rowOf(caseId, one));
}

/** What tells the deadlines of one case apart. */
export const keyOf = ({ kind, subject }: Pick<StoredDeadline, 'kind' | 'subject'>): string => `${kind} ${subject}`;

export const isRunning = ({ status }: Pick<StoredDeadline, 'status'>): boolean =>
  status === 'open' || status === 'waiting';

/** Whether a stored deadline no longer says what the facts say. */
export const differs = (
  now: CaseDeadline,
  stored: Pick<StoredDeadline, 'status' | 'dueOn' | 'originalDueOn' | 'provisional'> | undefined,
): boolean =>
  stored === undefined ||
  now.status !== stored.status ||
  now.dueOn !== stored.dueOn ||
  now.originalDueOn !== stored.originalDueOn ||
  now.provisional !== stored.provisional;

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
