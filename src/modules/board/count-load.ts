import { Inject, Injectable } from '@nestjs/common';
import { addDays, type LegalDate, weekdayOf } from '../../domain/calendar/legal-date.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { BoardReader } from './board-reader.js';
import { agencies, workload, running } from './running-deadlines.sql.js';

/** The workload of one handler; without a person, the unassigned deadlines. */
export interface AssigneeLoad {
  readonly agencyId: string;
  readonly handlerId: string | null;
  readonly handlerName: string | null;
  /** Unit of the person; null where unassigned. */
  readonly unit: string | null;
  /** Running deadlines of the agency, including the overdue ones. */
  readonly open: number;
  /** From today to Sunday. */
  readonly dueThisWeek: number;
  readonly overdue: number;
}

/** The workload of every handler, most overdue first; deadlines of other parties do not count. */
@Injectable()
export class CountLoad {
  constructor(
    @Inject(BoardReader) private readonly reader: BoardReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(agencyIds: readonly string[]): Promise<readonly AssigneeLoad[]> {
    return this.reader.ask(agencyIds, ({ session, values }) =>
      session.query<AssigneeLoad>(
        `select l.agency_id as "agencyId", l.handler_id as "handlerId", h.name as "handlerName", h.unit, l.open,
           l.due_this_week as "dueThisWeek", l.overdue
         from (
           select x.agency_id, coalesce(x.handler_id, c.handler_id) as handler_id, count(*) as open,
             count(*) filter (where x.due_on between $3::date and $5::date) as due_this_week,
             count(*) filter (where x.due_on < $3::date) as overdue
           from (${running}) x join ${agencies} on r.agency_id = x.agency_id and r.amber_on is not null ${workload}
           where x.bearer = 'agency'
           group by 1, 2
         ) l
         left join foi.people h on h.agency_id = l.agency_id and h.id = l.handler_id
         order by l.overdue desc, l.due_this_week desc, l.open desc, l.agency_id, l.handler_id`,
        [...values, sundayOf(this.clock.today())],
      ),
    );
  }
}

const sundayOf = (day: LegalDate): LegalDate => addDays(day, 7 - weekdayOf(day));
