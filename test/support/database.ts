import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import {
  type Database,
  type DatabaseServer,
  migrate,
  openDatabase,
  openEmbedded,
} from '../../src/platform/database/index.js';
import { entities } from '../../src/modules/entities.js';
import { prepareQueueSchema } from '../../src/platform/queue/index.js';

/** A migrated database that one test file has to itself. */
export interface TestDatabase {
  /** The owner's address; give it to `DATABASE_URL` of a process under test. */
  readonly url: string;
  /** As the application sees it: role `foi_app`, under row-level security. */
  readonly database: Database;
  /** As its owner, past every policy and privilege: to look at what is really there. */
  asOwner<Row extends object = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>;
  /** One statement at the server's own database, to do something to this one from outside. */
  asServer(text: string, values?: unknown[]): Promise<void>;
  /** For `DatabaseModule.on`; closing it leaves the database to `close` below. */
  readonly server: DatabaseServer;
  close(): Promise<void>;
}

interface Cluster {
  readonly url: string;
  close(): Promise<void>;
}

const root = resolve(import.meta.dirname, '../..');

/** Nothing of a test has to survive a power cut. */
const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** The server all test files share: `DATABASE_URL`'s, or an embedded one that runs as long as any test process does. */
async function openCluster(): Promise<Cluster> {
  const given = process.env.DATABASE_URL;
  if (given) return { url: given, close: () => Promise.resolve() };
  return openEmbedded({ dataDir: join(root, 'var/test'), settings });
}

function addressOf(cluster: Cluster, database: string): string {
  const url = new URL(cluster.url);
  url.pathname = `/${database}`;
  return url.toString();
}

async function asking<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Changes with any migration, so that a template is never older than the code. */
function versionOfMigrations(): string {
  const hash = createHash('sha256');
  const folder = join(root, 'migrations');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort()) hash.update(readFileSync(path));
  return hash.digest('hex').slice(0, 12);
}

const templateLock = 2_019_712;

/** The migrated database that the others are copied from, made once for each version of the migrations. */
async function ensureTemplate(cluster: Cluster, client: pg.Client): Promise<string> {
  const template = `foi_template_${versionOfMigrations()}`;
  await client.query('SELECT pg_advisory_lock($1)', [templateLock]);
  try {
    const found = await client.query<{ ready: boolean }>(
      'SELECT datistemplate AS ready FROM pg_database WHERE datname = $1',
      [template],
    );
    if (found.rows[0]?.ready) return template;
    await client.query(`DROP DATABASE IF EXISTS ${template}`);
    await client.query(`CREATE DATABASE ${template} ENCODING 'UTF8' TEMPLATE template0`);
    await migrate(addressOf(cluster, template));
    await prepareQueueSchema(addressOf(cluster, template));
    await client.query(`ALTER DATABASE ${template} IS_TEMPLATE true`);
    return template;
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [templateLock]);
  }
}

/** Databases of test processes that were killed. The number in the name is the process that made them. */
async function dropAbandoned(client: pg.Client): Promise<void> {
  const found = await client.query<{ datname: string }>(
    "SELECT datname FROM pg_database WHERE datname LIKE 'foi\\_test\\_%' AND datname NOT IN (SELECT datname FROM pg_stat_activity WHERE datname IS NOT NULL)",
  );
  for (const { datname } of found.rows) {
    const maker = Number(datname.split('_')[2]);
    if (isRunning(maker)) continue;
    await client.query(`DROP DATABASE IF EXISTS ${datname}`).catch(() => undefined);
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** A fresh, migrated database, copied from a template in a fraction of a second. Close it in `afterAll`. */
export async function startTestDatabase({ poolSize = 8 }: { poolSize?: number } = {}): Promise<TestDatabase> {
  const cluster = await openCluster();
  const name = `foi_test_${String(process.pid)}_${randomUUID().slice(0, 8)}`;
  await asking(addressOf(cluster, 'postgres'), async (client) => {
    const template = await ensureTemplate(cluster, client);
    await dropAbandoned(client);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  const url = addressOf(cluster, name);
  const database = await openDatabase(url, { poolSize, entities });
  const owner = new pg.Pool({ connectionString: url, max: 2, allowExitOnIdle: true });
  // A test may take the server away; the next statement says so.
  owner.on('error', () => undefined);
  return {
    url,
    database,
    asOwner: async <Row extends object>(text: string, values: unknown[] = []) =>
      (await owner.query<Row>(text, values)).rows,
    async asServer(text: string, values: unknown[] = []) {
      await asking(addressOf(cluster, 'postgres'), (client) => client.query(text, values));
    },
    server: { url, embedded: false, close: () => Promise.resolve() },
    async close() {
      await database.dataSource.destroy();
      await owner.end();
      await asking(addressOf(cluster, 'postgres'), (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
      await cluster.close();
    },
  };
}
