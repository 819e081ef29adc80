import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { In, LessThan, Not } from 'typeorm';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import { agencyLevelOf } from '../../domain/duty/agency-level.js';
import { annualDuties, yearReportedOn } from '../../domain/duty/annual-duties.js';
import { publicationDuty } from '../../domain/duty/publication-duty.js';
import { CLOCK, type Clock, legalDateAt } from '../../platform/clock/index.js';
import { Database, type Session } from '../../platform/database/index.js';
import { Calendars, type DeadlineRules } from '../calendars/index.js';
import { DutyEntity } from './duty.entity.js';

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
    'select level, created_at from foi.agency_settings where id = $1',
    [agencyId],
  );
  if (year === null || agency === undefined) return { opened: 0, voided: 0 };
  const since = legalDateAt(agency.created_at);
  const owed = annualDuties(agencyLevelOf(agency.level), year).filter(({ dueOn }) => dueOn >= since);
  const duties = session.repository(DutyEntity);
  const inserted = await duties
    .createQueryBuilder()
    .insert()
    .values(
      owed.map(({ kind, subject, title, fromOn, dueOn, article }) => ({
        ...{ agencyId, id: randomUUID(), kind, subject, title: title.zh, fromOn, dueOn, originalDueOn: dueOn, article },
        ...{ status: 'open' as const, note: '', provisional: false, version: 1, versionAt: at, calendarVersion: 0 },
        openedAt: at,
      })),
    )
    .orIgnore()
    .returning(['id'])
    .execute();
  const kinds = owed.map(({ kind }) => kind);
  const ofYear = { agencyId, subject: String(year) };
  const asNewVersion = { version: () => 'version + 1', versionAt: at };
  const reopened = await duties.update(
    { ...ofYear, kind: In(kinds), status: 'void' },
    { status: 'open', closedAt: null, closedBy: null, ...asNewVersion },
  );
  const voided = await duties.update(
    { ...ofYear, kind: Not(In([...kinds, 'proactive_publish'])), status: 'open' },
    { status: 'void', closedAt: at, ...asNewVersion },
  );
  // Without values nothing is sent, and nothing comes back.
  const { length } = (inserted.raw ?? []) as readonly unknown[];
  return { opened: length + (reopened.affected ?? 0), voided: voided.affected ?? 0 };
}

async function recount(
  session: Session,
  agencyId: string,
  { calendar, version: calendarVersion }: DeadlineRules,
  at: Date,
): Promise<number> {
  const duties = session.repository(DutyEntity);
  const counted = await duties.find({
    where: { agencyId, status: 'open', kind: 'proactive_publish', calendarVersion: LessThan(calendarVersion) },
    lock: { mode: 'pessimistic_write' },
  });
  let moved = 0;
  for (const { id, fromOn, dueOn: before, caseId, version } of counted) {
    const { dueOn, provisional } = publicationDuty(fromOn, { isFromCase: caseId !== null }, calendar);
    const newVersion = dueOn === before ? {} : { version: version + 1, versionAt: at };
    await duties.update({ agencyId, id }, { dueOn, provisional, calendarVersion, ...newVersion });
    if (dueOn !== before) moved += 1;
  }
  return moved;
}

async function settle(session: Session, agencyId: string, at: Date): Promise<number> {
  const closed = await session.query(
    `update foi.agency_duties d set
       status = case when c.made_public_on <= d.due_on then 'met' else 'missed' end, done_on = c.made_public_on,
       closed_at = $2, closed_by = null, version = d.version + 1, version_at = $2
     from foi.case_summaries c
     where d.agency_id = $1 and d.status = 'open' and d.kind = 'proactive_publish' and c.agency_id = $1
       and c.id = d.case_id and c.made_public_on is not null
     returning d.id`,
    [agencyId, at],
  );
  // The mark on the case was a mistake and was struck out.
  const reopened = await session.query(
    `update foi.agency_duties d set
       status = 'open', done_on = null, closed_at = null, version = d.version + 1, version_at = $2
     from foi.case_summaries c
     where d.agency_id = $1 and d.status in ('met', 'missed') and d.closed_by is null and d.kind = 'proactive_publish'
       and c.agency_id = $1 and c.id = d.case_id and c.made_public_on is null
     returning d.id`,
    [agencyId, at],
  );
  return closed.length + reopened.length;
}
