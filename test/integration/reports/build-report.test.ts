import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assembleAnnualTables, type AnnualTables } from '../../../src/domain/report/annual-tables.js';
import type { CountingPolicy } from '../../../src/domain/report/counting-policy.js';
import { activityOf, assembleStatistics, previousYearOf } from '../../../src/domain/report/statistics.js';
import { tallyCase } from '../../../src/domain/report/table3.js';
import { tallyDispute } from '../../../src/domain/report/table4.js';
import { formatOfYear } from '../../../src/domain/statute/report-rows.js';
import { BuildReport, RollUpReport } from '../../../src/modules/reports/index.js';
import { aCase, anyCase, anyDispute, YEARS } from '../../domain/report/histories.js';
import { startTestDatabase, type TestDatabase } from '../../support/database.js';
import { type History, storeHistory } from './stored-histories.js';

const anyHistory: fc.Arbitrary<History> = fc.record({
  cases: fc.array(anyCase, { minLength: 1, maxLength: 40 }),
  disputes: fc.array(anyDispute, { maxLength: 12 }),
});

/** The year counted case by case, which is what counting in the database must not differ from. */
function countedOneByOne(history: History, agency: string, year: number, policy: CountingPolicy): AnnualTables {
  const before = history.cases.flatMap((subject) => tallyCase(subject, year - 1) ?? []);
  const fresh = history.cases.filter((subject) => tallyCase(subject, year)?.countedFrom === 'new');
  const topics = (values: readonly (string | null)[]) =>
    values.flatMap((value) => (value === null ? [] : [{ value, count: 1 }]));
  return assembleAnnualTables({
    agency,
    year,
    format: formatOfYear(year),
    cases: history.cases.flatMap((subject) => tallyCase(subject, year) ?? []),
    disputes: history.disputes.flatMap((dispute) => tallyDispute(dispute, year, policy) ?? []),
    statistics: assembleStatistics({
      groups: history.cases.flatMap((subject) => activityOf(subject, year) ?? []),
      subjects: topics(fresh.map(({ subject }) => subject)),
      purposes: topics(fresh.map(({ purpose }) => purpose)),
      previousYear: previousYearOf(null, {
        received: before.filter(({ countedFrom }) => countedFrom === 'new').length,
        closed: before.filter(({ leaves }) => leaves !== 'carry_out').length,
      }),
    }),
    lastYear: null,
  });
}

describe('a report', () => {
  let db: TestDatabase;
  let build: BuildReport;
  beforeAll(async () => {
    db = await startTestDatabase();
    build = new BuildReport(db.database);
  });
  afterAll(async () => {
    await db.close();
  });

  it.each(['state_at_year_end', 'filed_in_year'] as const)(
    'counts in the database what counting case by case gives, for any history (disputes: %s)',
    async (disputes) => {
      await fc.assert(
        fc.asyncProperty(anyHistory, async (history) => {
          const { id, code } = await storeHistory(db.database, history);
          for (const year of YEARS) {
            const [report] = await build.execute({ agencyIds: [id], year, disputes });
            const policy: CountingPolicy = { reopened: 'last_reply_of_first_year', disputes };
            expect(report?.tables).toEqual(countedOneByOne(history, `${code} 机关`, year, policy));
          }
        }),
        { numRuns: 12 },
      );
    },
  );

  it('keeps agencies apart, and adds them up when asked to', async () => {
    const one: History = { cases: [aCase(), aCase({ channel: 'fax', unit: '办公室' })], disputes: [] };
    const other: History = { cases: [aCase({ applicantCategory: 'business', replies: [] })], disputes: [] };
    const policy: CountingPolicy = { reopened: 'last_reply_of_first_year', disputes: 'state_at_year_end' };
    const first = await storeHistory(db.database, one);
    const second = await storeHistory(db.database, other);
    const agencyIds = [first.id, second.id];

    const reports = await build.execute({ agencyIds, year: 2024 });
    expect(reports.map(({ code }) => code)).toEqual([first.code, second.code]);
    expect(reports.map(({ tables }) => tables)).toEqual([
      countedOneByOne(one, `${first.code} 机关`, 2024, policy),
      countedOneByOne(other, `${second.code} 机关`, 2024, policy),
    ]);

    const whole = await new RollUpReport(db.database).execute({ agencyIds, year: 2024 }, '全县');
    const all = { cases: [...one.cases, ...other.cases], disputes: [] };
    expect(whole).toEqual(countedOneByOne(all, '全县', 2024, policy));
  });

  it('is full of zeros for an agency without cases, in the form asked for', async () => {
    const { id } = await storeHistory(db.database, { cases: [], disputes: [] });
    const [report] = await build.execute({ agencyIds: [id], year: 2024, format: 2019 });
    expect(report?.tables.table3).toMatchObject({ new: [0, 0, 0, 0, 0, 0, 0], o: [0, 0, 0, 0, 0, 0, 0] });
    expect(report?.tables.checks).toEqual([]);
  });

  it('finds the subject behind the words around it', async () => {
    const [row] = await db.database.query<{ subjects: string[] }>(
      `select array(select foi.subject_of(content) from unnest($1::text[]) as content) as subjects`,
      [
        [
          '申请公开征地批文（2020年）',
          '依法申请公开：征地批文(2021年度)。',
          '征地批文',
          '获取征地批文',
          '公开征地批文（城东片区）',
        ],
      ],
    );
    expect(row?.subjects).toEqual(['征地批文', '征地批文', '征地批文', '征地批文', '征地批文（城东片区）']);
  });
});
