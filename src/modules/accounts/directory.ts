import { Inject, Injectable } from '@nestjs/common';
import { Database, type Session } from '../../platform/database/index.js';
import { UserEntity } from './user.entity.js';

export interface ListedAgency {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly parent_id: string | null;
}

export type ListedPerson = Pick<UserEntity, 'id' | 'name' | 'unit' | 'roles'>;

/** Reads all agencies, which are public, and the people of the user's own. */
@Injectable()
export class Directory {
  constructor(@Inject(Database) private readonly database: Database) {}

  agencies(): Promise<ListedAgency[]> {
    return this.database.query<ListedAgency>('select id, code, name, parent_id from foi.agencies order by code');
  }

  people(agencyId: string): Promise<ListedPerson[]> {
    return this.database.scoped({ agencyIds: [agencyId] }, (session) =>
      session.repository(UserEntity).find({
        select: { id: true, name: true, unit: true, roles: true },
        where: { agencyId, isActive: true },
        order: { unit: 'ASC', name: 'ASC', id: 'ASC' },
      }),
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
