import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestDatabase, type TestDatabase } from '../../support/database.js';

const one = '00000000-0000-4000-8000-000000000001';
const two = '00000000-0000-4000-8000-000000000002';

describe('the application’s way into the database', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await startTestDatabase();
    await test.asOwner(`
      CREATE TABLE kept_apart (agency_id uuid NOT NULL, note text NOT NULL);
      ALTER TABLE kept_apart ENABLE ROW LEVEL SECURITY;
      CREATE POLICY by_agency ON kept_apart
        USING (agency_id = ANY (string_to_array(current_setting('foi.agency_ids', true), ',')::uuid[]));
      GRANT SELECT, INSERT ON kept_apart TO foi_app;
      INSERT INTO kept_apart VALUES ('${one}', 'of one'), ('${two}', 'of two');
    `);
  });
  afterAll(() => test.close());

  it('works under a role that is bound by row-level security', async () => {
    const rows = await test.database.query<{ role: string; super: boolean; bypass: boolean }>(
      'SELECT rolname AS role, rolsuper AS super, rolbypassrls AS bypass FROM pg_roles WHERE rolname = current_user',
    );
    expect(rows).toEqual([{ role: 'foi_app', super: false, bypass: false }]);
  });

  it('cannot make tables, or touch one it was not granted', async () => {
    await expect(test.database.query('CREATE TABLE mine (a int)')).rejects.toThrow('permission denied');
    await expect(test.database.query('DELETE FROM kept_apart')).rejects.toThrow('permission denied');
  });

  it('sees the rows of the agencies in scope and no others', async () => {
    const notes = (agencyIds: string[]) =>
      test.database.scoped({ agencyIds }, (session) => session.query('SELECT note FROM kept_apart ORDER BY note'));
    expect(await notes([one])).toEqual([{ note: 'of one' }]);
    expect(await notes([one, two])).toEqual([{ note: 'of one' }, { note: 'of two' }]);
    expect(await notes([])).toEqual([]);
  });

  it('leaves no scope behind on the connection', async () => {
    await test.database.scoped({ agencyIds: [one] }, (session) => session.query('SELECT 1'));
    expect(await test.database.query('SELECT note FROM kept_apart')).toEqual([]);
  });

  it('cannot write a row of an agency out of scope', async () => {
    const write = test.database.scoped({ agencyIds: [one] }, (session) =>
      session.query('INSERT INTO kept_apart VALUES ($1, $2)', [two, 'smuggled']),
    );
    await expect(write).rejects.toThrow('row-level security');
  });

  it('refuses a scope that is not made of ids, before it reaches the database', async () => {
    const scope = { agencyIds: [`${one}'; RESET ROLE; --`] };
    await expect(test.database.scoped(scope, (session) => session.query('SELECT 1'))).rejects.toThrow(TypeError);
  });

  it('takes everything back when the work throws', async () => {
    const work = test.database.scoped({ agencyIds: [one] }, async (session) => {
      await session.query('INSERT INTO kept_apart VALUES ($1, $2)', [one, 'half']);
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow('changed my mind');
    expect(await test.asOwner('SELECT note FROM kept_apart WHERE note = $1', ['half'])).toEqual([]);
  });

  it('keeps a legal date a date, in whatever zone the process runs, and a whole number exact', async () => {
    const [row] = await test.database.query(
      "SELECT DATE '2026-02-16' AS day, ARRAY[DATE '2026-02-16', DATE '2026-02-17'] AS days, 9007199254740991::bigint AS n, current_setting('TimeZone') AS zone",
    );
    expect(row).toEqual({
      day: '2026-02-16',
      days: ['2026-02-16', '2026-02-17'],
      n: 9007199254740991,
      zone: 'Asia/Shanghai',
    });
    await expect(test.database.query('SELECT 9007199254740993::bigint')).rejects.toThrow('too large to be exact');
  });

  it('prepares a named statement once for a connection', async () => {
    const prepared = await test.database.scoped({ agencyIds: [one] }, async (session) => {
      for (const n of [1, 2, 3]) await session.query('SELECT $1::int AS n', [n], 'count-me');
      return session.query(
        "SELECT generic_plans + custom_plans AS uses FROM pg_prepared_statements WHERE name = 'count-me'",
      );
    });
    expect(prepared).toEqual([{ uses: 3 }]);
  });
});
