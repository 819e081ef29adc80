import pg from 'pg';
import { applicationRole, connectionSettings } from './connection.js';
import { migrationsTable, ownerDataSource } from './data-source.js';

/** Any number, the same in every process: a process that migrates a database holds this lock. */
const migrationLock = 2_019_711;

/** Roles belong to the whole server, so another database of it may just be making the same one. */
const makeApplicationRole = `
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${applicationRole}') THEN
    CREATE ROLE ${applicationRole} NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL;
END $$`;

/** PostgreSQL 16 and later let a role be taken on only by those it was granted to, its maker included. */
const letOwnerTakeItOn = `
DO $$
BEGIN
  IF NOT pg_has_role(current_user, '${applicationRole}', 'MEMBER') THEN
    EXECUTE format('GRANT ${applicationRole} TO %I', current_user);
  END IF;
END $$`;

/** The database was made before the first release, and no migration leads from there to this version. */
export class DatabaseOutdated extends Error {
  override readonly name = 'DatabaseOutdated';

  constructor(found: string) {
    super(
      `This database was made by a development version before the first release (it has the migration ${found}) and ` +
        'cannot be brought up to date. Start with a fresh one: delete the folder var (or FOI_DATA_DIR) when it is the ' +
        'embedded database, or name an empty database in DATABASE_URL.\n' +
        '此数据库由首次发布之前的开发版本建立，无法升级。请换用新的数据库：使用内置数据库的，删除 var 目录（或 FOI_DATA_DIR）；' +
        '使用自备数据库的，在 DATABASE_URL 中指定一个空数据库。',
    );
  }
}

/** @throws DatabaseOutdated when migrations have run, but none of them was ours. */
async function refuseOutdated(client: pg.Client, ours: readonly string[]): Promise<void> {
  const { rows: tables } = await client.query<{ name: string | null }>('SELECT to_regclass($1)::text AS name', [
    migrationsTable,
  ]);
  if (tables[0]?.name == null) return;
  const { rows } = await client.query<{ name: string }>(`SELECT name FROM ${migrationsTable} ORDER BY id`);
  const [oldest] = rows;
  if (oldest !== undefined && !rows.some(({ name }) => ours.includes(name))) throw new DatabaseOutdated(oldest.name);
}

/**
 * Brings a database up to date, with the application's role. Several processes may do it at once: one works, the
 * others wait and find nothing left to do.
 * @param url the owner's address of the database.
 * @returns the names of the migrations that were run now.
 * @throws DatabaseOutdated when it was made before the first release.
 */
export async function migrate(url: string): Promise<string[]> {
  const guard = new pg.Client(connectionSettings(url, undefined));
  await guard.connect();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await guard.query(makeApplicationRole);
    await guard.query(letOwnerTakeItOn);
    const dataSource = await ownerDataSource(url).initialize();
    try {
      await refuseOutdated(
        guard,
        dataSource.migrations.map(({ name = '' }) => name),
      );
      const done = await dataSource.runMigrations();
      return done.map((migration) => migration.name);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await guard.end();
  }
}
