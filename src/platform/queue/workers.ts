import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { type Job as BullJob, UnrecoverableError } from 'bullmq';
import { CONFIG, type Config } from '../config/index.js';
import type { QueueBackend, StoredWorker } from './backend.js';
import { handlerMark } from './handles.js';
import { type Job, type QueueName, queueNames, type StoredJob } from './job.js';
import { JobTimes } from './job-times.js';
import { type Duty, matchHandlers } from './match-handlers.js';
import { Outage } from './outage.js';
import { Queues } from './queues.js';
import { BACKEND, JOBS } from './tokens.js';

/** Jobs under way at once in one process. Housekeeping waits its turn; deliveries wait for other people's servers. */
const concurrency: Readonly<Record<QueueName, number>> = { upkeep: 1, timers: 4, deliveries: 8 };

/** Milliseconds that jobs under way have to end before the process ends without them. */
const grace = 10_000;
/** Milliseconds for saying goodbye to a queue that may be away. */
const farewell = 3_000;

/** A try at a job that failed, for the log: with its cause, without its payload. */
class JobFailed extends Error {
  override readonly name = 'JobFailed';
}

/** Takes jobs and gives them to their handlers. */
@Injectable()
export class Workers {
  private readonly logger = new Logger('Queue');
  private readonly underWay = new Set<Promise<void>>();
  private workers: StoredWorker[] = [];

  constructor(
    @Inject(BACKEND) private readonly backend: QueueBackend,
    @Inject(JOBS) private readonly jobs: readonly Job[],
    @Inject(Queues) private readonly queues: Queues,
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Outage) private readonly outage: Outage,
    @Inject(JobTimes) private readonly times: JobTimes,
  ) {}

  /** Begins to take jobs. @throws JobsUnhandled unless every job has exactly one handler. */
  start(): void {
    const duties = matchHandlers(this.jobs, this.marked());
    const lockMs = this.config.queue.lockSeconds * 1_000;
    this.workers = queueNames.map((name) => {
      const pace = { concurrency: concurrency[name], lockMs };
      const worker = this.backend.work(name, (job) => this.follow(this.run(job, duties.get(job.name))), pace);
      worker.on('error', (error) => {
        this.outage.failure(error);
      });
      worker.on('failed', (job, error) => {
        this.report(job, error);
      });
      return worker;
    });
  }

  /**
   * Takes no more, and waits for what is under way; what takes longer is left, and is another worker's when its lock has
   * run out.
   */
  async drain(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.pause(true)));
    const allDone = Promise.allSettled(this.underWay).then(() => true);
    const late = pause(grace, false, { ref: false });
    const isDone = await Promise.race([allDone, late]);
    const canEnd = isDone && (await this.queues.isReachable());
    const closed = Promise.all(this.workers.map((worker) => worker.close(!canEnd)));
    await Promise.race([closed, pause(farewell, undefined, { ref: false })]);
  }

  private marked(): Duty[] {
    return this.discovery.getProviders({ metadataKey: handlerMark.KEY }).flatMap((wrapper) => {
      const job = this.discovery.getMetadataByDecorator(handlerMark, wrapper);
      return job === undefined ? [] : [{ job, handler: wrapper.instance as Duty['handler'] }];
    });
  }

  private async run(stored: BullJob<StoredJob>, duty: Duty | undefined): Promise<void> {
    if (duty === undefined) throw new UnrecoverableError(`Nobody handles ${stored.name}`);
    const { job, handler } = duty;
    const payload = job.payload.safeParse(stored.data.payload);
    if (!payload.success) {
      const wrong = payload.error.issues.map(({ path, message }) => `${path.join('.') || 'payload'}: ${message}`);
      throw new UnrecoverableError(`${stored.name} cannot be done with its payload: ${wrong.join('; ')}`);
    }
    const attempt = stored.attemptsMade + 1;
    const isLast = attempt >= (stored.opts.attempts ?? 1);
    await this.times.measure(job.name, () => handler.execute(payload.data, { id: stored.id ?? '', attempt, isLast }));
  }

  private async follow(work: Promise<void>): Promise<void> {
    this.underWay.add(work);
    try {
      await work;
    } finally {
      this.underWay.delete(work);
    }
  }

  private report(job: BullJob<StoredJob> | undefined, cause: Error): void {
    const tries = job === undefined ? '' : `, try ${job.attemptsMade} of ${job.opts.attempts ?? 1}`;
    const failed = new JobFailed(`${job?.name ?? 'A job'} failed (${job?.id ?? 'gone'}${tries})`, { cause });
    if (job?.finishedOn === undefined) this.logger.warn(failed);
    else this.logger.error(failed);
  }
}
