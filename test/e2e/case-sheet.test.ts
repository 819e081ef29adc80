import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import excel from 'exceljs';
import { startTestApp, type TestApp } from '../support/app.js';
import { aRequest, type Refused, register } from '../support/cases.js';
import type { Client } from '../support/client.js';
import { addTestAgency, type TestAgency } from '../support/people.js';

const on = '2026-01-20';
const formula = '=HYPERLINK("http://example.com","点我")';

/** Every cell of the first sheet as text, line by line; a formula would be no string. */
async function linesOf(client: Client, query: string): Promise<unknown[][]> {
  const workbook = new excel.Workbook();
  await workbook.xlsx.load((await client.file(`/api/cases/export${query}`)).bytes);
  const lines: unknown[][] = [];
  workbook.worksheets[0]?.eachRow((row) => lines.push((row.values as unknown[]).slice(1)));
  return lines;
}

describe('the list of cases as a workbook', () => {
  let test: TestApp;
  let county: TestAgency;
  let registrar: Client;

  beforeAll(async () => {
    test = await startTestApp();
    await addTestAgency(test, { code: 'city' });
    county = await addTestAgency(test, { code: 'county', parentCode: 'city' });
    registrar = await county.as('registrar');
    await register(registrar, aRequest(on, { applicantName: '王小明', content: formula }));
    await register(
      registrar,
      aRequest(
        on,
        { applicantName: '李小红', content: '预算公开' },
        { unit: '信息公开科', handlerId: county.idOf('handler') },
      ),
    );
  });
  afterAll(() => test.close());

  it('has the chosen columns in their order, and the cases that the filters leave', async () => {
    const lines = await linesOf(registrar, '?columns=number,handler,applicant,state&sort=number');
    expect(lines).toEqual([
      ['登记号', '承办人', '申请人', '状态'],
      ['〔2026〕1号', undefined, '王小明', '已收到'],
      ['〔2026〕2号', 'county handler', '李小红', '已收到'],
    ]);
    expect(await linesOf(registrar, '?columns=number&unassigned=true')).toEqual([['登记号'], ['〔2026〕1号']]);
    expect(await linesOf(registrar, '?columns=number,state&language=en&unassigned=true')).toEqual([
      ['Number', 'State'],
      ['〔2026〕1号', 'Received'],
    ]);
  });

  it('is named by the day', async () => {
    const { disposition } = await registrar.file('/api/cases/export');
    expect(decodeURIComponent(disposition)).toContain('案件列表-2026-01-20.xlsx');
  });

  it('holds texts and no formulas', async () => {
    const [, line] = await linesOf(registrar, '?columns=content&unassigned=true');
    expect(line).toEqual([formula]);
  });

  it.each(['statistician', 'administrator', 'auditor'] as const)('does not tell a %s who asked', async (role) => {
    const lines = await linesOf(await county.as(role), '?columns=applicant&sort=number');
    expect(lines).toEqual([['申请人'], ['王**'], ['李**']]);
    // Who may not read a name cannot find it either.
    expect(await linesOf(await county.as(role), `?columns=number&text=${encodeURIComponent('王小明')}`)).toHaveLength(
      1,
    );
  });

  it('is on record, without what was looked for', async () => {
    await registrar.file(`/api/cases/export?columns=number&text=${encodeURIComponent('王小明')}`);
    const audited = await test.testDatabase.asOwner<{ details: object }>(
      "select details from foi.audit_entries where action = 'cases.export' order by id desc limit 1",
    );
    expect(audited).toEqual([{ details: { lines: 1, columns: ['number'], filters: ['text', 'sort'] } }]);
  });

  it.each(['?columns=number,address', '?columns=', '?limit=5', '?language=fr', '?sort=applicantName'])(
    'refuses %s',
    async (query) => {
      const { status, body } = await registrar.get<Refused>(`/api/cases/export${query}`);
      expect([status, body.code]).toEqual([400, 'REQUEST_INVALID']);
    },
  );

  it('counts what the filters leave', async () => {
    const counted = async (query: string) => (await registrar.get(`/api/cases/count${query}`)).body;
    expect(await counted('')).toEqual({ asOf: on, count: 2, isMore: false });
    expect(await counted('?unassigned=true')).toEqual({ asOf: on, count: 1, isMore: false });
    const mine = await (await county.as('handler')).get<{ cases: { handlerName: string }[] }>('/api/cases?mine=true');
    expect(mine.body.cases.map(({ handlerName }) => handlerName)).toEqual(['county handler']);
    expect((await (await county.as('handler')).get('/api/cases/count?mine=false')).body).toEqual({
      asOf: on,
      count: 1,
      isMore: false,
    });
  });
});
