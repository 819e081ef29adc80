import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';

export interface ListedUnit {
  readonly name: string;
  /** False for a name that people or open cases use though it is not listed: a typing error, or a former unit. */
  readonly isListed: boolean;
  readonly heads: readonly { readonly id: string; readonly name: string; readonly isActive: boolean }[];
  /** People with an active account. */
  readonly people: number;
  readonly openCases: number;
}

/** The units of an agency in order, then names in use that are not among them. */
@Injectable()
export class ListUnits {
  constructor(@Inject(Database) private readonly database: Database) {}

  execute(agencyId: string): Promise<ListedUnit[]> {
    return this.database.scoped({ agencyIds: [agencyId] }, (session) =>
      session.query<ListedUnit>(
        `with staffed as (
           select unit, count(*) as people from foi.users
           where agency_id = $1 and is_active and unit is not null group by unit
         ), busy as (
           select unit, count(*) as open_cases from foi.case_summaries
           where agency_id = $1 and is_open and unit is not null group by unit
         ), named as (
           select name from foi.units where agency_id = $1 union select unit from staffed union select unit from busy
         )
         select n.name, u.name is not null as "isListed", coalesce(s.people, 0) as people,
           coalesce(b.open_cases, 0) as "openCases",
           coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'isActive', p.is_active)
                                      order by h.position)
                     from foi.unit_heads h join foi.users p on p.agency_id = h.agency_id and p.id = h.user_id
                     where h.agency_id = $1 and h.unit = n.name), '[]') as heads
         from named n
         left join foi.units u on u.agency_id = $1 and u.name = n.name
         left join staffed s on s.unit = n.name
         left join busy b on b.unit = n.name
         order by u.position nulls last, n.name`,
        [agencyId],
      ),
    );
  }
}
