import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type INestApplicationContext, type LoggerService, Module, type Provider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { z } from 'zod';
import { type Clock, ClockModule, SystemClock } from '../../../src/platform/clock/index.js';
import { ConfigModule, loadConfig } from '../../../src/platform/config/index.js';
import { DatabaseModule } from '../../../src/platform/database/index.js';
import { MetricsModule } from '../../../src/platform/metrics/index.js';
import {
  defineJob,
  Handles,
  type Job,
  type JobHandler,
  QueueModule,
  Queues,
} from '../../../src/platform/queue/index.js';
import type { TestDatabase } from '../../support/database.js';

/** What keeps the jobs in a test: its own database, and a Redis when there is one. */
export interface Kind {
  readonly name: 'PostgreSQL' | 'Redis';
  readonly env: Readonly<Record<string, string>>;
}

/** PostgreSQL always; Redis when the machine has one. */
export const kinds: readonly Kind[] = [
  { name: 'PostgreSQL', env: {} },
  ...(process.env.REDIS_URL ? [{ name: 'Redis' as const, env: { REDIS_URL: process.env.REDIS_URL } }] : []),
];

/** A fresh namespace in a shared Redis. */
export const freshPrefix = (): string => `foi-test-${randomUUID().slice(0, 8)}`;

/** Writes down every job it is given; a test may make it stumble. */
export class Scribe implements JobHandler<{ readonly text: string }> {
  readonly texts: string[] = [];
  /** Runs before a note is taken. */
  before: (text: string) => Promise<void> | void = () => undefined;

  async execute({ text }: { readonly text: string }): Promise<void> {
    await this.before(text);
    this.texts.push(text);
  }
}

export const noteJob = defineJob({
  name: 'note.take',
  queue: 'timers',
  payload: z.object({ text: z.string() }),
});

/** What was logged, by level. */
export class Log implements LoggerService {
  readonly lines: string[] = [];
  log(): void {
    // Of no interest to a test.
  }
  warn(message: unknown): void {
    this.lines.push(`warn ${String(message)}`);
  }
  error(message: unknown): void {
    this.lines.push(`error ${String(message)}`);
  }
}

/** One process with the queue and little else. */
export interface Workplace {
  readonly queues: Queues;
  /** Adds one job. */
  add<Payload>(
    job: Job<Payload>,
    payload: Payload,
    options?: { readonly id?: string; readonly at?: Date },
  ): Promise<void>;
  readonly scribe: Scribe;
  readonly log: Log;
  readonly context: INestApplicationContext;
  close(): Promise<void>;
}

export interface WorkplaceOptions {
  readonly database: TestDatabase;
  readonly env: Readonly<Record<string, string>>;
  readonly clock?: Clock;
  readonly jobs?: readonly Job[];
  /** Instead of one that writes down notes. */
  readonly handlers?: readonly Provider[];
}

const opened = new Set<Workplace>();

/** Closes what a test opened and left, whether it passed or not, and empties its queues. */
export async function closeWorkplaces(): Promise<void> {
  const left = [...opened];
  for (const { queues } of left) await queues.forget().catch(() => undefined);
  await Promise.all(left.map((place) => place.close()));
}

/** Starts a process that works, unless `env` says otherwise. */
export async function openWorkplace(options: WorkplaceOptions): Promise<Workplace> {
  const { database, env, clock = new SystemClock(), jobs = [noteJob] } = options;
  const scribe = new Scribe();
  @Handles(noteJob)
  class TakeNote implements JobHandler<{ readonly text: string }> {
    execute(payload: { readonly text: string }): Promise<void> {
      return scribe.execute(payload);
    }
  }
  @Module({})
  class Office {}
  const config = loadConfig({ NODE_ENV: 'test', PROCESS: 'worker', FOI_QUEUE_LOCK_SECONDS: '3', ...env });
  const log = new Log();
  const imports = [
    ConfigModule.for(config),
    ClockModule.for(clock),
    DatabaseModule.on(database.server),
    MetricsModule,
    QueueModule.on(database.server, jobs),
  ];
  const office = { module: Office, imports, providers: [...(options.handlers ?? [TakeNote])] };
  const context = await NestFactory.createApplicationContext(office, { logger: log, abortOnError: false });
  const place: Workplace = {
    queues: context.get(Queues),
    add: (job, payload, options = {}) => place.queues.addMany(job, [{ payload, ...options }]),
    scribe,
    log,
    context,
    async close() {
      if (opened.delete(place)) await context.close();
    },
  };
  opened.add(place);
  return place;
}

/** Waits until a condition holds. */
export async function until(holds: () => boolean | Promise<boolean>, withinSeconds = 20): Promise<void> {
  for (let looks = 0; !(await holds()); looks += 1) {
    if (looks > withinSeconds * 40) throw new Error(`Still not so after ${withinSeconds} s: ${holds.toString()}`);
    await pause(25);
  }
}
