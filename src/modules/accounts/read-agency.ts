import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';

/** The settings of the user's agency. */
export interface AgencyRecord {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** Null while not set. */
  readonly level: string | null;
  readonly parent: { readonly code: string; readonly name: string } | null;
  readonly subordinates: readonly { readonly code: string; readonly name: string }[];
}

/** Reads an agency's level, the agency above it and those directly below it. */
@Injectable()
export class ReadAgency {
  constructor(@Inject(Database) private readonly database: Database) {}

  async execute(agencyId: string): Promise<AgencyRecord> {
    const [found] = await this.database.scoped({ agencyIds: [agencyId] }, (session) =>
      session.query<AgencyRecord>(
        `select a.id, a.code, a.name, a.level,
           case when p.id is null then null else jsonb_build_object('code', p.code, 'name', p.name) end as parent,
           coalesce((select jsonb_agg(jsonb_build_object('code', b.code, 'name', b.name) order by b.code)
                     from foi.agencies b where b.parent_id = a.id), '[]') as subordinates
         from foi.agencies a left join foi.agencies p on p.id = a.parent_id where a.id = $1`,
        [agencyId],
      ),
    );
    if (found === undefined) throw new Error(`there is no agency ${agencyId}`);
    return found;
  }
}
