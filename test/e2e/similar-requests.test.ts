import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '../../src/domain/case/permissions.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aRequest, register } from '../support/cases.js';
import type { Answer } from '../support/client.js';
import { addTestAgency, type TestAgency } from '../support/people.js';

interface Found {
  readonly id: string;
  readonly number: string;
  readonly applicantName: string;
  readonly personShown: boolean;
}
interface Alike {
  readonly case: Found;
  readonly similarity: number;
  readonly likeness: string;
}
interface Similar {
  readonly person: null | {
    readonly earlier: readonly { readonly case: Found; readonly evidence: readonly string[] }[];
    readonly total: number;
    readonly hidden: number;
    readonly month: { filed: number; sure: number; next: number; fee: { yuanEach: number; text: { zh: string } } };
  };
  readonly duplicates: readonly Alike[];
  readonly repeat: null | { readonly article: string };
  readonly sameMatter: readonly Alike[];
  readonly applicants: number;
  readonly publication: null | { readonly article: string };
  readonly matters: readonly string[];
}

const on = '2026-01-20';
const matter = '城东片区征地批文及补偿安置方案';

describe('requests like one that is being typed', () => {
  let test: TestApp;
  let county: TestAgency;
  let town: TestAgency;
  let city: TestAgency;
  let own: string;

  const file = async (agency: TestAgency, more: object, rest: object = {}): Promise<string> => {
    const answer = await register(await agency.as('registrar'), aRequest(on, { ...more }, rest));
    expect(answer.status).toBe(201);
    return answer.body.case.id;
  };
  const ask = async (agency: TestAgency, role: Role, typed: object): Promise<Answer<Similar>> =>
    (await agency.as(role)).post<Similar>('/api/cases/similar', typed);
  const like = async (agency: TestAgency, role: Role, id: string): Promise<Answer<Similar>> =>
    (await agency.as(role)).get<Similar>(`/api/cases/${id}/similar`);

  beforeAll(async () => {
    test = await startTestApp();
    city = await addTestAgency(test, { code: 'city' });
    county = await addTestAgency(test, { code: 'county', parentCode: 'city' });
    town = await addTestAgency(test, { code: 'town' });
    own = await file(county, { content: matter }, { unit: '信息公开科', handlerId: county.idOf('handler') });
    await file(county, { applicantName: '李四', phone: '', content: `申请公开${matter}的信息` }, { unit: '别的科室' });
    await file(county, { applicantName: '张三', phone: '', content: '城东片区征地批文、补偿安置方案' });
    await file(county, { applicantName: '王 小 明', phone: '', content: '教育局2025年度招生计划' });
    await file(county, { applicantName: '王晓明', phone: '+86 138-0000-0000', content: '幸福村低保名单' });
    await file(town, { applicantName: '王小明', content: matter });
  });
  afterAll(() => test.close());

  it('are found from half of the text: those of the same person, of the same matter, and of the same telephone', async () => {
    const { status, body } = await ask(county, 'registrar', {
      ...{ applicantName: '王小明', phone: '13800000000', content: '城东片区征地批文及补偿' },
    });
    expect(status).toBe(200);
    expect(body.duplicates.map(({ case: { id }, likeness }) => [id, likeness])).toEqual([[own, 'same']]);
    expect(body.sameMatter.map(({ case: { applicantName } }) => applicantName).sort()).toEqual(['张三', '李四']);
    const evidence = body.person?.earlier.map((one) => [one.case.applicantName, one.evidence]);
    expect(new Map(evidence as [string, string[]][])).toEqual(
      new Map([
        ['王小明', ['name', 'phone']],
        ['王 小 明', ['name']],
        ['王晓明', ['phone']],
      ]),
    );
  });

  it('tell how many the person filed in the calendar month, and the step of the fee of the next one', async () => {
    const typed = { applicantName: '王小明', phone: '13800000000', submittedOn: '2026-01-20' };
    const { body } = await ask(county, 'registrar', typed);
    expect(body.person).toMatchObject({
      ...{ total: 3, hidden: 0 },
      month: { month: '2026-01', filed: 3, sure: 2, next: 4, fee: { yuanEach: 0, text: { zh: '第1至10件不收费' } } },
    });
    const february = await ask(county, 'registrar', { ...typed, submittedOn: '2026-02-01' });
    expect(february.body.person?.month).toMatchObject({ filed: 0, next: 1 });
    for (let item = 4; item <= 10; item += 1)
      await file(county, { applicantName: '王小明', content: `幸福村${item}组承包合同` });
    const eleventh = await ask(county, 'registrar', typed);
    expect(eleventh.body.person?.month).toMatchObject({
      ...{ filed: 10, next: 11, fee: { yuanEach: 100, text: { zh: '第11至30件每件100元（行政机关可以收取）' } } },
    });
  });

  it('propose to make public what several people ask for, with the article', async () => {
    const { body } = await ask(county, 'registrar', { applicantName: '赵六', content: matter });
    expect(body.applicants).toBe(4);
    expect(body.publication).toMatchObject({ article: '《政府信息公开条例》第四十四条第一款' });
    expect(body.duplicates).toEqual([]);
  });

  it('call a repeat what the law calls one: only of a request that was answered', async () => {
    const typed = { applicantName: '王小明', content: matter };
    expect((await ask(county, 'registrar', typed)).body.repeat).toBeNull();
    const administrator = await county.as('administrator');
    const answered = await administrator.post<{ code?: string }>(
      `/api/cases/${own}/commands`,
      {
        revision: 1,
        command: {
          ...{ type: 'reply.record', on, replyNumber: '答复〔2026〕1号' },
          reply: { outcome: 'granted', reasons: '已制作', facts: {} },
          reason: '补录',
        },
      },
      { 'idempotency-key': 'answered' },
    );
    expect([answered.status, answered.body.code]).toEqual([200, undefined]);
    const { body } = await ask(county, 'registrar', typed);
    expect(body.duplicates[0]?.case).toMatchObject({
      ...{ outcome: { code: 'granted' }, replyNumber: '答复〔2026〕1号', repliedOn: on },
    });
    expect(body.repeat?.article).toContain('第三十六条第（六）项');
  });

  it('are read from a registered case too, without itself', async () => {
    const { body } = await like(county, 'registrar', own);
    expect(body.duplicates.map(({ case: { id } }) => id)).not.toContain(own);
    expect(body.sameMatter).toHaveLength(2);
    expect(body.person?.month.next).toBe((body.person?.month.filed ?? NaN) + 1);
  });

  it('show a handler only the applicants of his own cases, and the number of others', async () => {
    const { body } = await like(county, 'handler', own);
    const names = body.sameMatter.map((one) => [one.case.applicantName, one.case.personShown]);
    expect(names.sort()).toEqual([
      ['张三', true],
      ['李**', false],
    ]);
  });

  it('show no data of the person to readers who may not see the applicant', async () => {
    const typed = { applicantName: '王小明', phone: '13800000000', content: matter };
    const { status, body } = await ask(county, 'administrator', typed);
    expect([status, body.person, body.duplicates, body.repeat]).toEqual([200, null, [], null]);
    expect(body.sameMatter).toHaveLength(3);
    expect(JSON.stringify(body)).not.toMatch(/王小明|张三|李四/);
    const unknown = await ask(county, 'administrator', { ...typed, applicantName: '从未申请', phone: '' });
    expect(unknown.body).toEqual(body);
    const above = await (await city.as('head')).get<Similar>(`/api/cases/${own}/similar`);
    expect([above.status, above.body.person]).toEqual([200, null]);
    expect(JSON.stringify(above.body.sameMatter)).not.toMatch(/张三|李四/);
  });

  it('are asked for by those who register, and stay within the agency', async () => {
    for (const role of ['handler', 'reviewer', 'statistician', 'auditor'] as const) {
      const { status, body } = await ask(county, role, { applicantName: '王小明', content: matter });
      expect([role, status, (body as unknown as { code: string }).code]).toEqual([role, 403, 'ROLE_REQUIRED']);
    }
    const { body } = await ask(town, 'registrar', { applicantName: '王小明', content: matter });
    expect([body.duplicates.length, body.sameMatter.length, body.person?.total]).toEqual([1, 0, 1]);
    expect((await like(town, 'registrar', own)).status).toBe(404);
  });

  it('propose to split what lists several matters', async () => {
    const { body } = await ask(county, 'registrar', { content: '申请公开：1、征地批文；2、补偿安置方案' });
    expect(body.matters).toEqual(['征地批文', '补偿安置方案']);
  });
});
