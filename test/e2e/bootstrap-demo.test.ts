import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestDatabase, type TestDatabase } from '../support/database.js';
import { startServerProcess } from '../support/server-process.js';

describe('a first start', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await startTestDatabase();
  });
  afterAll(() => test.close());

  const logIn = (url: string, login: string, password: string) =>
    fetch(`${url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password }),
    });

  it('makes no accounts in production', async () => {
    const server = await startServerProcess({ DATABASE_URL: test.url, NODE_ENV: 'production' });
    expect(server.output()).not.toContain('Demonstration accounts');
    await server.end('SIGTERM');
    expect(await test.asOwner('SELECT login FROM foi.users')).toEqual([]);
  });

  it('prints accounts that work, on the first start and on the next', async () => {
    for (const start of ['first', 'next']) {
      const server = await startServerProcess({ DATABASE_URL: test.url });
      const password = /password \/ 密码: (\S+)\)/.exec(server.output())?.[1] ?? '';
      const login = /^ {2}(\S+) /m.exec(server.output())?.[1] ?? '';
      expect({ start, ok: (await logIn(server.url, login, password)).ok }).toEqual({ start, ok: true });
      await server.end('SIGTERM');
    }
  });

  it('leaves a database alone that others work in', async () => {
    await test.asOwner(
      "INSERT INTO foi.agencies (id, code, name, settings, created_at) VALUES (gen_random_uuid(), 'real', '某市政府', '{}', now())",
    );
    const server = await startServerProcess({ DATABASE_URL: test.url });
    expect(server.output()).not.toContain('Demonstration accounts');
    await server.end('SIGTERM');
  });
});
