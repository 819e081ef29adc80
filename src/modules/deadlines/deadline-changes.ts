import type { CaseDeadline } from '../../domain/case/deadlines.js';

/** A deadline as cases and disputes alike store it. */
export type KeptDeadline = Pick<CaseDeadline, 'subject' | 'status' | 'dueOn' | 'originalDueOn' | 'provisional'> & {
  readonly kind: string;
};

type Compared = Pick<KeptDeadline, 'status' | 'dueOn' | 'originalDueOn' | 'provisional'>;

/** What must be written so that the stored deadlines say what is present: first what falls away, now void. */
export function changesBetween<Kept extends KeptDeadline>(stored: readonly Kept[], present: readonly Kept[]): Kept[] {
  const known = new Map(stored.map((one) => [keyOf(one), one]));
  const named = new Set(present.map(keyOf));
  // First what falls away: of some kinds only one may be open at a time.
  const fallen = stored.filter((one) => isRunning(one) && !named.has(keyOf(one)));
  const changed = present.filter((one) => differs(one, known.get(keyOf(one))));
  return [...fallen.map((one) => ({ ...one, status: 'void' as const })), ...changed];
}

/** The key of a deadline within one case or one dispute. */
export const keyOf = ({ kind, subject }: Pick<KeptDeadline, 'kind' | 'subject'>): string => `${kind} ${subject}`;

export const isRunning = ({ status }: Pick<KeptDeadline, 'status'>): boolean =>
  status === 'open' || status === 'waiting';

/** Whether a stored deadline no longer matches the facts. */
export const differs = (now: Compared, stored: Compared | undefined): boolean =>
  now.status !== stored?.status ||
  now.dueOn !== stored.dueOn ||
  now.originalDueOn !== stored.originalDueOn ||
  now.provisional !== stored.provisional;
