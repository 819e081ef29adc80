import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createPostgresBackend, DEFAULT_SCHEMA, Queue, runMigrations, Worker } from 'bullmq';
import pg from 'pg';
import { openDatabaseServer } from '#src/platform/database/index.js';

/** Jobs of their own, one for each timer, as the plain use of a queue would have them. */
const JOBS = { PostgreSQL: 20_000, Redis: 100_000 };
const CONCURRENCY = 50;

/** Jobs that do nothing, all delayed to one moment: how many a second, and how late the 99th of a hundred. */
async function measure(jobs, makeQueue, makeWorker) {
  const queue = await makeQueue();
  const dueAt = Date.now() + 2_000 + jobs / 5;
  for (let from = 0; from < jobs; from += 1_000) {
    const opts = { delay: Math.max(0, dueAt - Date.now()), removeOnComplete: true };
    await queue.addBulk(Array.from({ length: 1_000 }, () => ({ name: 'nothing', data: { id: randomUUID() }, opts })));
  }
  const late = [];
  const worker = makeWorker(async () => {
    late.push((Date.now() - dueAt) / 1000);
  });
  while (late.length < jobs) await pause(50);
  await worker.close();
  await queue.close();
  const sorted = late.sort((a, b) => a - b);
  const tookS = sorted.at(-1) - Math.max(0, sorted[0]);
  return { jobs, perSecond: jobs / tookS, p99S: sorted[Math.floor(jobs * 0.99)] };
}

/** BullMQ by itself on one of its backends. */
export async function rawQueue(backend, redisUrl, folder) {
  console.error(`raw BullMQ, ${backend} …`);
  const jobs = JOBS[backend];
  if (redisUrl !== undefined) {
    const prefix = `foi-raw-${randomUUID().slice(0, 8)}`;
    const settings = { connection: { url: redisUrl, maxRetriesPerRequest: null }, prefix };
    return measure(
      jobs,
      () => new Queue('raw', settings),
      (work) => new Worker('raw', work, { ...settings, concurrency: CONCURRENCY }),
    );
  }
  const dataDir = mkdtempSync(join(folder, 'raw-'));
  const server = await openDatabaseServer({ url: undefined, dataDir });
  const pool = new pg.Pool({ connectionString: server.url, max: 12, options: `-c search_path=${DEFAULT_SCHEMA}` });
  pool.on('error', () => undefined);
  try {
    const client = await pool.connect();
    await runMigrations(client);
    client.release();
    return await measure(
      jobs,
      () => new Queue('raw', { connection: pool }, createPostgresBackend),
      (work) => new Worker('raw', work, { connection: pool, concurrency: CONCURRENCY }, createPostgresBackend),
    );
  } finally {
    await pool.end();
    await server.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
