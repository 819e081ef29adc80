import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { migrations } from '../../../migrations/index.js';
import { DatabaseOutdated, migrate } from '../../../src/platform/database/index.js';
import { startTestDatabase, type TestDatabase } from '../../support/database.js';

/** Everything in the schema: tables with columns, constraints, indexes, triggers, policies, functions, privileges. */
const anatomy = `
  SELECT 'column' AS kind, table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable AS what
    FROM information_schema.columns WHERE table_schema = 'foi'
  UNION ALL SELECT 'constraint', conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
    FROM pg_constraint WHERE connamespace = (SELECT oid FROM pg_namespace WHERE nspname = 'foi')
  UNION ALL SELECT 'index', indexdef FROM pg_indexes WHERE schemaname = 'foi'
  UNION ALL SELECT 'policy', tablename || ' ' || policyname || ' ' || coalesce(qual, '') || coalesce(with_check, '')
    FROM pg_policies WHERE schemaname = 'foi'
  UNION ALL SELECT 'trigger', pg_get_triggerdef(t.oid) FROM pg_trigger t
    JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'foi' AND NOT t.tgisinternal
  UNION ALL SELECT 'function', pg_get_functiondef(p.oid) FROM pg_proc p
    JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'foi'
  UNION ALL SELECT 'privilege', table_name || ' ' || grantee || ' ' || privilege_type
    FROM information_schema.role_table_grants WHERE table_schema = 'foi' AND grantee = 'foi_app'
  ORDER BY 1, 2`;

describe('the migrations', () => {
  let db: TestDatabase;
  let owner: DataSource;

  beforeAll(async () => {
    db = await startTestDatabase({ poolSize: 1 });
    owner = await new DataSource({
      type: 'postgres',
      url: db.url,
      migrations,
      migrationsTableName: 'schema_migrations',
      migrationsTransactionMode: 'each',
      installExtensions: false,
    }).initialize();
  });

  afterAll(async () => {
    await owner.destroy();
    await db.close();
  });

  it('take everything back that they made, and make it again the same', async () => {
    const before = await db.asOwner(anatomy);
    expect(before.length).toBeGreaterThan(100);

    for (let left = migrations.length; left > 0; left -= 1) await owner.undoLastMigration();
    expect(await db.asOwner("SELECT 1 FROM pg_namespace WHERE nspname = 'foi'")).toEqual([]);

    await owner.runMigrations();
    expect(await db.asOwner(anatomy)).toEqual(before);
  });

  it('are refused in a sentence on a database from before the first release', async () => {
    const [made] = await db.asOwner<{ name: string }>('SELECT name FROM public.schema_migrations');
    await db.asOwner("UPDATE public.schema_migrations SET name = 'AgenciesAndAccounts1764000000001'");
    await expect(migrate(db.url)).rejects.toThrow(DatabaseOutdated);
    await expect(migrate(db.url)).rejects.toThrow(/delete the folder var .*DATABASE_URL/);
    await db.asOwner('UPDATE public.schema_migrations SET name = $1', [made?.name]);
    expect(await migrate(db.url)).toEqual([]);
  });

  it('force row-level security on every table of agencies that the application may read', async () => {
    const unprotected = await db.asOwner(`
      SELECT c.relname FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'foi'
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'agency_id'
      WHERE c.relkind = 'r' AND has_table_privilege('foi_app', c.oid, 'SELECT, INSERT, UPDATE, DELETE') AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`);
    // One table of timers serves all agencies, and says nothing but which row is to be looked at, and when.
    expect(unprotected).toEqual([{ relname: 'timers' }]);
    const columns = await owner.query<{ attname: string }[]>(`
      SELECT attname::text FROM pg_attribute
      WHERE attrelid = 'foi.timers'::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`);
    expect(columns.map(({ attname }) => attname)).toEqual([
      ...['agency_id', 'subject_type', 'case_id', 'kind', 'subject', 'fire_at'],
    ]);
  });
});
