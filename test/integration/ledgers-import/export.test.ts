import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readLedger } from '../ledgers-files/ledger-files.js';
import { type County, foiOk, openCounty, request } from './county.js';

describe('foi ledger export', () => {
  let county: County;
  beforeAll(async () => {
    county = await openCounty();
  });
  afterAll(() => county.close());

  const exported = async (agency: string, ...more: string[]): Promise<string> => {
    const out = join(county.folder, `${agency}-${more.join('')}`);
    await foiOk('ledger', 'export', '--agency', agency, '--out', out, ...more);
    return out;
  };

  it('keeps irregular acts, remarks and cells that a spreadsheet would run, made harmless', async () => {
    const agency = await county.addAgency();
    const path = await county.write(
      [
        request(1, {
          applicantName: '=cmd|calc!A1',
          content: '+1+1',
          remarks: '@SUM(1)',
          extensionOn: '2019-05-20',
          extensionDays: '15',
          correctionReceivedOn: '2019-03-20',
          repliedOn: '2019-06-20',
          outcome: '不予公开/属于国家秘密',
          replyNumber: '-2',
          madePublic: '是',
        }),
      ],
      [{ number: '〔2019〕1号', kind: '行政复议', filedOn: '2019-07-01', remarks: '=1+1', body: '市政府' }],
    );
    await county.importInto(agency, path);
    const folder = await exported(agency);
    const text = await readFile(join(folder, 'applications.csv'), 'utf8');
    expect(text).toContain("'=cmd|calc!A1");
    expect(text).not.toMatch(/(^|[,"\n])[=+@]/);
    const [was, is] = await Promise.all([readLedger(path), readLedger(folder)]);
    expect(is.applications).toEqual(was.applications);
    expect(is.disputes).toEqual(was.disputes);
  });

  it('writes of a year what its tables count', async () => {
    const agency = await county.addAgency();
    await county.importInto(
      agency,
      await county.write(
        [
          request(1, { repliedOn: '2019-03-20', outcome: '予以公开' }),
          request(2, {
            submittedOn: '2019-12-20',
            confirmedOn: '2019-12-20',
            repliedOn: '2020-01-08',
            outcome: '予以公开',
          }),
          request(3, { number: '〔2020〕1号', submittedOn: '2020-05-06', confirmedOn: '2020-05-06' }),
        ],
        [{ number: '〔2019〕1号', kind: '行政复议', filedOn: '2020-02-03' }],
      ),
    );
    const numbers = async (year: string) =>
      (await readLedger(await exported(agency, '--year', year))).applications.map(({ number }) => number.text);
    expect(await numbers('2019')).toEqual(['〔2019〕1号', '〔2019〕2号']);
    // The first is there because a dispute of that year is about it.
    expect(await numbers('2020')).toEqual(['〔2019〕1号', '〔2019〕2号', '〔2020〕1号']);
    expect(await numbers('2021')).toEqual(['〔2019〕1号', '〔2020〕1号']);
    expect(await numbers('2018')).toEqual([]);
  });
});
