import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { createPostgresBackend, DEFAULT_SCHEMA, Queue, Worker } from 'bullmq';
import type { Job, Processor, WorkerOptions } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { type QueueName, queueNames } from './job.js';
import type { Outage } from './outage.js';
import { prepareQueueSchema, queueRole } from './postgres-schema.js';

/** What is stored of one job. */
export interface StoredJob {
  readonly payload: unknown;
  /** The instant by our own clock at which it is to be done, ISO; absent: at once. */
  readonly at?: string;
}

/** What we ask of BullMQ's queue, whatever it stores its jobs in. */
export type StoredQueue = Pick<
  Queue<StoredJob>,
  'addBulk' | 'getDelayed' | 'getJobCountByTypes' | 'getJobCounts' | 'obliterate'
>;

/** What we ask of BullMQ's worker. */
export interface StoredWorker extends Pick<Worker, 'close' | 'pause'> {
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'failed', listener: (job: Job<StoredJob> | undefined, error: Error) => void): unknown;
}

/** The store of the jobs. Callers cannot distinguish the implementations. */
export interface JobStore {
  /** Operations on them are refused, soon, while the store is unavailable. */
  readonly queues: Readonly<Record<QueueName, StoredQueue>>;
  /** Takes jobs as soon as the store can be reached, and again after every time it could not. */
  work(
    name: QueueName,
    processor: Processor<StoredJob, void>,
    options: Omit<WorkerOptions, 'connection'>,
  ): StoredWorker;
  /** Rejects, soon, unless the store answers now. */
  ping(): Promise<unknown>;
  /** After its workers. */
  close(): Promise<void>;
}

/** Injection token of the `JobStore`. */
export const JOB_STORE = Symbol('JobStore');

const retryStrategy = (times: number): number => Math.min(times * 200, 3_000);

/**
 * Jobs in Redis. What adds jobs shares one connection that fails at once while Redis is away, since requests wait for
 * it; workers have connections of their own that wait without limit.
 */
export async function openRedisStore(url: string, prefix: string, outage: Outage): Promise<JobStore> {
  const producing = { enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: 5_000 };
  const client = new Redis(url, { ...producing, retryStrategy });
  client.on('error', outage.failure);
  client.on('ready', outage.over);
  // A process that starts goes on without a Redis that is away.
  await Promise.race([once(client, 'ready').catch(() => undefined), pause(3_000, undefined, { ref: false })]);
  // A queue that greeted Redis first would stay broken when the connection broke meanwhile.
  const silent = { skipVersionCheck: true, skipWaitingForReady: true };
  const open = (name: QueueName) =>
    new Queue<StoredJob>(name, { connection: client, prefix, ...silent }).on('error', outage.failure);
  const queues = { upkeep: open('upkeep'), timers: open('timers'), deliveries: open('deliveries') };
  return {
    queues,
    work(name, processor, options) {
      const connection = { url, maxRetriesPerRequest: null, retryStrategy };
      return new Worker(name, processor, { connection, prefix, ...options });
    },
    ping: () => client.ping(),
    async close() {
      await Promise.allSettled(queueNames.map((name) => queues[name].close()));
      client.disconnect();
    },
  };
}

/** Connections for adding and looking, and those that workers need beside the ones on which each of them listens. */
const producers = 3;
const workers = 6;

/**
 * Jobs in the PostgreSQL that is there anyway, on a pool of their own: an `add` is never part of a transaction.
 * @param works whether this process will take jobs as well as add them.
 */
export async function openPostgresStore(url: string, works: boolean, outage: Outage): Promise<JobStore> {
  await prepareQueueSchema(url);
  const address = new URL(url);
  const given = address.searchParams.get('options') ?? '';
  address.searchParams.delete('options');
  const connection = new pg.Pool({
    connectionString: address.toString(),
    options: `${given} -c search_path=${DEFAULT_SCHEMA} -c role=${queueRole}`.trim(),
    application_name: 'foi queue',
    max: works ? producers + workers + queueNames.length : producers,
    connectionTimeoutMillis: 3_000,
    keepAlive: true,
  });
  connection.on('error', outage.failure);
  const open = (name: QueueName) => new Queue(name, { connection }, createPostgresBackend).on('error', outage.failure);
  const queues = { upkeep: open('upkeep'), timers: open('timers'), deliveries: open('deliveries') };
  await Promise.all(queueNames.map((name) => queues[name].waitUntilReady()));
  return {
    queues,
    work: (name, processor, options) => new Worker(name, processor, { connection, ...options }, createPostgresBackend),
    ping: () => connection.query('SELECT 1'),
    async close() {
      await Promise.allSettled(queueNames.map((name) => queues[name].close()));
      await connection.end();
    },
  };
}
