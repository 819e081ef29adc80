import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AdvanceCase, RegisterRequest } from '../../../src/modules/cases/index.js';
import { AdvanceDispute, FileDispute } from '../../../src/modules/disputes/index.js';
import { readLedger } from '../../../src/modules/ledgers/index.js';
import { MarkNotifications } from '../../../src/modules/notifications/index.js';
import { LedgerStage, LiveThrough, SeededPeople, scenesOf } from '../../../src/modules/simulation/index.js';
import { openOfficeWorld, type OfficeWorld } from './office-world.js';
import { type Version, expectedNotifications } from './year/expected-notifications.js';
import {
  notificationKey,
  lineOf,
  logDeadlines,
  readVersions,
  readNotified,
  readNotificationLines,
} from './year/deadline-log.js';
import { works } from './year/slow-calendar.js';
import { hireStaff, type Staff } from './year/staff.js';

/**
 * The whole year with FOI_WHOLE_YEAR=1, with all 3,607 requests and the weeks in which the last of them are entered late;
 * otherwise its first two months, in which everything occurs that the tests look for. The year takes some twenty minutes.
 */
const isWholeYear = process.env.FOI_WHOLE_YEAR === '1';
const lastDay = isWholeYear ? '2024-01-31' : '2023-02-28';
const ledgerPath = resolve(import.meta.dirname, '../../fixtures/ledgers/suqian-city-2023');

describe('a year of a city with thirty people', () => {
  let world: OfficeWorld;
  let staff: Staff;
  let stage: LedgerStage;
  let entered: number;
  let versions: Version[];
  let notified: string[];
  let expected: string[];

  beforeAll(
    async () => {
      world = await openOfficeWorld('2022-12-05T08:00:00+08:00');
      const { app, database, testDatabase, engine, clock } = world;
      staff = await hireStaff(app, database);
      await logDeadlines(testDatabase);
      const { applications, disputes } = await readLedger(ledgerPath, '2024-12-31');
      const [register, advance, file, advanceDispute] = [
        app.get(RegisterRequest, { strict: false }),
        app.get(AdvanceCase, { strict: false }),
        app.get(FileDispute, { strict: false }),
        app.get(AdvanceDispute, { strict: false }),
      ];
      const scenes = scenesOf(applications, disputes, { seed: 20230101, entersLate: 0.08, latestDays: 24 });
      stage = new LedgerStage(scenes, staff.cast, { register, advance, file, advanceDispute });
      const marks = app.get(MarkNotifications, { strict: false });
      const people = new SeededPeople(
        { seed: 20230101, acknowledges: 0.25, answers: 0 },
        { database, agencyIds: staff.agencyIds, marks, advance },
        clock.now(),
      );
      const to = new Date(`${lastDay}T23:59:00+08:00`);
      entered = scenes.filter(({ at, does }) => 'registers' in does && at <= to).length;
      await new LiveThrough(engine, [people, stage]).execute({ from: clock.now(), to });

      versions = await readVersions(testDatabase, `${lastDay}T23:59`);
      const notifiedBefore = await readNotified(testDatabase);
      expected = versions.flatMap((version) =>
        expectedNotifications(version, notifiedBefore.get(notificationKey(version)) ?? [], staff).flatMap(
          ({ at, threshold, isEscalation, recipients }) =>
            recipients.map((recipient) => lineOf(version, threshold, isEscalation, recipient, at)),
        ),
      );
      notified = await readNotificationLines(testDatabase);
    },
    isWholeYear ? 3_600_000 : 600_000,
  );

  afterAll(async () => {
    await world.close();
  });

  it('lets the requests of the ledger happen on their days', async () => {
    const [row] = await world.testDatabase.asOwner<{ readonly cases: number }>(
      'SELECT count(*)::int AS cases FROM foi.cases',
    );
    expect(row?.cases).toBe(entered);
    expect(entered).toBe(isWholeYear ? 3607 : 688);
    expect(stage.played.done).toBeGreaterThan(1000);
  });

  it('notifies exactly the right people of every deadline at every threshold, at its minute', () => {
    const notifications = new Set(notified);
    const owed = new Set(expected);
    expect({
      missing: expected.filter((line) => !notifications.has(line)).slice(0, 10),
      unexpected: notified.filter((line) => !owed.has(line)).slice(0, 10),
    }).toEqual({ missing: [], unexpected: [] });
    expect(notifications.size).toBeGreaterThan(3000);
  });

  it('notifies of each of them once', () => {
    expect(notified).toHaveLength(new Set(notified).size);
    expect(expected).toHaveLength(new Set(expected).size);
    expect(notified).toHaveLength(expected.length);
  });

  it('has escalated, been late and been acknowledged, so that the comparison says something', () => {
    expect(notified.filter((line) => line.includes('escalate')).length).toBeGreaterThan(500);
    expect(notified.filter((line) => line.includes('step 3 ')).length).toBeGreaterThan(20);
    expect(versions.filter(({ status }) => status === 'waiting').length).toBeGreaterThan(5);
    expect(versions.some(({ handler }) => handler === null)).toBe(true);
  });

  it('notifies no one of suspended, other parties’ or closed deadlines', async () => {
    const wrong = await world.testDatabase.asOwner(
      `SELECT t.kind, t.version FROM foi.notifications t JOIN public.deadline_log l
         ON l.case_id = t.case_id AND l.kind = t.kind AND l.subject = t.subject AND l.version = t.version
       WHERE t.subject_type = 'deadline' AND (l.status <> 'open' OR l.bearer <> 'agency' OR l.due_on IS NULL)`,
    );
    expect(wrong).toEqual([]);
  });

  it('lets nothing leave on a day off or at night but what is due that day', async () => {
    const sent = await world.testDatabase.asOwner<{
      readonly day: string;
      readonly hour: number;
      readonly priority: string;
    }>(
      `SELECT DISTINCT to_char(m.created_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS day,
         extract(hour FROM m.created_at AT TIME ZONE 'Asia/Shanghai')::int AS hour, t.priority
       FROM foi.deliveries m JOIN foi.notifications t ON t.delivery_id = m.id`,
    );
    expect(sent.length).toBeGreaterThan(50);
    const untimely = sent.filter(({ day, hour }) => !works(day) || hour < 8 || hour >= 20);
    expect(untimely.filter(({ priority }) => priority !== 'due_day')).toEqual([]);
  });

  it('sends every notification that leaves in one message, and every message once', async () => {
    const [sums] = await world.testDatabase.asOwner<Record<string, number>>(
      `SELECT
         (SELECT count(*)::int FROM foi.notifications WHERE channel = 'email' AND delivery_id IS NULL
            AND release_at < $1) AS unsent,
         (SELECT count(*)::int FROM foi.deliveries WHERE status <> 'sent') AS failed,
         (SELECT count(*)::int FROM foi.deliveries) AS messages,
         (SELECT count(*)::int FROM foi.delivery_attempts) AS attempts`,
      [`${lastDay}T23:00:00+08:00`],
    );
    expect(sums).toEqual({ unsent: 0, failed: 0, messages: expect.any(Number), attempts: sums?.messages });
    expect(world.letters()).toHaveLength(sums?.messages ?? -1);
    expect(sums?.messages).toBeGreaterThan(100);
  });

  it('sends who likes a digest one message each working morning, and the due day’s own', async () => {
    const doubled = await world.testDatabase.asOwner(
      `SELECT m.recipient_id, m.created_at::date AS day, count(DISTINCT m.id)::int AS messages
       FROM foi.deliveries m JOIN foi.notifications t ON t.delivery_id = m.id AND t.priority = 'ordinary'
       WHERE m.recipient_id = any($1::uuid[]) GROUP BY 1, 2 HAVING count(DISTINCT m.id) > 1`,
      [staff.digestLovers],
    );
    expect(doubled).toEqual([]);
    const [digests] = await world.testDatabase.asOwner<{ readonly sent: number }>(
      "SELECT count(*)::int AS sent FROM foi.deliveries WHERE kind = 'digest' AND recipient_id = any($1::uuid[])",
      [staff.digestLovers],
    );
    expect(digests?.sent).toBeGreaterThan(20);
  });

  it('has a timer for everything that runs, and leaves nothing overdue unnotified', async () => {
    const [left] = await world.testDatabase.asOwner<Record<string, number>>(
      `SELECT
         (SELECT count(*)::int FROM foi.timers WHERE fire_at < $1) AS behind,
         (SELECT count(*)::int FROM foi.deadlines d WHERE d.status = 'open' AND d.bearer NOT IN ('review_body', 'court') AND NOT EXISTS (
            SELECT FROM foi.timers a WHERE a.agency_id = d.agency_id AND a.subject_type = 'deadline'
              AND a.case_id = d.case_id AND a.kind = d.kind AND a.subject = d.subject)) AS untracked`,
      [`${lastDay}T23:00:00+08:00`],
    );
    expect(left).toEqual({ behind: 0, untracked: 0 });
  });
});
