import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { LIMITS } from '../../../src/modules/ledgers/read/limits.js';
import { applicationHeaders, csvOf, inFolder, openFiles, readLedger, refusalOf } from './ledger-files.js';
import { workbookParts, zipOf, type ZipPart } from './zip-file.js';

const refusedWorkbook = (content: Buffer | string): Promise<string> =>
  inFolder(async (folder) => {
    const path = join(folder, 'ledger.xlsx');
    await writeFile(path, content);
    const { code, text, remedy } = await refusalOf(readLedger(path));
    for (const words of [text.zh, text.en, remedy.zh, remedy.en]) expect(words).not.toBe('');
    return code;
  });
const refusedZip = (parts: readonly ZipPart[]): Promise<string> => refusedWorkbook(zipOf(parts));
const refusedCsv = async (content: Buffer | string): Promise<string> =>
  (await refusalOf(openFiles({ 'applications.csv': content }, () => undefined))).code;

const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const header = `<row>${applicationHeaders.map(cell).join('')}</row>`;
const sheet = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const large = Buffer.alloc(20 * 1024 * 1024, ' ');

describe('a workbook that is none, or means harm, is refused before it is parsed', () => {
  it('takes the honest one that the others are made from', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, 'ledger.xlsx');
      await writeFile(path, zipOf(workbookParts(sheet(header))));
      expect(await readLedger(path)).toMatchObject({ applications: [], problems: [] });
    });
  });

  it('something else altogether', async () => {
    expect(await refusedWorkbook('')).toBe('XLSX_NOT_A_WORKBOOK');
    expect(await refusedWorkbook('<html><table></table></html>')).toBe('XLSX_NOT_A_WORKBOOK');
    expect(await refusedWorkbook(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('XLSX_OLD_FORMAT');
    expect(
      await refusedWorkbook(
        Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      ),
    ).toBe('XLSX_ENCRYPTED');
    expect(await refusedZip([{ name: 'letter.txt', content: 'hello' }])).toBe('XLSX_NOT_A_WORKBOOK');
  });

  it('an archive that is cut off, encrypted, or names a part twice', async () => {
    const whole = zipOf(workbookParts(sheet(header)));
    expect(await refusedWorkbook(whole.subarray(0, whole.length / 2))).toBe('XLSX_DAMAGED');
    expect(await refusedZip(workbookParts(sheet(header)).map((part) => ({ ...part, isEncrypted: true })))).toBe(
      'XLSX_ENCRYPTED',
    );
    expect(await refusedZip([...workbookParts(sheet(header)), { name: 'xl/worksheets/sheet1.xml', content: '' }])).toBe(
      'XLSX_DAMAGED',
    );
    expect(await refusedZip(workbookParts(sheet(header), [{ name: '../../escape', content: '' }]))).toBe(
      'XLSX_DAMAGED',
    );
  });

  it('a bomb that admits its size', async () => {
    expect(await refusedZip(workbookParts(Buffer.concat([Buffer.from(sheet(header)), large])))).toBe(
      'XLSX_TOO_LARGE_INSIDE',
    );
    expect(
      await refusedZip(
        workbookParts(sheet(header), [
          { name: 'xl/media/image1.png', content: '', declaredSize: LIMITS.inflatedBytes + 1 },
        ]),
      ),
    ).toBe('XLSX_TOO_LARGE_INSIDE');
    expect(
      await refusedZip(
        workbookParts(
          sheet(header),
          Array.from({ length: LIMITS.archiveParts }, (_, n) => ({ name: `x${n}`, content: '' })),
        ),
      ),
    ).toBe('XLSX_TOO_LARGE_INSIDE');
  });

  it('a bomb that lies about its size', async () => {
    const parts = workbookParts(Buffer.concat([Buffer.from(`<worksheet>${header}`), large]));
    expect(
      await refusedZip(
        parts.map((part) => (part.content.length > 1_000_000 ? { ...part, declaredSize: 900_000 } : part)),
      ),
    ).toBe('XLSX_DAMAGED');
  });

  it('XML that is broken, or brings entities of its own', async () => {
    expect(await refusedZip(workbookParts('<worksheet><sheetData><row></sheetData>'))).toBe('XLSX_DAMAGED');
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
    expect(await refusedZip(workbookParts(bomb + sheet(header)))).toBe('XLSX_DAMAGED');
  });

  it('a sheet without the columns that it cannot do without, which are named', async () => {
    expect(await refusedZip(workbookParts(sheet(`<row>${cell('登记编号')}${cell('备注')}</row>`)))).toBe(
      'LEDGER_HEADER_MISSING',
    );
    const other = workbookParts(sheet('')).map((part) => ({
      ...part,
      content: String(part.content).replace('申请台账', 'Sheet1'),
    }));
    expect(await refusedZip(other)).toBe('LEDGER_SHEET_MISSING');
  });
});

describe('a sheet made to exhaust the reader', () => {
  it('cannot do it with far cells, endless texts, or strings that are not there', async () => {
    const endless = `<c r="B2" t="inlineStr"><is><t>${'x'.repeat(900_000)}</t></is></c>`;
    const far = `<row r="2"><c r="A2" t="s"><v>99999999</v></c>${endless}<c r="ZZZZZZZZZZ2"><v>1</v></c></row>`;
    await inFolder(async (folder) => {
      const path = join(folder, 'ledger.xlsx');
      await writeFile(path, zipOf(workbookParts(sheet(header + far))));
      const { problems } = await readLedger(path);
      expect(problems.find(({ column }) => column === '登记编号')).toMatchObject({ row: 2, code: 'VALUE_MISSING' });
      expect(problems.find(({ column }) => column === '申请人名称')).toMatchObject({ row: 2, code: 'TEXT_TOO_LONG' });
    });
  });
});

describe('a CSV ledger that is none is refused', () => {
  it('binary, empty, headless, renamed or unclosed', async () => {
    expect(await refusedCsv('')).toBe('LEDGER_HEADER_MISSING');
    expect(await refusedCsv('甲,乙\n1,2\n')).toBe('LEDGER_HEADER_MISSING');
    expect(await refusedCsv(csvOf([applicationHeaders.filter((name) => name !== '办理结果')]))).toBe(
      'LEDGER_HEADER_MISSING',
    );
    expect(await refusedCsv(Buffer.from([0x00, 0xff, 0x80, 0x90]))).toBe('CSV_BROKEN_ENCODING');
    expect(await refusedCsv(zipOf([]))).toBe('LEDGER_HEADER_MISSING');
    expect(await refusedCsv(zipOf(workbookParts(sheet(header))))).toBe('CSV_IS_WORKBOOK');
    expect(await refusedCsv(`${csvOf([applicationHeaders])}\r\n"〔2019〕1号,李某`)).toBe('CSV_MALFORMED');
    expect(await refusedCsv(`${csvOf([applicationHeaders])}\r\n"${'x,'.repeat(LIMITS.recordCharacters)}`)).toBe(
      'CSV_MALFORMED',
    );
  });

  it('larger than the limit', async () => {
    const content = Buffer.concat([Buffer.from(csvOf([applicationHeaders])), Buffer.alloc(LIMITS.fileBytes, '\n')]);
    expect(await refusedCsv(content)).toBe('LEDGER_TOO_LARGE');
    expect(await refusedWorkbook(content)).toBe('LEDGER_TOO_LARGE');
  });

  it('nowhere, alone, or without applications', async () => {
    await inFolder(async (folder) => {
      expect((await refusalOf(readLedger(join(folder, 'nowhere')))).code).toBe('LEDGER_NOT_FOUND');
      await writeFile(join(folder, 'applications.csv'), csvOf([applicationHeaders]));
      expect((await refusalOf(readLedger(join(folder, 'applications.csv')))).code).toBe('LEDGER_NEEDS_FOLDER');
      await mkdir(join(folder, 'empty'));
      expect((await refusalOf(readLedger(join(folder, 'empty')))).code).toBe('LEDGER_FILE_MISSING');
    });
  });
});
