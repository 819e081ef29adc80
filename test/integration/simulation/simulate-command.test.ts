import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { defaultNotificationPolicy } from '../../../src/domain/notification/notification-policy.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { aRequest, register } from '../../support/cases.js';
import { addTestAgency, type TestAgency } from '../../support/people.js';
import { foi } from '../cli/foi.js';

interface NotificationLine {
  readonly type: 'notified' | 'summary';
  readonly at: string;
  readonly agency: string;
  readonly rule: string;
  readonly threshold: number;
  readonly caseNumber: string;
  readonly login: string | null;
  readonly recipient: string;
  readonly channels: readonly string[];
  readonly isSwitchedOff: boolean;
}

const ledgerSummary = z.object({ ledger: z.object({ done: z.number() }) });

const linesOf = (out: string): NotificationLine[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as NotificationLine);

/** Twenty working days from 2026-03-02: the reply is due on 2026-03-30. */
const receivedOn = '2026-03-02';
const spring = ['--from', '2026-03-20', '--to', '2026-03-31'] as const;

describe('foi simulate', () => {
  let test: TestApp;
  let agency: TestAgency;
  let number: string;
  let folder: string;

  beforeAll(async () => {
    test = await startTestApp();
    folder = mkdtempSync(join(tmpdir(), 'foi-rules-'));
    test.clock.set(receivedOn);
    agency = await addTestAgency(test, { code: 'xian' });
    const client = await agency.as('registrar');
    number = (await register(client, aRequest(receivedOn))).body.case.number;
    process.env.DATABASE_URL = test.testDatabase.url;
  });
  afterEach(() => {
    process.env.NODE_ENV = 'test';
    delete process.env.FOI_TODAY;
    process.env.DATABASE_URL = test.testDatabase.url;
  });
  afterAll(async () => {
    delete process.env.DATABASE_URL;
    rmSync(folder, { recursive: true, force: true });
    await test.close();
  });

  const inTheDatabase = async (): Promise<object | undefined> => {
    const [counts] = await test.testDatabase.asOwner(
      `SELECT (SELECT count(*)::int FROM foi.notifications) AS notifications, (SELECT count(*)::int FROM foi.deliveries) AS messages,
         (SELECT md5(string_agg(a::text, '' ORDER BY a::text)) FROM foi.timers a) AS timers,
         (SELECT md5(string_agg(d::text, '' ORDER BY d::text)) FROM foi.deadlines d) AS deadlines,
         (SELECT count(*)::int FROM pg_database WHERE datname LIKE 'foi\\_simulation\\_%\\_' || $1 || '\\_%') AS left_over`,
      [String(process.pid)],
    );
    return counts;
  };

  it('prints who would be notified of what in the days to come, and changes nothing', async () => {
    const before = await inTheDatabase();
    const { code, out, talk } = await foi('simulate', ...spring, '--json');
    expect({ code, talk }).toEqual({ code: 0, talk: '' });
    const reply = linesOf(out).filter(({ type, rule }) => type === 'notified' && rule === 'agency_duty');
    const onTheDay = reply.filter(({ threshold }) => threshold === 0);
    // Unassigned: the head of the office is notified.
    expect(onTheDay.map(({ at, login, caseNumber }) => ({ at, login, caseNumber }))).toEqual([
      { at: '2026-03-30T09:00', login: 'head@xian', caseNumber: number },
    ]);
    // No one acknowledges, so it escalates in between.
    expect(reply.map(({ threshold }) => threshold)).toEqual([-5, -4, -3, -2, -1, 0, 1]);
    expect(await inTheDatabase()).toEqual(before);
    expect(before).toMatchObject({ notifications: 0, left_over: 0 });
  });

  it('prints it for people, by day, by person and by rule', async () => {
    const { code, out } = await foi('simulate', ...spring);
    expect(code).toBe(0);
    expect(out).toContain('2026-03-30 周一');
    expect(out).toMatch(/09:00 {2}agency_duty 0 .*head@xian/);
    expect(out).toMatch(/接收人 \/ recipient/);
    expect(out).toMatch(/规则 \/ rule/);
  });

  it('tries other rules, and refuses unsound ones with their faults', async () => {
    const file = join(folder, 'rules.json');
    writeFileSync(file, JSON.stringify({ ...defaultNotificationPolicy, notifyAt: '10:30', digestAt: '10:30' }));
    const { code, out } = await foi('simulate', ...spring, '--rules', file, '--json');
    expect(code).toBe(0);
    const reply = linesOf(out).filter(({ type, rule }) => type === 'notified' && rule === 'agency_duty');
    expect(new Set(reply.map(({ at }) => at.slice(11)))).toEqual(new Set(['10:30']));

    writeFileSync(file, JSON.stringify({ ...defaultNotificationPolicy, notifyAt: '23:00' }));
    const refused = await foi('simulate', ...spring, '--rules', file);
    expect(refused.code).toBe(1);
    expect(refused.talk).toContain('notifyAt');
  });

  it('reports what robots would have received, and sends them nothing', async () => {
    await test.testDatabase.asOwner(
      `INSERT INTO foi.channel_endpoints (agency_id, id, kind, title, address, subscription, idempotency_key, request_hash,
         created_by, created_at)
       VALUES ($1, gen_random_uuid(), 'wecom', '办公群', 'http://127.0.0.1:9/robot', 'due_day_and_late', 'k', 'h', $2, now())`,
      [agency.id, agency.idOf('administrator')],
    );
    const { out } = await foi('simulate', ...spring, '--json');
    const robot = linesOf(out).filter(({ isSwitchedOff }) => isSwitchedOff);
    expect(
      robot.filter(({ rule }) => rule === 'agency_duty').map(({ recipient, threshold }) => [recipient, threshold]),
    ).toEqual([
      ['办公群', 0],
      ['办公群', 1],
    ]);
    const [still] = await test.testDatabase.asOwner<{ readonly on: boolean }>(
      'SELECT bool_and(is_active) AS "on" FROM foi.channel_endpoints',
    );
    expect(still?.on).toBe(true);
  });

  it('is allowed in production, where pretending another day is not', async () => {
    process.env.NODE_ENV = 'production';
    expect((await foi('simulate', '--from', '2026-03-30', '--to', '2026-03-30')).code).toBe(0);
    process.env.FOI_TODAY = '2026-03-30';
    const { code, talk } = await foi('simulate', '--from', '2026-03-30', '--to', '2026-03-30');
    expect(code).toBe(1);
    expect(talk).toContain('FOI_TODAY');
  });

  it('does the same with the same seed, over demonstration data', async () => {
    const words = ['simulate', '--demo', '--from', '2026-03-16', '--to', '2026-03-20', '--seed', '3', '--json'];
    const first = await foi(...words);
    expect(first.code).toBe(0);
    const lines = linesOf(first.out);
    expect(lines.length).toBeGreaterThan(30);
    expect(lines.at(-1)).toMatchObject({ type: 'summary' });
    expect((await foi(...words)).out).toBe(first.out);
    const other = await foi(...words.with(6, '4'));
    expect(other.out).not.toBe(first.out);
  }, 180_000);

  it('replays the requests of a ledger meanwhile, assigned to an agency’s people', async () => {
    const ledger = resolve(import.meta.dirname, '../../fixtures/ledgers/pingtan-2021');
    const days = ['--from', '2021-01-04', '--to', '2021-01-29'];
    const { code, out } = await foi('simulate', '--demo', '--agency', 'demo', '--ledger', ledger, ...days, '--json');
    expect(code).toBe(0);
    const lines = linesOf(out);
    const { done } = ledgerSummary.parse(lines.at(-1)).ledger;
    expect(done).toBeGreaterThan(3);
    const given = lines.filter(
      ({ type, rule, at }) => type === 'notified' && rule === 'assigned' && at > '2021-01-04T10:00',
    );
    expect(given.length).toBeGreaterThan(1);
    expect(new Set(given.map(({ login }) => login))).toEqual(new Set(['handler']));

    const nobodys = await foi('simulate', '--demo', '--ledger', ledger, ...days);
    expect(nobodys.code).toBe(2);
    const missing = await foi('simulate', '--demo', '--agency', 'demo', '--ledger', join(folder, 'none'), ...days);
    expect(missing).toMatchObject({ code: 1, talk: expect.stringContaining('LEDGER_NOT_FOUND') });
  }, 180_000);

  it('needs no superuser, only a role that may make databases, and says so to one that may not', async () => {
    const owner = new URL(test.testDatabase.url);
    const roleOf = async (name: string, attribute: string): Promise<string> => {
      await test.testDatabase.asOwner(
        `CREATE ROLE ${name} LOGIN ${attribute} PASSWORD 'p' IN ROLE foi_app, foi_queue, "${decodeURIComponent(owner.username)}"`,
      );
      const url = new URL(owner);
      url.username = name;
      url.password = 'p';
      return url.toString();
    };
    const [able, unable] = [`foi_maker_${process.pid}`, `foi_unable_${process.pid}`];
    try {
      process.env.DATABASE_URL = await roleOf(able, 'CREATEDB');
      const made = await foi('simulate', ...spring, '--json');
      expect(made).toMatchObject({ code: 0, talk: '' });
      expect(linesOf(made.out).some(({ caseNumber, threshold }) => caseNumber === number && threshold === 0)).toBe(
        true,
      );

      process.env.DATABASE_URL = await roleOf(unable, 'NOCREATEDB');
      const { code, talk } = await foi('simulate', ...spring);
      expect(code).toBe(1);
      expect(talk).toContain('CREATEDB');
    } finally {
      await test.testDatabase.asOwner(`DROP ROLE IF EXISTS ${able}, ${unable}`);
    }
  });

  it('cleans up when it is interrupted', async () => {
    const simulating = foi('simulate', ...spring);
    const isThere = async (): Promise<boolean> => {
      const found = await test.testDatabase.asOwner(
        "SELECT 1 FROM pg_database WHERE datname LIKE 'foi\\_simulation\\_%\\_' || $1 || '\\_%'",
        [String(process.pid)],
      );
      return found.length > 0;
    };
    while (!(await isThere()));
    process.emit('SIGINT');
    const { code, talk } = await simulating;
    expect({ code, talk }).toEqual({ code: 1, talk: expect.stringContaining('Interrupted') });
    expect(await isThere()).toBe(false);
  });

  it('says what is wrong with the days', async () => {
    expect((await foi('simulate', '--from', '2026-03-31', '--to', '2026-03-01')).code).toBe(2);
    expect((await foi('simulate', '--from', '2026-02-30', '--to', '2026-03-01')).code).toBe(2);
  });
});
