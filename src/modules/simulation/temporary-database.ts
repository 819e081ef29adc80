import { createHash, randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import pg from 'pg';
import { migrate } from '../../platform/database/index.js';
import { prepareQueueSchema } from '../../platform/queue/index.js';
import { SimulationRefused } from './simulation-refused.js';

/** A migrated, empty database beside another one, on the same server. */
export interface TemporaryDatabase {
  /** Its owner's address. */
  readonly url: string;
  /** Drops it, closing open connections; idempotent. */
  drop(): Promise<void>;
}

/** PostgreSQL's error for a role that may not create databases. */
const INSUFFICIENT_PRIVILEGE = '42501';

/** Distinguishes this machine's databases from those of others on the same server. */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const prefix = `foi_simulation_${machine}_`;

/**
 * Creates a temporary database, and drops those left by killed simulations of this machine: they may hold copies of
 * real cases.
 * @param url the owner's address of the database on whose server it is created.
 * @throws SimulationRefused when the owner may not make databases.
 */
export async function makeTemporaryDatabase(url: string): Promise<TemporaryDatabase> {
  const name = `${prefix}${String(process.pid)}_${randomBytes(4).toString('hex')}`;
  await beside(url, async (client) => {
    await dropAbandoned(client);
    // Not a copy of a template: that fails while any session is connected to it.
    await client.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`).catch(refuseUnprivileged);
  });
  const address = new URL(url);
  address.pathname = `/${name}`;
  const made: TemporaryDatabase = {
    url: address.toString(),
    drop: () => beside(url, (client) => drop(client, name)),
  };
  try {
    await migrate(made.url);
    await prepareQueueSchema(made.url);
    return made;
  } catch (error) {
    await made.drop();
    throw error;
  }
}

async function beside(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

async function drop(client: pg.Client, name: string): Promise<void> {
  await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

async function dropAbandoned(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ readonly name: string }>(
    'SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)',
    [prefix],
  );
  for (const { name } of rows) {
    const maker = Number(name.slice(prefix.length).split('_')[0]);
    // Two simulations that start together may find the same database.
    if (!isRunning(maker)) await drop(client, name).catch(() => undefined);
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function refuseUnprivileged(error: unknown): never {
  if (!(error instanceof pg.DatabaseError) || error.code !== INSUFFICIENT_PRIVILEGE) throw error;
  throw new SimulationRefused(
    {
      zh: '模拟需要在同一数据库服务器上建立临时数据库，当前数据库用户无权建库。请由数据库管理员执行：ALTER ROLE <用户名> CREATEDB',
      en: 'A simulation works in a temporary database on the same server, and this role may not create databases. Let a database administrator run: ALTER ROLE <name> CREATEDB',
    },
    { cause: error },
  );
}
