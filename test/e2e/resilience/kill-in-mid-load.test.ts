import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AddAgency, AddUser } from '../../../src/modules/accounts/index.js';
import { VerifyCases } from '../../../src/modules/cases/index.js';
import { SettableClock } from '../../../src/platform/clock/index.js';
import { Client } from '../../support/client.js';
import { type LastingServer, makeLastingServer } from '../../support/lasting-server.js';
import { testPassword } from '../../support/people.js';
import type { ServerProcess } from '../../support/server-process.js';
import { UnbrokenOfficer } from './unbroken-officer.js';

const on = '2026-03-02';
const kills = 10;
const officers = 6;
const logins = Array.from({ length: officers }, (_, index) => `officer-${String(index + 1)}`);

/** Answers after which the blow falls; another number each time, so that it falls in another place. */
const answersBefore = (kill: number): number => 20 + ((kill * 7) % 20);

interface StoredEvent {
  readonly case_id: string;
  readonly seq: number;
  readonly type: string;
  readonly key: string | null;
}

describe('a server that is killed in the middle of load, ten times over', () => {
  let lasting: LastingServer;
  let server: ServerProcess;
  let people: UnbrokenOfficer[];

  beforeAll(async () => {
    lasting = makeLastingServer(on);
    server = await lasting.start();
    await lasting.inside(async (database) => {
      const clock = new SettableClock(on);
      const agencyCode = 'county';
      await new AddAgency(database, clock).execute({ code: agencyCode, name: '某县人民政府' });
      const addUser = new AddUser(database, clock);
      for (const login of logins) {
        await addUser.execute({ agencyCode, login, name: login, roles: ['registrar', 'head'], password: testPassword });
      }
    });
    people = await Promise.all(
      logins.map(async (login) => {
        const { session } = await new Client(server.url).logIn(login, testPassword);
        return new UnbrokenOfficer(on, session);
      }),
    );
  });
  afterAll(async () => {
    await server.end('SIGTERM');
    lasting.remove();
  });

  /** The server alone; PostgreSQL under it as well; or PostgreSQL first, so that the server sees it go. */
  async function strike(kill: number): Promise<void> {
    if (kill % 3 === 2) lasting.killDatabase();
    const ended = server.end('SIGKILL');
    if (kill % 3 === 1) lasting.killDatabase();
    await ended;
  }

  async function workUntilKilled(kill: number): Promise<void> {
    let left = answersBefore(kill);
    let struck: Promise<void> | undefined;
    const notified = (): void => {
      left -= 1;
      if (left === 0) struck = strike(kill);
    };
    await Promise.all(people.map((officer) => officer.work(server.url, notified)));
    await struck;
  }

  it('has done everything it said it did, once, and nothing by halves', async () => {
    for (let kill = 0; kill < kills; kill += 1) {
      await workUntilKilled(kill);
      server = await lasting.start();
    }
    await Promise.all(people.map((officer) => officer.settle(server.url)));

    const sent = people.flatMap((officer) => officer.sent);
    expect(sent.length).toBeGreaterThan(kills * 20);
    expect(sent.filter(({ answer }) => answer === undefined)).toEqual([]);
    // A command sent again is answered as it was, or would have been, the first time.
    expect(sent.filter(({ answer, revision }) => answer?.case.revision !== revision)).toEqual([]);

    await lasting.inside(async (database, owner) => {
      const { rows } = await owner.query<StoredEvent>(
        `select e.case_id, e.seq, e.type, k.key from foi.case_events e
         left join foi.idempotency_keys k on k.agency_id = e.agency_id and k.subject_id = e.case_id
           and (k.response->>'revision')::integer = e.seq`,
      );
      const notified = ({ case_id, seq, type, key }: StoredEvent): string => `${case_id} ${seq} ${type} ${String(key)}`;
      expect(rows.map(notified).sort()).toEqual(
        sent
          .map(({ answer, revision, type, key }) =>
            notified({ case_id: answer?.case.id ?? '', seq: revision, type, key }),
          )
          .sort(),
      );
      const numbers = await owner.query<{ number: number }>('select number from foi.register_numbers order by number');
      const cases = sent.filter(({ type }) => type === 'request.register').length;
      expect(numbers.rows.map(({ number }) => number)).toEqual(Array.from({ length: cases }, (_, index) => index + 1));
      expect((await new VerifyCases(database).execute()).findings).toEqual([]);
    });
  }, 300_000);
});
