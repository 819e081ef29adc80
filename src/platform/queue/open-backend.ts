import type { Config } from '../config/index.js';
import type { DatabaseServer } from '../database/index.js';
import type { QueueBackend } from './backend.js';
import type { Outage } from './outage.js';
import { openPostgresBackend } from './postgres-backend.js';
import { openRedisBackend } from './redis-backend.js';

/** Redis when there is an address for it, else the PostgreSQL that is there anyway. Chosen here and nowhere else. */
export async function openQueueBackend(
  config: Pick<Config, 'process' | 'queue' | 'redisUrl'>,
  server: DatabaseServer,
  outage: Outage,
): Promise<QueueBackend> {
  if (config.redisUrl !== undefined) return openRedisBackend(config.redisUrl, config.queue.prefix, outage);
  return openPostgresBackend(server.url, { works: config.process !== 'web', outage });
}
