import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Client } from 'pg';
import { folderBelow, type Folder } from './folder.js';
import { setGuardian } from './guardian.js';
import { exists, initialise } from './initialise.js';
import { giveUpLease, takeLease } from './leases.js';
import { holding } from './lock.js';
import {
  addressOf,
  findPostmaster,
  isServing,
  type Postmaster,
  startPostmaster,
  stopPostmaster,
} from './postmaster.js';
import { findPrograms } from './programs.js';
import { decideRunAs } from './run-as.js';

/** An embedded PostgreSQL that this process uses. */
export interface EmbeddedDatabase {
  /** Where the owner connects. */
  readonly url: string;
  /** Ends this process's use. The last process to close stops PostgreSQL. */
  close(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Absolute path; made when missing. */
  readonly dataDir: string;
  /** Further PostgreSQL settings, `name=value`. */
  readonly settings?: readonly string[];
  /** Called with progress messages. */
  readonly report?: (message: string) => void;
}

const databaseName = 'foi';

async function start(folder: Folder, { settings = [], report }: EmbeddedOptions): Promise<Postmaster> {
  const programs = await findPrograms();
  const runAs = await decideRunAs([folder.root, dirname(programs.postgres)]);
  if (!(await exists(folder.cluster))) {
    report?.('Making the database / 正在建立数据库');
    await initialise(folder, programs, runAs);
  }
  report?.('Starting PostgreSQL / 正在启动数据库');
  const postmaster = await startPostmaster(folder, programs, runAs, settings);
  setGuardian(postmaster.pid, folder);
  return postmaster;
}

/** One that another process started, or that outlived it, is used as it is: it has everything that was committed. */
async function joinOrStart(folder: Folder, options: EmbeddedOptions): Promise<Postmaster> {
  const running = await findPostmaster(folder);
  if (running && (await isServing(folder, running))) return running;
  return start(folder, options);
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${databaseName}`);
  } finally {
    await client.end();
  }
}

async function leave(folder: Folder): Promise<void> {
  await holding(folder.lock, async () => {
    const { inUse } = await giveUpLease(folder.leases);
    const running = inUse ? undefined : await findPostmaster(folder);
    if (running) await stopPostmaster(running);
  });
}

/**
 * Joins the PostgreSQL that runs under a folder, or starts it. Survives restarts, `kill -9` of us or of PostgreSQL,
 * and a power cut: what was committed is there.
 * @throws Error when there is no PostgreSQL for this machine or it does not come up.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const folder = folderBelow(options.dataDir);
  await mkdir(folder.root, { recursive: true });
  return holding(folder.lock, async () => {
    await takeLease(folder.leases);
    try {
      const postmaster = await joinOrStart(folder, options);
      await ensureDatabase(await addressOf(folder, postmaster, 'postgres'));
      return { url: await addressOf(folder, postmaster, databaseName), close: () => leave(folder) };
    } catch (error) {
      await giveUpLease(folder.leases);
      throw error;
    }
  });
}
