import { setTimeout as pause } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { JobsOptions } from 'bullmq';
import { type Clock, CLOCK, SystemClock } from '../clock/index.js';
import type { QueueBackend, StoredQueue } from './backend.js';
import { type Job, type QueueName, queueNames, type StoredJob } from './job.js';
import { Outage } from './outage.js';
import { QueueAway } from './queue-away.js';
import { BACKEND, JOBS } from './tokens.js';

/** One job to be done. */
export interface NewJob<Payload> {
  readonly payload: Payload;
  /**
   * While a job of this id waits or is under way, another is not added, without a word; once it is done or given up, it
   * is. Of letters, digits, `.`, `_` and `-`. Without one every job is its own.
   */
  readonly id?: string;
  /** When, by our own clock; at once when left out or past. */
  readonly at?: Date;
  /** Instead of what the job's definition says. */
  readonly attempts?: number;
}

export interface QueueCounts {
  readonly waiting: number;
  readonly delayed: number;
  readonly active: number;
  readonly failed: number;
}

/** Jobs that go over the wire in one piece. */
const pieceSize = 1_000;
const idShape = /^[\w.-]{1,180}$/;
const twoWeeks = 14 * 24 * 3_600;
/** Milliseconds between two looks at whether all is done: soon at first, for a single job takes no time at all. */
const soonestLook = 2;
const latestLook = 50;
/** BullMQ waits by the machine's clock, whatever ours has been set to. */
const machine = new SystemClock();

/** Adds jobs and looks at the queues. The queue may lose everything at any moment: it is only ever an timer. */
@Injectable()
export class Queues {
  constructor(
    @Inject(BACKEND) private readonly backend: QueueBackend,
    @Inject(JOBS) private readonly jobs: readonly Job[],
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Outage) private readonly outage: Outage,
  ) {}

  /** Which of the two keeps the jobs of this installation. */
  get kind(): QueueBackend['kind'] {
    return this.backend.kind;
  }

  /**
   * Adds a job; not part of any transaction.
   * @throws QueueAway, soon, when the queue cannot be reached: go on without, the next sweep adds it.
   * @throws TypeError for an id of another shape, or a job that the application was not told of.
   */
  async add<Payload>(job: Job<Payload>, payload: Payload, options: Omit<NewJob<Payload>, 'payload'> = {}) {
    await this.addMany(job, [{ payload, ...options }]);
  }

  /** The same for many, ten times as fast as one by one. Those before a failure have been added. */
  async addMany<Payload>(job: Job<Payload>, entries: readonly NewJob<Payload>[]): Promise<void> {
    if (!this.jobs.some(({ name }) => name === job.name)) {
      throw new TypeError(`${job.name} is not among the jobs that QueueModule was given`);
    }
    const made = entries.map((entry) => this.storedForm(job, entry));
    await this.reach(job.queue, async (queue) => {
      for (let from = 0; from < made.length; from += pieceSize) await queue.addBulk(made.slice(from, from + pieceSize));
    });
  }

  /** How many jobs there are of each queue. @throws QueueAway */
  async counts(): Promise<Record<QueueName, QueueCounts>> {
    const [upkeep, timers, deliveries] = await Promise.all([
      this.countsOf('upkeep'),
      this.countsOf('timers'),
      this.countsOf('deliveries'),
    ]);
    return { upkeep, timers, deliveries };
  }

  /** Whether jobs can be added now. */
  async isReachable(): Promise<boolean> {
    try {
      await this.backend.ping();
      return true;
    } catch {
      return false;
    }
  }

  /**
   * Makes every delayed job whose instant has come by our own clock wait no longer: for whoever sets that clock on.
   * @returns how many there were.
   */
  async promoteDue(): Promise<number> {
    const now = this.clock.now().toISOString();
    let promoted = 0;
    for (const name of queueNames) {
      await this.reach(name, async (queue) => {
        const due = (await queue.getDelayed()).filter(({ data }) => data.at !== undefined && data.at <= now);
        for (const job of due) await job.promote();
        promoted += due.length;
      });
    }
    return promoted;
  }

  /**
   * Waits until nothing is under way and nothing that is due waits: for tests and simulations. A failed job that will be
   * tried again later is not waited for.
   * @throws Error with what there still is after `withinSeconds`.
   */
  async idle({ withinSeconds = 30 }: { readonly withinSeconds?: number } = {}): Promise<void> {
    const until = machine.now().valueOf() + withinSeconds * 1_000;
    for (let wait = soonestLook; ; wait = Math.min(wait * 2, latestLook)) {
      if (await this.isIdle()) return;
      if (machine.now().valueOf() > until) throw new Error(`Not idle: ${JSON.stringify(await this.counts())}`);
      await pause(wait);
    }
  }

  /** Takes everything out of the queues, schedules as well. Nothing is lost by it that a sweep does not find again. */
  async forget(): Promise<void> {
    for (const name of queueNames) await this.reach(name, (queue) => queue.obliterate({ force: true }));
  }

  /**
   * One queue after another, in the order in which work flows through them: a job adds what follows from it before it is
   * done, so that work which leaves a queue that was found empty is found in the next.
   */
  private async isIdle(): Promise<boolean> {
    for (const name of queueNames) {
      const { waiting, active } = await this.countsOf(name);
      if (waiting + active > 0) return false;
      const now = machine.now().valueOf();
      const [next] = await this.reach(name, (queue) => queue.getDelayed(0, 0));
      if (next !== undefined && next.timestamp + next.delay <= now) return false;
    }
    return true;
  }

  private async countsOf(name: QueueName): Promise<QueueCounts> {
    const states = await this.reach(name, (queue) =>
      queue.getJobCounts('waiting', 'prioritized', 'delayed', 'active', 'failed'),
    );
    const of = (state: string) => states[state] ?? 0;
    const waiting = of('waiting') + of('prioritized');
    return { waiting, delayed: of('delayed'), active: of('active'), failed: of('failed') };
  }

  private storedForm<Payload>(job: Job<Payload>, { payload, id, at, attempts = job.attempts }: NewJob<Payload>) {
    if (id !== undefined && !idShape.test(id)) {
      throw new TypeError(
        `An id of a job has letters, digits, ".", "_" and "-" only, 180 at most, not ${id.slice(0, 200)}`,
      );
    }
    const delay = at === undefined ? 0 : Math.max(0, at.valueOf() - this.clock.now().valueOf());
    const opts: JobsOptions = {
      jobId: `${job.name}~${id ?? randomUUID()}`,
      attempts,
      backoff: { type: 'exponential', delay: job.backoffSeconds * 1_000 },
      ...(delay > 0 ? { delay } : {}),
      // An id that is still there, even of a job long done, would keep the next one out.
      removeOnComplete: true,
      removeOnFail: id === undefined ? { age: twoWeeks, count: 500 } : true,
    };
    const data: StoredJob = { payload, ...(at === undefined ? {} : { at: at.toISOString() }) };
    return { name: job.name, data, opts };
  }

  private async reach<Result>(name: QueueName, work: (queue: StoredQueue) => Promise<Result>): Promise<Result> {
    const queue = await this.backend.queue(name);
    try {
      return await work(queue);
    } catch (error) {
      if (error instanceof Error) this.outage.failure(error);
      throw new QueueAway({ cause: error });
    }
  }
}
