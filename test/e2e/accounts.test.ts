import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { Client } from '../support/client.js';
import { addTestAgency, testPassword, type TestAgency } from '../support/people.js';

describe('accounts', () => {
  let test: TestApp;
  let county: TestAgency;
  const login = 'registrar@county';

  beforeAll(async () => {
    test = await startTestApp();
    county = await addTestAgency(test, { code: 'county', roles: ['registrar'] });
    await addTestAgency(test, { code: 'bureau', parentCode: 'county', roles: ['handler'] });
  });
  afterAll(() => test.close());
  beforeEach(() => {
    // Far enough for every pause to be over.
    test.clock.advance(60);
  });

  const attempt = (client: Client, name: string, password: string, headers?: Record<string, string>) =>
    client.post('/api/session', { login: name, password }, headers);

  it('logs in with the right password and says who that is', async () => {
    const client = new Client(test.url);
    const answer = await attempt(client, 'Registrar@COUNTY', testPassword);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      login,
      unit: '信息公开科',
      roles: [{ code: 'registrar', label: { zh: '登记员' } }],
      agency: { id: county.id, code: 'county' },
    });
    expect((await client.get('/api/session')).body).toMatchObject({ login });
  });

  it('hands out a cookie that scripts and other sites never get', async () => {
    const { headers } = await attempt(new Client(test.url), login, testPassword);
    const cookie = headers.get('set-cookie');
    expect(cookie).toMatch(/^foi_session=[A-Za-z0-9_-]{43};/);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect(cookie).not.toMatch(/Secure/);
  });

  it('stores a digest of the session only, and never the password', async () => {
    const client = await new Client(test.url).logIn(login, testPassword);
    const token = client.session?.split('=')[1] ?? '';
    const stored = await test.testDatabase.asOwner<{ row: string }>('select s::text as row from foi.sessions s');
    const users = await test.testDatabase.asOwner<{ password_hash: string }>('select password_hash from foi.users');
    expect(stored.some(({ row }) => row.includes(token))).toBe(false);
    expect(users.every((user) => user.password_hash.startsWith('$argon2id$v=19$m=19456,t=2,p=1$'))).toBe(true);
  });

  it('reads subordinate agencies, and writes itself only', async () => {
    const { body } = await (await county.as('registrar')).get<{ readableAgencyIds: string[] }>('/api/session');
    expect(body.readableAgencyIds).toHaveLength(2);
    const below = await new Client(test.url).logIn('handler@bureau', testPassword);
    const seen = await below.get<{ readableAgencyIds: string[] }>('/api/session');
    expect(seen.body.readableAgencyIds).toHaveLength(1);
  });

  it('answers a wrong password and an unknown login in the same words', async () => {
    const wrong = await attempt(new Client(test.url), login, 'not the password');
    const unknown = await attempt(new Client(test.url), 'nobody@county', 'not the password');
    expect(wrong.status).toBe(401);
    expect({ ...wrong.body, reference: '' }).toEqual({ ...unknown.body, reference: '' });
    expect(wrong.body).toMatchObject({ code: 'CREDENTIALS_REFUSED', message: { zh: '用户名或密码不正确。' } });
  });

  it('pauses a login after five failures, even for the right password, and lets it in after a quarter of an hour', async () => {
    for (let failures = 0; failures < 5; failures++) {
      expect((await attempt(new Client(test.url), login, 'not the password')).status).toBe(401);
    }
    const paused = await attempt(new Client(test.url), login, testPassword);
    expect(paused.status).toBe(429);
    expect(paused.body).toMatchObject({ code: 'LOGIN_PAUSED' });
    expect(Number(paused.headers.get('retry-after'))).toBeGreaterThan(800);
    test.clock.advance(16);
    expect((await attempt(new Client(test.url), login, testPassword)).status).toBe(200);
  });

  it('counts guesses made at the same moment one by one', async () => {
    const guesses = await Promise.all(
      Array.from({ length: 12 }, () => attempt(new Client(test.url), login, 'not the password')),
    );
    expect(guesses.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(guesses.filter(({ status }) => status === 429)).toHaveLength(7);
  });

  it('pauses an address that tries many logins', async () => {
    const answers = [];
    for (let tried = 0; tried < 51; tried++) {
      answers.push((await attempt(new Client(test.url), `nobody${tried}`, 'not the password')).status);
    }
    expect(answers.slice(0, 50).every((status) => status === 401)).toBe(true);
    expect(answers[50]).toBe(429);
  });

  it('forgets earlier failures once the right password comes', async () => {
    for (let round = 0; round < 3; round++) {
      for (let failures = 0; failures < 4; failures++) await attempt(new Client(test.url), login, 'not the password');
      expect((await attempt(new Client(test.url), login, testPassword)).status).toBe(200);
    }
  });

  it('ends a session on logging out, for whoever still holds its cookie', async () => {
    const client = await new Client(test.url).logIn(login, testPassword);
    const kept = client.session;
    expect((await client.ask('DELETE', '/api/session')).status).toBe(204);
    client.session = kept;
    const after = await client.get('/api/session');
    expect(after.status).toBe(401);
    expect(after.body).toMatchObject({ code: 'SESSION_REQUIRED' });
  });

  it('forbids caches to store a response', async () => {
    const { headers } = await (await county.as('registrar')).get('/api/session');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('clears away sessions that are over and failures that are forgotten', async () => {
    await attempt(new Client(test.url), 'nobody-at-all', 'not the password');
    test.clock.advance(25 * 60);
    await new Client(test.url).logIn(login, testPassword);
    const over = 'select count(*)::int as count from foi.sessions where expires_at <= $1';
    const [sessions] = await test.testDatabase.asOwner<{ count: number }>(over, [test.clock.now()]);
    const [attempts] = await test.testDatabase.asOwner<{ count: number }>(
      'select count(*)::int as count from foi.login_attempts where last_failed_at < $1',
      [test.clock.now()],
    );
    expect([sessions?.count, attempts?.count]).toEqual([0, 0]);
  });

  it('ends a session that was idle for half an hour, and keeps a busy one', async () => {
    const idle = await new Client(test.url).logIn(login, testPassword);
    const busy = await new Client(test.url).logIn(login, testPassword);
    test.clock.advance(20);
    expect((await busy.get('/api/session')).status).toBe(200);
    test.clock.advance(20);
    expect((await idle.get('/api/session')).status).toBe(401);
    expect((await busy.get('/api/session')).status).toBe(200);
  });

  it('ends even a busy session after twelve hours', async () => {
    const client = await new Client(test.url).logIn(login, testPassword);
    for (let passed = 0; passed < 11 * 60; passed += 20) {
      test.clock.advance(20);
      expect((await client.get('/api/session')).status).toBe(200);
    }
    test.clock.advance(25);
    test.clock.advance(20);
    expect((await client.get('/api/session')).status).toBe(401);
  });

  it('gives a new session on logging in again and ends the one before', async () => {
    const client = await new Client(test.url).logIn(login, testPassword);
    const before = client.session;
    await client.logIn(login, testPassword);
    expect(client.session).not.toBe(before);
    client.session = before;
    expect((await client.get('/api/session')).status).toBe(401);
  });

  it('does not take a session token that a page made up', async () => {
    const client = new Client(test.url);
    for (const made of ['foi_session=x', `foi_session=${'A'.repeat(43)}`, "foi_session=' or 1=1 --"]) {
      client.session = made;
      expect((await client.get('/api/session')).status).toBe(401);
    }
  });

  it('changes the password against the present one and ends the other sessions', async () => {
    const client = await new Client(test.url).logIn(login, testPassword);
    const elsewhere = await new Client(test.url).logIn(login, testPassword);
    const change = (current: string, next: string) =>
      client.ask('PUT', '/api/session/password', { body: { current, next } });
    expect((await change('not the password', 'another fine password')).status).toBe(401);
    expect((await change(testPassword, 'short')).body).toMatchObject({ errors: [{ path: 'next' }] });
    expect((await change(testPassword, testPassword)).body).toMatchObject({ code: 'PASSWORD_UNCHANGED' });
    expect((await change(testPassword, 'another fine password')).status).toBe(204);
    expect((await client.get('/api/session')).status).toBe(200);
    expect((await elsewhere.get('/api/session')).status).toBe(401);
    expect((await attempt(new Client(test.url), login, testPassword)).status).toBe(401);
    expect((await change('another fine password', testPassword)).status).toBe(204);
  });

  it('writes logins, refusals and password changes down for the auditor', async () => {
    const rows = await test.testDatabase.asOwner<{ action: string }>('select distinct action from foi.audit_entries');
    expect(rows.map(({ action }) => action).sort()).toEqual([
      'agency.add',
      'login.refuse',
      'password.change',
      'session.close',
      'session.open',
      'user.add',
    ]);
    const written = await test.testDatabase.asOwner<{ row: string }>('select e::text as row from foi.audit_entries e');
    expect(written.some(({ row }) => row.includes(testPassword) || row.includes('nobody@county'))).toBe(false);
  });

  it.each([
    ['a page of another site', { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' }],
    ['a page of a neighbouring host', { 'sec-fetch-site': 'same-site' }],
    ['an old browser on another site', { origin: 'https://elsewhere.example' }],
    ['a sandboxed frame', { origin: 'null' }],
  ])('refuses a change that %s asks for with the cookie of a person', async (_, headers) => {
    const client = await new Client(test.url).logIn(login, testPassword);
    const answer = await client.ask('DELETE', '/api/session', { headers });
    expect(answer.status).toBe(403);
    expect((await client.get('/api/session')).status).toBe(200);
  });

  it('refuses a POST that a plain form could have sent', async () => {
    const response = await fetch(`${test.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `login=${login}&password=x`,
    });
    expect(response.status).toBe(415);
    const empty = await fetch(`${test.url}/api/session`, { method: 'POST' });
    expect(empty.status).toBe(415);
  });

  it.each([
    ['a key too many', { login, password: 'x', roles: ['administrator'] }, 'roles'],
    ['a login that is no text', { login: { $ne: '' }, password: 'x' }, 'login'],
    ['an endless login', { login: 'x'.repeat(101), password: 'x' }, 'login'],
    ['an endless password', { login, password: 'x'.repeat(201) }, 'password'],
    ['a login with a line break', { login: 'a\nb', password: 'x' }, 'login'],
    ['nothing', {}, 'login'],
  ])('names the field when a login brings %s', async (_, body, path) => {
    const answer = await new Client(test.url).post<{ errors: { path: string }[] }>('/api/session', body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((error) => error.path)).toContain(path);
  });
});
