import { assembleCalendar } from '../../domain/calendar/assemble-calendar.js';
import { calendarDifference } from '../../domain/calendar/calendar-difference.js';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import { publishedCalendar } from '../../domain/calendar/published-announcements.js';
import type { Database, Session } from '../../platform/database/index.js';
import { readDeadlineRules, type StoredAnnouncement } from '../calendars/index.js';
import { type RecountedCase, recountedCases } from '../cases/index.js';
import { type RecountedDispute, recountedDisputes } from '../disputes/index.js';
import type { Recount } from '../history/index.js';

/** Some hundred cases of one agency that an announcement counts anew, and the disputes about them. */
export interface RecountedPage {
  readonly recount: Recount;
  readonly cases: readonly RecountedCase[];
  readonly disputes: readonly RecountedDispute[];
}

/** The agencies for which an agency's announcements hold: itself and all below it, in the order of their ids. */
export async function agenciesUnder(database: Database, agencyId: string): Promise<string[]> {
  const rows = await database.query<{ readonly id: string }>(
    'select unnest(foi.agency_and_subordinates($1)) as id order by 1',
    [agencyId],
  );
  return rows.map(({ id }) => id);
}

/** The law of an agency without an announcement and with it, whether or not that is in force; null when both count alike. */
async function recountOf(
  session: Session,
  agencyId: string,
  announcement: StoredAnnouncement,
  today: LegalDate,
): Promise<Recount | null> {
  const others = (taken: readonly StoredAnnouncement[]) => taken.filter(({ id }) => id !== announcement.id);
  const before = await readDeadlineRules(session, agencyId, (taken) =>
    assembleCalendar(publishedCalendar, others(taken)),
  );
  const after = await readDeadlineRules(session, agencyId, (taken) =>
    assembleCalendar(publishedCalendar, [...others(taken), announcement]),
  );
  const span = calendarDifference(before.calendar, after.calendar);
  return span === null ? null : { agencyId, before, after, span, today };
}

/** Everything that an announcement counts anew in these agencies. */
export async function* recountsBy(
  session: Session,
  agencyIds: readonly string[],
  announcement: StoredAnnouncement,
  today: LegalDate,
): AsyncGenerator<RecountedPage> {
  for (const agencyId of agencyIds) {
    const recount = await recountOf(session, agencyId, announcement, today);
    if (recount === null) continue;
    const disputes = await recountedDisputes(session, recount);
    const disputed = new Set(disputes.map(({ caseId }) => caseId));
    for await (const cases of recountedCases(session, recount, disputed)) {
      const here = new Set(cases.map(({ id }) => id));
      if (cases.length > 0) yield { recount, cases, disputes: disputes.filter(({ caseId }) => here.has(caseId)) };
    }
  }
}
