import type { DeadlineMove } from '../../domain/case/commands/calendar-change.js';
import { type KeptDeadline, keyOf } from './deadline-changes.js';

/** What another calendar makes of the deadlines of one case or dispute: those whose day, standing or certainty differs. */
export function movesBetween(
  before: readonly KeptDeadline[],
  after: readonly KeptDeadline[],
): Omit<DeadlineMove, 'disputeId'>[] {
  const [were, are] = [before, after].map((all) => new Map(all.map((one) => [keyOf(one), one])));
  const keys = new Set([...before, ...after].map(keyOf));
  return [...keys].flatMap((key) => {
    const [then, now] = [were?.get(key), are?.get(key)];
    const named = then ?? now;
    if (named === undefined) return [];
    const { kind, subject } = named;
    const [from, to] = [then?.dueOn ?? null, now?.dueOn ?? null];
    const [was, is] = [then?.status ?? 'void', now?.status ?? 'void'];
    const provisionalEnded = then?.provisional === true && now?.provisional === false;
    return from === to && was === is && !provisionalEnded
      ? []
      : [{ kind, subject, from, to, was, is, provisionalEnded }];
  });
}
