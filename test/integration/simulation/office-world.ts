import 'reflect-metadata';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../../src/app.module.js';
import { SweepTimers } from '../../../src/modules/notifications/index.js';
import { type Engine, SimulationModule } from '../../../src/modules/simulation/index.js';
import { SettableClock } from '../../../src/platform/clock/index.js';
import { loadConfig } from '../../../src/platform/config/index.js';
import { Database } from '../../../src/platform/database/index.js';
import { Queues } from '../../../src/platform/queue/index.js';
import { startTestDatabase, type TestDatabase } from '../../support/database.js';

@Module({})
class World {}

/** The whole application with its jobs, on a clock that only the test sets, and a folder where mail arrives. */
export interface OfficeWorld {
  readonly app: INestApplicationContext;
  readonly clock: SettableClock;
  readonly engine: Engine;
  readonly database: Database;
  readonly testDatabase: TestDatabase;
  /** Names of the messages that have arrived. */
  letters(): string[];
  close(): Promise<void>;
}

export async function openOfficeWorld(startsAt: string): Promise<OfficeWorld> {
  const testDatabase = await startTestDatabase();
  const clock = new SettableClock(startsAt);
  const folder = mkdtempSync(join(tmpdir(), 'foi-office-world-'));
  const config = loadConfig({ NODE_ENV: 'test', PROCESS: 'all', FOI_DEMO: 'false', FOI_DATA_DIR: folder });
  const dependencies = { config, clock, server: testDatabase.server, schedules: false };
  const app = await NestFactory.createApplicationContext(
    { module: World, imports: [AppModule.in(dependencies), SimulationModule] },
    { logger: ['error'], abortOnError: false },
  );
  const database = app.get(Database);
  return {
    app,
    clock,
    engine: { clock, database, queues: app.get(Queues), sweeper: app.get(SweepTimers, { strict: false }) },
    database,
    testDatabase,
    letters: () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.eml')),
    async close() {
      await app.close();
      await testDatabase.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
