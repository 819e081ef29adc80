import { assembleCalendar } from '../../domain/calendar/assemble-calendar.js';
import { calendarDifference } from '../../domain/calendar/calendar-difference.js';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import { publishedCalendar } from '../../domain/calendar/published-announcements.js';
import type { Database, Session } from '../../platform/database/index.js';
import { readDeadlineRules, type StoredAnnouncement } from '../calendars/index.js';
import { type RecountedCase, recountedCases } from '../cases/index.js';
import { type RecountedDispute, recountedDisputes } from '../disputes/index.js';
import type { Recount } from '../history/index.js';

/** A page of some hundred cases of one agency that an announcement recounts, and the disputes about them. */
export interface RecountedPage {
  readonly recount: Recount;
  readonly cases: readonly RecountedCase[];
  readonly disputes: readonly RecountedDispute[];
}

/** The agencies to which an agency's announcements apply: itself and all below it, ordered by id. */
export async function agenciesUnder(database: Database, agencyId: string): Promise<string[]> {
  const rows = await database.query<{ readonly id: string }>(
    'select unnest(foi.agency_and_subordinates($1)) as id order by 1',
    [agencyId],
  );
  return rows.map(({ id }) => id);
}

/** An agency's deadline rules without and with an announcement, in force or not; null when both count alike. */
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

/** All cases and disputes that an announcement recounts in these agencies. */
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
