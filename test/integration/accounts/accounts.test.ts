import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountRefused, AddAgency, AddUser, type NewUser } from '../../../src/modules/accounts/index.js';
import { digestOf, openSession, readSession } from '../../../src/modules/accounts/sessions.js';
import { accountWork } from '../../../src/modules/accounts/account-work.js';
import { SettableClock } from '../../../src/platform/clock/index.js';
import { startTestDatabase, type TestDatabase } from '../../support/database.js';

const limits = { idleMinutes: 30, maxHours: 12 };

describe('agencies and accounts', () => {
  let test: TestDatabase;
  let addAgency: AddAgency;
  let addUser: AddUser;
  const clock = new SettableClock('2026-01-20');
  const person: NewUser = {
    agencyCode: 'county',
    login: 'wang',
    name: '王登记',
    roles: ['registrar'],
    password: 'correct horse battery',
  };

  const refusal = async (work: Promise<unknown>): Promise<string> => {
    const error = await work.then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(AccountRefused);
    return error instanceof AccountRefused ? error.code : '';
  };
  const readable = async (agencyId: string, userId: string): Promise<readonly string[]> => {
    const at = clock.now();
    const { token } = await accountWork(test.database, (session) =>
      openSession(session, { id: userId, agencyId }, { address: '127.0.0.1', at }, limits),
    );
    return (await readSession(test.database, digestOf(token), at))?.account.readableAgencyIds ?? [];
  };

  beforeAll(async () => {
    test = await startTestDatabase();
    addAgency = new AddAgency(test.database, clock);
    addUser = new AddUser(test.database, clock);
    await addAgency.execute({ code: 'county', name: '示范县人民政府' });
  });
  afterAll(() => test.close());

  it('gives each code once, and each login once in the whole installation, whatever its letters', async () => {
    await addAgency.execute({ code: 'other', name: '别处' });
    expect(await refusal(addAgency.execute({ code: 'county', name: '又一个' }))).toBe('AGENCY_CODE_TAKEN');
    await addUser.execute(person);
    expect(await refusal(addUser.execute({ ...person, agencyCode: 'other', login: 'WANG' }))).toBe('LOGIN_TAKEN');
  });

  it('makes one of two accounts of one login that are asked for at the same moment', async () => {
    const twice = [person, person].map((one) => addUser.execute({ ...one, login: 'li' }));
    const results = await Promise.allSettled(twice);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('knows no agency that does not exist, as a parent or as an employer', async () => {
    expect(await refusal(addAgency.execute({ code: 'x', name: '某局', parentCode: 'nowhere' }))).toBe('AGENCY_UNKNOWN');
    expect(await refusal(addUser.execute({ ...person, login: 'zhao', agencyCode: 'nowhere' }))).toBe('AGENCY_UNKNOWN');
  });

  it.each<[string, Partial<NewUser>]>([
    ['a role that does not exist', { roles: ['emperor'] }],
    ['no role', { roles: [] }],
    ['a short password', { password: '123456789' }],
    ['an endless password', { password: 'x'.repeat(201) }],
    ['no name', { name: ' ' }],
    ['a login with spaces', { login: 'zhang san' }],
    ['an endless login', { login: 'x'.repeat(101) }],
    ['an empty unit', { unit: '' }],
  ])('refuses %s', async (_, more) => {
    expect(await refusal(addUser.execute({ ...person, login: 'refused', ...more }))).toBe('FIELD_INVALID');
    expect(await test.asOwner("select 1 from foi.users where login = 'refused'")).toEqual([]);
  });

  it('refuses a code or settings that mean nothing', async () => {
    expect(await refusal(addAgency.execute({ code: '../etc', name: '某局' }))).toBe('FIELD_INVALID');
    expect(await refusal(addAgency.execute({ code: 'y', name: '' }))).toBe('FIELD_INVALID');
    const settings = { clearance: ['horoscope'] };
    await expect(addAgency.execute({ code: 'y', name: '某局', settings })).rejects.toThrow();
  });

  it('reads down the whole line of subordinates, and never up or across', async () => {
    const ids = new Map<string, string>();
    for (const [code, parentCode] of [
      ['province'],
      ['city', 'province'],
      ['district', 'city'],
      ['town', 'district'],
      ['city2', 'province'],
    ] as const) {
      ids.set(code, (await addAgency.execute({ code, name: code, parentCode })).id);
    }
    const below = async (code: string): Promise<readonly (string | undefined)[]> => {
      const { id } = await addUser.execute({ ...person, agencyCode: code, login: `someone@${code}` });
      const seen = new Set(await readable(ids.get(code) ?? '', id));
      return [...ids].filter(([, agencyId]) => seen.has(agencyId)).map(([known]) => known);
    };
    expect(await below('province')).toEqual(['province', 'city', 'district', 'town', 'city2']);
    expect(await below('city')).toEqual(['city', 'district', 'town']);
    expect(await below('town')).toEqual(['town']);
    expect(await below('city2')).toEqual(['city2']);
  });

  it('shuts out at once whoever is switched off', async () => {
    const { id } = await addUser.execute({ ...person, login: 'leaving' });
    const [agency] = await test.asOwner<{ id: string }>("select id from foi.agencies where code = 'county'");
    expect(await readable(agency?.id ?? '', id)).toHaveLength(1);
    await test.asOwner('update foi.users set is_active = false where id = $1', [id]);
    expect(await readable(agency?.id ?? '', id)).toEqual([]);
  });

  it('shows accounts and sessions to nothing but the work on accounts', async () => {
    for (const table of ['users', 'sessions', 'audit_entries']) {
      expect(await test.database.query(`select * from foi.${table}`)).toEqual([]);
      const mine = await accountWork(test.database, (session) => session.query(`select * from foi.${table} limit 1`));
      expect(mine).toHaveLength(1);
    }
    await expect(
      accountWork(test.database, (session) => session.query("update foi.audit_entries set action = 'nothing'")),
    ).rejects.toThrow(/permission denied/);
  });
});
