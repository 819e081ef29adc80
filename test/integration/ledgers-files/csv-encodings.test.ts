import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { applicationHeaders, csvOf, line, openFiles, refusalOf, requestCells } from './ledger-files.js';

const text = csvOf([applicationHeaders, line(requestCells<string>({ remarks: '危及“三安全一稳定”，〇' }))]);
const remarks = (content: string | Buffer): Promise<string | undefined> =>
  openFiles({ 'applications.csv': content }, ({ applications, problems }) => {
    expect(problems).toEqual([]);
    return applications[0]?.registration.remarks;
  });

describe('a CSV ledger', () => {
  it('is read as UTF-8 with or without a mark, as Chinese Excel saves it, and as Unicode text', async () => {
    const expected = '危及“三安全一稳定”，〇';
    expect(await remarks(text)).toBe(expected);
    expect(await remarks(`\ufeff${text}`)).toBe(expected);
    expect(await remarks(iconv.encode(text, 'gb18030'))).toBe(expected);
    expect(await remarks(iconv.encode(text, 'gbk'))).toBe(expected);
    expect(await remarks(iconv.encode(text.replaceAll('","', '"\t"'), 'utf-16', { addBOM: true }))).toBe(expected);
  });

  it('may be separated by tabs or semicolons, and end its lines in any way', async () => {
    for (const content of [
      text.replaceAll('","', '"\t"'),
      text.replaceAll('","', '";"'),
      text.replaceAll('\r\n', '\n'),
      `${text}\r\n\r\n,,,\r\n`,
    ])
      expect(await remarks(content)).toBe('危及“三安全一稳定”，〇');
  });

  it('counts rows as a spreadsheet shows them, blank ones and line breaks inside cells included', async () => {
    const rows = [
      applicationHeaders,
      line(requestCells<string>({ content: '甲\n乙' })),
      [''],
      line(requestCells<string>({ number: '〔2019〕2号', submittedOn: '2019-02-30' })),
    ];
    await openFiles(
      { 'applications.csv': `某县台账\r\n${csvOf(rows)}` },
      ({ applications, problems, rows: numbers }) => {
        expect(applications[0]?.registration.content).toBe('甲\n乙');
        expect(numbers).toEqual([3, 5]);
        expect(problems.map(({ sheet, row, column, value }) => [sheet, row, column, value])).toEqual([
          ['applications.csv', 5, '提交日期', '2019-02-30'],
        ]);
      },
    );
  });

  it('does not mind quotation marks that were never escaped', async () => {
    const cells = line(requestCells<string>({ repliedOn: '2019-03-20', outcome: '不予公开/危及"三安全一稳定"' }));
    const content = [applicationHeaders, cells].map((row) => row.map((cell) => cell ?? '').join(',')).join('\n');
    await openFiles({ 'applications.csv': content }, ({ applications, problems }) => {
      expect(problems).toEqual([]);
      expect(applications[0]?.reply?.outcome).toBe('denied_safety');
    });
  });

  it('needs no disputes, and finds files under their Chinese names', async () => {
    await openFiles({ '申请台账.csv': text, '复议诉讼台账.csv': '' }, ({ applications, disputes }) => {
      expect([applications.length, disputes.length]).toEqual([1, 0]);
    });
  });

  it('says at which byte and line its UTF-8 is broken', async () => {
    const whole = Buffer.from(`\ufeff${text}`);
    const broken = Buffer.concat([
      whole.subarray(0, whole.length - 100),
      Buffer.from([0xff, 0xfe]),
      whole.subarray(whole.length - 100),
    ]);
    const offset = broken.indexOf(0xff);
    const refusal = await refusalOf(openFiles({ 'applications.csv': broken }, () => undefined));
    expect(refusal.code).toBe('CSV_BROKEN_ENCODING');
    expect(refusal.text.zh).toContain(`第 2 行、第 ${offset} 字节处`);
    expect(refusal.remedy.zh).toContain('CSV UTF-8');
  });

  it('names the row in which a GB18030 file lost a character', async () => {
    const content = Buffer.concat([iconv.encode(text.slice(0, -1), 'gb18030'), Buffer.from([0xff, 0x22])]);
    await openFiles({ 'applications.csv': content }, ({ problems }) => {
      expect(problems.map(({ row, code }) => [row, code])).toEqual([[2, 'TEXT_HAS_LOST_CHARACTERS']]);
    });
  });
});
