import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PeopleInCharge } from '../../src/modules/accounts/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aRequest, register, run } from '../support/cases.js';
import { Client } from '../support/client.js';
import { addTestAgency, testPassword, type TestAgency } from '../support/people.js';

interface ShownUser {
  readonly id: string;
  readonly login: string;
  readonly email: string | null;
  readonly roles: readonly string[];
  readonly isActive: boolean;
  readonly openCases: number;
}

describe('the people of an agency', () => {
  let test: TestApp;
  let county: TestAgency;
  let town: TestAgency;
  let admin: Client;

  beforeAll(async () => {
    test = await startTestApp();
    county = await addTestAgency(test, { code: 'county' });
    town = await addTestAgency(test, { code: 'town' });
    admin = await county.as('administrator');
  });
  afterAll(() => test.close());

  const users = async (): Promise<readonly ShownUser[]> =>
    (await admin.get<{ users: readonly ShownUser[] }>('/api/users')).body.users;
  const change = (id: string, body: object) =>
    admin.ask<{ code?: string; openCases: number; warnings: { code: string }[] }>('PUT', `/api/users/${id}`, { body });
  const addHandler = async (login: string): Promise<string> => {
    const body = { login, name: login, unit: '法规科', roles: ['handler'], password: testPassword };
    const made = await admin.post<{ id: string }>('/api/users', body);
    expect(made.status).toBe(201);
    return made.body.id;
  };

  it('are added and changed by its administrator, who sees all of it', async () => {
    const id = await addHandler('zhou');
    const done = await change(id, {
      email: 'zhou@oa.gov.cn',
      deputyId: county.idOf('head'),
      roles: ['handler', 'reviewer'],
    });
    expect([done.status, done.body]).toEqual([200, { openCases: 0, warnings: [] }]);
    expect((await users()).find(({ login }) => login === 'zhou')).toMatchObject({
      ...{ email: 'zhou@oa.gov.cn', deputyId: county.idOf('head'), roles: ['handler', 'reviewer'], isActive: true },
      ...{ wantsDigest: false, openCases: 0, closedAt: null },
    });
    const again = await admin.post('/api/users', {
      ...{ login: 'ZHOU', name: '又一个', roles: ['handler'], password: testPassword },
    });
    expect([again.status, again.body.code]).toEqual([409, 'LOGIN_TAKEN']);
  });

  it.each(['registrar', 'handler', 'reviewer', 'signatory', 'head', 'statistician', 'auditor'] as const)(
    'cannot be changed by a %s, whatever role the browser says it has (defect 16)',
    async (role) => {
      const client = await county.as(role);
      const self = county.idOf(role);
      const asked = { headers: { 'x-role': 'administrator' }, body: { roles: ['administrator'] } };
      const changed = await client.ask('PUT', `/api/users/${self}`, asked);
      expect([changed.status, changed.body.code]).toEqual([403, 'ROLE_REQUIRED']);
      const forged = await client.ask('PUT', `/api/users/${self}`, {
        body: { roles: ['administrator'], actor: { id: county.idOf('administrator'), roles: ['administrator'] } },
      });
      expect(forged.status).toBe(400);
      const preferences = await client.ask('PUT', '/api/me/preferences', {
        body: { email: null, wantsDigest: false, roles: ['administrator'] },
      });
      expect(preferences.status).toBe(400);
      expect((await client.ask('PUT', `/api/users/${self}/password`)).status).toBe(403);
      expect((await client.ask('PUT', '/api/units', { body: { units: [] } })).status).toBe(403);
      expect((await users()).find(({ id }) => id === self)?.roles).toEqual([role]);
    },
  );

  it('of another agency are not there, for any field that could name them', async () => {
    const stranger = town.idOf('handler');
    const own = county.idOf('handler');
    expect((await change(stranger, { name: '改' })).body.code).toBe('USER_NOT_FOUND');
    expect((await admin.ask('PUT', `/api/users/${stranger}/password`)).status).toBe(404);
    expect((await change(own, { deputyId: stranger })).body).toMatchObject({ code: 'PERSON_UNKNOWN' });
    const unit = await admin.ask('PUT', '/api/units', { body: { units: [{ name: '甲', headIds: [stranger] }] } });
    expect(unit.body).toMatchObject({ code: 'PERSON_UNKNOWN', errors: [{ path: 'units.0.headIds.0' }] });
    const days = { from: '2026-02-02', to: '2026-02-03' };
    for (const body of [
      { ...days, userId: stranger },
      { ...days, userId: own, standInId: stranger },
    ]) {
      expect((await admin.post('/api/absences', body)).body.code).toBe('PERSON_UNKNOWN');
    }
  });

  it('leave: a closed account loses its session at once, and what depends on it is reported', async () => {
    const id = await addHandler('leaver');
    const leaver = await new Client(test.url).logIn('leaver', testPassword);
    const registrar = await county.as('registrar');
    expect((await register(registrar, aRequest('2026-01-20', {}, { unit: '法规科', handlerId: id }))).status).toBe(201);
    await admin.ask('PUT', '/api/units', { body: { units: [{ name: '法规科', headIds: [id] }] } });
    await change(county.idOf('reviewer'), { deputyId: id });

    const closed = await change(id, { isActive: false });
    expect(closed.body.openCases).toBe(1);
    expect(closed.body.warnings.map(({ code }) => code)).toEqual([
      'CASES_NEED_A_HANDLER',
      'UNITS_NEED_A_HEAD',
      'PEOPLE_NEED_A_DEPUTY',
    ]);
    expect((await leaver.get('/api/session')).status).toBe(401);
    await expect(new Client(test.url).logIn('leaver', testPassword)).rejects.toThrow('401');
    const kept = await test.testDatabase.asOwner('select 1 from foi.sessions where user_id = $1', [id]);
    expect(kept).toEqual([]);
    expect((await test.app.get(PeopleInCharge).of(county.id)).persons.get(id)?.isActive).toBe(false);

    await change(id, { isActive: true });
    await new Client(test.url).logIn('leaver', testPassword);
    await change(county.idOf('reviewer'), { deputyId: null });
  });

  it('get no new case once their account is closed, and the registrar is given the reason', async () => {
    const gone = await addHandler('gone');
    expect((await change(gone, { isActive: false })).status).toBe(200);
    const registrar = await county.as('registrar');
    const refused = { status: 400, body: { code: 'PERSON_LEFT', errors: [{ path: 'handlerId' }] } };
    expect(await register(registrar, aRequest('2026-01-20', {}, { unit: '法规科', handlerId: gone }))).toMatchObject(
      refused,
    );
    const { body } = await register(registrar, aRequest('2026-01-20'));
    const command = { type: 'case.assign', on: '2026-01-20', unit: '法规科', handlerId: gone };
    expect(await run(registrar, body.case.id, 1, command)).toMatchObject({
      status: 400,
      body: { code: 'PERSON_LEFT', remedy: { zh: '请改派在岗人员，或由管理员先启用该账号' } },
    });
  });

  it('always have an administrator', async () => {
    const self = county.idOf('administrator');
    for (const body of [{ isActive: false }, { roles: ['head'] }]) {
      const refused = await change(self, body);
      expect([refused.status, refused.body.code]).toEqual([409, 'LAST_ADMINISTRATOR']);
    }
    const both = await addTestAgency(test, { code: 'both', roles: ['administrator'] });
    const first = await both.as('administrator');
    await first.post('/api/users', {
      login: 'second@both',
      name: '乙',
      roles: ['administrator'],
      password: testPassword,
    });
    const second = await new Client(test.url).logIn('second@both', testPassword);
    const secondId = (await second.get<{ id: string }>('/api/session')).body.id;
    const closing = (client: Client, id: string) =>
      client.ask('PUT', `/api/users/${id}`, { body: { roles: ['handler'] } });
    const answers = await Promise.all([closing(first, secondId), closing(second, both.idOf('administrator'))]);
    const left = await test.testDatabase.asOwner(
      `select 1 from foi.users where agency_id = $1 and is_active and 'administrator' = any(roles)`,
      [both.id],
    );
    expect(left).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('get a new password of the server’s making, which ends their sessions and a pause', async () => {
    const id = await addHandler('forgetful');
    const before = await new Client(test.url).logIn('forgetful', testPassword);
    for (let attempt = 0; attempt < 6; attempt++) {
      await expect(new Client(test.url).logIn('forgetful', 'not the password')).rejects.toThrow();
    }
    const { body } = await admin.ask<{ password: string }>('PUT', `/api/users/${id}/password`);
    expect((await before.get('/api/session')).status).toBe(401);
    await new Client(test.url).logIn('forgetful', body.password);
  });

  it('set their own notification preferences', async () => {
    const handler = await county.as('handler');
    expect((await handler.get('/api/me/preferences')).body).toEqual({ email: null, wantsDigest: false });
    const wanted = { email: 'handler@oa', wantsDigest: true };
    expect((await handler.ask('PUT', '/api/me/preferences', { body: wanted })).body).toEqual(wanted);
    expect((await handler.get('/api/me/preferences')).body).toEqual(wanted);
    const person = (await test.app.get(PeopleInCharge).of(county.id)).persons.get(county.idOf('handler'));
    expect(person).toMatchObject(wanted);
  });

  it.each([
    ['no address at all', 'none'],
    ['two addresses', 'a@b.cn,c@d.cn'],
    ['a line break, and with it a header', 'a@b.cn\r\nBcc: c@d.cn'],
    ['a name around it', '张 <a@b.cn>'],
    ['a space in it', 'a b@c.cn'],
  ])('are notified at an address only: %s is refused', async (_, email) => {
    const handler = await county.as('handler');
    const answer = await handler.ask('PUT', '/api/me/preferences', { body: { email, wantsDigest: false } });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: 'email' }] } });
    const stored = test.testDatabase.asOwner('update foi.users set email = $1 where id = $2', [
      email,
      county.idOf('handler'),
    ]);
    await expect(stored).rejects.toThrow(/users_email_is_an_address/);
  });

  it('belong to units with heads; names in use but not listed are shown', async () => {
    const [head, reviewer] = [county.idOf('head'), county.idOf('reviewer')];
    const set = await admin.ask<{ units: { name: string }[]; warnings: { code: string }[] }>('PUT', '/api/units', {
      body: {
        units: [
          { name: '信息公开科', headIds: [reviewer, head] },
          { name: '新机构', headIds: [] },
        ],
      },
    });
    expect(set.body.warnings.map(({ code }) => code).sort()).toEqual(['UNIT_NOT_LISTED', 'UNIT_WITHOUT_HEAD']);
    expect(set.body.units.slice(0, 2)).toMatchObject([
      { name: '信息公开科', isListed: true, people: 8, heads: [{ id: reviewer }, { id: head }] },
      { name: '新机构', isListed: true, heads: [], people: 0 },
    ]);
    expect(set.body.units[2]).toMatchObject({ name: '法规科', isListed: false, openCases: 1 });
    const people = await test.app.get(PeopleInCharge).of(county.id);
    expect(people.unitHeads).toEqual(new Map([['信息公开科', [reviewer, head]]]));
    const twice = {
      units: [
        { name: '甲', headIds: [] },
        { name: '甲', headIds: [] },
      ],
    };
    expect((await admin.ask('PUT', '/api/units', { body: twice })).body).toMatchObject({
      ...{ code: 'UNIT_TWICE', errors: [{ path: 'units.1.name' }] },
    });
  });

  it('leave a trail of every act, with no address and no password in it', async () => {
    const rows = await test.testDatabase.asOwner<{ action: string; row: string }>(
      'select action, e::text as row from foi.audit_entries e where agency_id = $1 and actor_id is not null',
      [county.id],
    );
    const actions = new Set(rows.map(({ action }) => action));
    for (const action of ['user.add', 'user.change', 'password.reset', 'preferences.change', 'units.set']) {
      expect(actions).toContain(action);
    }
    expect(rows.filter(({ row }) => /@oa|correct horse/.test(row))).toEqual([]);
  });
});
