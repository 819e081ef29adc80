import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import stringWidth from 'string-width';
import type { AnnualTables } from '../../../src/domain/report/annual-tables.js';
import type { Finding } from '../../../src/domain/report/finding.js';
import { startTestDatabase, type TestDatabase } from '../../support/database.js';
import { fixturePath, readFixture } from '../../support/fixtures.js';
import { aCase } from '../../domain/report/histories.js';
import { storeHistory } from '../reports/stored-histories.js';
import { foi } from './foi.js';

const schema = readFixture<{ order_2019: string[]; order_2021: string[] }>('reports', '_schema.json');
const published = (slug: string): string => fixturePath('reports', `${slug}.json`);

describe('foi report', () => {
  let db: TestDatabase;
  let county: string;
  beforeAll(async () => {
    db = await startTestDatabase();
    process.env.DATABASE_URL = db.url;
    const cases = [
      aCase({ subject: '征地批文', unit: '自然资源局' }),
      aCase({ applicantCategory: 'legal_service', replies: [], channel: 'registered_mail' }),
    ];
    ({ code: county } = await storeHistory(db.database, {
      cases,
      disputes: [{ id: '', caseId: '', kind: 'review', filedOn: '2024-05-01', closedOn: null, result: null }],
    }));
    const bureau = await storeHistory(db.database, { cases: [aCase({ channel: 'in_person' })], disputes: [] });
    await db.asOwner(
      `update foi.agencies set parent_id = (select id from foi.agencies where code = $1) where code = $2`,
      [county, bureau.code],
    );
  });
  afterAll(async () => {
    delete process.env.DATABASE_URL;
    await db.close();
  });

  const reportOf = async (...words: string[]): Promise<AnnualTables> => {
    const { code, out } = await foi('report', ...words, '--json');
    expect(code).toBe(0);
    return JSON.parse(out) as AnnualTables;
  };

  it('prints exactly the tables of the form of its year, row by row in the official order', async () => {
    const report = await reportOf('2024', '--agency', county);
    expect(Object.keys(report)).toEqual([
      'agency',
      'year',
      'format',
      'table3',
      'table4',
      'statistics',
      'checks',
      'identities',
    ]);
    expect(report).toMatchObject({ year: 2024, format: 2021, checks: [] });
    expect(Object.keys(report.table3)).toEqual(schema.order_2021);
    expect(report.table3).toMatchObject({
      new: [1, 0, 0, 0, 1, 0, 2],
      granted: [1, 0, 0, 0, 0, 0, 1],
      total: [1, 0, 0, 0, 0, 0, 1],
      carry_out: [0, 0, 0, 0, 1, 0, 1],
    });
    expect(report.table4).toEqual({
      行政复议: [0, 0, 0, 1, 1],
      未经复议直接起诉: [0, 0, 0, 0, 0],
      复议后起诉: [0, 0, 0, 0, 0],
    });
    const old = await reportOf('2024', '--agency', county, '--format', '2019');
    expect(Object.keys(old.table3)).toEqual(schema.order_2019);
    expect((await reportOf('2020', '--agency', county)).format).toBe(2019);
  });

  it('is itself a sound report', async () => {
    const report = await foi('report', '2024', '--agency', county, '--json');
    const folder = mkdtempSync(join(tmpdir(), 'foi-report-'));
    const path = join(folder, 'report.json');
    writeFileSync(path, report.out);
    expect(await foi('report', 'check', path)).toMatchObject({ code: 0, out: '' });
    rmSync(folder, { recursive: true });
  });

  it('sets the tables in columns where every Chinese character is two wide', async () => {
    const { out } = await foi('report', '2024', '--agency', county);
    const table3 = out.slice(out.indexOf('自然人'), out.indexOf('\n\n四、'));
    const lines = out.split('\n').filter((line) => /\d( +\d){6}$/.test(line));
    expect(table3).toContain('1.属于国家秘密');
    expect(lines).toHaveLength(schema.order_2021.length);
    expect(new Set(lines.map((line) => stringWidth(line))).size).toBe(1);
    expect(out).toContain('征地批文 1');
  });

  it('adds an agency up with its subordinates, or prints each by itself', async () => {
    const whole = await reportOf('2024', '--agency', county, '--with-subordinates');
    expect(whole.table3.new).toEqual([2, 0, 0, 0, 1, 0, 3]);
    expect(whole.agency).toContain('汇总');
    const { out } = await foi('report', '2024', '--all', '--json');
    const each = JSON.parse(out) as Record<string, AnnualTables>;
    expect(Object.values(each).map((report) => report.table3.new?.[6])).toEqual([2, 1]);
    expect(Object.keys(each)[0]).toBe(county);
  });

  it.each([
    ['neither an agency nor --all', ['2024'], 2],
    ['both of them', ['2024', '--agency', 'a', '--all'], 2],
    ['a year that is none', ['twenty', '--agency', 'a'], 2],
    ['a form that is none', ['2024', '--agency', 'a', '--format', '2020'], 2],
    ['an agency that does not exist', ['2024', '--agency', 'none'], 1],
  ])('refuses %s', async (_, words, expected) => {
    expect(await foi('report', ...words)).toMatchObject({ code: expected, out: '' });
  });

  describe('opening', () => {
    it('enters last year’s total, which the change is then measured against', async () => {
      const entered = await foi('report', 'opening', '2023', '--agency', county, '--received', '3');
      expect(entered).toMatchObject({ code: 0, out: '' });
      expect((await reportOf('2024', '--agency', county)).statistics).toMatchObject({
        yoy: '-33.33%',
        previousYear: { received: 3, source: 'opening_balance' },
      });
    });

    it('enters a published report, and says so when a carry-over does not fit', async () => {
      const entered = await foi(
        'report',
        'opening',
        '2023',
        published('suqian-city-2023'),
        '--agency',
        county,
        '--json',
      );
      expect(JSON.parse(entered.out)).toMatchObject({ agency: county, year: 2023, received: 3511 });
      const { code, out, talk } = await foi('report', '2024', '--agency', county);
      expect(code).toBe(0);
      expect(out).toContain('三、收到和处理政府信息公开申请情况');
      expect(talk).toContain('C4');
    });

    it.each([
      ['the report of another year', ['2022', published('suqian-city-2023')], 1],
      ['neither a report nor a number', ['2022'], 2],
      ['both of them', ['2023', published('suqian-city-2023'), '--received', '3'], 2],
      ['a carry-over of five columns', ['2022', '--received', '3', '--carry-out', '1,2,3,4,5'], 2],
      ['less than nothing', ['2022', '--received', '-3'], 2],
    ])('refuses %s', async (_, words, expected) => {
      expect(await foi('report', 'opening', ...words, '--agency', county)).toMatchObject({ code: expected, out: '' });
    });
  });
});

describe('foi report check', () => {
  it.each([
    ['hongze-district-2023', ['table4/行政复议', 'table4/复议后起诉'], 1],
    ['jinhu-county-2023', ['table4/未经复议直接起诉'], 1],
    ['pingtan-2020', ['table3/total/自然人', 'table3/total/总计'], 1],
    ['kaiyang-county-2019', [], 0],
    ['pingtan-2019', [], 0],
    ['pingtan-2021', [], 0],
    ['suqian-city-2023', [], 0],
  ])('finds in %s the faults %j and no other', async (slug, places, expected) => {
    const { code, out } = await foi('report', 'check', published(slug), '--json');
    const findings = JSON.parse(out) as Finding[];
    expect(findings.filter(({ severity }) => severity === 'fault').map(({ place }) => place)).toEqual(places);
    expect(code).toBe(expected);
    expect((await foi('report', 'check', published(slug))).code).toBe(expected);
  });

  it('compares with last year’s report when there is one', async () => {
    const both = ['check', published('pingtan-2021'), '--previous'];
    expect((await foi('report', ...both, published('pingtan-2020'))).code).toBe(0);
    const far = await foi('report', ...both, published('pingtan-2019'), '--json');
    expect(far.code).toBe(1);
    expect(far.out).toContain('YEARS_NOT_CONSECUTIVE');
  });

  it('refuses what is no report', async () => {
    expect(await foi('report', 'check', fixturePath('clock', 'vectors.json'))).toMatchObject({ code: 1 });
    expect((await foi('report', 'check', join(tmpdir(), 'no-such-report.json'))).talk).toContain('文件不存在');
    expect(await foi('report', 'check')).toMatchObject({ code: 2 });
  });
});
