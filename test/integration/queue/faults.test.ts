import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { z } from 'zod';
import { loadConfig } from '../../../src/platform/config/index.js';
import { Readiness } from '../../../src/platform/health/index.js';
import { defineJob, Handles, type JobHandler, QueueAway } from '../../../src/platform/queue/index.js';
import { startTestDatabase, type TestDatabase } from '../../support/database.js';
import { hasRedisServer, type PrivateRedis, startPrivateRedis } from './private-redis.js';
import { closeWorkplaces, freshPrefix, kinds, noteJob, openWorkplace, until } from './workplace.js';

const roundJob = defineJob({ name: 'round.make', queue: 'upkeep', payload: z.object({}), everySeconds: 1 });

/** A class that counts the rounds it makes. */
function roundsCounted() {
  let made = 0;
  @Handles(roundJob)
  class MakeRound implements JobHandler<object> {
    execute(): Promise<void> {
      made += 1;
      return Promise.resolve();
    }
  }
  return { MakeRound, count: () => made };
}

const killed = new Set<ChildProcess>();

/** A process that takes a note and never finishes it. */
function startStuckWorker(env: Readonly<Record<string, string>>): ChildProcess {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'stuck-worker.mjs')], {
    env: { PATH: process.env.PATH, NODE_ENV: 'test', PROCESS: 'worker', FOI_QUEUE_LOCK_SECONDS: '3', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  killed.add(child);
  return child;
}

afterEach(async () => {
  for (const child of killed) child.kill('SIGKILL');
  await closeWorkplaces();
});

describe.each(kinds)('a worker killed in the middle of a job, kept in $name', ({ env: kept }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startTestDatabase();
  });
  afterAll(() => database.close());

  it('hands it over to another within the time of its lock', async () => {
    const env = { ...kept, FOI_QUEUE_PREFIX: freshPrefix() };
    const web = await openWorkplace({ database, env: { ...env, PROCESS: 'web' } });
    await web.add(noteJob, { text: 'orphan' });
    const child = startStuckWorker({ ...env, DATABASE_URL: database.url });
    const [taken] = (await once(child.stdout ?? child, 'data')) as [Buffer];
    expect(taken.toString()).toBe('took orphan\n');
    child.kill('SIGKILL');
    const heir = await openWorkplace({ database, env });
    await until(() => heir.scribe.texts.includes('orphan'), 30);
    expect(heir.scribe.texts).toEqual(['orphan']);
  });
});

describe('PostgreSQL, away for a moment', () => {
  it('is worked on again by the same processes', async () => {
    const database = await startTestDatabase();
    const env = { FOI_QUEUE_PREFIX: freshPrefix() };
    const place = await openWorkplace({ database, env });
    await place.add(noteJob, { text: 'before' });
    await until(() => place.scribe.texts.length === 1);
    const name = new URL(database.url).pathname.slice(1);
    await database.asServer(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
    await database.asServer('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
    expect(await place.queues.isReachable()).toBe(false);
    await expect(place.add(noteJob, { text: 'lost' })).rejects.toThrow(QueueAway);
    await database.asServer(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
    await place.add(noteJob, { text: 'after' });
    await until(() => place.scribe.texts.includes('after'));
    expect(place.scribe.texts).toEqual(['before', 'after']);
    await place.close();
    await database.close();
  });
});

(hasRedisServer() ? describe : describe.skip)('Redis', () => {
  let redis: PrivateRedis;
  let database: TestDatabase;
  beforeAll(async () => {
    redis = await startPrivateRedis();
    database = await startTestDatabase();
  });
  beforeEach(() => redis.start());
  afterAll(async () => {
    await redis.stop();
    await database.close();
  });

  it('emptied in the middle of the work gets its schedules back', async () => {
    const { MakeRound, count } = roundsCounted();
    const env = { REDIS_URL: redis.url, FOI_QUEUE_PREFIX: freshPrefix() };
    await openWorkplace({ database, env, jobs: [roundJob], handlers: [MakeRound] });
    await until(() => count() >= 3);
    const client = new Redis(redis.url);
    await client.flushall();
    client.disconnect();
    const before = count();
    await until(() => count() >= before + 3);
  });

  it('away fails those who add at once, and is worked on again by the same processes when it is back', async () => {
    const { MakeRound, count } = roundsCounted();
    const env = { REDIS_URL: redis.url, FOI_QUEUE_PREFIX: freshPrefix() };
    const place = await openWorkplace({ database, env, jobs: [roundJob], handlers: [MakeRound] });
    await until(() => count() >= 1);
    await redis.stop();
    await until(async () => !(await place.queues.isReachable()));
    const startedAt = performance.now();
    await expect(place.add(roundJob, {})).rejects.toThrow(QueueAway);
    // Sooner than an operation is given up (5 s).
    expect(performance.now() - startedAt).toBeLessThan(4_000);
    const loggedAway = () => place.log.lines.filter((line) => line.includes('The queue is away'));
    await until(() => loggedAway().length > 0);
    expect(place.log.lines.join()).not.toContain(new URL(redis.url).port);
    await redis.start();
    await until(() => place.queues.isReachable());
    const before = count();
    await until(() => count() >= before + 3, 30);
    expect(loggedAway()).toHaveLength(1);
  });

  it('away leaves a process that serves people ready and one that only works not, and says so', async () => {
    const env = { REDIS_URL: redis.url, FOI_QUEUE_PREFIX: freshPrefix() };
    const { queues } = await openWorkplace({ database, env });
    const readinessOf = (process: string) => {
      const readiness = new Readiness(database.database, queues, loadConfig({ PROCESS: process }));
      readiness.markStarted();
      return readiness;
    };
    const [web, worker] = [readinessOf('web'), readinessOf('worker')];
    expect([await web.isReady(), await worker.isReady()]).toEqual([true, true]);
    await redis.stop();
    await until(async () => !(await worker.isReady()));
    expect(await web.isReady()).toBe(true);
    expect(await web.parts()).toEqual({ database: 'up', queue: 'away' });
    await redis.start();
    await until(() => worker.isReady());
  });

  it('away does not keep a process from ending', async () => {
    const env = { REDIS_URL: redis.url, FOI_QUEUE_PREFIX: freshPrefix() };
    const place = await openWorkplace({ database, env });
    await redis.stop();
    await until(async () => !(await place.queues.isReachable()));
    const startedAt = performance.now();
    await place.close();
    expect(performance.now() - startedAt).toBeLessThan(8_000);
  });
});
