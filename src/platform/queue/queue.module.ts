import {
  type BeforeApplicationShutdown,
  type DynamicModule,
  Inject,
  Injectable,
  Module,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { CONFIG, type Config } from '../config/index.js';
import type { DatabaseServer } from '../database/index.js';
import type { QueueBackend } from './backend.js';
import type { Job } from './job.js';
import { JobTimes } from './job-times.js';
import { openQueueBackend } from './open-backend.js';
import { Outage } from './outage.js';
import { Queues } from './queues.js';
import { ScheduleKeeper } from './schedule-keeper.js';
import { BACKEND, JOBS, KEEPS_SCHEDULES } from './tokens.js';
import { Workers } from './workers.js';

/**
 * Starts to work when everything is made, and lets go before anything else does: jobs under way need the database, and
 * the embedded server ends in the next phase of a shutdown. A request that adds a job after that is told `QueueAway`.
 */
@Injectable()
class QueueLifetime implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(BACKEND) private readonly backend: QueueBackend,
    @Inject(Workers) private readonly workers: Workers,
    @Inject(ScheduleKeeper) private readonly schedules: ScheduleKeeper,
    @Inject(KEEPS_SCHEDULES) private readonly keepsSchedules: boolean,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.process === 'web') return;
    this.workers.start();
    if (this.keepsSchedules) this.schedules.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.schedules.stop();
    await this.workers.drain();
    await this.backend.close();
  }
}

/** Makes `Queues` available everywhere; a process that works also does the jobs, with the handlers its modules have. */
@Module({})
export class QueueModule {
  /**
   * @param server reached already; jobs are kept in it unless there is a Redis.
   * @param jobs every job of the application, with or without a handler in this process.
   * @param keepsSchedules whether regular jobs are done; whoever sets the clock on by himself does them himself.
   */
  static on(server: DatabaseServer, jobs: readonly Job[], keepsSchedules = true): DynamicModule {
    return {
      module: QueueModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [
        Outage,
        { provide: JOBS, useValue: jobs },
        { provide: KEEPS_SCHEDULES, useValue: keepsSchedules },
        {
          provide: BACKEND,
          inject: [CONFIG, Outage],
          useFactory: (config: Config, outage: Outage) => openQueueBackend(config, server, outage),
        },
        Queues,
        JobTimes,
        Workers,
        ScheduleKeeper,
        QueueLifetime,
      ],
      exports: [Queues, BACKEND],
    };
  }
}
