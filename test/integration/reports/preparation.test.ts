import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { quarterGroupOf, quarterlyAnalysis } from '../../../src/domain/report/quarterly.js';
import {
  CASE_ITEMS,
  type CaseToCheck,
  type DisputeItem,
  readinessOfCase,
  type ReadinessCode,
} from '../../../src/domain/report/readiness.js';
import { CasesToCheck, CountQuarters, ListReadiness, ListYears } from '../../../src/modules/reports/index.js';
import { SettableClock } from '../../../src/platform/clock/index.js';
import { aCase, anyCase } from '../../domain/report/histories.js';
import { startTestDatabase, type TestDatabase } from '../../support/database.js';
import { storeCases, storeHistory } from './stored-histories.js';

const today = '2026-01-20';

const day = fc.constantFrom('2024-12-30', '2025-01-01', '2025-07-02', '2025-12-31', '2026-01-01', '2026-01-20');
const anyToCheck: fc.Arbitrary<CaseToCheck> = fc
  .record({
    category: fc.constantFrom('natural_person', 'business', 'other'),
    applicantName: fc.constantFrom('王小明', '示范建筑有限公司', '某村', '某医院'),
    registeredOn: day,
    receivedOn: fc.option(day),
    settledOn: fc.option(day),
    outcome: fc.constantFrom('granted', 'withdrawn'),
    answeredInTime: fc.option(fc.boolean()),
    dueOn: fc.option(day),
    awaitsService: fc.boolean(),
    unit: fc.option(fc.constant('信息公开科')),
    isIrregular: fc.boolean(),
    isOpen: fc.boolean(),
  })
  .map((any): CaseToCheck => {
    // As the projection has it: settled only what was received, and never before it.
    const { receivedOn, settledOn } = any;
    const isSettled = receivedOn !== null && settledOn !== null && settledOn >= receivedOn;
    return {
      ...{ ...any, outcome: isSettled ? any.outcome : null },
      settledOn: isSettled ? settledOn : null,
      answeredInTime: isSettled ? any.answeredInTime : null,
      isOpen: receivedOn === null ? any.isOpen : !isSettled,
      dueOn: isSettled ? null : any.dueOn,
    };
  });

const columnsOf = (subject: CaseToCheck): object => ({
  applicant_category: subject.category,
  applicant_name: subject.applicantName,
  registered_on: subject.registeredOn,
  received_on: subject.receivedOn,
  settled_on: subject.settledOn,
  settled_outcome: subject.outcome,
  answered_in_time: subject.answeredInTime,
  due_on: subject.dueOn,
  state: subject.awaitsService ? 'settled.answered' : 'settled.served',
  unit: subject.unit,
  irregular: subject.isIrregular,
  is_open: subject.isOpen,
});

describe('preparing a report', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await startTestDatabase();
  });
  afterAll(() => db.close());

  const clock = new SettableClock(today);
  const readinessOf = async (agencyId: string, year: number): Promise<Partial<Record<ReadinessCode, number>>> => {
    const { items } = await new ListReadiness(db.database, clock).execute([agencyId], year);
    return Object.fromEntries(items.map(({ code, count }) => [code, count]));
  };

  it('counts and lists in the database what asking case by case gives, for any cases', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyToCheck, { minLength: 1, maxLength: 30 }), async (subjects) => {
        const id = await storeCases(db.database, subjects.map(columnsOf));
        const counted = await readinessOf(id, 2025);
        for (const item of CASE_ITEMS) {
          const expected = subjects.filter((one) => readinessOfCase(one, 2025, today).includes(item)).length;
          expect([item, counted[item]]).toEqual([item, expected]);
          const listed = await new CasesToCheck(db.database, clock).cases({
            ...{ agencyIds: [id], year: 2025, item, limit: 100 },
          });
          expect([item, listed.items.length]).toEqual([item, expected]);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('goes on where the page before ended', async () => {
    const unconfirmed = { received_on: null, settled_on: null, settled_outcome: null, is_open: true };
    const id = await storeCases(
      db.database,
      ['2025-03-01', '2025-03-01', '2025-02-01'].map((on) => ({ ...unconfirmed, registered_on: on })),
    );
    const asked = { agencyIds: [id], year: 2025, item: 'unconfirmed', limit: 2 } as const;
    const first = await new CasesToCheck(db.database, clock).cases(asked);
    const second = await new CasesToCheck(db.database, clock).cases({ ...asked, after: first.next ?? '' });
    expect([...first.items, ...second.items].map(({ registeredOn }) => registeredOn)).toEqual([
      ...['2025-02-01', '2025-03-01', '2025-03-01'],
    ]);
    expect(second.next).toBeNull();
  });

  it('distinguishes pending disputes from those half closed', async () => {
    const dispute = { id: '', caseId: '', kind: 'review', filedOn: '2025-05-01' } as const;
    const { id } = await storeHistory(db.database, {
      cases: [aCase()],
      disputes: [
        { ...dispute, closedOn: null, result: null },
        { ...dispute, closedOn: '2026-01-05', result: 'upheld' },
        { ...dispute, closedOn: '2025-06-01', result: 'upheld' },
        { ...dispute, closedOn: '2025-06-01', result: null },
      ],
    });
    expect(await readinessOf(id, 2025)).toMatchObject({ dispute_pending: 2, dispute_half_closed: 1 });
    const listed = async (item: DisputeItem) =>
      (await new CasesToCheck(db.database, clock).disputes({ agencyIds: [id], year: 2025, item, limit: 9 })).items
        .length;
    expect([await listed('dispute_pending'), await listed('dispute_half_closed')]).toEqual([2, 1]);
  });

  it('reports that the year is not over, and that the year before is unknown', async () => {
    const { id } = await storeHistory(db.database, { cases: [aCase({ receivedOn: '2026-01-05' })], disputes: [] });
    expect(await readinessOf(id, 2026)).toMatchObject({ year_runs: 1, opening_missing: 1, identity_broken: 0 });
    const { id: older } = await storeHistory(db.database, {
      cases: [
        aCase({ receivedOn: '2024-01-05', replies: [{ on: '2024-01-10', outcome: 'granted' }] }),
        aCase({ receivedOn: '2025-03-01' }),
      ],
      disputes: [],
    });
    expect(await readinessOf(older, 2025)).toMatchObject({ year_runs: 0, opening_missing: 0 });
    expect(await readinessOf(older, 2022)).toMatchObject({ opening_missing: 0 });
  });

  it('counts quarters in the database as one by one, for any history', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyCase, { minLength: 1, maxLength: 40 }),
        fc.constantFrom(2019, 2021, 2023),
        async (cases, year) => {
          const { id } = await storeHistory(db.database, { cases, disputes: [] });
          const { asOf, quarters } = await new CountQuarters(db.database, clock).execute([id], year);
          const groupsOf = (one: number) => cases.flatMap((subject) => quarterGroupOf(subject, one) ?? []);
          expect(quarters).toEqual(
            quarterlyAnalysis({ year, asOf, groups: groupsOf(year), yearBefore: groupsOf(year - 1) }),
          );
        },
      ),
      { numRuns: 12 },
    );
  });

  it('offers every year since the first case, and proposes last year until April', async () => {
    const { id } = await storeHistory(db.database, { cases: [aCase({ receivedOn: '2023-05-01' })], disputes: [] });
    const yearsAt = (on: string) => new ListYears(db.database, new SettableClock(on)).execute([id]);
    const { years, proposed } = await yearsAt('2026-03-31');
    expect(years.map(({ year, isOver }) => [year, isOver])).toEqual([
      [2026, false],
      [2025, true],
      [2024, true],
      [2023, true],
    ]);
    expect(proposed).toBe(2025);
    expect((await yearsAt('2026-04-01')).proposed).toBe(2026);
    const { id: empty } = await storeHistory(db.database, { cases: [], disputes: [] });
    const none = await new ListYears(db.database, new SettableClock('2026-02-01')).execute([empty]);
    expect(none.years.map(({ year }) => year)).toEqual([2026, 2025]);
  });
});
