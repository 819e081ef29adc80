import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { parse } from 'csv-parse/sync';
import { writeLedgerCsv } from '../../../src/modules/ledgers/write/write-ledger-csv.js';
import { writeLedgerXlsx } from '../../../src/modules/ledgers/write/write-ledger-xlsx.js';
import {
  applicationHeaders,
  csvOf,
  inFolder,
  line,
  openFiles,
  readLedger,
  requestCells,
  type ReadLedger,
} from './ledger-files.js';

const attacks = {
  applicantName: "=cmd|' /C calc'!A0",
  purpose: "'=1+1",
  phone: '+8613800138000',
  remarks: '@SUM(1+1)',
  delivery: '＝1',
};
const attacked = (): Promise<ReadLedger> =>
  openFiles(
    // An apostrophe before what could run is a guard and comes off; a text that truly begins so carries two.
    { 'applications.csv': csvOf([applicationHeaders, line(requestCells<string>({ ...attacks, purpose: "''=1+1" }))]) },
    (read) => read,
  );

describe('a ledger written out', () => {
  it('holds nothing that a spreadsheet would run, and reads back as it was', async () => {
    const before = await attacked();
    expect(before.applications[0]?.registration).toMatchObject(attacks);
    await inFolder(async (folder) => {
      await writeLedgerCsv(folder, before);
      const records: string[][] = parse(await readFile(join(folder, 'applications.csv')), { bom: true });
      expect(records.flat().filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
      expect((await readLedger(folder)).applications).toEqual(before.applications);
    });
  });

  it('holds no formula as a workbook either', async () => {
    const before = await attacked();
    await inFolder(async (folder) => {
      const path = join(folder, 'ledger.xlsx');
      await writeLedgerXlsx(path, before);
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.readFile(path);
      expect(workbook.worksheets.map(({ name }) => name)).toEqual(['申请台账', '复议诉讼台账']);
      expect(workbook.worksheets[0]?.getCell('B2').type).toBe(ExcelJS.ValueType.String);
      expect(workbook.worksheets[0]?.getCell('B2').value).toBe(attacks.applicantName);
      expect((await readLedger(path)).applications).toEqual(before.applications);
    });
  });

  it('leaves nothing behind when its rows break off', async () => {
    async function* breaking(): AsyncGenerator<ReadLedger['applications'][number]> {
      yield* (await attacked()).applications;
      throw new Error('the database went away');
    }
    await inFolder(async (folder) => {
      const rows = { applications: breaking(), disputes: [] };
      await expect(writeLedgerCsv(folder, rows)).rejects.toThrow('the database went away');
      await expect(writeLedgerXlsx(join(folder, 'ledger.xlsx'), { ...rows, applications: breaking() })).rejects.toThrow(
        'the database went away',
      );
      expect(await readdir(folder)).toEqual([]);
    });
  });

  it('says so when it cannot be written where it should stand', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, 'missing', 'ledger.xlsx');
      await expect(writeLedgerXlsx(path, { applications: [], disputes: [] })).rejects.toThrow('ENOENT');
    });
  });
});
