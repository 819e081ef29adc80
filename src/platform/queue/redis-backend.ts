import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { type QueueBackend, type StoredQueue, workerOptions } from './backend.js';
import type { QueueName, StoredJob } from './job.js';
import type { Outage } from './outage.js';
import { QueueAway } from './queue-away.js';

/** Milliseconds a request waits at most for an answer of Redis. */
const commandTimeout = 5_000;

/** Milliseconds a process that starts waits for Redis before it goes on without. */
const firstWait = 3_000;

const retryStrategy = (times: number): number => Math.min(times * 200, 3_000);

/**
 * Jobs in Redis. What adds jobs shares one connection that fails at once while Redis is away, for people wait behind
 * it; workers have connections of their own that wait for ever.
 */
export async function openRedisBackend(url: string, prefix: string, outage: Outage): Promise<QueueBackend> {
  const client = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout, retryStrategy });
  client.on('error', (error) => {
    outage.failure(error);
  });
  client.on('ready', () => {
    outage.over();
  });
  await Promise.race([once(client, 'ready').catch(() => undefined), pause(firstWait, undefined, { ref: false })]);
  const queues = new Map<QueueName, Queue<StoredJob>>();
  const open = (name: QueueName) => {
    const queue = new Queue<StoredJob>(name, { connection: client, prefix });
    queue.on('error', (error) => {
      outage.failure(error);
    });
    queues.set(name, queue);
    return queue;
  };
  return {
    kind: 'redis',
    async queue(name): Promise<StoredQueue> {
      if (client.status !== 'ready') throw new QueueAway();
      const queue = queues.get(name) ?? open(name);
      try {
        await queue.waitUntilReady();
        return queue;
      } catch (error) {
        // A queue whose connection broke while it said hello stays broken: the next caller gets another.
        queues.delete(name);
        throw new QueueAway({ cause: error });
      }
    },
    work(name, processor, pace) {
      const connection = { url, maxRetriesPerRequest: null, retryStrategy };
      return new Worker<StoredJob, void>(name, processor, { connection, prefix, ...workerOptions(pace) });
    },
    async ping() {
      await client.ping();
    },
    async close() {
      await Promise.allSettled([...queues.values()].map((queue) => queue.close()));
      client.disconnect();
    },
  };
}
