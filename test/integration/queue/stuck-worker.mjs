/**
 * A process of its own, from the build, that takes every note and never finishes one: to be killed. Says `took <text>`
 * on stdout when it has one. `DATABASE_URL` and what else the environment says decide where the jobs are.
 */
import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { z } from 'zod';
import { ClockModule, SystemClock } from '../../../dist/src/platform/clock/index.js';
import { ConfigModule, loadConfig } from '../../../dist/src/platform/config/index.js';
import { DatabaseModule } from '../../../dist/src/platform/database/index.js';
import { MetricsModule } from '../../../dist/src/platform/metrics/index.js';
import { defineJob, Handles, QueueModule } from '../../../dist/src/platform/queue/index.js';

const noteJob = defineJob({ name: 'note.take', queue: 'timers', payload: z.object({ text: z.string() }) });

class TakeNote {
  execute({ text }) {
    process.stdout.write(`took ${text}\n`);
    return new Promise(() => undefined);
  }
}
Handles(noteJob)(TakeNote);

// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- to Nest a module is a class, and this one needs nothing of its own
class Office {}
Module({})(Office);

const config = loadConfig();
const server = { url: config.database.url, embedded: false, close: () => Promise.resolve() };
const imports = [
  ConfigModule.for(config),
  ClockModule.for(new SystemClock()),
  DatabaseModule.on(server),
  MetricsModule,
  QueueModule.on(server, [noteJob]),
];
await NestFactory.createApplicationContext({ module: Office, imports, providers: [TakeNote] }, { logger: ['error'] });
