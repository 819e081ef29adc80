import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BuildReport, openingFromReport, RecordOpeningBalance } from '../../../src/modules/reports/index.js';
import { SettableClock } from '../../../src/platform/clock/index.js';
import { aCase } from '../../domain/report/histories.js';
import { startTestDatabase, type TestDatabase } from '../../support/database.js';
import { readFixture } from '../../support/fixtures.js';
import { storeHistory } from './stored-histories.js';

describe('an opening balance', () => {
  let db: TestDatabase;
  let build: BuildReport;
  let record: RecordOpeningBalance;
  beforeAll(async () => {
    db = await startTestDatabase();
    build = new BuildReport(db.database);
    record = new RecordOpeningBalance(db.database, new SettableClock('2026-01-20'));
  });
  afterAll(async () => {
    await db.close();
  });

  it('is what the change on last year is measured against, before own cases', async () => {
    const cases = [aCase({ receivedOn: '2023-02-01', replies: [{ on: '2023-02-10', outcome: 'granted' }] }), aCase()];
    const { id } = await storeHistory(db.database, { cases, disputes: [] });
    const changeOf2024 = async () => {
      const [report] = await build.execute({ agencyIds: [id], year: 2024 });
      return report?.tables.statistics.yoy;
    };
    expect(await changeOf2024()).toBe('0%');
    const enter = (received: number) =>
      record.execute({ agencyId: id, balance: { year: 2023, received, carryOut: null }, actorId: null });
    await enter(4);
    expect(await changeOf2024()).toBe('-75%');
    await enter(3);
    expect(await changeOf2024()).toBe('-66.67%');
    const trail = await db.asOwner<{ details: { received: number } }>(
      `select details from foi.audit_entries where agency_id = $1 and action = 'opening_balance.record' order by id`,
      [id],
    );
    expect(trail.map(({ details }) => details.received)).toEqual([4, 3]);
  });

  it('is what 上年结转 must equal, column by column', async () => {
    const { id } = await storeHistory(db.database, {
      cases: [aCase({ receivedOn: '2023-12-20', replies: [{ on: '2024-01-10', outcome: 'granted' }] })],
      disputes: [],
    });
    await record.execute({
      agencyId: id,
      balance: { year: 2023, received: 9, carryOut: [1, 1, 0, 0, 0, 0, 2] },
      actorId: null,
    });
    const [report] = await build.execute({ agencyIds: [id], year: 2024 });
    expect(report?.tables.checks.map(({ code, place, expected, found }) => ({ code, place, expected, found }))).toEqual(
      [
        { code: 'C4', place: 'table3/carry_in/商业企业', expected: 1, found: 0 },
        { code: 'C4', place: 'table3/carry_in/总计', expected: 2, found: 1 },
      ],
    );
  });

  it('is taken from a published report, without the columns where they were lost', () => {
    const suqian = openingFromReport(readFixture('reports', 'suqian-city-2023.json'));
    expect(suqian).toMatchObject({ isSound: true, balance: { year: 2023, received: 3511 } });
    expect(suqian.balance?.carryOut?.[6]).toBeGreaterThan(0);
    expect(openingFromReport(readFixture('reports', 'kaiyang-county-2019.json')).balance).toMatchObject({
      received: 10,
    });
    expect(openingFromReport({ year: 2020 })).toMatchObject({ balance: null, isSound: false });
  });
});
