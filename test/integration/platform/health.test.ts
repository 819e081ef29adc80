import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../../src/app.module.js';
import { SettableClock } from '../../../src/platform/clock/index.js';
import { loadConfig } from '../../../src/platform/config/index.js';
import { Readiness } from '../../../src/platform/health/index.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { startTestDatabase } from '../../support/database.js';

describe('the health of a process', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());

  const status = async (path: string) => (await fetch(test.url + path)).status;

  it('is live and ready once it serves', async () => {
    expect(await status('/health/live')).toBe(200);
    expect(await status('/health/ready')).toBe(200);
  });

  it('is not ready while the database is away, and ready again when it is back, without a restart', async () => {
    const name = new URL(test.testDatabase.url).pathname.slice(1);
    const aside = test.testDatabase;
    await aside.asServer(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
    await aside.asServer('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
    expect(await status('/health/ready')).toBe(503);
    expect(await status('/health/live')).toBe(200);
    await aside.asServer(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
    expect(await status('/health/ready')).toBe(200);
  });
});

describe('a process that starts', () => {
  it('is not ready before whoever starts it says that everything is done', async () => {
    const database = await startTestDatabase();
    const config = loadConfig({ LOG_LEVEL: 'silent' });
    const dependencies = { config, clock: new SettableClock('2026-01-20'), server: database.server };
    const app = await NestFactory.createApplicationContext(AppModule.in(dependencies), { logger: false });
    const readiness = app.get(Readiness);
    expect(await readiness.isReady()).toBe(false);
    readiness.markStarted();
    expect(await readiness.isReady()).toBe(true);
    await app.close();
    await database.close();
  });
});
