import { setTimeout as pause } from 'node:timers/promises';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { type Job as BullJob, UnrecoverableError } from 'bullmq';
import type { Histogram } from 'prom-client';
import { z } from 'zod';
import { SystemClock } from '../clock/index.js';
import { CONFIG, type Config } from '../config/index.js';
import { Metrics } from '../metrics/index.js';
import { type HandledJob, handlerMark, type Job, JOBS, matchHandlers, type QueueName, queueNames } from './job.js';
import { JOB_STORE, type JobStore, type StoredJob, type StoredWorker } from './job-store.js';
import { Outage } from './outage.js';
import { Queues } from './queues.js';

/** Jobs under way at once in one process. Housekeeping waits its turn; deliveries wait for external servers. */
const concurrency: Readonly<Record<QueueName, number>> = { upkeep: 1, timers: 4, deliveries: 8 };

/** Milliseconds that jobs under way have to end before the process ends without them, and that a farewell may take. */
const grace = 10_000;
const farewell = 3_000;
/** Milliseconds between two looks at a queue whose word that it has something may have got lost, or that is away. */
const retryMs = 1_000;
/** Seconds between two looks at whether a regular job is due. */
const lookEvery = 5;
/** BullMQ runs by the machine's clock, whatever ours has been set to. */
const machine = new SystemClock();

/**
 * Takes jobs and gives them to their handlers, from when everything is made. It closes before anything else: jobs
 * under way need the database, and the embedded server ends in the next phase of a shutdown.
 */
@Injectable()
export class Workers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Queue');
  private readonly seconds: Histogram<'job' | 'outcome'>;
  private readonly underWay = new Set<Promise<void>>();
  private workers: readonly StoredWorker[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(JOB_STORE) private readonly store: JobStore,
    @Inject(JOBS) private readonly jobs: readonly Job[],
    @Inject(Queues) private readonly queues: Queues,
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Outage) private readonly outage: Outage,
    @Inject(Metrics) metrics: Metrics,
  ) {
    this.seconds = metrics.histogram({
      name: 'foi_queue_job_seconds',
      help: 'Time that tries at jobs took in this process, by job and outcome (done, failed).',
      labels: ['job', 'outcome'],
      // From a row that was looked at to a mail server that does not answer.
      buckets: [0.005, 0.025, 0.1, 0.5, 1, 5, 15, 60, 300],
    });
  }

  /** @throws Error unless every job has exactly one handler. */
  onApplicationBootstrap(): void {
    if (this.config.process === 'web') return;
    const handled = matchHandlers(this.jobs, this.marked());
    const lockMs = this.config.queue.lockSeconds * 1_000;
    this.workers = queueNames.map((name) => {
      const worker = this.store.work(name, (job) => this.follow(job, handled.get(job.name)), {
        concurrency: concurrency[name],
        lockDuration: lockMs,
        stalledInterval: Math.ceil(lockMs / 3),
        // A lost worker is not an error of the job; a job that takes its worker down each time is stopped in the end.
        maxStalledCount: 5,
        drainDelay: retryMs / 1_000,
        runRetryDelay: retryMs,
      });
      worker.on('error', this.outage.failure);
      worker.on('failed', (job, error) => {
        const tries = job === undefined ? '' : `, try ${job.attemptsMade} of ${job.opts.attempts ?? 1}`;
        // With its cause, without its payload.
        const failed = new Error(`${job?.name ?? 'A job'} failed (${job?.id ?? 'gone'}${tries})`, { cause: error });
        if (job?.finishedOn === undefined) this.logger.warn(failed);
        else this.logger.error(failed);
      });
      return worker;
    });
    this.addRegularJobs(this.jobs.filter(({ everySeconds }) => everySeconds !== undefined));
  }

  /**
   * Takes no more jobs, and waits for those under way; what takes longer is left, and is another worker's when its lock
   * has run out.
   */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await Promise.all(this.workers.map((worker) => worker.pause(true)));
    await Promise.race([Promise.allSettled(this.underWay), pause(grace, undefined, { ref: false })]);
    const canWait = this.underWay.size === 0 && (await this.queues.isReachable());
    const closed = Promise.all(this.workers.map((worker) => worker.close(!canWait)));
    await Promise.race([closed, pause(farewell, undefined, { ref: false })]);
    await this.store.close();
  }

  /**
   * A regular job is added by every process, under the number of its period: the first is done, the others are ignored.
   * Nothing of it has to outlive a queue that loses its memory or a clock that is set. At start it is done once more,
   * for its period may have been served just before.
   */
  private addRegularJobs(regular: readonly Job[]): void {
    if (regular.length === 0) return;
    const toStart = new Set(regular);
    const add = async (): Promise<void> => {
      for (const job of regular) {
        const period = Math.floor(machine.now().valueOf() / 1_000 / (job.everySeconds ?? 1));
        const starting = toStart.has(job) ? [{ payload: {} }] : [];
        await this.queues.addMany(job, [{ payload: {}, id: String(period) }, ...starting]);
        toStart.delete(job);
      }
    };
    // The outage is logged elsewhere; what could not be added is added at the next look.
    const look = (): void => void add().catch(() => undefined);
    const seconds = Math.min(lookEvery, ...regular.map(({ everySeconds = 1 }) => everySeconds));
    look();
    this.timer = setInterval(look, seconds * 1_000).unref();
  }

  private marked(): HandledJob[] {
    return this.discovery.getProviders({ metadataKey: handlerMark.KEY }).flatMap((wrapper) => {
      const job = this.discovery.getMetadataByDecorator(handlerMark, wrapper);
      return job === undefined ? [] : [{ job, handler: wrapper.instance as HandledJob['handler'] }];
    });
  }

  private follow(stored: BullJob<StoredJob>, handled: HandledJob | undefined): Promise<void> {
    const work = this.run(stored, handled).finally(() => this.underWay.delete(work));
    this.underWay.add(work);
    return work;
  }

  private async run(stored: BullJob<StoredJob>, handled: HandledJob | undefined): Promise<void> {
    if (handled === undefined) throw new UnrecoverableError(`Nothing handles ${stored.name}`);
    const payload = handled.job.payload.safeParse(stored.data.payload);
    if (!payload.success) {
      throw new UnrecoverableError(`${stored.name} cannot be done with this: ${z.prettifyError(payload.error)}`);
    }
    const stop = this.seconds.startTimer({ job: stored.name });
    try {
      await handled.handler.execute(payload.data);
      stop({ outcome: 'done' });
    } catch (error) {
      stop({ outcome: 'failed' });
      throw error;
    }
  }
}
