import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AddAgency, AddUser } from '../../../src/modules/accounts/index.js';
import { VerifyCases } from '../../../src/modules/cases/index.js';
import { SettableClock } from '../../../src/platform/clock/index.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { aRequest, type Done, register, run, type ShownCase } from '../../support/cases.js';
import { Client } from '../../support/client.js';
import { testPassword } from '../../support/people.js';

const officers = 50;
const sharedCases = 5;
const rounds = 4;
const on = '2026-03-02';

interface Attempt {
  readonly client: Client;
  readonly caseId: string;
  readonly revision: number;
  readonly command: { readonly type: string; readonly text?: string };
  readonly key: string;
  readonly status: number;
  readonly code: string | undefined;
}

const withKey = (key: string): Record<string, string> => ({ 'idempotency-key': key });

describe('fifty officers at once over HTTP', () => {
  let test: TestApp;
  const clients: Client[] = [];
  let registrar: Client;

  beforeAll(async () => {
    test = await startTestApp({ clock: new SettableClock(on), env: { LOG_LEVEL: 'error' } });
    const agencyCode = 'county';
    await test.app.get(AddAgency).execute({ code: agencyCode, name: '某县人民政府' });
    for (let officer = 1; officer <= officers; officer += 1) {
      const login = `officer-${String(officer)}`;
      const roles = ['registrar', 'head'];
      await test.app.get(AddUser).execute({ agencyCode, login, name: login, roles, password: testPassword });
      registrar = await new Client(test.url).logIn(login, testPassword);
      clients.push(registrar);
    }
  });
  afterAll(() => test.close());

  const verified = async (): Promise<unknown> => (await test.app.get(VerifyCases).execute()).findings;

  it('get fifty register numbers in a row, each once', async () => {
    const answers = await Promise.all(clients.map((client) => register(client, aRequest(on))));
    expect(answers.map(({ status }) => status)).toEqual(clients.map(() => 201));
    const numbers = answers.map(({ body }) => body.case.number);
    expect(numbers.sort()).toEqual(clients.map((_, index) => `〔2026〕${String(index + 1)}号`).sort());
    expect(await verified()).toEqual([]);
  });

  it('have every command on the same five cases applied once, or refused as a conflict', async () => {
    const shared = await Promise.all(
      Array.from({ length: sharedCases }, async () => (await register(registrar, aRequest(on))).body.case),
    );
    const look = async (client: Client, id: string): Promise<ShownCase> =>
      (await client.get<ShownCase>(`/api/cases/${id}`)).body;

    const work = async (client: Client, officer: number): Promise<Attempt[]> => {
      const made: Attempt[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const caseId = shared[(officer + round) % sharedCases]?.id ?? '';
        const { revision } = await look(client, caseId);
        const command =
          officer % 5 === 0
            ? { type: 'review.start', on }
            : officer % 5 === 1
              ? { type: 'case.return', on, reason: `${String(officer)}-${String(round)}` }
              : { type: 'note.add', on, text: `${String(officer)}-${String(round)}` };
        const key = randomUUID();
        const { status, body } = await run<Done & { code?: string }>(client, caseId, revision, command, withKey(key));
        made.push({ client, caseId, revision, command, key, status, code: body.code });
      }
      return made;
    };
    const attempts = (await Promise.all(clients.map(work))).flat();

    const applied = attempts.filter(({ status }) => status === 200);
    const refused = attempts.filter(({ status }) => status !== 200);
    expect(applied.length).toBeGreaterThan(sharedCases);
    expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([409]));
    expect(refused.some(({ code }) => code === 'CASE_CHANGED_MEANWHILE')).toBe(true);

    for (const { id } of shared) {
      const history = await registrar.get<{ events: { seq: number; type: string }[] }>(`/api/cases/${id}/history`);
      const here = applied.filter(({ caseId }) => caseId === id).sort((a, b) => a.revision - b.revision);
      // Each was applied to the revision its officer had seen, and to that one alone.
      expect(history.body.events.slice(1).map(({ seq, type }) => [seq, type])).toEqual(
        here.map(({ revision, command }) => [revision + 1, command.type]),
      );
    }

    const again = await Promise.all(
      applied.map(({ client, caseId, revision, command, key }) => run(client, caseId, revision, command, withKey(key))),
    );
    expect(again.every(({ status, body }) => status === 200 && body.replayed)).toBe(true);
    const [counted] = await test.testDatabase.asOwner<{ events: string; keys: string }>(
      `select (select count(*) from foi.case_events) as events, (select count(*) from foi.idempotency_keys) as keys`,
    );
    const expected = String(officers + sharedCases + applied.length);
    expect(counted).toEqual({ events: expected, keys: expected });
    expect(await verified()).toEqual([]);
  });
});
