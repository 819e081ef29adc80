import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import {
  applicationHeaders,
  disputeHeaders,
  inFolder,
  line,
  readLedger,
  requestCells,
  type ReadLedger,
} from './ledger-files.js';

async function readWorkbook(fill: (workbook: ExcelJS.Workbook) => void): Promise<ReadLedger> {
  return inFolder(async (folder) => {
    const workbook = new ExcelJS.Workbook();
    fill(workbook);
    const path = join(folder, 'ledger.xlsx');
    await workbook.xlsx.writeFile(path);
    return readLedger(path);
  });
}

/** A workbook with one sheet of applications under its header. */
const readRows = (rows: readonly Partial<Record<string, ExcelJS.CellValue>>[]): Promise<ReadLedger> =>
  readWorkbook((workbook) => {
    const sheet = workbook.addWorksheet('申请台账');
    sheet.addRow(applicationHeaders);
    for (const row of rows) sheet.addRow(line<ExcelJS.CellValue>(requestCells<ExcelJS.CellValue>(row)));
  });

describe('a workbook as offices send it', () => {
  it('may have a title above the header, columns in another order and unknown ones between', async () => {
    const read = await readWorkbook((workbook) => {
      const sheet = workbook.addWorksheet('申请台账');
      sheet.addRow(['某县2019年政府信息公开申请台账']);
      sheet.mergeCells('A1:AC1');
      sheet.addRow([]);
      sheet.addRow(['密级', ...[...applicationHeaders].reverse()]);
      sheet.addRow(['无', ...line(requestCells()).reverse()]);
      sheet.addRow([]);
      sheet.addRow(['内部', ...line(requestCells({ number: '〔2019〕2号' })).reverse()]);
      sheet.addRow(['填表人：王某']);
    });
    expect(read.problems).toEqual([]);
    expect(read.rows).toEqual([4, 6]);
    expect(read.applications.map(({ number }) => number.text)).toEqual(['〔2019〕1号', '〔2019〕2号']);
    expect(read.notes).toMatchObject([{ code: 'COLUMN_UNKNOWN', column: '密级', sheet: '申请台账', row: 3 }]);
  });

  it('may have a header of two rows', async () => {
    const read = await readWorkbook((workbook) => {
      const sheet = workbook.addWorksheet('Sheet1');
      const upper = [
        '登记编号',
        '申请人',
        '申请人类别',
        '申请渠道',
        '申请日期',
        '确认日期',
        '申请内容',
        '征求意见',
        null,
        null,
        '答复日期',
        '办理结果',
      ];
      sheet.addRow(upper);
      sheet.addRow([null, null, null, null, null, null, null, '对象', '发出日期', '收回日期']);
      for (const column of 'ABCDEFGKL') sheet.mergeCells(`${column}1:${column}2`);
      sheet.mergeCells('H1:J1');
      sheet.addRow([
        '〔2019〕1号',
        '李某',
        '公民',
        '网上',
        '2019.3.4',
        '2019.3.5',
        '征地批文',
        '第三方',
        '2019.3.6',
        '2019.3.8',
        '2019.3.20',
        '公开',
      ]);
    });
    expect(read.problems).toEqual([]);
    expect(read.rows).toEqual([3]);
    expect(read.applications[0]?.consultations).toEqual([
      { party: 'third_party', name: '', sentOn: '2019-03-06', returnedOn: '2019-03-08' },
    ]);
  });

  it('repeats a merged cell in the rows it stands for, and nothing else', async () => {
    const read = await readWorkbook((workbook) => {
      const sheet = workbook.addWorksheet('申请台账');
      sheet.addRow(applicationHeaders);
      for (const [index, unit] of ['教育局', null, null, null, '公安局'].entries())
        sheet.addRow(
          line<string>(requestCells<string>({ number: `〔2019〕${index + 1}号`, ...(unit ? { unit } : {}) })),
        );
      sheet.mergeCells('M2:M4');
      sheet.mergeCells('M6:M9');
    });
    expect(read.problems).toEqual([]);
    expect(read.applications.map(({ unit }) => unit)).toEqual(['教育局', '教育局', '教育局', null, '公安局']);
  });

  it('may hold serial numbers, dates, times, full-width digits and the usual words for empty', async () => {
    const read = await readRows([
      { submittedOn: 43528, confirmedOn: new Date('2019-03-05T00:00:00Z') },
      {
        number: '〔２０１９〕２号',
        submittedOn: '２０１９年３月４日',
        confirmedOn: new Date('2019-03-05T15:30:00Z'),
        unit: '／',
        phone: 13800138000,
      },
      { number: 3, submittedOn: 20190304, confirmedOn: '无', channel: '当面', repliedOn: '—', outcome: '/' },
    ]);
    expect(read.problems).toEqual([]);
    expect(read.applications.map(({ registration }) => [registration.submittedOn, registration.confirmedOn])).toEqual([
      ['2019-03-04', '2019-03-05'],
      ['2019-03-04', '2019-03-05'],
      ['2019-03-04', null],
    ]);
    expect(read.applications[1]).toMatchObject({
      unit: null,
      number: { text: '〔2019〕2号' },
      registration: { phone: '13800138000' },
    });
  });

  it('counts its dates from 1904 when it was made so', async () => {
    const read = await readWorkbook((workbook) => {
      workbook.properties.date1904 = true;
      const sheet = workbook.addWorksheet('申请台账');
      sheet.addRow(applicationHeaders);
      sheet.addRow(line<string | number>(requestCells<string | number>({ submittedOn: 42066, confirmedOn: 42067 })));
    });
    expect(read.applications[0]?.registration).toMatchObject({ submittedOn: '2019-03-04', confirmedOn: '2019-03-05' });
  });

  it('may hold rich text, links, and formulas, whose last value counts and which are never run', async () => {
    const read = await readRows([
      {
        applicantName: { richText: [{ text: '李' }, { font: { bold: true }, text: '某' }] },
        email: { text: 'li@example.com', hyperlink: 'mailto:li@example.com' },
        confirmedOn: { formula: 'G2+1', result: 43529 },
        content: { formula: 'CONCATENATE("征地","批文")', result: '征地批文' },
        remarks: '=1+1',
      },
    ]);
    expect(read.problems).toEqual([]);
    expect(read.applications[0]?.registration).toMatchObject({
      applicantName: '李某',
      email: 'li@example.com',
      confirmedOn: '2019-03-05',
      content: '征地批文',
      remarks: '=1+1',
    });
  });

  it('names the row of a formula that failed or was never calculated', async () => {
    const read = await readRows([
      { content: { formula: 'A9', result: { error: '#REF!' } } },
      { number: '〔2019〕2号', confirmedOn: { formula: 'G3+1' } },
    ]);
    expect(read.problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, '申请内容', 'CELL_HAS_ERROR'],
      [3, '确认日期', 'CELL_HAS_ERROR'],
    ]);
  });

  it('may name its results as the report does', async () => {
    const outcomes = ['三、（三）不予公开/3.危及“三安全一稳定”', '3.危及"三安全一稳定"', '（一）予以公开', '其他处理'];
    const read = await readRows(
      outcomes.map((outcome, index) => ({ number: index + 1, outcome, repliedOn: '2019/3/20' })),
    );
    expect(read.problems).toEqual([]);
    expect(read.applications.map(({ reply }) => reply?.outcome)).toEqual([
      'denied_safety',
      'denied_safety',
      'granted',
      'other',
    ]);
  });

  it('is found by its sheets’ names, or else by their headers, hidden ones left out', async () => {
    const fill = (names: readonly [string, string, string]) => (workbook: ExcelJS.Workbook) => {
      workbook.addWorksheet('说明').addRow(['本表由办公室填写']);
      for (const [index, name] of names.entries()) {
        const sheet = workbook.addWorksheet(name, { state: index === 2 ? 'hidden' : 'visible' });
        sheet.addRow(applicationHeaders);
        sheet.addRow(line(requestCells<string>({ number: `〔2019〕${index + 1}号` })));
      }
      const disputes = workbook.addWorksheet('附表');
      disputes.addRow(disputeHeaders);
      disputes.addRow(['〔2019〕1号', '行政复议', null, '2019-04-01']);
    };
    const numbers = (read: ReadLedger): string[] => read.applications.map(({ number }) => number.text);
    const byName = await readWorkbook(fill(['上半年', '申请台账', '旧']));
    expect(numbers(byName)).toEqual(['〔2019〕2号']);
    expect(byName.disputes).toHaveLength(1);
    expect(numbers(await readWorkbook(fill(['上半年', '下半年', '旧'])))).toEqual(['〔2019〕1号', '〔2019〕2号']);
  });
});
