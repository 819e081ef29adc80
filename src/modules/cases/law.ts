import { publishedCalendar } from '../../domain/calendar/published-notices.js';
import { statutoryPolicy } from '../../domain/clock/clock-policy.js';

/** What every case is decided and projected under: the published calendar, and the statute's clock. */
export const law = { calendar: publishedCalendar, policy: statutoryPolicy } as const;
