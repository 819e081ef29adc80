import { publishedCalendar } from '../../domain/calendar/published-announcements.js';
import type { WorkCalendar } from '../../domain/calendar/work-calendar.js';
import { type ClockPolicy, statutoryPolicy } from '../../domain/clock/clock-policy.js';

/** What an agency's cases are decided and counted under. */
export interface DeadlineRules {
  /** Working days by every announcement that holds for the agency. */
  readonly calendar: WorkCalendar;
  /** The statute's clock. */
  readonly policy: ClockPolicy;
  /** Which of the agency's calendars it is; a commit says so, and is refused when a newer one has come. */
  readonly version: number;
}

/** The law of an agency that has taken in no announcement: the published calendar that comes with the program. */
export const builtInLaw: DeadlineRules = { calendar: publishedCalendar, policy: statutoryPolicy, version: 0 };
