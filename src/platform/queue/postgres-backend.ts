import { createPostgresBackend, DEFAULT_SCHEMA, Queue, Worker } from 'bullmq';
import pg from 'pg';
import { type QueueBackend, type StoredQueue, workerOptions } from './backend.js';
import { type QueueName, queueNames } from './job.js';
import type { Outage } from './outage.js';
import { prepareQueueSchema, queueRole } from './postgres-schema.js';
import { QueueAway } from './queue-away.js';

/** Connections for adding and looking. */
const producers = 3;
/** Connections that workers need beside those on which each of them listens. */
const workers = 6;

function poolOn(url: string, max: number): pg.Pool {
  const address = new URL(url);
  const options = [
    address.searchParams.get('options') ?? '',
    `-c search_path=${DEFAULT_SCHEMA}`,
    `-c role=${queueRole}`,
  ];
  address.searchParams.delete('options');
  return new pg.Pool({
    connectionString: address.toString(),
    options: options.join(' ').trim(),
    application_name: 'foi queue',
    max,
    connectionTimeoutMillis: 3_000,
    keepAlive: true,
  });
}

/**
 * Jobs in the PostgreSQL that is there anyway, on a pool of their own: an `add` is never part of a transaction.
 * @param works whether this process will take jobs as well as add them.
 */
export async function openPostgresBackend(
  url: string,
  { works, outage }: { readonly works: boolean; readonly outage: Outage },
): Promise<QueueBackend> {
  await prepareQueueSchema(url);
  const pool = poolOn(url, works ? producers + workers + queueNames.length : producers);
  pool.on('error', (error) => {
    outage.failure(error);
  });
  const queues = new Map<QueueName, Promise<StoredQueue>>();
  const open = async (name: QueueName): Promise<StoredQueue> => {
    const queue = new Queue(name, { connection: pool }, createPostgresBackend);
    queue.on('error', (error) => {
      outage.failure(error);
    });
    await queue.waitUntilReady();
    return queue;
  };
  return {
    kind: 'postgresql',
    async queue(name) {
      const opening = queues.get(name) ?? open(name);
      queues.set(name, opening);
      try {
        return await opening;
      } catch (error) {
        queues.delete(name);
        throw new QueueAway({ cause: error });
      }
    },
    work(name, processor, pace) {
      return new Worker(name, processor, { connection: pool, ...workerOptions(pace) }, createPostgresBackend);
    },
    async ping() {
      await pool.query('SELECT 1');
      outage.over();
    },
    async close() {
      for (const opening of await Promise.allSettled(queues.values())) {
        if (opening.status === 'fulfilled') await opening.value.close();
      }
      await pool.end();
    },
  };
}
