import { DEFAULT_SCHEMA, runMigrations } from 'bullmq';
import pg from 'pg';

/** Works on the queue's tables and sees no other: a job's payload can never become a way to a case. */
export const queueRole = 'foi_queue';

/** Any number, the same in every process: whoever prepares the queue's tables holds this lock. */
const lock = 2_019_713;

/** Roles belong to the whole server: another database of it may just be making the same one. */
const makeRole = `
DO $$
BEGIN
  BEGIN
    -- Whoever may not create roles can use one that is there.
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${queueRole}') THEN
      CREATE ROLE ${queueRole} NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
    END IF;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN
    NULL;
  END;
  IF NOT pg_has_role(current_user, '${queueRole}', 'MEMBER') THEN
    EXECUTE format('GRANT ${queueRole} TO %I', current_user);
  END IF;
END $$`;

/**
 * BullMQ's functions run with the caller's rights and make a sequence for each queue's own ids. Which version the tables
 * have is for the owner to write.
 */
const grantRights = `
GRANT USAGE, CREATE ON SCHEMA ${DEFAULT_SCHEMA} TO ${queueRole};
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${DEFAULT_SCHEMA} TO ${queueRole};
REVOKE INSERT, UPDATE, DELETE ON ${DEFAULT_SCHEMA}.migration FROM ${queueRole};
GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA ${DEFAULT_SCHEMA} TO ${queueRole}`;

/**
 * Brings BullMQ's own tables up to date, in the schema that it takes for itself. Any number of processes may do it at
 * once.
 * @param url the owner's address of the database.
 */
export async function prepareQueueSchema(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lock]);
    await client.query(makeRole);
    await runMigrations(client);
    await client.query(grantRights);
  } finally {
    await client.end();
  }
}
