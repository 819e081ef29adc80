import { Inject, Injectable } from '@nestjs/common';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import { agencyLevelOf } from '../../domain/duty/agency-level.js';
import { annualDuties, yearReportedOn } from '../../domain/duty/annual-duties.js';
import { publicationDuty } from '../../domain/duty/publication-duty.js';
import { CLOCK, type Clock, legalDateAt } from '../../platform/clock/index.js';
import { Database, type Session } from '../../platform/database/index.js';
import { Calendars, type DeadlineRules } from '../calendars/index.js';

/** What keeping the duties of an agency changed. */
export interface KeptDuties {
  /** Of the yearly report, opened by the turn of the year. */
  readonly opened: number;
  /** Of the yearly report, void since the agency has another level. */
  readonly voided: number;
  /** Recounted by a calendar that has changed since. */
  readonly moved: number;
  /** Closed because their case records publication, or reopened because it no longer does. */
  readonly settled: number;
}

/**
 * Keeps the duties that belong to no case: opens those of the yearly report from 1 December of the year reported on,
 * counts publications anew when the calendar changed, and settles those whose case has been made public. Done again it
 * changes nothing. Nothing of before the agency was set up is opened.
 */
@Injectable()
export class KeepDuties {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Calendars) private readonly calendars: Calendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(agencyId: string): Promise<KeptDuties> {
    const deadlineRules = await this.calendars.of(agencyId);
    const at = this.clock.now();
    const today = this.clock.today();
    return this.database.scoped({ agencyIds: [agencyId], writable: agencyId }, async (session) => ({
      ...(await keepAnnual(session, agencyId, today, at)),
      moved: await recount(session, agencyId, deadlineRules, at),
      settled: await settle(session, agencyId, at),
    }));
  }
}

async function keepAnnual(session: Session, agencyId: string, today: LegalDate, at: Date) {
  const year = yearReportedOn(today);
  const [agency] = await session.query<{ readonly level: string | null; readonly created_at: Date }>(
    'select level, created_at from foi.agencies where id = $1',
    [agencyId],
  );
  if (year === null || agency === undefined) return { opened: 0, voided: 0 };
  const since = legalDateAt(agency.created_at);
  const owed = annualDuties(agencyLevelOf(agency.level), year).filter(({ dueOn }) => dueOn >= since);
  const opened = await session.query(
    `insert into foi.agency_duties as d (agency_id, id, kind, subject, title, from_on, due_on, original_due_on, article,
       status, provisional, version_at, calendar_version, opened_at)
     select $1, gen_random_uuid(), n.kind, n.subject, n.title, n.from_on, n.due_on, n.due_on, n.article, 'open', false,
       $2, 0, $2
     from jsonb_to_recordset($3::jsonb) as n (kind text, subject text, title text, from_on date, due_on date, article text)
     on conflict (agency_id, kind, subject) do update set
       status = 'open', closed_at = null, closed_by = null, version = d.version + 1, version_at = $2
     where d.status = 'void'
     returning d.id`,
    [
      agencyId,
      at,
      JSON.stringify(
        owed.map(({ kind, subject, title, fromOn, dueOn, article }) => ({
          ...{ kind, subject, title: title.zh, article },
          ...{ from_on: fromOn, due_on: dueOn },
        })),
      ),
    ],
  );
  const voided = await session.query(
    `update foi.agency_duties set status = 'void', closed_at = $2, version = version + 1, version_at = $2
     where agency_id = $1 and status = 'open' and kind like 'annual\\_%' and subject = $3 and not kind = any($4)
     returning id`,
    [agencyId, at, String(year), owed.map(({ kind }) => kind)],
  );
  return { opened: opened.length, voided: voided.length };
}

async function recount(
  session: Session,
  agencyId: string,
  { calendar, version }: DeadlineRules,
  at: Date,
): Promise<number> {
  const counted = await session.query<{
    readonly id: string;
    readonly from_on: LegalDate;
    readonly due_on: LegalDate;
    readonly case_id: string | null;
  }>(
    `select id, from_on, due_on, case_id from foi.agency_duties
     where agency_id = $1 and status = 'open' and kind = 'proactive_publish' and calendar_version < $2 for update`,
    [agencyId, version],
  );
  if (counted.length === 0) return 0;
  const rows = counted.map(({ id, from_on: from, case_id: caseId }) => {
    const { dueOn, provisional } = publicationDuty(from, { isFromCase: caseId !== null }, calendar);
    return { id, due_on: dueOn, provisional };
  });
  await session.query(
    `update foi.agency_duties d set due_on = n.due_on, provisional = n.provisional, calendar_version = $2,
       version = d.version + case when d.due_on <> n.due_on then 1 else 0 end,
       version_at = case when d.due_on <> n.due_on then $3 else d.version_at end
     from jsonb_to_recordset($4::jsonb) as n (id uuid, due_on date, provisional boolean)
     where d.agency_id = $1 and d.id = n.id`,
    [agencyId, version, at, JSON.stringify(rows)],
  );
  return rows.filter(({ due_on }, index) => due_on !== counted[index]?.due_on).length;
}

async function settle(session: Session, agencyId: string, at: Date): Promise<number> {
  const closed = await session.query(
    `update foi.agency_duties d set
       status = case when c.made_public_on <= d.due_on then 'met' else 'missed' end, done_on = c.made_public_on,
       closed_at = $2, closed_by = null, version = d.version + 1, version_at = $2
     from foi.cases c
     where d.agency_id = $1 and d.status = 'open' and d.kind = 'proactive_publish' and c.agency_id = $1
       and c.id = d.case_id and c.made_public_on is not null
     returning d.id`,
    [agencyId, at],
  );
  // The mark on the case was a mistake and was struck out.
  const reopened = await session.query(
    `update foi.agency_duties d set
       status = 'open', done_on = null, closed_at = null, version = d.version + 1, version_at = $2
     from foi.cases c
     where d.agency_id = $1 and d.status in ('met', 'missed') and d.closed_by is null and d.kind = 'proactive_publish'
       and c.agency_id = $1 and c.id = d.case_id and c.made_public_on is null
     returning d.id`,
    [agencyId, at],
  );
  return closed.length + reopened.length;
}
