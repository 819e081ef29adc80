import { describe, expect, it } from '@jest/globals';
import { caseStates } from '../../../src/domain/case/state.js';
import { PeopleInCharge } from '../../../src/modules/accounts/index.js';
import { VerifyCases } from '../../../src/modules/cases/index.js';
import { SeedDemo } from '../../../src/modules/demo/index.js';
import { VerifyDisputes } from '../../../src/modules/disputes/index.js';
import { BuildReport } from '../../../src/modules/reports/index.js';
import { SettableClock } from '../../../src/platform/clock/index.js';
import { startTestApp, type TestApp } from '../../support/app.js';

async function demonstrated(today: string, work: (test: TestApp) => Promise<void>): Promise<void> {
  const test = await startTestApp({ clock: new SettableClock(today) });
  try {
    await test.app.get(SeedDemo).execute();
    await work(test);
  } finally {
    await test.close();
  }
}

interface CaseRow {
  readonly state: string;
  readonly number: string;
  readonly due_on: string | null;
  readonly is_open: boolean;
}
const allCases = (test: TestApp): Promise<CaseRow[]> =>
  test.testDatabase.asOwner<CaseRow>('select state, number, due_on::text, is_open from foi.cases order by number');

describe('the demonstration', () => {
  it('shows a case in every state a case can be in, some late, some disputed', async () => {
    await demonstrated('2026-09-16', async (test) => {
      const cases = await allCases(test);
      const states = new Set(cases.map(({ state }) => state));
      // Nobody hands a request over in the demonstration, and nothing is unregistered once it is stored.
      const shown = [...caseStates.keys()].filter((state) => !['unregistered', 'transferred'].includes(state));
      expect([...states].sort()).toEqual(shown.sort());
      expect(cases.length).toBeGreaterThan(55);
      expect(
        cases.filter((one) => one.is_open && one.due_on !== null && one.due_on < '2026-09-16').length,
      ).toBeGreaterThan(2);
      const disputes = await test.testDatabase.asOwner<{ state: string }>('select state from foi.disputes');
      expect(new Set(disputes.map(({ state }) => state)).size).toBeGreaterThan(2);
    });
  });

  it('gives tables that are not empty and hold, for this year and for last', async () => {
    await demonstrated('2026-09-16', async (test) => {
      const agencies = await test.database.query<{ id: string }>('select id from foi.agencies');
      const agencyIds = agencies.map(({ id }) => id);
      for (const year of [2025, 2026]) {
        const reports = await test.app.get(BuildReport).execute({ agencyIds, year });
        expect(reports.map(({ code }) => code)).toEqual(['demo', 'demo-education', 'demo-housing']);
        for (const { tables } of reports) {
          expect(tables.checks).toEqual([]);
          expect(tables.statistics.received).toBeGreaterThan(0);
        }
      }
    });
  });

  it.each(['2026-01-05', '2026-02-17', '2027-03-01'])(
    'is lawful on %s too, and its histories replay to what is stored',
    async (today) => {
      await demonstrated(today, async (test) => {
        expect((await test.app.get(VerifyCases).execute()).findings).toEqual([]);
        expect((await test.app.get(VerifyDisputes).execute()).findings).toEqual([]);
      });
    },
  );

  it('knows to whom notifications escalate: deputies, heads of units, the agency above, stand-ins of absent people', async () => {
    await demonstrated('2026-09-16', async (test) => {
      const agencies = await test.database.query<{ id: string; code: string }>('select id, code from foi.agencies');
      const peopleOf = (code: string) =>
        test.app.get(PeopleInCharge).of(agencies.find((agency) => agency.code === code)?.id ?? '');
      const housing = await peopleOf('demo-housing');
      expect([...housing.unitHeads.keys()]).toEqual(['办公室']);
      expect([...housing.persons.values()].some(({ deputyId }) => deputyId !== null)).toBe(true);
      expect(housing.supervisors).toMatchObject([{ wantsDigest: true, email: 'head@demo.example.gov.cn' }]);
      const office = await peopleOf('demo');
      expect(office.absences).toMatchObject([{ from: '2026-09-14', to: '2026-09-23' }]);
      expect([...office.persons.values()].every(({ email }) => email?.endsWith('.example.gov.cn'))).toBe(true);
    });
  });

  it('is made once, and never among the cases of others', async () => {
    await demonstrated('2026-09-16', async (test) => {
      const before = await allCases(test);
      expect((await test.app.get(SeedDemo).execute()).length).toBeGreaterThan(8);
      expect(await allCases(test)).toEqual(before);
    });
  });
});
