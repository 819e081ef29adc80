import type { HolidayAnnouncement } from './holiday-announcement.js';
import { WorkCalendar } from './work-calendar.js';

/** An announcement that an agency has taken in. */
export interface TakenAnnouncement extends HolidayAnnouncement {
  readonly id: string;
  /** Who took it in. */
  readonly agencyId: string;
  readonly scope: 'national' | 'agency';
  /** Whether it adds to earlier announcements of its scope and year; a complete one takes their place. */
  readonly isAmendment: boolean;
}

/** Whether a later announcement says all that this one said, so that it is heard no more. */
export const isReplacedBy = (
  earlier: HolidayAnnouncement & { readonly agencyId?: string },
  later: TakenAnnouncement,
): boolean =>
  !later.isAmendment &&
  later.year === earlier.year &&
  later.scope === (earlier.scope ?? 'national') &&
  // The nation has one calendar, whoever took its announcement in; an agency's own days are its own.
  (later.scope === 'national' || later.agencyId === earlier.agencyId);

/**
 * The calendar of an agency: what is published with the program, and then what it and those above it took in.
 * @param taken in the order in which they took effect; of two that name a day, the later one holds.
 */
export function assembleCalendar(built: WorkCalendar, taken: readonly TakenAnnouncement[]): WorkCalendar {
  if (taken.length === 0) return built;
  const isHeard = (announcement: HolidayAnnouncement, after: readonly TakenAnnouncement[]): boolean =>
    !after.some((later) => isReplacedBy(announcement, later));
  return new WorkCalendar([
    ...built.announcements.filter((announcement) => isHeard(announcement, taken)),
    ...taken.filter((announcement, at) => isHeard(announcement, taken.slice(at + 1))),
  ]);
}
