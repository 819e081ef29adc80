import type { HolidayAnnouncement } from './holiday-announcement.js';
import { WorkCalendar } from './work-calendar.js';

/** An announcement that an agency has imported. */
export interface TakenAnnouncement extends HolidayAnnouncement {
  readonly id: string;
  /** The agency that imported it. */
  readonly agencyId: string;
  readonly scope: 'national' | 'agency';
  /** Whether it adds to earlier announcements of its scope and year; a complete one replaces them. */
  readonly isAmendment: boolean;
}

/** Whether a later announcement replaces this one completely, so that this one no longer applies. */
export const isReplacedBy = (
  earlier: HolidayAnnouncement & { readonly agencyId?: string },
  later: TakenAnnouncement,
): boolean =>
  !later.isAmendment &&
  later.year === earlier.year &&
  later.scope === (earlier.scope ?? 'national') &&
  // The nation has one calendar, whoever imported its announcement; an agency's own days apply to that agency alone.
  (later.scope === 'national' || later.agencyId === earlier.agencyId);

/**
 * The calendar of an agency: the announcements published with the program, then those imported by the agency and the
 * agencies above it.
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
