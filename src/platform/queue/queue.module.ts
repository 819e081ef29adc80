import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { CONFIG, type Config } from '../config/index.js';
import type { DatabaseServer } from '../database/index.js';
import { type Job, JOBS } from './job.js';
import { JOB_STORE, openPostgresStore, openRedisStore } from './job-store.js';
import { Outage } from './outage.js';
import { Queues } from './queues.js';
import { Workers } from './workers.js';

/** Makes `Queues` available everywhere; a process that works also does the jobs, with the handlers its modules have. */
@Module({})
export class QueueModule {
  /**
   * @param server reached already; jobs are kept in it unless there is a Redis.
   * @param jobs every job of the application, with or without a handler in this process.
   * @param keepsSchedules whether regular jobs are done; a caller that moves the clock itself runs them itself.
   */
  static on(server: DatabaseServer, jobs: readonly Job[], keepsSchedules = true): DynamicModule {
    const store = (config: Config, outage: Outage) =>
      config.redisUrl === undefined
        ? openPostgresStore(server.url, config.process !== 'web', outage)
        : openRedisStore(config.redisUrl, config.queue.prefix, outage);
    return {
      module: QueueModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [
        Outage,
        { provide: JOBS, useValue: keepsSchedules ? jobs : jobs.map(({ everySeconds, ...job }) => job) },
        { provide: JOB_STORE, inject: [CONFIG, Outage], useFactory: store },
        Queues,
        Workers,
      ],
      exports: [Queues, JOB_STORE],
    };
  }
}
