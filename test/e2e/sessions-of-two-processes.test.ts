import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ChangeUser } from '../../src/modules/accounts/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { Client } from '../support/client.js';
import { addTestAgency, testPassword, type TestAgency } from '../support/people.js';
import { until } from '../integration/queue/workplace.js';

/** Seconds; less than a session that was read answers for, so that only a signal can have ended it. */
const soon = 5;

describe('the sessions of two processes on one database', () => {
  let here: TestApp;
  let there: TestApp;
  let county: TestAgency;

  beforeAll(async () => {
    here = await startTestApp();
    there = await startTestApp({ on: here.testDatabase, clock: here.clock });
    county = await addTestAgency(here, { code: 'county', roles: ['registrar', 'handler'] });
  });
  afterAll(async () => {
    await there.close();
    await here.close();
  });

  /** One person in a browser that both processes serve, each of which has just read the session. */
  const inBoth = async (login: string): Promise<readonly [Client, Client]> => {
    const client = await new Client(here.url).logIn(login, testPassword);
    const same = new Client(there.url);
    same.session = client.session;
    for (const one of [client, same]) expect(await statusOf(one)).toBe(200);
    return [client, same];
  };
  const statusOf = async (client: Client): Promise<number> => (await client.get('/api/session')).status;
  const isRefused = async (client: Client): Promise<boolean> => (await statusOf(client)) === 401;

  it('end at once where a person logs out, and in the other process with the signal', async () => {
    const [client, same] = await inBoth('registrar@county');
    const copy = new Client(here.url);
    copy.session = client.session;
    expect((await client.ask('DELETE', '/api/session')).status).toBe(204);
    expect(await statusOf(copy)).toBe(401);
    await until(() => isRefused(same), soon);
  });

  it('have the roles that were given last', async () => {
    const [client, same] = await inBoth('handler@county');
    const rolesOf = async (one: Client): Promise<string[]> => {
      const { body } = await one.get<{ roles: { code: string }[] }>('/api/session');
      return body.roles.map(({ code }) => code);
    };
    const by = { agencyId: county.id, actor: null };
    await here.app.get(ChangeUser).execute(by, county.idOf('handler'), { roles: ['handler', 'reviewer'] });
    expect(await rolesOf(client)).toEqual(['handler', 'reviewer']);
    await until(async () => (await rolesOf(same)).includes('reviewer'), soon);
  });

  it('end with a row that is deleted by hand', async () => {
    const [client, same] = await inBoth('registrar@county');
    await here.testDatabase.asOwner('DELETE FROM foi.sessions WHERE user_id = $1', [county.idOf('registrar')]);
    await until(async () => (await isRefused(client)) && (await isRefused(same)), soon);
  });

  it('end although the signal was lost with its connection', async () => {
    const [client, same] = await inBoth('registrar@county');
    await here.testDatabase.asOwner(`
      WITH broken AS (SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND query ILIKE 'listen%')
      DELETE FROM foi.sessions WHERE (SELECT count(*) FROM broken) > 0`);
    await until(async () => (await isRefused(client)) && (await isRefused(same)), soon);
  });
});
