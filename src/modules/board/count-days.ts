import { Inject, Injectable } from '@nestjs/common';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import { BoardReader } from './board-reader.js';
import { agencies, urgency, running } from './running-deadlines.sql.js';

/** How much falls due on one day. */
export interface DayCount {
  readonly on: LegalDate;
  /** Of the agency's own, by light as of today. */
  readonly red: number;
  readonly amber: number;
  readonly green: number;
  /** What others have to do by then. */
  readonly waiting: number;
}

/** Counts what falls due on each day of a stretch; days without anything are left out. */
@Injectable()
export class CountDays {
  constructor(@Inject(BoardReader) private readonly reader: BoardReader) {}

  /** Both days included. */
  async execute(agencyIds: readonly string[], from: LegalDate, to: LegalDate): Promise<readonly DayCount[]> {
    return this.reader.ask(agencyIds, ({ session, values }) =>
      session.query<DayCount>(
        `select on_day as "on", count(*) filter (where urgency = 'red') as red,
           count(*) filter (where urgency = 'amber') as amber, count(*) filter (where urgency = 'green') as green,
           count(*) filter (where urgency = 'waiting') as waiting
         from (select x.due_on as on_day, ${urgency} as urgency
               from (${running}) x join ${agencies} on r.agency_id = x.agency_id
               where x.due_on between $5::date and $6::date) days
         group by on_day order by on_day`,
        [...values, from, to],
      ),
    );
  }
}
