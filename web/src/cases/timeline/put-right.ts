import type { CaseEvent } from '../case.js';

/** What a later record did to a record. */
export interface PutRight {
  readonly by: CaseEvent;
  readonly isStruck: boolean;
}

const targetOf = ({ body }: CaseEvent): number | null => (typeof body.event === 'number' ? body.event : null);

/** The record that an event corrects or supplements. */
export const subjectOf = (event: CaseEvent, history: readonly CaseEvent[]): CaseEvent | null =>
  history.find(({ seq }) => seq === targetOf(event)) ?? null;

/** Every record that a later one corrected, struck out, or recorded the service of. */
export function putRightLater(history: readonly CaseEvent[]): ReadonlyMap<number, readonly PutRight[]> {
  const later = new Map<number, PutRight[]>();
  for (const by of history) {
    const target = targetOf(by);
    if (target === null) continue;
    later.set(target, [...(later.get(target) ?? []), { by, isStruck: by.type === 'act.strike' }]);
  }
  return later;
}
