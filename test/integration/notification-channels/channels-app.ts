import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccountsModule } from '../../../src/modules/accounts/index.js';
import { entities } from '../../../src/modules/entities.js';
import {
  type Bounce,
  BOUNCE_RECEIVER,
  type BounceReceiver,
  BouncesController,
  ChannelsModule,
} from '../../../src/modules/notifications/channels/index.js';
import { ClockModule, SettableClock } from '../../../src/platform/clock/index.js';
import { ConfigModule, loadConfig } from '../../../src/platform/config/index.js';
import { DatabaseModule } from '../../../src/platform/database/index.js';
import { configureHttp, createAdapter } from '../../../src/platform/http/index.js';
import { createLogger, NestLogger } from '../../../src/platform/logging/index.js';
import type { TestApp } from '../../support/app.js';
import { startTestDatabase } from '../../support/database.js';

/** Takes down what it is given; knows the messages that it is given. */
export class RecordingBounceReceiver implements BounceReceiver {
  readonly received: Bounce[] = [];
  known = '';

  receive(bounce: Bounce): Promise<boolean> {
    this.received.push(bounce);
    return Promise.resolve(bounce.deliveryId === this.known);
  }
}

/** Accounts and channels on a database of their own, without the engine that uses them. */
export async function startChannelsApp(
  env: Readonly<Record<string, string>>,
): Promise<TestApp & { readonly bounces: RecordingBounceReceiver }> {
  const testDatabase = await startTestDatabase();
  const config = loadConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent', FOI_DEMO: 'false', ...env });
  const clock = new SettableClock('2026-01-20');
  const bounces = new RecordingBounceReceiver();

  @Module({
    imports: [
      ConfigModule.for(config),
      ClockModule.for(clock),
      DatabaseModule.on(testDatabase.server, entities),
      AccountsModule,
      ChannelsModule,
    ],
    controllers: [BouncesController],
    providers: [{ provide: BOUNCE_RECEIVER, useValue: bounces }],
  })
  class ChannelsAppModule {}

  const logger = createLogger(config);
  const { adapter, routes } = createAdapter(logger, config.http);
  const app = await NestFactory.create<NestFastifyApplication>(ChannelsAppModule, adapter, {
    logger: new NestLogger(logger),
    bodyParser: false,
    abortOnError: false,
  });
  configureHttp(app, routes, config);
  await app.listen(0, '127.0.0.1');
  return {
    url: await app.getUrl(),
    app,
    database: testDatabase.database,
    testDatabase,
    clock,
    bounces,
    async close() {
      await app.close();
      await testDatabase.close();
    },
  };
}
