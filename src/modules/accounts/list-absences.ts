import { Inject, Injectable } from '@nestjs/common';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import type { Absence } from './absence.entity.js';

export interface AbsencesQuery {
  readonly userId?: string | undefined;
  /** The first day to list; today by default. */
  readonly from?: LegalDate | undefined;
  readonly to?: LegalDate | undefined;
}

export interface ListedAbsence extends Absence {
  readonly name: string;
  readonly unit: string | null;
  readonly standInName: string | null;
  /** As of today. */
  readonly standing: 'coming' | 'now' | 'past';
}

/** Row limit: more than a year of a large office. */
const most = 500;

/** Absences of the agency with their stand-ins; cancelled ones are left out. */
@Injectable()
export class ListAbsences {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(agencyId: string, { userId, from = this.clock.today(), to }: AbsencesQuery): Promise<ListedAbsence[]> {
    return this.database.scoped({ agencyIds: [agencyId] }, (session) =>
      session.query<ListedAbsence>(
        `select a.id, a.user_id as "userId", u.name, u.unit, a.from_on as "from", a.to_on as "to",
           a.stand_in_id as "standInId", s.name as "standInName",
           case when a.from_on > $5 then 'coming' when a.to_on < $5 then 'past' else 'now' end as standing
         from foi.absences a
         join foi.users u on u.agency_id = a.agency_id and u.id = a.user_id
         left join foi.users s on s.agency_id = a.agency_id and s.id = a.stand_in_id
         where a.agency_id = $1 and a.cancelled_at is null and a.to_on >= $2 and ($3::date is null or a.from_on <= $3)
           and ($4::uuid is null or a.user_id = $4)
         order by a.from_on, u.name, a.id limit ${most}`,
        [agencyId, from, to ?? null, userId ?? null, this.clock.today()],
      ),
    );
  }
}
