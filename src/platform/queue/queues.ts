import { setTimeout as pause } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Clock, CLOCK, SystemClock } from '../clock/index.js';
import { Metrics } from '../metrics/index.js';
import { type Job, JOBS, type QueueName, queueNames } from './job.js';
import { JOB_STORE, type JobStore, type StoredJob, type StoredQueue } from './job-store.js';
import { Outage, QueueAway } from './outage.js';

/** One job to be done. */
export interface NewJob<Payload> {
  readonly payload: Payload;
  /**
   * While a job of this id waits or is under way, another is not added, without a word; once it is done or given up, it
   * is. Without a colon. Without an id every job is its own.
   */
  readonly id?: string;
  /** When, by our own clock; at once when left out or past. */
  readonly at?: Date;
}

const states = ['waiting', 'delayed', 'active', 'failed'] as const;
type Counts = Readonly<Record<(typeof states)[number], number>>;

/** Jobs that go over the wire in one piece. */
const pieceSize = 1_000;
const twoWeeks = 14 * 24 * 3_600;
/** BullMQ waits by the machine's clock, whatever ours has been set to. */
const machine = new SystemClock();

/** Adds jobs and looks at the queues. The queue may lose all jobs at any moment: a job is only a trigger. */
@Injectable()
export class Queues {
  constructor(
    @Inject(JOB_STORE) private readonly store: JobStore,
    @Inject(JOBS) private readonly jobs: readonly Job[],
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Outage) private readonly outage: Outage,
    @Inject(Metrics) metrics: Metrics,
  ) {
    metrics.gauge({
      name: 'foi_queue_reachable',
      help: '1 when jobs can be added, 0 while the queue is away; timers then wait in their rows.',
      collect: async () => Number(await this.isReachable()),
    });
    metrics.gauge({
      name: 'foi_queue_jobs',
      help: 'Jobs by queue and state (waiting, delayed, active, failed); the same from every process.',
      labels: ['queue', 'state'],
      collect: async () => {
        const counts = await this.counts();
        return queueNames.flatMap((queue) =>
          states.map((state) => ({ labels: { queue, state }, value: counts[queue][state] })),
        );
      },
    });
  }

  /**
   * Adds jobs, in pieces and not as part of any transaction; those before a failure have been added.
   * @throws QueueAway, soon, when the queue cannot be reached: go on without, the next sweep adds them.
   * @throws TypeError for an id with a colon, or a job that the application does not declare.
   */
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
  async counts(): Promise<Record<QueueName, Counts>> {
    const of = async (name: QueueName): Promise<Counts> => {
      const counted = await this.reach(name, (queue) => queue.getJobCounts(...states));
      return { waiting: 0, delayed: 0, active: 0, failed: 0, ...counted };
    };
    return { upkeep: await of('upkeep'), timers: await of('timers'), deliveries: await of('deliveries') };
  }

  /** Whether a job can be added now. */
  isReachable(): Promise<boolean> {
    return this.store.ping().then(
      () => true,
      () => false,
    );
  }

  /**
   * Makes every delayed job whose instant has come by our own clock ready: for callers that move that clock.
   * @returns how many there were.
   */
  async promoteDue(): Promise<number> {
    const now = this.clock.now().toISOString();
    let promoted = 0;
    for (const name of queueNames) {
      const delayed = await this.reach(name, (queue) => queue.getDelayed());
      const due = delayed.filter(({ data }) => data.at !== undefined && data.at <= now);
      for (const job of due) await job.promote();
      promoted += due.length;
    }
    return promoted;
  }

  /**
   * Waits until nothing is under way and nothing that is due waits: for tests and simulations. A failed job that will
   * be tried again later is not waited for. Queues that cannot be reached for a moment are looked at again.
   * @throws Error with what there still is after `withinSeconds`, QueueAway if the queues cannot be reached then.
   */
  async idle({ withinSeconds = 30 }: { readonly withinSeconds?: number } = {}): Promise<void> {
    const until = machine.now().valueOf() + withinSeconds * 1_000;
    // Soon at first, for a single job takes no time at all.
    const isOver = () => machine.now().valueOf() > until;
    const isIdle = () =>
      this.isIdle().catch((error: unknown) => {
        if (isOver()) throw error;
        return false;
      });
    for (let milliseconds = 2; !(await isIdle()); milliseconds = Math.min(milliseconds * 2, 50)) {
      if (isOver()) throw new Error(`Not idle: ${JSON.stringify(await this.counts())}`);
      await pause(milliseconds);
    }
  }

  /** Takes everything out of the queues. A sweep finds all of them again. */
  async forget(): Promise<void> {
    for (const name of queueNames) await this.reach(name, (queue) => queue.obliterate({ force: true }));
  }

  /** @throws QueueAway for whatever goes wrong. */
  private async reach<Result>(name: QueueName, work: (queue: StoredQueue) => Promise<Result>): Promise<Result> {
    try {
      const result = await work(this.store.queues[name]);
      this.outage.over();
      return result;
    } catch (error) {
      if (error instanceof Error) this.outage.failure(error);
      throw new QueueAway(error);
    }
  }

  /**
   * One queue after another, in the order in which work flows through them: a job adds what follows from it before it
   * is done, so that work which leaves a queue that was found empty is found in the next.
   */
  private async isIdle(): Promise<boolean> {
    for (const name of queueNames) {
      const busy = await this.reach(name, (queue) => queue.getJobCountByTypes('waiting', 'active'));
      if (busy > 0) return false;
      const now = machine.now().valueOf();
      const [next] = await this.reach(name, (queue) => queue.getDelayed(0, 0));
      if (next !== undefined && next.timestamp + next.delay <= now) return false;
    }
    return true;
  }

  private storedForm<Payload>({ name, everySeconds }: Job<Payload>, { payload, id, at }: NewJob<Payload>) {
    // BullMQ would refuse it too, but as if it could not be reached.
    if (id?.includes(':')) throw new TypeError(`An id of a job has no colon: ${id}`);
    const delay = at === undefined ? 0 : Math.max(0, at.valueOf() - this.clock.now().valueOf());
    const data: StoredJob = { payload, ...(at === undefined ? {} : { at: at.toISOString() }) };
    const kept = everySeconds === undefined ? undefined : { age: 2 * everySeconds };
    const opts = {
      jobId: `${name}~${id ?? randomUUID()}`,
      attempts: 3,
      backoff: { type: 'exponential', delay: 1_000 },
      delay,
      // An id that is still there, even of a job long done, keeps the next one out: of a regular job that is wanted.
      removeOnComplete: kept ?? true,
      removeOnFail: kept ?? (id === undefined ? { age: twoWeeks, count: 500 } : true),
    };
    return { name, data, opts };
  }
}
