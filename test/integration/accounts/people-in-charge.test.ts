import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '../../../src/domain/case/permissions.js';
import { AddAgency, AddUser, PeopleInCharge, readAgencySettings } from '../../../src/modules/accounts/index.js';
import { RecordAbsence } from '../../../src/modules/accounts/record-absence.js';
import { SettableClock } from '../../../src/platform/clock/index.js';
import { startTestDatabase, type TestDatabase } from '../../support/database.js';

describe('the people in charge', () => {
  let test: TestDatabase;
  let people: PeopleInCharge;
  const clock = new SettableClock('2026-01-20');
  const agencies = new Map<string, string>();
  const add = async (agencyCode: string, login: string, ...roles: Role[]): Promise<string> => {
    const user = { agencyCode, login, name: login, roles, password: 'correct horse battery', email: `${login}@oa` };
    return (await new AddUser(test.database, clock).execute(user)).id;
  };
  const idOf = (code: string): string => agencies.get(code) ?? '';
  const supervisors = async (code: string): Promise<string[]> =>
    (await people.of(idOf(code))).supervisors.map(({ name }) => name);

  beforeAll(async () => {
    test = await startTestDatabase();
    people = new PeopleInCharge(test.database, clock);
    const addAgency = new AddAgency(test.database, clock);
    for (const [code, parentCode] of [['city'], ['county', 'city'], ['town', 'county'], ['elsewhere']] as const) {
      agencies.set(code, (await addAgency.execute({ code, name: code, parentCode })).id);
    }
    await add('city', 'city-head', 'head');
    await add('city', 'city-clerk', 'handler');
    await add('county', 'county-clerk', 'handler');
    await add('town', 'town-clerk', 'handler', 'registrar');
    await add('elsewhere', 'stranger', 'head');
  });
  afterAll(() => test.close());

  it('are those of the agency and no others, as far as notification needs to know them', async () => {
    const { persons, unitHeads, absences } = await people.of(idOf('town'));
    expect([...persons.values()]).toEqual([
      {
        ...{ id: expect.any(String), agencyId: idOf('town'), name: 'town-clerk', unit: null },
        ...{ roles: ['handler', 'registrar'], isActive: true, email: 'town-clerk@oa', wantsDigest: false },
        deputyId: null,
      },
    ]);
    expect([unitHeads.size, absences]).toEqual([0, []]);
  });

  it('are supervised by the nearest agency above that has a person in charge', async () => {
    expect(await supervisors('town')).toEqual(['city-head']);
    const head = await add('county', 'county-head', 'head');
    expect(await supervisors('town')).toEqual(['county-head']);
    expect(await supervisors('county')).toEqual(['city-head']);
    expect(await supervisors('city')).toEqual([]);
    await test.asOwner('update foi.users set is_active = false where id = $1', [head]);
    expect(await supervisors('town')).toEqual(['city-head']);
    await test.asOwner('update foi.users set is_active = true where id = $1', [head]);
  });

  it('above are replaced by their stand-ins on the days they are away', async () => {
    const head = (await people.of(idOf('county'))).persons;
    const [headId, clerkId] = ['county-head', 'county-clerk'].map(
      (name) => [...head.values()].find((person) => person.name === name)?.id ?? '',
    );
    const by = { agencyId: idOf('county'), actor: null };
    const record = new RecordAbsence(test.database, clock);
    await record.execute(by, { userId: headId ?? '', from: '2026-01-21', to: '2026-01-22', standInId: clerkId ?? '' });
    await record.execute(by, { userId: headId ?? '', from: '2026-01-23', to: '2026-01-23', standInId: null });
    expect(await supervisors('town')).toEqual(['county-head']);
    clock.set('2026-01-22');
    expect(await supervisors('town')).toEqual(['county-clerk']);
    // No stand-in: the absent person is notified rather than no one.
    clock.set('2026-01-23');
    expect(await supervisors('town')).toEqual(['county-head']);
    expect((await people.of(idOf('town'))).absences).toEqual([]);
    expect((await people.of(idOf('county'))).absences).toHaveLength(2);
    clock.set('2026-03-01');
    expect((await people.of(idOf('county'))).absences).toEqual([]);
  });

  it('are read without a session, and leave none of their rows open to others', async () => {
    await people.of(idOf('town'));
    for (const table of ['users', 'units', 'unit_heads', 'absences']) {
      expect(await test.database.query(`select * from foi.${table}`)).toEqual([]);
    }
  });
});

describe('the settings of an agency', () => {
  it('keep the sections that other rooms put beside them', () => {
    const notices = { notifyAt: '08:30', escalation: [] };
    expect(readAgencySettings({ selfClearance: true, notices })).toMatchObject({ selfClearance: true, notices });
  });
});
