import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { accountWork, AddAgency, AddUser } from '../accounts/index.js';
import { demoAgencies, demoPassword, demoPeople } from './people.js';

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

/** Fills an empty database with agencies and people to try everything with. */
@Injectable()
export class SeedDemo {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AddAgency) private readonly addAgency: AddAgency,
    @Inject(AddUser) private readonly addUser: AddUser,
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
    return demoPeople.map(({ login, agencyCode, roles }) => ({
      login,
      password: demoPassword,
      agency: demoAgencies.find(({ code }) => code === agencyCode)?.name ?? agencyCode,
      roles,
    }));
  }

  private async existing(): Promise<Existing> {
    return accountWork(this.database, async (session) => {
      const agencies = await session.query<{ code: string }>('SELECT code FROM foi.agencies');
      const people = await session.query<{ login: string }>('SELECT login FROM foi.users');
      return { agencies: new Set(agencies.map(({ code }) => code)), logins: new Set(people.map(({ login }) => login)) };
    });
  }
}
