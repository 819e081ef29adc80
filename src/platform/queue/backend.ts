import type { Job as BullJob, Processor, Queue } from 'bullmq';
import type { QueueName, StoredJob } from './job.js';

/** What we ask of BullMQ's queue, whatever it stores its jobs in. */
export type StoredQueue = Pick<
  Queue<StoredJob>,
  | 'addBulk'
  | 'getJobCounts'
  | 'getDelayed'
  | 'getJobScheduler'
  | 'upsertJobScheduler'
  | 'removeJobScheduler'
  | 'obliterate'
  | 'close'
>;

/** What we ask of BullMQ's worker. */
export interface StoredWorker {
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'failed', listener: (job: BullJob<StoredJob> | undefined, error: Error) => void): unknown;
  /** Takes no more; `true` does not wait for what is under way. */
  pause(doNotWait: boolean): Promise<void>;
  /** `true` leaves what is under way to another worker. */
  close(force: boolean): Promise<void>;
}

/** How a worker goes about one queue. */
export interface Pace {
  /** Jobs under way at once in this process. */
  readonly concurrency: number;
  /** Milliseconds after which a job of a worker that went silent is another's. */
  readonly lockMs: number;
}

/** Where jobs are kept. Callers cannot tell one from the other. */
export interface QueueBackend {
  readonly kind: 'redis' | 'postgresql';
  /** @throws QueueAway at once when it cannot be reached, rather than waiting until it can. */
  queue(name: QueueName): Promise<StoredQueue>;
  /** Takes jobs as soon as the queue can be reached, and again after every time it could not. */
  work(name: QueueName, processor: Processor<StoredJob, void>, pace: Pace): StoredWorker;
  /** Rejects unless it answers now. */
  ping(): Promise<void>;
  /** Closes what `queue` opened; workers are closed before it. */
  close(): Promise<void>;
}

/** Between two looks at a queue whose word that it has something may have got lost, and between tries when it is away. */
const retryMs = 1_000;

/** What both kinds of worker have in common. */
export function workerOptions({ concurrency, lockMs }: Pace) {
  return {
    concurrency,
    lockDuration: lockMs,
    stalledInterval: Math.ceil(lockMs / 3),
    // Losing a worker is no fault of the job; a job that takes its worker down each time is stopped in the end.
    maxStalledCount: 5,
    drainDelay: retryMs / 1_000,
    runRetryDelay: retryMs,
  };
}
