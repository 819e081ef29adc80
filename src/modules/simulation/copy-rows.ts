import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

/** Tables not copied: sessions and failed logins affect no rule, and a copy would spread secrets. */
const leftOut: ReadonlySet<string> = new Set(['sessions', 'login_attempts']);

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** Tables that its foreign keys point to. */
  readonly after: readonly string[];
}

interface Sequence {
  readonly name: string;
  readonly last: string | null;
}

/**
 * Copies every row of the application from one database into an empty one of the same migrations, as of one moment,
 * while people go on working in the first. Neither role has to be a superuser: the first is read within the scope of
 * all agencies, and in the second row security and triggers rest meanwhile.
 * @param url the owner's address of the database to read; it is not written to.
 * @param copyUrl the owner's address of the other.
 */
export async function copyRows(url: string, copyUrl: string, signal?: AbortSignal): Promise<void> {
  const source = new pg.Client({ connectionString: url });
  const copy = new pg.Client({ connectionString: copyUrl });
  await Promise.all([source.connect(), copy.connect()]);
  try {
    await source.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await source.query(
      `SELECT set_config('foi.accounts', 'on', true),
              set_config('foi.agency_ids', coalesce(string_agg(id::text, ','), ''), true) FROM foi.agency_directory`,
    );
    await copy.query('BEGIN');
    const tables = inOrder(await tablesOf(source));
    for (const { name } of tables) await rest(copy, name);
    // Rows inserted by migrations are among the rows copied.
    if (tables.length > 0) await copy.query(`TRUNCATE ${tables.map(({ name }) => `foi.${name}`).join(', ')} CASCADE`);
    for (const table of tables) {
      signal?.throwIfAborted();
      await copyTable(source, copy, table);
    }
    for (const { name, last } of await sequencesOf(source)) {
      if (last !== null) await copy.query('SELECT setval($1::regclass, $2)', [`foi.${name}`, last]);
    }
    for (const { name } of tables) await wake(copy, name);
    await copy.query('COMMIT');
    await copy.query('ANALYZE');
  } finally {
    await Promise.all([source.end(), copy.end()]);
  }
}

async function tablesOf(source: pg.Client): Promise<Table[]> {
  const { rows } = await source.query<Table>(`
    SELECT c.relname AS name,
      (SELECT array_agg(quote_ident(a.attname) ORDER BY a.attnum) FROM pg_attribute a
       WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '')::text[] AS columns,
      coalesce((SELECT array_agg(DISTINCT f.confrelid::regclass::text) FROM pg_constraint f
        WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid), '{}') AS after
    FROM pg_class c WHERE c.relnamespace = 'foi'::regnamespace AND c.relkind = 'r' ORDER BY c.relname`);
  return rows
    .filter(({ name }) => !leftOut.has(name))
    .map(({ after, ...table }) => ({ ...table, after: after.map((name) => name.replace(/^foi\./, '')) }));
}

/** Orders each table after those that its foreign keys point to. */
function inOrder(tables: readonly Table[]): Table[] {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const ordered = new Set<Table>();
  const place = (table: Table, on: readonly string[]): void => {
    for (const name of table.after) {
      const other = byName.get(name);
      if (other !== undefined && !on.includes(name)) place(other, [...on, table.name]);
    }
    ordered.add(table);
  };
  for (const table of tables) place(table, []);
  return [...ordered];
}

async function rest(copy: pg.Client, table: string): Promise<void> {
  await copy.query(`ALTER TABLE foi.${table} DISABLE TRIGGER USER`);
  await copy.query(`ALTER TABLE foi.${table} NO FORCE ROW LEVEL SECURITY`);
}

async function wake(copy: pg.Client, table: string): Promise<void> {
  await copy.query(`ALTER TABLE foi.${table} ENABLE TRIGGER USER`);
  await copy.query(`DO $$ BEGIN
    IF (SELECT relrowsecurity FROM pg_class WHERE oid = 'foi.${table}'::regclass) THEN
      ALTER TABLE foi.${table} FORCE ROW LEVEL SECURITY;
    END IF;
  END $$`);
}

async function copyTable(source: pg.Client, copy: pg.Client, { name, columns }: Table): Promise<void> {
  const list = columns.join(', ');
  // A query, since some versions refuse the owner COPY of a table under row security.
  await pipeline(
    source.query(copyTo(`COPY (SELECT ${list} FROM foi.${name}) TO STDOUT`)),
    copy.query(copyFrom(`COPY foi.${name} (${list}) FROM STDIN`)),
  );
}

async function sequencesOf(source: pg.Client): Promise<Sequence[]> {
  const { rows } = await source.query<Sequence>(
    "SELECT quote_ident(sequencename) AS name, last_value::text AS last FROM pg_sequences WHERE schemaname = 'foi'",
  );
  return rows;
}
