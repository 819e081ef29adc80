import { Inject, Injectable } from '@nestjs/common';
import { addDays } from '../../domain/calendar/legal-date.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { accountWork, ChangeUser, RecordAbsence, SetUnits } from '../accounts/index.js';
import { demoAbsence, demoAgencies, demoDeputies, demoDigestReader, demoUnits } from './people.js';

interface PersonRow {
  readonly id: string;
  readonly agency_id: string;
  readonly login: string;
}

/**
 * Gives the demonstration what alerts escalate along: heads of units, deputies, an absence, and a reader of digests.
 */
@Injectable()
export class ArrangePeople {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SetUnits) private readonly setUnits: SetUnits,
    @Inject(ChangeUser) private readonly changeUser: ChangeUser,
    @Inject(RecordAbsence) private readonly recordAbsence: RecordAbsence,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Does nothing once units are set: what people changed since is theirs. */
  async execute(): Promise<void> {
    const people = await this.people();
    const personOf = (login: string): PersonRow => {
      const found = people.find((person) => person.login === login);
      if (found === undefined) throw new Error(`no person of the demonstration has the login ${login}`);
      return found;
    };
    if (await this.isArranged()) return;
    for (const { login, deputy } of demoDeputies) {
      const { id, agency_id: agencyId } = personOf(login);
      await this.changeUser.execute({ agencyId, actor: null }, id, { deputyId: personOf(deputy).id });
    }
    const { login, standIn, daysBefore, daysAfter } = demoAbsence;
    const away = personOf(login);
    const today = this.clock.today();
    await this.recordAbsence.execute(
      { agencyId: away.agency_id, actor: null },
      {
        ...{ userId: away.id, standInId: personOf(standIn).id },
        ...{ from: addDays(today, -daysBefore), to: addDays(today, daysAfter) },
      },
    );
    await accountWork(this.database, (session) =>
      session.query('update foi.users set wants_digest = true where agency_id = $1 and id = $2', [
        personOf(demoDigestReader).agency_id,
        personOf(demoDigestReader).id,
      ]),
    );
    // Last, since it marks the rest as done.
    for (const { code } of demoAgencies) {
      const units = demoUnits[code].map(({ name, heads }) => ({ name, headIds: heads.map((one) => personOf(one).id) }));
      const agencyId = await this.agencyId(code);
      await this.setUnits.execute({ agencyId, actor: null }, units);
    }
  }

  private people(): Promise<PersonRow[]> {
    return accountWork(this.database, (session) =>
      session.query<PersonRow>(
        `select u.id, u.agency_id, u.login from foi.users u join foi.agency_directory a on a.id = u.agency_id
         where a.code = any($1)`,
        [demoAgencies.map(({ code }) => code)],
      ),
    );
  }

  private async isArranged(): Promise<boolean> {
    const last = await this.agencyId(demoAgencies[demoAgencies.length - 1]?.code ?? '');
    const units = await accountWork(this.database, (session) =>
      session.query('select from foi.units where agency_id = $1', [last]),
    );
    return units.length > 0;
  }

  private async agencyId(code: string): Promise<string> {
    const [agency] = await this.database.query<{ id: string }>('select id from foi.agency_directory where code = $1', [
      code,
    ]);
    if (agency === undefined) throw new Error(`the demonstration has no agency ${code}`);
    return agency.id;
  }
}
