import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { z } from 'zod';
import { AppModule } from '../app.module.js';
import { AccountRefused } from '../modules/accounts/index.js';
import { SettableClock, SystemClock } from '../platform/clock/index.js';
import { ConfigurationRefused, loadConfig } from '../platform/config/index.js';
import { DatabaseOutdated, isDatabaseUnavailable, openDatabaseServer } from '../platform/database/index.js';
import { ProblemError } from '../platform/http/index.js';
import { CommandFailed, type Terminal } from './terminal.js';

/** The remedy, where a refusal has one. */
const shownRemedy = z.object({ remedy: z.object({ zh: z.string(), en: z.string() }).nullish() });

/** The use cases of the application, by their classes. */
export type Application = Pick<INestApplicationContext, 'get'>;

/**
 * Runs a command with the whole application but its HTTP: the same database, beside a running server or without one.
 * Messages go to stderr. The application is closed when the command is done, however it ends.
 * @throws CommandFailed when something known was refused, or the database cannot be reached.
 */
export async function withApplication<Result>(
  terminal: Terminal,
  work: (application: Application) => Promise<Result>,
): Promise<Result> {
  try {
    const config = loadConfig();
    const server = await openDatabaseServer(config.database, (message) => {
      terminal.talk(message);
    });
    const clock = config.today === undefined ? new SystemClock() : new SettableClock(config.today);
    const dependencies = { config: { ...config, process: 'web' as const }, clock, server };
    const context = await NestFactory.createApplicationContext(AppModule.in(dependencies), {
      logger: false,
      abortOnError: false,
    }).catch(async (error: unknown) => {
      await server.close();
      throw error;
    });
    try {
      return await work(context);
    } finally {
      await context.close();
    }
  } catch (error) {
    throw explained(error);
  }
}

/** Failures that a person can fix are reported in a sentence; others keep their stack. */
export function explained(error: unknown): unknown {
  if (error instanceof AccountRefused || error instanceof ConfigurationRefused || error instanceof DatabaseOutdated) {
    return new CommandFailed(error.message, { cause: error });
  }
  if (error instanceof ProblemError) {
    const { message, extras = {} } = error.problem;
    const { remedy } = shownRemedy.parse(extras);
    const text = remedy == null ? message : { zh: `${message.zh}${remedy.zh}`, en: `${message.en} ${remedy.en}` };
    return new CommandFailed(`${text.zh} / ${text.en}`, { cause: error });
  }
  if (isDatabaseUnavailable(error)) {
    return new CommandFailed('数据库无法连接 / The database cannot be reached', { cause: error });
  }
  return error;
}
