import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { LedgerCrossCheck } from '../../../src/domain/ledger/ledger-cross-check.js';
import { writeLedgerCsv } from '../../../src/modules/ledgers/write/write-ledger-csv.js';
import { writeLedgerXlsx } from '../../../src/modules/ledgers/write/write-ledger-xlsx.js';
import { fixturePath } from '../../support/fixtures.js';
import { inFolder, readLedger } from './ledger-files.js';

const ledgers = [
  ['kaiyang-county-2019', 10, 0],
  ['pingtan-2021', 70, 15],
  ['suqian-city-2023', 3607, 553],
] as const;

describe.each(ledgers)('the published ledger %s', (slug, applications, disputes) => {
  const folder = fixturePath('ledgers', slug);

  it('is understood row by row, without a problem or an assumption', async () => {
    const read = await readLedger(folder);
    expect(read.problems).toEqual([]);
    expect(read.notes).toEqual([]);
    expect([read.applications.length, read.disputes.length]).toEqual([applications, disputes]);
    expect(read.rows).toEqual(Array.from({ length: applications }, (_, index) => index + 2));
  });

  it('names each request once and no request that is not there', async () => {
    const read = await readLedger(folder);
    const check = new LedgerCrossCheck();
    const raw = { sheetName: slug, row: 1, cells: {}, serialEpoch: 1900 } as const;
    expect(read.applications.map((row) => check.application(raw, row)).filter(Boolean)).toEqual([]);
    expect(read.disputes.map((row) => check.dispute(raw, row)).filter(Boolean)).toEqual([]);
  });

  it('is written out again byte for byte as CSV, also by way of a workbook', async () => {
    await inFolder(async (target) => {
      const workbook = join(target, 'ledger.xlsx');
      await writeLedgerXlsx(workbook, await readLedger(folder));
      const fromWorkbook = await readLedger(workbook);
      await writeLedgerCsv(target, fromWorkbook);
      for (const file of ['applications.csv', 'disputes.csv'])
        expect((await readFile(join(target, file))).equals(await readFile(join(folder, file)))).toBe(true);
      expect(fromWorkbook.rows[0]).toBe(2);
    });
  });
});

describe('the content hash', () => {
  it('is the same for the same ledger, another for another', async () => {
    const [one, again, other] = await Promise.all(
      ['pingtan-2021', 'pingtan-2021', 'kaiyang-county-2019'].map((slug) => readLedger(fixturePath('ledgers', slug))),
    );
    expect(one?.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(again?.contentHash).toBe(one?.contentHash);
    expect(other?.contentHash).not.toBe(one?.contentHash);
  });
});
