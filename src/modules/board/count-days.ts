import { Inject, Injectable } from '@nestjs/common';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import { BoardReader } from './board-reader.js';
import { agencies, urgency, running } from './running-deadlines.sql.js';

/** Number of deadlines due on one day. */
export interface DayCount {
  readonly on: LegalDate;
  /** Deadlines of the agency, by urgency as of today. */
  readonly red: number;
  readonly amber: number;
  readonly green: number;
  /** Deadlines of other parties. */
  readonly waiting: number;
}

/** Counts the deadlines due on each day of a period; days without any are left out. */
@Injectable()
export class CountDays {
  constructor(@Inject(BoardReader) private readonly reader: BoardReader) {}

  /** Both days inclusive. */
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
