import { assembleCalendar } from '../../domain/calendar/assemble-calendar.js';
import { publishedCalendar } from '../../domain/calendar/published-announcements.js';
import type { WorkCalendar } from '../../domain/calendar/work-calendar.js';
import { statutoryPolicy } from '../../domain/clock/clock-policy.js';
import type { Session } from '../../platform/database/index.js';
import type { DeadlineRules } from './deadline-rules.js';
import { announcementsInForce, type StoredAnnouncement } from './announcement.entity.js';

/** An agency's deadline rules as a session sees them; code that counts and commits uses `Calendars` instead. */
export async function readDeadlineRules(
  session: Session,
  agencyId: string,
  assemble: (taken: readonly StoredAnnouncement[]) => WorkCalendar = (taken) =>
    assembleCalendar(publishedCalendar, taken),
): Promise<DeadlineRules> {
  // The version first: if an announcement takes effect in between, the rules are outdated and a commit is refused.
  const [agency] = await session.query<{ readonly version: number }>(
    'select calendar_version as version from foi.agency_settings where id = $1',
    [agencyId],
    'calendar_version',
  );
  const calendar = assemble(await announcementsInForce(session, agencyId));
  return { calendar, policy: statutoryPolicy, version: agency?.version ?? 0 };
}
