import { Inject, Injectable } from '@nestjs/common';
import type { Role } from '../../domain/case/permissions.js';
import { Database } from '../../platform/database/index.js';

/** An account as the agency's administrator sees it. */
export interface ListedUser {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly unit: string | null;
  readonly roles: readonly Role[];
  readonly email: string | null;
  readonly wantsDigest: boolean;
  readonly deputyId: string | null;
  readonly isActive: boolean;
  readonly closedAt: Date | null;
  /** Number of open cases assigned to the person. */
  readonly openCases: number;
}

/** The accounts of an agency, including closed ones. */
@Injectable()
export class ListUsers {
  constructor(@Inject(Database) private readonly database: Database) {}

  execute(agencyId: string): Promise<ListedUser[]> {
    return this.database.scoped({ agencyIds: [agencyId] }, (session) =>
      session.query<ListedUser>(
        `select u.id, u.login, u.name, u.unit, u.roles, u.email, u.wants_digest as "wantsDigest",
           u.deputy_id as "deputyId", u.is_active as "isActive", u.closed_at as "closedAt",
           coalesce(c.held, 0) as "openCases"
         from foi.users u
         left join (select handler_id, count(*) as held from foi.case_summaries where agency_id = $1 and is_open
                    group by handler_id) c on c.handler_id = u.id
         where u.agency_id = $1 order by u.login`,
        [agencyId],
      ),
    );
  }
}
