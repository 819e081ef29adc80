import type { Role } from '../../domain/case/permissions.js';
import type { Database } from '../../platform/database/index.js';
import { accountWork, readAgencySettings } from '../accounts/index.js';
import type { CommandIssuer } from '../cases/index.js';
import { demoAgencies } from './people.js';
import type { Cast } from './play-scenarios.js';

interface PersonRow {
  readonly code: string;
  readonly id: string;
  readonly agency_id: string;
  readonly unit: string | null;
  readonly roles: readonly Role[];
  readonly settings: unknown;
}

/** The people of the demonstration as they stand in the database. @throws Error for a role that nobody holds. */
export async function castFrom(database: Database): Promise<Cast> {
  const rows = await accountWork(database, (session) =>
    session.query<PersonRow>(
      `select a.code, u.id, u.agency_id, u.unit, u.roles, a.settings
       from foi.users u join foi.agencies a on a.id = u.agency_id where a.code = any($1) order by u.login`,
      [demoAgencies.map(({ code }) => code)],
    ),
  );
  const people = rows.map(({ code, settings, ...actor }): [string, CommandIssuer] => [
    code,
    {
      actor: { id: actor.id, agencyId: actor.agency_id, unit: actor.unit, roles: actor.roles },
      settings: readAgencySettings(settings),
    },
  ]);
  return ({ agency }, role) => {
    const found = people.find(([code, { actor }]) => code === agency && actor.roles.includes(role));
    if (found === undefined) throw new Error(`nobody is ${role} in ${agency}`);
    return found[1];
  };
}
