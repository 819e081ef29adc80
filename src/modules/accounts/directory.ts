import { Inject, Injectable } from '@nestjs/common';
import type { Role } from '../../domain/case/permissions.js';
import { Database, type Session } from '../../platform/database/index.js';

export interface ListedAgency {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly parent_id: string | null;
}

export interface ListedPerson {
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
  readonly roles: readonly Role[];
}

/** Reads all agencies, which are public, and the people of the user's own. */
@Injectable()
export class Directory {
  constructor(@Inject(Database) private readonly database: Database) {}

  agencies(): Promise<ListedAgency[]> {
    return this.database.query<ListedAgency>('select id, code, name, parent_id from foi.agencies order by code');
  }

  people(agencyId: string): Promise<ListedPerson[]> {
    return this.database.scoped({ agencyIds: [agencyId] }, (session) =>
      session.query<ListedPerson>(
        'select id, name, unit, roles from foi.users where agency_id = $1 and is_active order by unit, name, id',
        [agencyId],
      ),
    );
  }
}

/** Names by id: of people of these agencies, including those who left, and of all agencies. */
export async function namesById(
  session: Session,
  agencyIds: readonly string[],
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await session.query<{ readonly id: string; readonly name: string }>(
    `select id, name from foi.users where agency_id = any($1::uuid[]) and id = any($2::uuid[])
     union all select id, name from foi.agencies where id = any($2::uuid[])`,
    [agencyIds, ids],
    'names_by_id',
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
