import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compareTables } from '../../../src/domain/report/published/compare-tables.js';
import { readPublishedReport } from '../../../src/domain/report/published/read-report.js';
import type { CheckedLedger } from '../../../src/modules/ledgers/index.js';
import { fixturePath } from '../../support/fixtures.js';
import { published } from '../../domain/report/published.js';
import { foi } from '../cli/foi.js';
import { type County, foiOk, openCounty } from './county.js';

const slugs = ['kaiyang-county-2019', 'pingtan-2021', 'suqian-city-2023'] as const;

function reportOf(slug: string) {
  const { report } = readPublishedReport(published(slug));
  if (report === null) throw new Error(`${slug} is no report`);
  return report;
}

describe('a published year, from its ledger', () => {
  let county: County;
  beforeAll(async () => {
    county = await openCounty();
  });
  afterAll(() => county.close());

  describe.each(slugs)('%s', (slug) => {
    let agency: string;
    beforeAll(async () => {
      agency = await county.addAgency();
      await county.importInto(agency, fixturePath('ledgers', slug));
    });

    it('imported as CSV, gives a report that equals the published tables cell for cell', async () => {
      const report = await county.report(agency, reportOf(slug).year);
      expect(compareTables(reportOf(slug), report)).toEqual([]);
      expect(report.checks).toEqual([]);
      expect((await foiOk('verify', '--agency', agency)).talk).toContain('核对无误');
    });

    it('checked before it is imported, gives the same tables, and imports nothing', async () => {
      const other = await county.addAgency();
      const checked = await foiOk(
        ...['ledger', 'check', fixturePath('ledgers', slug), '--agency', other, '--json'],
        ...['--published', fixturePath('reports', `${slug}.json`)],
      );
      expect(JSON.parse(checked.out)).toMatchObject({ agency: other, problemCount: 0, problems: [], differences: [] });
      expect(await county.count('cases', other)).toBe(0);
      const { tables } = JSON.parse(checked.out) as CheckedLedger;
      const { year, table3, table4 } = await county.report(agency, reportOf(slug).year);
      expect(tables).toMatchObject([{ year, table3, table4 }]);
    });

    it('is exported as it came in', async () => {
      const folder = join(county.folder, slug);
      await foiOk('ledger', 'export', '--agency', agency, '--out', folder);
      const sorted = (text: string): string[] => text.split('\r\n').sort();
      for (const file of ['applications.csv', 'disputes.csv']) {
        const [was, is] = await Promise.all(
          [fixturePath('ledgers', slug), folder].map((path) => readFile(join(path, file), 'utf8')),
        );
        expect(sorted(is ?? '')).toEqual(sorted((was ?? '').replace(/\r?\n/g, '\r\n')));
      }
    });

    it('gives the same tables again from the workbook to which it was exported', async () => {
      const other = await county.addAgency();
      const workbook = join(county.folder, `${slug}.xlsx`);
      await foiOk('ledger', 'export', '--agency', agency, '--out', workbook);
      await county.importInto(other, workbook);
      const report = await county.report(other, reportOf(slug).year);
      expect(compareTables(reportOf(slug), report)).toEqual([]);
    });
  });

  it('gives 开阳 the figures of its narrative', async () => {
    const agency = await county.addAgency();
    await county.importInto(agency, fixturePath('ledgers', 'kaiyang-county-2019'));
    await foiOk('report', 'opening', '2018', '--agency', agency, '--received', '15');
    const { statistics } = await county.report(agency, 2019);
    expect(statistics).toMatchObject({
      received: 10,
      yoy: '-33.33%',
      channels: { 信函: { count: 2, share: '20%' }, 网络: { count: 8, share: '80%' } },
      onTime: { inTime: 10, late: 0, unknown: 0 },
      madePublic: 1,
    });
  });

  it('names every cell in which a ledger differs from what was published, and ends with exit 1', async () => {
    const agency = await county.addAgency();
    const other = published('pingtan-2021');
    const { code, out } = await foi(
      ...['ledger', 'check', fixturePath('ledgers', 'kaiyang-county-2019'), '--agency', agency, '--json'],
      ...['--published', fixturePath('reports', 'pingtan-2021.json')],
    );
    expect(code).toBe(1);
    const { differences, tables } = JSON.parse(out) as CheckedLedger;
    expect(differences).toContainEqual(expect.objectContaining({ place: 'table3/new/总计', computed: 0 }));
    expect(tables.map(({ year }) => year)).toEqual([other.year]);
    const wrongYear = await foi(
      ...['ledger', 'check', fixturePath('ledgers', 'kaiyang-county-2019'), '--agency', agency],
      ...['--year', '2019', '--published', fixturePath('reports', 'pingtan-2021.json')],
    );
    expect(wrongYear).toMatchObject({ code: 1, out: '' });
  });

  it('shows the tables of every year a ledger touches, for a person to read', async () => {
    const agency = await county.addAgency();
    const { out } = await foiOk('ledger', 'check', fixturePath('ledgers', 'suqian-city-2023'), '--agency', agency);
    expect(out).toContain('2022 年（2021 年格式）');
    expect(out).toContain('2023 年（2021 年格式）');
    expect(out).toContain('缺记载');
  });
});
