import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { entities } from '../../src/modules/entities.js';
import { type Database, openDatabase, openEmbedded } from '../../src/platform/database/index.js';
import { type ServerProcess, startServerProcess } from './server-process.js';

/** A data folder that outlives the servers that are started on it: for tests that kill them. */
export interface LastingServer {
  /** Starts a server process on the folder. */
  start(): Promise<ServerProcess>;
  /** Kills PostgreSQL's first process without warning; its children follow it. */
  killDatabase(): void;
  /** Looks at the database, as the application and as its owner; PostgreSQL runs, or is started, as long as that takes. */
  inside<Result>(work: (database: Database, owner: pg.Client) => Promise<Result>): Promise<Result>;
  remove(): void;
}

/** @param today the legal date on which the servers live. */
export function makeLastingServer(today: string): LastingServer {
  const dataDir = mkdtempSync(join(tmpdir(), 'foi-lasting-'));
  // PostgreSQL may run as another user, who has to get through.
  chmodSync(dataDir, 0o755);
  return {
    start: () => startServerProcess({ FOI_DATA_DIR: dataDir, FOI_DEMO: 'false', FOI_TODAY: today, LOG_LEVEL: 'error' }),
    killDatabase() {
      const file = readFileSync(join(dataDir, 'database/cluster/postmaster.pid'), 'utf8');
      process.kill(Number(file.split('\n')[0]), 'SIGKILL');
    },
    async inside(work) {
      const embedded = await openEmbedded({ dataDir });
      const database = await openDatabase(embedded.url, { poolSize: 2, entities });
      const owner = new pg.Client({ connectionString: embedded.url });
      await owner.connect();
      try {
        return await work(database, owner);
      } finally {
        await owner.end();
        await database.dataSource.destroy();
        await embedded.close();
      }
    },
    remove() {
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
