import { Inject, Injectable } from '@nestjs/common';
import type { Role } from '../../domain/case/permissions.js';
import { Database } from '../../platform/database/index.js';

/** An account as whoever runs the installation sees it. */
export interface ListedUser {
  readonly login: string;
  readonly name: string;
  readonly unit: string | null;
  readonly roles: readonly Role[];
  readonly isActive: boolean;
}

/** The accounts of an agency, those that were closed included. */
@Injectable()
export class ListUsers {
  constructor(@Inject(Database) private readonly database: Database) {}

  execute(agencyId: string): Promise<ListedUser[]> {
    return this.database.scoped({ agencyIds: [agencyId] }, (session) =>
      session.query<ListedUser>(
        'select login, name, unit, roles, is_active as "isActive" from foi.users where agency_id = $1 order by login',
        [agencyId],
      ),
    );
  }
}
