import { Inject, Injectable } from '@nestjs/common';
import { addDays, type LegalDate, weekdayOf } from '../../domain/calendar/legal-date.js';
import { BoardReader } from './board-reader.js';
import { agencies, workload, urgency, running } from './running-deadlines.sql.js';
import type { BoardLine } from './read-board.js';

/** A running deadline assigned to a person, with the state of its case. */
export interface WorkItem extends Pick<
  BoardLine,
  'caseId' | 'caseNumber' | 'title' | 'kind' | 'bearer' | 'urgency' | 'dueOn' | 'remainingWorkingDays'
> {
  /** Path of the case's state; null for what belongs to no case. */
  readonly state: string | null;
  readonly handlerName: string | null;
}

/**
 * The workload of one person or of several together, as of today. Others' deadlines count apart, and are never overdue.
 */
export interface Workload {
  readonly asOf: LegalDate;
  readonly sunday: LegalDate;
  readonly overdue: number;
  readonly today: number;
  /** From today to Sunday. */
  readonly week: number;
  readonly later: number;
  readonly waiting: number;
  /** Deadlines of the agency, the most urgent first. */
  readonly lines: readonly WorkItem[];
  readonly waitingLines: readonly WorkItem[];
}

type Counts = Pick<Workload, 'overdue' | 'today' | 'week' | 'later' | 'waiting'>;
type Row = Omit<WorkItem, 'remainingWorkingDays'> & Counts;

/** Running deadlines of an agency, by urgency. */
export interface UrgencyCounts {
  readonly red: number;
  readonly amber: number;
  readonly green: number;
  readonly waiting: number;
}

/** The same for one of several agencies. */
export interface AgencyUrgencyCounts extends UrgencyCounts {
  readonly agencyId: string;
  readonly agencyName: string;
}

const nothing: Counts = { overdue: 0, today: 0, week: 0, later: 0, waiting: 0 };

/** The workload of some people, and the urgency counts of whole agencies: each in one statement. */
@Injectable()
export class ReadWorkload {
  constructor(@Inject(BoardReader) private readonly reader: BoardReader) {}

  /** @param limit rows of each kind */
  of(agencyId: string, personIds: readonly string[], limit: number): Promise<Workload> {
    return this.reader.ask([agencyId], async ({ session, today, laws, values }) => {
      const sunday = addDays(today, 7 - weekdayOf(today));
      const rows = await session.query<Row>(ofPeople, [...values, personIds, sunday, limit], 'workload_of_people');
      const calendar = laws.get(agencyId)?.calendar;
      const lines = rows.map(({ overdue: _o, today: _t, week: _w, later: _l, waiting: _v, ...line }) => ({
        ...line,
        remainingWorkingDays: calendar?.countWorkdays(today, line.dueOn) ?? 0,
      }));
      const { overdue, today: dueToday, week, later, waiting } = rows[0] ?? nothing;
      return {
        ...{ asOf: today, sunday, overdue, today: dueToday, week, later, waiting },
        lines: lines.filter(({ bearer }) => bearer === 'agency'),
        waitingLines: lines.filter(({ bearer }) => bearer !== 'agency'),
      };
    });
  }

  urgency(agencyId: string): Promise<UrgencyCounts> {
    return this.reader.ask([agencyId], async ({ session, values }) => {
      const [row] = await session.query<UrgencyCounts>(ofOffice, [...values], 'urgency_of_office');
      return row ?? { red: 0, amber: 0, green: 0, waiting: 0 };
    });
  }

  /** Per agency, the most overdue first. */
  countByUrgencyOfEach(agencyIds: readonly string[]): Promise<readonly AgencyUrgencyCounts[]> {
    return this.reader.ask(agencyIds, ({ session, values }) =>
      session.query<AgencyUrgencyCounts>(ofEach, [...values], 'urgency_of_agencies'),
    );
  }
}

const counted = `count(*) filter (where l.urgency = 'red')::int as red, count(*) filter (where l.urgency = 'amber')::int as amber,
    count(*) filter (where l.urgency = 'green')::int as green, count(*) filter (where l.urgency = 'waiting')::int as waiting`;

const lit = `(${running}) x join ${agencies} on r.agency_id = x.agency_id`;

const ofPeople = `
  with mine as (
    select x.*, ${urgency} as urgency, c.number, c.state, h.name as handler_name from ${lit} ${workload}
    join foi.people h on h.agency_id = x.agency_id and h.id = case x.source when 'duty' then x.handler_id else c.handler_id end
    where h.id = any($5::uuid[])
  ), placed as (
    select m.*, row_number() over (partition by m.bearer = 'agency' order by m.due_on, m.number, m.kind, m.subject) as place,
      count(*) filter (where m.bearer = 'agency' and m.due_on < $3::date) over () as overdue,
      count(*) filter (where m.bearer = 'agency' and m.due_on = $3::date) over () as today,
      count(*) filter (where m.bearer = 'agency' and m.due_on >= $3::date and m.due_on <= $6::date) over () as week,
      count(*) filter (where m.bearer = 'agency' and m.due_on > $6::date) over () as later,
      count(*) filter (where m.bearer <> 'agency') over () as waiting
    from mine m
  )
  select p.case_id as "caseId", p.number as "caseNumber", p.title, p.kind, p.bearer, p.urgency,
    p.due_on as "dueOn", p.state, p.handler_name as "handlerName", p.overdue::int, p.today::int, p.week::int, p.later::int, p.waiting::int
  from placed p where p.place <= $7 order by p.due_on, p.number, p.kind, p.subject`;

const ofOffice = `
  select ${counted} from (select ${urgency} as urgency from ${lit}) l`;

const ofEach = `
  select a.id as "agencyId", a.name as "agencyName", ${counted}
  from foi.agency_directory a left join (select x.agency_id, ${urgency} as urgency from ${lit}) l on l.agency_id = a.id
  where a.id = any($1::uuid[]) group by a.id, a.name, a.code order by red desc, amber desc, a.code`;
