import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/create-app.js';
import { SettableClock } from '../../src/platform/clock/index.js';
import { loadConfig } from '../../src/platform/config/index.js';
import type { Database } from '../../src/platform/database/index.js';
import { Readiness } from '../../src/platform/health/index.js';
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
  /** Environment variables; the rest of the environment is not looked at. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts it; close it in `afterAll`. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const { clock = new SettableClock('2026-01-20'), env = {} } = options;
  const testDatabase = await startTestDatabase();
  const config = loadConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent', FOI_DEMO: 'false', ...env });
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
      await app.close();
      await testDatabase.close();
    },
  };
}
