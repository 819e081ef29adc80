import { publishedCalendar } from '../../domain/calendar/published-announcements.js';
import type { WorkCalendar } from '../../domain/calendar/work-calendar.js';
import { type ClockPolicy, statutoryPolicy } from '../../domain/clock/clock-policy.js';

/** The rules by which an agency's cases are decided and counted. */
export interface DeadlineRules {
  /** Working days by all announcements that apply to the agency. */
  readonly calendar: WorkCalendar;
  /** The statutory clock. */
  readonly policy: ClockPolicy;
  /** Version of the agency's calendar; a commit states it, and is refused if a newer one exists. */
  readonly version: number;
}

/** The rules of an agency that has entered no announcement: the published calendar shipped with the program. */
export const builtInLaw: DeadlineRules = { calendar: publishedCalendar, policy: statutoryPolicy, version: 0 };
