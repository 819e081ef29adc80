import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { z } from 'zod';
import { isDatabaseUnavailable } from '../unavailable.js';
import type { Folder } from './folder.js';
import { ownerRole } from './initialise.js';
import { identify, isPostgres } from './processes.js';
import type { Programs } from './programs.js';
import type { RunAs } from './run-as.js';

/** A running PostgreSQL, as its own `postmaster.pid` describes it. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

const pidFileSchema = z.tuple([z.coerce.number().int().positive(), z.coerce.number().int().positive()]);

/** The PostgreSQL that runs on this folder, whoever started it. The pid file of one that has died is cleared away. */
export async function findPostmaster(folder: Folder): Promise<Postmaster | undefined> {
  const text = await readFile(folder.pidFile, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const lines = text.split('\n');
  const read = pidFileSchema.safeParse([lines[0], lines[3]]);
  if (read.success && (await isPostgres(read.data[0]))) return { pid: read.data[0], port: read.data[1] };
  await rm(folder.pidFile, { force: true });
  return undefined;
}

/** Where the owner connects to one. */
export async function addressOf(folder: Folder, { port }: Postmaster, database: string): Promise<string> {
  const password = (await readFile(folder.password, 'utf8')).trim();
  return `postgres://${ownerRole}:${password}@127.0.0.1:${String(port)}/${database}`;
}

/** An error that waiting does not resolve, such as a lost password, is thrown. */
async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  // A server that goes away under an idle client reports it here, and there is no other listener.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (isDatabaseUnavailable(error)) return false;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Waits until it answers; false when it ended instead (a recovery may take long, a shutdown ends). */
export async function isServing(folder: Folder, postmaster: Postmaster): Promise<boolean> {
  const url = await addressOf(folder, postmaster, 'postgres');
  while (!(await answers(url))) {
    if (!(await identify(postmaster.pid))) return false;
    await wait(40);
  }
  return true;
}

async function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });
}

/** Reports name neither statements nor values, because those hold personal data. */
const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  'shared_buffers=256MB',
  'timezone=Asia/Shanghai',
  'log_timezone=Asia/Shanghai',
  'log_checkpoints=off',
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
];

/**
 * Starts PostgreSQL in a session of its own, so that Ctrl-C in the terminal does not reach it before us.
 * @param extra further settings, `name=value`.
 * @throws Error with the end of PostgreSQL's report when it does not come up.
 */
export async function startPostmaster(
  folder: Folder,
  programs: Programs,
  runAs: RunAs,
  extra: readonly string[],
): Promise<Postmaster> {
  const port = await freePort();
  const [program = programs.postgres, ...words] = [
    ...runAs.prefix,
    programs.postgres,
    ...['-D', folder.cluster, '-p', String(port)],
    ...[...settings, ...extra].flatMap((setting) => ['-c', setting]),
  ];
  const log = await open(folder.log, 'a', 0o600);
  try {
    const child = spawn(program, words, {
      cwd: '/',
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      ...(runAs.prefix.length === 0 ? runAs.account : undefined),
    });
    if (child.pid === undefined) await once(child, 'spawn');
    const postmaster = { pid: child.pid ?? 0, port };
    if (await isServing(folder, postmaster)) {
      child.unref();
      return postmaster;
    }
  } finally {
    await log.close();
  }
  const report = (await readFile(folder.log, 'utf8')).trimEnd().split('\n').slice(-8).join('\n');
  throw new Error(`The embedded PostgreSQL did not start. The end of ${folder.log}:\n${report}`);
}

/** Stops it in order: clients are disconnected, everything committed is already safe, and a checkpoint is made. */
export async function stopPostmaster({ pid }: Postmaster): Promise<void> {
  try {
    process.kill(pid, 'SIGINT');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
  while (await identify(pid)) await wait(20);
}
