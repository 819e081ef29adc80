import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommandIssuer } from '../../../src/modules/cases/index.js';
import { sampleRegistration } from '../../support/case-samples.js';
import { type Office, openOffice } from '../cases/office.js';

describe('row-level security', () => {
  let office: Office;
  let county: CommandIssuer;
  let town: CommandIssuer;
  let stranger: CommandIssuer;

  beforeAll(async () => {
    office = await openOffice();
    county = await office.addAgency();
    town = await office.addAgency(county.actor.agencyId);
    stranger = await office.addAgency();
    for (const by of [county, town, stranger]) {
      const registration = sampleRegistration();
      await office.registerRequest.execute({
        by,
        idempotencyKey: 'same',
        command: { type: 'request.register', on: '2026-03-02', registration, unit: null, handlerId: null },
      });
    }
  });
  afterAll(() => office.close());

  const countIn = async (table: string, agencyIds: string[]): Promise<number> => {
    const [row] = await office.db.database.scoped({ agencyIds }, (session) =>
      session.query<{ count: number }>(`SELECT count(*) FROM foi.${table}`),
    );
    return row?.count ?? -1;
  };
  const tables = ['cases', 'events', 'deadlines', 'registers', 'register_numbers', 'idempotency_keys'];

  it.each(tables)('%s: nothing without a scope', async (table) => {
    const rows = await office.db.database.query(`SELECT * FROM foi.${table}`);
    expect(rows).toEqual([]);
    expect(await countIn(table, [])).toBe(0);
  });

  it.each(tables)('%s: own rows, and those of subordinates, but no others', async (table) => {
    const one = await countIn(table, [town.actor.agencyId]);
    expect(one).toBeGreaterThan(0);
    expect(await countIn(table, [county.actor.agencyId, town.actor.agencyId])).toBe(2 * one);
    const [all] = await office.db.asOwner<{ count: string }>(`SELECT count(*) FROM foi.${table}`);
    expect(Number(all?.count)).toBe(3 * one);
  });

  it('words of cases are looked up within the scope, and cannot be read otherwise', async () => {
    const found = (agencyIds: string[]) =>
      office.db.database.scoped({ agencyIds }, (session) =>
        session.query<{ agency_id: string }>("SELECT agency_id FROM foi.cases_with(ARRAY['征地', '批文'])"),
      );
    expect(await found([])).toEqual([]);
    expect(await found([town.actor.agencyId])).toEqual([{ agency_id: town.actor.agencyId }]);
    expect(await found([county.actor.agencyId, town.actor.agencyId])).toHaveLength(2);
    await expect(office.db.database.query('SELECT * FROM foi.case_search')).rejects.toThrow(/permission denied/);
  });

  it('finds the whole family of a supervising agency', async () => {
    const family = async (agencyId: string) =>
      (
        await office.db.database.query<{ ids: string[] }>('SELECT foi.agency_and_subordinates($1) AS ids', [agencyId])
      )[0]?.ids;
    const { agencyId } = county.actor;
    expect(new Set(await family(agencyId))).toEqual(new Set([agencyId, town.actor.agencyId]));
    expect(await family(town.actor.agencyId)).toEqual([town.actor.agencyId]);
  });

  it('a subordinate is read, never written', async () => {
    const scope = { agencyIds: [county.actor.agencyId, town.actor.agencyId], writable: county.actor.agencyId };
    const changed = await office.db.database.scoped(scope, (session) =>
      session.query<{ agency_id: string }>('UPDATE foi.cases SET unit = unit RETURNING agency_id'),
    );
    expect(changed).toEqual([{ agency_id: county.actor.agencyId }]);
    const moved = office.db.database.scoped(scope, (session) =>
      session.query('UPDATE foi.cases SET agency_id = $1', [town.actor.agencyId]),
    );
    await expect(moved).rejects.toThrow(/row-level security/);
    const planted = office.db.database.scoped(scope, (session) =>
      session.query("INSERT INTO foi.opening_balances VALUES ($1, 2025, '{}', NULL, now())", [town.actor.agencyId]),
    );
    await expect(planted).rejects.toThrow(/row-level security/);
  });

  it('nothing is written by a scope that only reads', async () => {
    const scope = { agencyIds: [county.actor.agencyId] };
    const changed = await office.db.database.scoped(scope, (session) =>
      session.query('UPDATE foi.cases SET unit = unit RETURNING agency_id'),
    );
    expect(changed).toEqual([]);
  });

  it('accounts are seen by their own agency and by signing in, by nobody else', async () => {
    expect(await office.db.database.query('SELECT * FROM foi.users')).toEqual([]);
    expect(await countIn('users', [town.actor.agencyId])).toBe(1);
    const found = await office.db.database.query('SELECT user_id, agency_id FROM foi.account_of($1)', [town.actor.id]);
    expect(found).toEqual([{ user_id: town.actor.id, agency_id: town.actor.agencyId }]);
    expect(await office.db.database.query('SELECT * FROM foi.users')).toEqual([]);
  });

  it('gives the scope of a commit back when the commit is done', async () => {
    const left = await office.db.database.scoped({ agencyIds: [stranger.actor.agencyId] }, async (session) => {
      await session.query('SELECT * FROM foi.load_cases($1, $2)', [[town.actor.agencyId], [town.actor.id]]);
      return session.query(
        "SELECT current_setting('foi.agency_ids') AS read, current_setting('foi.agency_id') AS write",
      );
    });
    expect(left).toEqual([{ read: stranger.actor.agencyId, write: '' }]);
  });
});
