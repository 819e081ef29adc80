import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/create-app.js';
import { SettableClock } from '../../src/platform/clock/index.js';
import { loadConfig } from '../../src/platform/config/index.js';
import type { Database } from '../../src/platform/database/index.js';
import { Readiness } from '../../src/platform/health/index.js';
import { Queues } from '../../src/platform/queue/index.js';
import { startTestDatabase, type TestDatabase } from './database.js';

/** The whole application on a port of its own and a database of its own. Ask it with `fetch`. */
export interface TestApp {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly url: string;
  readonly app: NestFastifyApplication;
  readonly database: Database;
  /** The database as its owner sees it, and its address. */
  readonly testDatabase: TestDatabase;
  /** Nine in the morning of the day it was started with, until it is set. */
  readonly clock: SettableClock;
  close(): Promise<void>;
}

export interface TestAppOptions {
  readonly clock?: SettableClock;
  /**
   * Environment variables; the rest of the environment is not looked at. `PROCESS: 'all'` does the jobs too, and a
   * `REDIS_URL` keeps them in Redis, under a name of its own; otherwise they are in its database.
   */
  readonly env?: Readonly<Record<string, string>>;
  /** A database that others work on as well, and that outlives this one; left out, one of its own. */
  readonly on?: TestDatabase;
}

/** Starts it; close it in `afterAll`. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const { clock = new SettableClock('2026-01-20'), env = {} } = options;
  const testDatabase = options.on ?? (await startTestDatabase());
  const config = loadConfig({
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    FOI_DEMO: 'false',
    PROCESS: 'web',
    FOI_QUEUE_PREFIX: `foi-test-${randomUUID().slice(0, 8)}`,
    ...env,
  });
  const app = await createApp({ config, clock, server: testDatabase.server });
  await app.listen(0, '127.0.0.1');
  app.get(Readiness).markStarted();
  return {
    url: await app.getUrl(),
    app,
    database: testDatabase.database,
    testDatabase,
    clock,
    async close() {
      // Redis is shared with other tests and outlives this one; a test may have taken it away.
      if (config.redisUrl !== undefined && options.on === undefined)
        await app
          .get(Queues)
          .forget()
          .catch(() => undefined);
      await app.close();
      if (options.on === undefined) await testDatabase.close();
    },
  };
}
