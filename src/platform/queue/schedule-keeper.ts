import { Inject, Injectable } from '@nestjs/common';
import { SystemClock } from '../clock/index.js';
import type { QueueBackend } from './backend.js';
import type { Job } from './job.js';
import { Outage } from './outage.js';
import { Queues } from './queues.js';
import { BACKEND, JOBS } from './tokens.js';

/** Milliseconds between two looks at whether the schedules are still there. */
const lookEvery = 5_000;
/** BullMQ's schedules run by the machine's clock, whatever ours has been set to. */
const machine = new SystemClock();

/**
 * Keeps the schedules of regular jobs alive: one lost with the queue's memory, or left in the wrong day by a clock that
 * was set, would otherwise stay lost in silence. Each process that works keeps them all; they are the same for all.
 */
@Injectable()
export class ScheduleKeeper {
  private readonly begun = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private isStopped = false;

  constructor(
    @Inject(BACKEND) private readonly backend: QueueBackend,
    @Inject(JOBS) private readonly jobs: readonly Job[],
    @Inject(Queues) private readonly queues: Queues,
    @Inject(Outage) private readonly outage: Outage,
  ) {}

  /** Looks now and from now on; what cannot be done while the queue is away is done when it is back. */
  start(): void {
    this.looking = this.look().finally(() => {
      if (this.isStopped) return;
      this.timer = setTimeout(() => {
        this.start();
      }, lookEvery);
      this.timer.unref();
    });
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.looking;
  }

  private async look(): Promise<void> {
    try {
      await this.backend.ping();
      this.outage.over();
      for (const job of this.jobs) await this.keep(job);
    } catch (error) {
      if (error instanceof Error) this.outage.failure(error);
    }
  }

  private async keep(job: Job): Promise<void> {
    const { name, everySeconds } = job;
    if (everySeconds === undefined) return;
    const queue = await this.backend.queue(job.queue);
    const every = everySeconds * 1_000;
    const schedule = await queue.getJobScheduler(name);
    const distance = Math.abs((schedule?.next ?? Infinity) - machine.now().valueOf());
    if (schedule?.every !== every || distance > 2 * every) {
      // One that is there but wrong would hand its next instant on to the new one.
      if (schedule !== undefined) await queue.removeJobScheduler(name);
      const opts = { attempts: job.attempts, removeOnComplete: true, removeOnFail: true };
      await queue.upsertJobScheduler(name, { every }, { name, data: { payload: {} }, opts });
    }
    if (this.begun.has(name)) return;
    // The schedule may have level just before this process came: it looks once by itself, together with all that start now.
    await this.queues.addMany(job, [{ payload: {}, id: 'start' }]);
    this.begun.add(name);
  }
}
