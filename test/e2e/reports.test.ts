import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import excel from 'exceljs';
import {
  agenciesView,
  caseItemView,
  quartersView,
  readinessView,
  yearsView,
} from '../../src/modules/reports/preparation.schema.js';
import { cellView, disputeCellView, reportView } from '../../src/modules/reports/reports.schema.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aRequest, register } from '../support/cases.js';
import type { Client } from '../support/client.js';
import { addTestAgency, type TestAgency } from '../support/people.js';

interface Report {
  readonly format: number;
  readonly table3: Readonly<Record<string, readonly number[]>>;
  readonly table4: Readonly<Record<string, readonly number[]>>;
}
interface Cell {
  readonly cases: readonly { readonly id: string; readonly number: string }[];
  readonly next: string | null;
}

describe('reports over HTTP', () => {
  let test: TestApp;
  let county: TestAgency;
  let bureau: TestAgency;
  let statistician: Client;
  const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

  const report = async (query = '', year = '2026'): Promise<Report> => {
    const { status, body } = await statistician.get<Report>(`/api/reports/${year}?${query}`);
    expect(status).toBe(200);
    reportView.parse(body);
    return body;
  };
  const casesOf = async (row: string, column: string, year = 2026, more = ''): Promise<string[]> => {
    const ids: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const place = `row=${row}&column=${encodeURIComponent(column)}&limit=2${more}`;
      const cursor: string = next === '' ? '' : `&cursor=${next}`;
      const { status, body } = await statistician.get<Cell>(`/api/reports/${year}/cells?${place}${cursor}`);
      expect(status).toBe(200);
      cellView.parse(body);
      ids.push(...body.cases.map(({ id }) => id));
      next = body.next;
    }
    return ids;
  };

  beforeAll(async () => {
    test = await startTestApp();
    county = await addTestAgency(test, { code: 'county' });
    bureau = await addTestAgency(test, { code: 'bureau', parentCode: 'county' });
    statistician = await county.as('statistician');
    const registrar = await county.as('registrar');
    const kinds = ['natural_person', 'natural_person', 'natural_person', 'business', 'other'];
    for (const applicantCategory of kinds) await register(registrar, aRequest('2026-01-20', { applicantCategory }));
    await register(registrar, aRequest('2026-01-20', { submittedOn: '2025-12-30' }));
    await register(registrar, aRequest('2026-01-20', { channel: 'internet' }));
    await register(await bureau.as('registrar'), aRequest('2026-01-20'));
  });
  afterAll(() => test.close());

  it('counts confirmed receipts only', async () => {
    const { table3, format } = await report();
    expect(format).toBe(2021);
    expect(table3.new).toEqual([3, 1, 0, 0, 0, 1, 5]);
    expect(table3.carry_in).toEqual([1, 0, 0, 0, 0, 0, 1]);
    expect(table3.carry_out).toEqual([4, 1, 0, 0, 0, 1, 6]);
  });

  it('opens as many cases behind every cell as the cell says, page by page, none twice', async () => {
    for (const [year, format] of [
      ['2026', '2021'],
      ['2026', '2019'],
      ['2025', '2021'],
    ] as const) {
      const { table3 } = await report(`format=${format}`, year);
      for (const [row, numbers] of Object.entries(table3)) {
        for (const [index, column] of columns.entries()) {
          if (numbers[index] === 0) continue;
          const ids = await casesOf(row, column, Number(year), `&format=${format}`);
          expect([row, column, new Set(ids).size]).toEqual([row, column, numbers[index]]);
        }
      }
    }
  });

  it('prints the form of the year, or the one asked for', async () => {
    expect((await report('', '2020')).format).toBe(2019);
    expect(Object.keys((await report('format=2019')).table3)).toHaveLength(23);
    expect(Object.keys((await report('format=2021')).table3)).toHaveLength(25);
  });

  it('shows a subordinate alone, and everything below added up', async () => {
    expect((await report(`agencyId=${bureau.id}`)).table3.new).toEqual([1, 0, 0, 0, 0, 0, 1]);
    expect((await report('whole=true')).table3.new).toEqual([4, 1, 0, 0, 0, 1, 6]);
    expect(await casesOf('new', '总计', 2026, `&agencyId=${bureau.id}`)).toHaveLength(1);
    const above = await (await bureau.as('head')).get(`/api/reports/2026?agencyId=${county.id}`);
    expect([above.status, above.body.code]).toEqual([404, 'AGENCY_NOT_FOUND']);
  });

  it('opens the cases of all below behind a cell of the roll-up', async () => {
    expect(await casesOf('new', '总计', 2026, '&whole=true')).toHaveLength(6);
    expect(await casesOf('new', '总计')).toHaveLength(5);
    const { body } = await (await bureau.as('head')).get<Cell>('/api/reports/2026/cells?row=new&whole=true');
    expect(body.cases).toHaveLength(1);
  });

  it('says which years there are, and lays those below side by side', async () => {
    const years = await statistician.get('/api/reports');
    yearsView.parse(years.body);
    expect(years.body).toMatchObject({ proposed: 2025, years: [{ year: 2026, isOver: false }, { year: 2025 }] });
    const { body } = await statistician.get('/api/reports/2026/agencies');
    agenciesView.parse(body);
    expect(body).toMatchObject({
      agencies: [
        { agencyId: bureau.id, received: 1, open: 1, faults: 0 },
        { agencyId: county.id, received: 5, carriedIn: 1, open: 6 },
      ],
    });
    const below = await (await bureau.as('head')).get<{ agencies: unknown[] }>('/api/reports/2026/agencies');
    expect(below.body.agencies).toHaveLength(1);
  });

  it('analyses the quarters', async () => {
    const { body } = await statistician.get('/api/reports/2026/quarters?whole=true');
    quartersView.parse(body);
    expect(body).toMatchObject({
      asOf: '2026-01-20',
      quarters: [{ standing: 'running', received: 6, open: 7 }, {}, {}, {}],
    });
  });

  it('lists what is not ready, and opens as many cases as each item says', async () => {
    const { body } = await statistician.get<{ items: { code: string; count: number; opens: string | null }[] }>(
      '/api/reports/2026/readiness',
    );
    readinessView.parse(body);
    const counts = Object.fromEntries(body.items.map(({ code, count }) => [code, count]));
    expect(counts).toMatchObject({ year_runs: 1, unconfirmed: 1, open_at_year_end: 6, opening_missing: 1, overdue: 0 });
    for (const { code, count, opens } of body.items) {
      if (opens !== 'cases') continue;
      const { body: listed } = await statistician.get<Cell>(`/api/reports/2026/readiness/cases?item=${code}`);
      caseItemView.parse(listed);
      expect([code, listed.cases.length]).toEqual([code, count]);
    }
    const disputes = await statistician.get('/api/reports/2026/readiness/disputes?item=dispute_pending');
    disputeCellView.parse(disputes.body);
  });

  it('gives the tables as a workbook with the merged heads of the form', async () => {
    const headers = { cookie: statistician.session ?? '' };
    const answer = await fetch(`${test.url}/api/reports/2026/workbook?whole=true`, { headers });
    expect(answer.headers.get('content-disposition')).toContain('filename="report-2026.xlsx"');
    const workbook = new excel.Workbook();
    await workbook.xlsx.load(await answer.arrayBuffer());
    const sheet = workbook.getWorksheet('表三');
    const at = (cell: string) => sheet?.getCell(cell).value;
    expect(at('A1')).toBe('三、收到和处理政府信息公开申请情况（county 人民政府（汇总），2026年）');
    expect([at('A5'), at('D5'), at('J5')]).toEqual(['一、本年新收政府信息公开申请数量', 4, 6]);
    expect([at('A7'), at('B9'), at('C9'), at('D9')]).toEqual([
      ...['三、本年度办理结果', '（三）不予公开', '1.属于国家秘密', 0],
    ]);
    expect(sheet?.getCell('A20').isMerged).toBe(true);
    expect(at('J29')).toBe(7);
    expect(workbook.getWorksheet('表四')?.getCell('F3').value).toBe('未经复议直接起诉');
  });

  it('opens the disputes behind a cell of table four', async () => {
    const registrar = await county.as('registrar');
    const [id] = await casesOf('new', '总计');
    const command = { type: 'review.file', on: '2026-01-20', body: '示范市人民政府', caseNumber: null };
    await registrar.post(`/api/cases/${id ?? ''}/disputes`, { command }, { 'idempotency-key': 'one-review' });
    expect((await report()).table4.行政复议).toEqual([0, 0, 0, 1, 1]);
    const group = encodeURIComponent('行政复议');
    for (const [column, count] of [
      ['总计', 1],
      ['尚未审结', 1],
      ['结果维持', 0],
    ] as const) {
      const path = `/api/reports/2026/dispute-cells?group=${group}&column=${encodeURIComponent(column)}`;
      const { body } = await statistician.get<{ disputes: { caseId: string }[] }>(path);
      disputeCellView.parse(body);
      expect(body.disputes).toHaveLength(count);
    }
  });

  it.each([
    ['/api/reports/1999', 'year'],
    ['/api/reports/2200', 'year'],
    ['/api/reports/last', 'year'],
    ['/api/reports/20260', 'year'],
    ['/api/reports/2026?format=2020', 'format'],
    ['/api/reports/2026?agencyId=county', 'agencyId'],
    ['/api/reports/2026/cells', 'row'],
    ['/api/reports/2026/cells?row=nothing', 'row'],
    ['/api/reports/2026/cells?row=new&column=x', 'column'],
    ['/api/reports/2026/cells?row=new&cursor=%27', 'cursor'],
    ['/api/reports/2026/cells?row=new&cursor=2026-01-20', 'cursor'],
    ['/api/reports/2026/cells?row=new&limit=1000', 'limit'],
    ['/api/reports/2026/dispute-cells?group=x', 'group'],
    ['/api/reports/2026/quarters?whole=maybe', 'whole'],
    ['/api/reports/2026/readiness/cases?item=year_runs', 'item'],
    ['/api/reports/2026/readiness/disputes?item=overdue', 'item'],
  ])('refuses %s and names the field', async (path, field) => {
    const { status, body } = await statistician.get<{ errors: { path: string }[] }>(path);
    expect(status).toBe(400);
    expect(body.errors.map((error) => error.path)).toContain(field);
  });
});
