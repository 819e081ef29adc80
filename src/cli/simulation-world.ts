import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule, type Dependencies } from '../app.module.js';
import {
  copyRows,
  makeTemporaryDatabase,
  type SilencedEndpoint,
  silenceEndpoints,
  SimulationModule,
} from '../modules/simulation/index.js';
import type { SettableClock } from '../platform/clock/index.js';
import { type Config, loadConfig } from '../platform/config/index.js';
import { openDatabaseServer } from '../platform/database/index.js';
import type { Application } from './application.js';
import type { Terminal } from './terminal.js';

/** The whole application, jobs included, in an environment of its own. */
@Module({})
class SimulationWorld {
  static in(dependencies: Dependencies): DynamicModule {
    return { module: SimulationWorld, imports: [AppModule.in(dependencies), SimulationModule] };
  }
}

/** The source of the environment's data. */
export interface World {
  readonly application: Application;
  /** Robots and webhooks that are switched off in it. */
  readonly silenced: readonly SilencedEndpoint[];
}

export interface WorldOptions {
  readonly clock: SettableClock;
  /** Without the rows of the present database. */
  readonly isEmpty: boolean;
  readonly signal: AbortSignal;
}

/**
 * Runs work in a copy of the present database, or in an empty one, which is deleted however the work ends. The real
 * one is read once and not touched; mail goes into a folder that is deleted too, and nothing else is sent.
 */
export async function withWorld<Result>(
  terminal: Terminal,
  { clock, isEmpty, signal }: WorldOptions,
  work: (world: World) => Promise<Result>,
): Promise<Result> {
  const config = loadConfig();
  const server = await openDatabaseServer(config.database, terminal.talk);
  try {
    const temporary = await makeTemporaryDatabase(server.url);
    const folder = await mkdtemp(join(tmpdir(), 'foi-simulation-'));
    try {
      if (!isEmpty) await copyRows(server.url, temporary.url, signal);
      const silenced = await silenceEndpoints(temporary.url);
      const dependencies = {
        config: separated(config, temporary.url, folder),
        clock,
        server: { url: temporary.url, embedded: false, close: () => Promise.resolve() },
        schedules: false,
      };
      const application = await NestFactory.createApplicationContext(SimulationWorld.in(dependencies), {
        logger: false,
        abortOnError: false,
      });
      try {
        return await work({ application, silenced });
      } finally {
        await application.close();
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
      await temporary.drop();
    }
  } finally {
    await server.close();
  }
}

/**
 * The same rules in a separate environment: its own database and jobs, mail into a folder, and a clock that may be set.
 */
const separated = (config: Config, url: string, folder: string): Config => ({
  ...config,
  process: 'all',
  database: { ...config.database, url, dataDir: folder },
  redisUrl: undefined,
  mail: { ...config.mail, smtp: undefined },
  demo: false,
  today: undefined,
  logLevel: 'silent',
});
