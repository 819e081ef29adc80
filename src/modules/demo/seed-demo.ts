import { Inject, Injectable } from '@nestjs/common';
import type { Role } from '../../domain/case/permissions.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { accountWork, AddAgency, AddUser, readAgencySettings } from '../accounts/index.js';
import type { CommandIssuer } from '../cases/index.js';
import { ArrangePeople } from './arrange-people.js';
import { lastYear } from './last-year.js';
import { demoAgencies, demoPassword, demoPeople } from './people.js';
import { type Cast, PlayScenarios } from './play-scenarios.js';
import { thisYear } from './this-year.js';

/** An account to try the demonstration with. */
export interface DemoLogin {
  readonly login: string;
  readonly password: string;
  readonly agency: string;
  readonly roles: readonly string[];
}

interface Existing {
  readonly agencies: ReadonlySet<string>;
  readonly logins: ReadonlySet<string>;
}

/** Fills an empty database with agencies, people, and a year and more of their work, to try everything with. */
@Injectable()
export class SeedDemo {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AddAgency) private readonly addAgency: AddAgency,
    @Inject(AddUser) private readonly addUser: AddUser,
    @Inject(ArrangePeople) private readonly arrangePeople: ArrangePeople,
    @Inject(PlayScenarios) private readonly playScenarios: PlayScenarios,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Does nothing in a database where others than the demonstration's agencies are. What an interrupted start left out
   * is made up for.
   * @returns the accounts of the demonstration, none when there is no demonstration.
   */
  async execute(): Promise<readonly DemoLogin[]> {
    const { agencies, logins } = await this.existing();
    if ([...agencies].some((code) => !demoAgencies.some((agency) => agency.code === code))) return [];
    for (const agency of demoAgencies) if (!agencies.has(agency.code)) await this.addAgency.execute(agency);
    for (const person of demoPeople) if (!logins.has(person.login)) await this.addUser.execute(person);
    await this.arrangePeople.execute();
    if (!(await this.hasCases())) {
      await this.playScenarios.execute([...lastYear, ...thisYear], await castFrom(this.database), this.clock.today());
    }
    return demoPeople.map(({ login, agencyCode, roles }) => ({
      login,
      password: demoPassword,
      agency: demoAgencies.find(({ code }) => code === agencyCode)?.name ?? agencyCode,
      roles,
    }));
  }

  private async hasCases(): Promise<boolean> {
    const agencies = await this.database.query<{ id: string }>('SELECT id FROM foi.agency_directory');
    const agencyIds = agencies.map(({ id }) => id);
    const found = await this.database.scoped({ agencyIds }, (session) =>
      session.query('SELECT FROM foi.case_summaries WHERE agency_id = ANY ($1) LIMIT 1', [agencyIds]),
    );
    return found.length > 0;
  }

  private async existing(): Promise<Existing> {
    return accountWork(this.database, async (session) => {
      const agencies = await session.query<{ code: string }>('SELECT code FROM foi.agency_directory');
      const people = await session.query<{ login: string }>('SELECT login FROM foi.users');
      return { agencies: new Set(agencies.map(({ code }) => code)), logins: new Set(people.map(({ login }) => login)) };
    });
  }
}

interface PersonRow {
  readonly code: string;
  readonly id: string;
  readonly agency_id: string;
  readonly unit: string | null;
  readonly roles: readonly Role[];
  readonly settings: unknown;
}

/** The people of the demonstration as they stand in the database. @throws Error for a role that no person holds. */
async function castFrom(database: Database): Promise<Cast> {
  const rows = await accountWork(database, (session) =>
    session.query<PersonRow>(
      `select a.code, u.id, u.agency_id, u.unit, u.roles, s.settings
       from foi.users u join foi.agency_directory a on a.id = u.agency_id join foi.agency_settings s on s.id = a.id
       where a.code = any($1) order by u.login`,
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
    if (found === undefined) throw new Error(`no person is ${role} in ${agency}`);
    return found[1];
  };
}
