import pg from 'pg';
import { applicationRole, connectionSettings } from './connection.js';
import { ownerDataSource } from './data-source.js';

/** Any number, the same in every process: whoever migrates one database holds this lock. */
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

/**
 * Brings a database up to date, with the application's role. Several processes may do it at once: one works, the
 * others wait and find nothing left to do.
 * @param url the owner's address of the database.
 * @returns the names of the migrations that were run now.
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
      const done = await dataSource.runMigrations();
      return done.map((migration) => migration.name);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await guard.end();
  }
}
