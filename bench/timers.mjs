import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { createApp } from '#src/create-app.js';
import { SweepTimers } from '#src/modules/notifications/index.js';
import { legalDateAt } from '#src/platform/clock/index.js';
import { loadConfig } from '#src/platform/config/index.js';
import { openDatabaseServer } from '#src/platform/database/index.js';
import { Queues } from '#src/platform/queue/index.js';
import { asFiller, DUE_ON, fillDueMorning, fillLaterCases, fillOffices } from './due-morning.mjs';
import { rawQueue } from './raw-queue.mjs';

const DUE = 100_000;
const nine = Date.parse(`${DUE_ON}T09:00:00+08:00`);
/** Seconds before nine on the application's clock when the worker starts. */
const EARLY_S = 6;

/** A clock that runs as ours does, but on the due morning. */
function shiftedClock(startsAt) {
  const offset = startsAt - Date.now();
  const now = () => new Date(Date.now() + offset);
  return { now, today: () => legalDateAt(now()) };
}

async function openWorker(server, clock, env) {
  const config = loadConfig({
    ...{ NODE_ENV: 'test', LOG_LEVEL: 'error', FOI_DEMO: 'false', PROCESS: 'worker' },
    ...{ FOI_QUEUE_PREFIX: `foi-bench-${randomUUID().slice(0, 8)}`, ...env },
  });
  const app = await createApp({ config, clock, server });
  await app.init();
  return app;
}

const keep = (server) => ({ ...server, close: () => Promise.resolve() });
const round = (value) => Math.round(value * 10) / 10;

/** Observes the timers from outside: how many of those of nine o'clock have not fired yet, over time. */
async function watchTimers(client, clock) {
  const curve = [];
  for (;;) {
    const { rows } = await client.query('select count(*)::int as left from foi.timers where fire_at <= $1', [
      new Date(nine),
    ]);
    curve.push({ lateS: (clock.now().valueOf() - nine) / 1000, level: DUE - rows[0].left });
    if (rows[0].left === 0) return curve;
    await pause(50);
  }
}

const latenessAt = (curve, share) => curve.find(({ level }) => level >= DUE * share)?.lateS ?? Infinity;

/** One due morning on one backend. */
async function dueMorning(backend, env, report) {
  report(`due morning, ${backend} …`);
  const folder = mkdtempSync(join(benchFolder(), 'morning-'));
  const server = await openDatabaseServer({ url: undefined, dataDir: folder });
  const client = new pg.Client({ connectionString: server.url });
  try {
    await asFiller(server.url, async (query) => {
      await fillOffices(query);
      await fillDueMorning(query, 1, DUE);
    });
    await client.connect();
    const clock = shiftedClock(nine - EARLY_S * 1000);
    const app = await openWorker(keep(server), clock, env);
    const rss = [];
    const sampler = setInterval(() => rss.push(process.memoryUsage().rss), 100);
    const before = performance.now();
    await app.get(SweepTimers).sweep();
    const sweepMs = performance.now() - before;
    const curve = await watchTimers(client, clock);
    clearInterval(sampler);
    await app.get(Queues).idle({ withinSeconds: 120 });
    const { rows } = await client.query('select count(*)::int as notified from foi.notifications where threshold = 0');
    const took = (curve.at(-1)?.lateS ?? 0) - Math.max(0, curve.find(({ level }) => level > 0)?.lateS ?? 0);
    if (env.REDIS_URL !== undefined) await app.get(Queues).forget();
    await app.close();
    return {
      sweepMs,
      notified: rows[0].notified,
      perSecond: rows[0].notified / Math.max(took, 0.001),
      curve,
      rssMiB: Math.max(...rss) / 2 ** 20,
    };
  } finally {
    await client.end();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function benchFolder() {
  const folder = resolve(import.meta.dirname, '../var/bench-timers');
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  return folder;
}

const shownMorning = (backend, morning, raw) => [
  { figure: `${backend}: one sweep over ${DUE.toLocaleString('en')} due`, value: round(morning.sweepMs), unit: 'ms' },
  { figure: `${backend}: notifications recorded`, value: morning.notified, unit: '' },
  {
    figure: `${backend}: raw BullMQ, jobs that do nothing`,
    value: Math.round(raw.perSecond),
    unit: '/s',
    note: `p99 ${round(raw.p99S)} s late, of ${raw.jobs.toLocaleString('en')}`,
  },
  {
    figure: `${backend}: notifications recorded, beside raw jobs`,
    value: Math.round(morning.perSecond),
    unit: '/s',
    ratio: morning.perSecond / raw.perSecond,
  },
  { figure: `${backend}: a timer's lateness, p50`, value: round(latenessAt(morning.curve, 0.5)), unit: 's' },
  { figure: `${backend}: a timer's lateness, p99`, value: round(latenessAt(morning.curve, 0.99)), unit: 's' },
  { figure: `${backend}: a timer's lateness, the last`, value: round(latenessAt(morning.curve, 1)), unit: 's' },
  { figure: `${backend}: memory of the worker at most`, value: Math.round(morning.rssMiB), unit: 'MiB' },
];

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Statements of a sweep and a fire that must never read a table from end to end. */
const trackedPlans = [
  `select agency_id, subject_type, greatest(fire_at, '${DUE_ON}T09:00+08') as fire_at, count(*) from foi.timers
   where fire_at <= '${DUE_ON}T09:00+08' and subject_type <> 'delivery' group by 1, 2, 3`,
  `select d.due_on, c.number from foi.timers a
   join foi.deadlines d on d.agency_id = a.agency_id and d.case_id = a.case_id and d.kind = a.kind and d.subject = a.subject
   join foi.cases c on c.agency_id = d.agency_id and c.id = d.case_id
   where a.agency_id = (select id from foi.agencies limit 1) and a.subject_type = 'deadline' and a.fire_at <= '${DUE_ON}T09:00+08'
   limit 500`,
];

async function requireIndexes(client) {
  for (const text of trackedPlans) {
    const { rows } = await client.query(`explain ${text}`);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    const scanned = /Seq Scan on (timers|deadlines|cases|notifications)/.exec(plan)?.[1];
    if (scanned !== undefined) throw new Error(`reads all of foi.${scanned}:\n${plan}`);
  }
}

/** The cost of a sweep, and of firing a thousand timers, with a growing number of cases that are not due. */
async function growingOffices(report) {
  const DUE_AT_ONCE = 1_000;
  const folder = mkdtempSync(join(benchFolder(), 'growing-'));
  const server = await openDatabaseServer({ url: undefined, dataDir: folder });
  const client = new pg.Client({ connectionString: server.url });
  const figures = [];
  let smallest;
  try {
    await client.connect();
    await asFiller(server.url, (query) => fillOffices(query));
    let filled = 0;
    let due = 10_000_000;
    for (const cases of [10_000, 100_000, 1_000_000]) {
      report(`sweeping beside ${cases.toLocaleString('en')} cases …`);
      await asFiller(server.url, async (query) => {
        await fillLaterCases(query, filled + 1, cases);
        await fillDueMorning(query, due + 1, due + DUE_AT_ONCE);
      });
      filled = cases;
      due += DUE_AT_ONCE;
      await requireIndexes(client);
      const clock = shiftedClock(nine + 1000);
      const app = await openWorker(keep(server), clock, {});
      const sweeps = [];
      const level = performance.now();
      while (
        (await client.query('select from foi.timers where fire_at <= $1 limit 1', [new Date(nine)])).rows.length > 0
      ) {
        await pause(10);
      }
      const fireMs = performance.now() - level;
      await app.get(Queues).idle({ withinSeconds: 120 });
      // A sweep takes a millisecond or two: many of them, so that a busy moment of the machine is not the middle one.
      for (let nth = 0; nth < 101; nth += 1) {
        const before = performance.now();
        await app.get(SweepTimers).sweep();
        sweeps.push(performance.now() - before);
      }
      await app.close();
      // Set again for tomorrow, they would be within the next sweep's horizon: each round has its own thousand.
      await asFiller(server.url, (query) =>
        query("delete from foi.timers where subject_type = 'deadline' and fire_at < '2026-04-20'"),
      );
      const sweepMs = median(sweeps);
      smallest ??= { sweepMs, fireMs };
      const limit = cases === 1_000_000 ? { limit: '<= 2' } : {};
      const beside = `beside ${cases.toLocaleString('en')} cases`;
      figures.push(
        { figure: `a sweep ${beside}`, value: round(sweepMs), unit: 'ms', ratio: sweepMs / smallest.sweepMs, ...limit },
        {
          figure: `firing ${DUE_AT_ONCE} timers ${beside}`,
          value: Math.round(fireMs),
          unit: 'ms',
          ratio: fireMs / smallest.fireMs,
          ...limit,
        },
      );
    }
    return figures;
  } finally {
    await client.end();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * (e) A hundred thousand replies due on one morning, on each backend of the queue, compared with the queue alone; and
 * sweeping.
 */
export async function run() {
  const figures = [];
  const backends = {
    PostgreSQL: {},
    ...(process.env.REDIS_URL ? { Redis: { REDIS_URL: process.env.REDIS_URL } } : {}),
  };
  for (const [backend, env] of Object.entries(backends)) {
    const raw = await rawQueue(backend, env.REDIS_URL, benchFolder());
    figures.push(...shownMorning(backend, await dueMorning(backend, env, console.error), raw));
  }
  return [...figures, ...(await growingOffices(console.error))];
}
