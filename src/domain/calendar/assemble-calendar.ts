import type { CalendarNotice } from './calendar-notice.js';
import { WorkCalendar } from './work-calendar.js';

/** A notice that an agency has taken in. */
export interface TakenNotice extends CalendarNotice {
  readonly id: string;
  /** Who took it in. */
  readonly agencyId: string;
  readonly scope: 'national' | 'agency';
  /** Whether it adds to earlier notices of its scope and year; a complete one takes their place. */
  readonly isAmendment: boolean;
}

/** Whether a later notice says all that this one said, so that it is heard no more. */
export const isReplacedBy = (earlier: CalendarNotice & { readonly agencyId?: string }, later: TakenNotice): boolean =>
  !later.isAmendment &&
  later.year === earlier.year &&
  later.scope === (earlier.scope ?? 'national') &&
  // The nation has one calendar, whoever took its notice in; an agency's own days are its own.
  (later.scope === 'national' || later.agencyId === earlier.agencyId);

/**
 * The calendar of an agency: what is published with the program, and then what it and those above it took in.
 * @param taken in the order in which they took effect; of two that name a day, the later one holds.
 */
export function assembleCalendar(built: WorkCalendar, taken: readonly TakenNotice[]): WorkCalendar {
  if (taken.length === 0) return built;
  const isHeard = (notice: CalendarNotice, after: readonly TakenNotice[]): boolean =>
    !after.some((later) => isReplacedBy(notice, later));
  return new WorkCalendar([
    ...built.notices.filter((notice) => isHeard(notice, taken)),
    ...taken.filter((notice, at) => isHeard(notice, taken.slice(at + 1))),
  ]);
}
