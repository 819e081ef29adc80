import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VerifyCases } from '../../src/modules/cases/index.js';
import { advancedCase, caseList, commandPreview } from '../../src/modules/cases/cases.schema.js';
import type { FactText } from '../../src/domain/record/facts-in-words.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aRequest, type Done, type Refused, register, run, type ShownCase } from '../support/cases.js';
import type { Client } from '../support/client.js';
import { addTestAgency, type TestAgency } from '../support/people.js';

interface Listed {
  readonly cases: readonly {
    readonly id: string;
    readonly number: string;
    readonly applicantName: string;
    readonly personShown: boolean;
    readonly overdue: boolean;
    readonly clock: { readonly code: string };
  }[];
  readonly next: string | null;
}

interface EventInWords {
  readonly content: readonly FactText[];
}
const inWords = ({ label, before, value }: FactText): string =>
  `${label.zh}：${before === null ? '' : `${before.zh}→`}${value.zh}`;

describe('cases over HTTP', () => {
  let test: TestApp;
  let county: TestAgency;
  let bureau: TestAgency;
  let registrar: Client;
  let handler: Client;

  const registered = async (more: Record<string, unknown> = {}, rest: object = {}): Promise<ShownCase> => {
    const answer = await register(registrar, aRequest(test.clock.today(), more, rest));
    expect(answer.status).toBe(201);
    return answer.body.case;
  };
  const list = async (client: Client, query: string): Promise<Listed> => {
    const answer = await client.get<Listed>(`/api/cases?${query}`);
    expect([answer.status, answer.body]).toEqual([200, expect.anything()]);
    caseList.parse(answer.body);
    return answer.body;
  };

  beforeAll(async () => {
    test = await startTestApp({ env: { LOG_LEVEL: 'error' } });
    county = await addTestAgency(test, { code: 'county' });
    bureau = await addTestAgency(test, { code: 'bureau', parentCode: 'county' });
    registrar = await county.as('registrar');
    handler = await county.as('handler');
  });
  afterAll(() => test.close());

  describe('registering', () => {
    it('gives the next number, the day of receipt and the day due, and says where the case is', async () => {
      const first = await register(registrar, aRequest('2026-01-20'));
      const second = await register(registrar, aRequest('2026-01-20'));
      advancedCase.parse(first.body);
      expect(first.headers.get('location')).toBe(`/api/cases/${first.body.case.id}`);
      expect([first, second].map(({ body }) => body.case.number)).toEqual(['〔2026〕1号', '〔2026〕2号']);
      expect(second.body.case).toMatchObject({
        state: { path: 'open.received', label: { zh: '已收到' } },
        clock: { receivedOn: '2026-01-20', dueOn: '2026-02-24', status: { code: 'running' } },
      });
    });

    it('registers a letter with unconfirmed receipt, and starts no clock', async () => {
      const found = await registered({ channel: 'ordinary_mail' });
      expect(found).toMatchObject({
        state: { path: 'registered' },
        clock: { receivedOn: null, dueOn: null, status: { code: 'awaiting_confirmation' } },
      });
    });

    it('registers once, however often the same request is sent', async () => {
      const key = { 'idempotency-key': randomUUID() };
      const body = aRequest('2026-01-20', { content: '只登记一次' });
      const answers = await Promise.all(Array.from({ length: 5 }, () => register(registrar, body, key)));
      expect(new Set(answers.map((answer) => answer.body.case.id)).size).toBe(1);
      expect(answers.filter((answer) => !answer.body.replayed)).toHaveLength(1);
      const other = await register<Refused>(registrar, aRequest('2026-01-20', { content: '另一件' }), key);
      expect([other.status, other.body.code]).toEqual([409, 'IDEMPOTENCY_KEY_REUSED']);
    });

    it('is not for those who only read', async () => {
      for (const role of ['handler', 'auditor', 'statistician'] as const) {
        const answer = await register<Refused>(await county.as(role), aRequest('2026-01-20'));
        expect([answer.status, answer.body.code]).toEqual([403, 'NOT_PERMITTED']);
        expect(answer.body.remedy?.zh).toMatch('登记员');
      }
    });
  });

  describe('one case', () => {
    it('shows facts, every day explained, deadlines, history, cells, and what may be done', async () => {
      const { id } = await registered();
      const { body } = await registrar.get(`/api/cases/${id}`);
      expect(body).toMatchObject({
        registration: { applicantName: '王小明' },
        personShown: true,
        deadlines: expect.arrayContaining([
          expect.objectContaining({ kind: 'reply', dueOn: '2026-02-24', firstDueOn: '2026-02-24', status: 'open' }),
        ]),
        cells: [{ year: 2026, column: '自然人', rows: [{ id: 'new' }, { id: 'carry_out' }] }],
        history: [{ seq: 1, type: 'request.register', label: { zh: '登记申请' } }],
      });
      const { days } = body.clock as { days: { date: string; kind: string; because: { article: string } }[] };
      expect(days[0]).toMatchObject({ date: '2026-01-20', kind: 'base' });
      expect(days.every((day) => day.because.article !== '')).toBe(true);
      const commands = body.commands as { type: string; lawful: boolean; refusal: Refused | null }[];
      expect(commands.find(({ type }) => type === 'case.assign')).toMatchObject({ lawful: true, refusal: null });
      expect(commands.find(({ type }) => type === 'request.transfer')).toMatchObject({
        lawful: false,
        refusal: { question: 'permission', code: 'NOT_PERMITTED', remedy: { zh: expect.stringMatching('负责人') } },
      });
    });

    it('previews a command and changes nothing', async () => {
      const { id, revision } = await registered();
      const head = await county.as('head');
      const command = { type: 'consultation.send', on: '2026-01-20', id: 'c1', party: 'third_party', name: '某公司' };
      const { status, body } = await head.post(`/api/cases/${id}/preview`, { command });
      expect(status).toBe(200);
      commandPreview.parse(body);
      expect(body).toMatchObject({
        before: { clock: { dueOn: '2026-02-24', status: { code: 'running' } } },
        after: { clock: { status: { code: 'suspended' } }, state: { path: 'open.reviewing.working' } },
        refusal: null,
      });
      const late = { type: 'extension.notify', on: '2026-01-20', workingDays: 21 };
      expect((await head.post(`/api/cases/${id}/preview`, { command: late })).body).toMatchObject({
        after: null,
        refusal: { code: 'EXTENSION_OVER_LIMIT', question: 'law' },
      });
      expect((await head.get<ShownCase>(`/api/cases/${id}`)).body.revision).toBe(revision);
    });

    it('refuses by question: 403 for who, 409 for when, 422 for the law, each with its remedy', async () => {
      const { id } = await registered();
      const assign = { type: 'case.assign', on: '2026-01-20', unit: '规划科', handlerId: null };
      const who = await run<Refused>(handler, id, 1, assign);
      expect([who.status, who.body.code]).toEqual([403, 'NOT_PERMITTED']);
      const when = await run<Refused>(registrar, id, 1, { type: 'case.archive', on: '2026-01-20' });
      expect([when.status, when.body.code]).toEqual([409, 'NOT_IN_THIS_STATE']);
      expect(when.body.remedy?.zh).toMatch('分办');
      const deadlineRules = await run<Refused>(registrar, id, 1, { ...assign, on: '2026-01-21' });
      expect([deadlineRules.status, deadlineRules.body.code]).toEqual([422, 'DATE_IN_FUTURE']);
      expect(deadlineRules.body.errors).toEqual([expect.objectContaining({ path: 'command.on' })]);
      expect(deadlineRules.headers.get('content-type')).toMatch('application/problem+json');
    });

    it('names a person or an agency that does not exist', async () => {
      const { id } = await registered();
      const nobody = { type: 'case.assign', on: '2026-01-20', unit: '规划科', handlerId: randomUUID() };
      const person = await run<Refused>(registrar, id, 1, nobody);
      expect([person.status, person.body.code]).toEqual([400, 'PERSON_UNKNOWN']);
      const nowhere = { type: 'request.transfer', on: '2026-01-20', toAgencyId: randomUUID(), reason: '不属本机关' };
      const agency = await run<Refused>(await county.as('head'), id, 1, nowhere);
      expect([agency.status, agency.body.code]).toEqual([400, 'AGENCY_UNKNOWN']);
    });

    it('says in words what each record says: names for ids, what stood before, and nothing of a person to others', async () => {
      const { id } = await registered();
      const acts = [
        { type: 'case.assign', on: '2026-01-20', unit: '信息公开科', handlerId: county.idOf('handler') },
        { type: 'review.start', on: '2026-01-20' },
        { type: 'consultation.send', on: '2026-01-20', id: 'c1', party: 'third_party', name: '欧阳德明' },
        { type: 'consultation.return', on: '2026-01-20', id: 'c1', opinion: 'objects', reasons: '涉及隐私' },
        { type: 'entry.correct', on: '2026-01-20', changes: { applicantName: '王大明' }, reason: '录错' },
      ];
      for (const [at, act] of acts.entries()) {
        expect([act.type, (await run(await county.as('head'), id, at + 1, act)).status]).toEqual([act.type, 200]);
      }
      const said = async (client: Client) => {
        const { events } = (await client.get<{ events: EventInWords[] }>(`/api/cases/${id}/history`)).body;
        return events.slice(1).map((event) => event.content.map(inWords).join('；'));
      };
      expect(await said(registrar)).toEqual([
        '承办机构：信息公开科；承办人：county handler',
        '',
        '征求对象：第三方；名称：欧阳德明',
        '名称：欧阳德明；意见：不同意公开；理由：涉及隐私',
        '申请人：王小明→王大明；理由：录错',
      ]);
      expect((await said(await county.as('auditor'))).slice(2)).toEqual([
        '征求对象：第三方；名称：欧**',
        '名称：欧**；意见：不同意公开；理由：***',
        '申请人：王**→王**；理由：***',
      ]);
    });

    it('hands a request over to another agency of the same government, history and all', async () => {
      const { id } = await registered({ content: '房屋征收补偿档案' });
      const transfer = { type: 'request.transfer', on: '2026-01-20', toAgencyId: bureau.id, reason: '属住建局职责' };
      expect((await run(await county.as('head'), id, 1, transfer)).body.case.state.path).toBe('transferred');
      const there = await list(await bureau.as('registrar'), 'text=征收补偿档案');
      expect(there.cases).toHaveLength(1);
      const { body } = await (await bureau.as('registrar')).get(`/api/cases/${there.cases[0]?.id ?? ''}`);
      expect(body).toMatchObject({
        transferredFrom: { agencyId: county.id },
        registration: { applicantName: '王小明' },
      });
      // Each office is shown the name of the other.
      for (const [client, caseId, other] of [
        [registrar, id, 'bureau 人民政府'],
        [await bureau.as('registrar'), there.cases[0]?.id ?? '', 'county 人民政府'],
      ] as const) {
        const { events } = (await client.get<{ events: EventInWords[] }>(`/api/cases/${caseId}/history`)).body;
        const agencies = events.flatMap((event) => event.content).filter(({ field }) => field.endsWith('AgencyId'));
        expect(agencies.map(({ value }) => value.zh)).toEqual([other]);
      }
    });
  });

  describe('two officers at once', () => {
    it('carries out one of two commands on the same revision and returns the present case to the other', async () => {
      const { id } = await registered();
      const note = (text: string) =>
        run<Done & Refused>(registrar, id, 1, { type: 'note.add', on: '2026-01-20', text });
      const answers = await Promise.all([note('甲'), note('乙')]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const refused = answers.find(({ status }) => status === 409)?.body;
      expect(refused).toMatchObject({ code: 'CASE_CHANGED_MEANWHILE', current: { id, revision: 2 } });
    });

    it('applies every command of fifty officers once or refuses it, and the record agrees', async () => {
      const cases = await Promise.all(Array.from({ length: 5 }, () => registered()));
      const commands = Array.from({ length: 50 }, (_, officer) => officer);
      const applied = new Map<string, number>();
      await Promise.all(
        commands.map(async (officer) => {
          const { id } = cases[officer % cases.length] ?? { id: '' };
          for (;;) {
            const { revision } = (await registrar.get<ShownCase>(`/api/cases/${id}`)).body;
            const command = { type: 'note.add', on: '2026-01-20', text: `第 ${officer} 人` };
            const { status } = await run(registrar, id, revision, command);
            if (status === 409) continue;
            expect(status).toBe(200);
            applied.set(id, (applied.get(id) ?? 0) + 1);
            return;
          }
        }),
      );
      for (const { id } of cases) {
        expect(applied.get(id)).toBe(10);
        expect((await registrar.get<ShownCase>(`/api/cases/${id}`)).body.revision).toBe(11);
      }
    });

    it('answers a command that is sent again as it did the first time, whatever has happened since', async () => {
      const { id } = await registered();
      const key = { 'idempotency-key': randomUUID() };
      const command = { type: 'note.add', on: '2026-01-20', text: '只记一次' };
      const first = await run(registrar, id, 1, command, key);
      await run(registrar, id, 2, { ...command, text: '另记一笔' });
      const again = await run(registrar, id, 1, command, key);
      expect(again.status).toBe(200);
      expect(again.body).toEqual({ ...first.body, replayed: true });
      expect((await registrar.get<ShownCase>(`/api/cases/${id}`)).body.revision).toBe(3);
      const other = await run<Refused>(registrar, id, 3, { ...command, text: '别的' }, key);
      expect([other.status, other.body.code]).toEqual([409, 'IDEMPOTENCY_KEY_REUSED']);
    });

    it('wants a key for whatever it may not do twice', async () => {
      const { id } = await registered();
      const command = { type: 'note.add', on: '2026-01-20', text: '无键' };
      for (const key of [{}, { 'idempotency-key': 'short' }, { 'idempotency-key': 'x'.repeat(201) }]) {
        const answer = await run<Refused>(registrar, id, 1, command, key as Record<string, string>);
        expect([answer.status, answer.body.code]).toEqual([400, 'IDEMPOTENCY_KEY_REQUIRED']);
      }
    });
  });

  describe('the list', () => {
    it('finds 征地 inside 征地批文, every word asked for, and numbers', async () => {
      const { id, number } = await registered({ content: '城南新区征地批文（二期）Ａ座WiFi' });
      const found = async (text: string) =>
        (await list(registrar, `text=${encodeURIComponent(text)}`)).cases.map((one) => one.id);
      expect(await found('征地')).toContain(id);
      expect(await found('城南新区 二期')).toEqual([id]);
      expect(await found('南新区征')).toEqual([id]);
      expect(await found(number)).toEqual([id]);
      expect(await found('批文征地')).not.toContain(id);
      expect(await found('城')).toContain(id);
      expect(await found('100%')).toEqual([]);
      expect(await found('城_新')).toEqual([]);
      expect(await found('Ａ座')).toEqual([id]);
      expect(await found('wifi')).toEqual([id]);
    });

    it('finds the same once it is known that most cases have the word', async () => {
      const { id } = await registered({ content: '城东片区征地批文中的勘测定界图' });
      const found = async (text: string) =>
        (await list(registrar, `limit=200&text=${encodeURIComponent(text)}`)).cases.map((one) => one.id);
      const searches = ['城东片区', '城东片区 勘测', '片区城东', '征地批文 123'];
      const before = await Promise.all(searches.map(found));
      expect(before[1]).toEqual([id]);
      await test.testDatabase.asOwner('ANALYZE foi.case_search');
      const [pair] = await test.testDatabase.asOwner<{ readonly share: number }>(
        "SELECT share FROM foi.shares_of_pairs(array['城东'])",
      );
      expect(pair?.share).toBeGreaterThan(0.5);
      expect(await Promise.all(searches.map(found))).toEqual(before);
    });

    it('pages through every case once, whatever it is sorted by', async () => {
      for (const dueOn of ['2026-01-05', '2026-01-07', '2026-01-07']) {
        await register(registrar, aRequest('2026-01-20', { submittedOn: dueOn }));
      }
      await registered({ channel: 'internet' });
      const all = (await list(registrar, 'limit=200')).cases.map(({ id }) => id);
      for (const sort of [
        'number',
        '-number',
        'dueOn',
        '-dueOn,number',
        'receivedOn,-number',
        'unit,-settledOn,state',
      ]) {
        const seen: string[] = [];
        for (let cursor: string | null = ''; cursor !== null;) {
          const page: Listed = await list(registrar, `sort=${sort}&limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`);
          seen.push(...page.cases.map(({ id }) => id));
          cursor = page.next;
        }
        expect(seen).toHaveLength(all.length);
        expect(new Set(seen)).toEqual(new Set(all));
      }
    });

    it('refuses a cursor of another order, or one made up', async () => {
      const { next } = await list(registrar, 'sort=number&limit=1');
      for (const query of [`sort=-number&limit=1&cursor=${next ?? ''}`, 'cursor=bm9uc2Vuc2U']) {
        const { status, body } = await registrar.get(`/api/cases?${query}`);
        expect([status, body.code]).toEqual([400, 'CURSOR_INVALID']);
      }
    });

    it('filters by state, channel, handler, category, dates and overdue', async () => {
      const { id } = await registered({ channel: 'fax', confirmedOn: '2026-01-20', applicantCategory: 'business' });
      const ids = async (query: string) => (await list(registrar, `limit=200&${query}`)).cases.map((one) => one.id);
      expect(await ids('channel=fax')).toEqual([id]);
      expect(await ids('category=business,research')).toEqual([id]);
      expect(await ids('state=registered')).not.toContain(id);
      expect(await ids('channel=fax&receivedFrom=2026-01-20&receivedTo=2026-01-20')).toEqual([id]);
      expect(await ids('channel=fax&dueTo=2026-02-23')).toEqual([]);
      expect(await ids('channel=fax&open=false')).toEqual([]);
      expect(await ids('channel=fax&unit=规划科')).toEqual([]);
      expect(await ids(`channel=fax&agencyId=${bureau.id}`)).toEqual([]);
      expect(await ids('channel=fax&overdue=true')).toEqual([]);
      const old = await registered({ channel: 'oral', submittedOn: '2025-11-03', confirmedOn: '2025-11-03' });
      const late = await list(registrar, 'channel=oral&overdue=true');
      expect(late.cases).toMatchObject([{ id: old.id, overdue: true, clock: { code: 'overdue' } }]);
      expect(await ids('overdue=false')).not.toContain(old.id);
    });

    it.each([
      ['state=nowhere', 'state'],
      ['receivedFrom=2026-02-30', 'receivedFrom'],
      ['sort=salary', 'sort'],
      ['sort=number,number', 'sort'],
      ['limit=0', 'limit'],
      ['limit=99999999999999999999', 'limit'],
      ['agencyId=1', 'agencyId'],
      ['text=%00', ''],
      ['role=administrator', 'role'],
      ['text=a&text=b', 'text'],
    ])('refuses %s and names the field', async (query, path) => {
      const { status, body } = await registrar.get<{ errors?: { path: string }[] }>(`/api/cases?${query}`);
      expect(status).toBe(400);
      if (path !== '') expect(body.errors?.map((error) => error.path.split('.')[0])).toContain(path);
    });
  });

  describe('who asked', () => {
    const named = '欧阳德明';
    let id: string;

    beforeAll(async () => {
      ({ id } = await registered({ applicantName: named, remarks: '腿脚不便', email: 'ou@example.org' }));
    });

    it('is shown to those who deal with applicants', async () => {
      for (const role of ['registrar', 'handler', 'reviewer', 'signatory', 'head'] as const) {
        const { body } = await (await county.as(role)).get(`/api/cases/${id}`);
        expect(body).toMatchObject({ personShown: true, registration: { applicantName: named } });
      }
    });

    it('is hidden from those who count, administer, audit or supervise, in every answer', async () => {
      const below = await register(await bureau.as('registrar'), aRequest('2026-01-20', { applicantName: named }));
      const readers: [Client, string][] = [
        [await county.as('statistician'), id],
        [await county.as('administrator'), id],
        [await county.as('auditor'), id],
        [await county.as('head'), below.body.case.id],
      ];
      for (const [client, caseId] of readers) {
        for (const path of [`/api/cases/${caseId}`, `/api/cases/${caseId}/history`]) {
          const { status, body } = await client.get(path);
          const shown = JSON.stringify(body);
          expect([path, status]).toEqual([path, 200]);
          for (const secret of [named, '13800000000', '中山路', '腿脚不便', 'ou@example.org']) {
            expect(shown).not.toMatch(secret);
          }
          expect(shown).toMatch('欧**');
        }
      }
      const listed = await list(await county.as('statistician'), 'limit=200');
      expect(listed.cases.some(({ applicantName }) => applicantName.includes(named))).toBe(false);
    });

    it('cannot be found out by searching either', async () => {
      const query = `text=${encodeURIComponent(named)}`;
      expect((await list(registrar, query)).cases.map((one) => one.id)).toEqual([id]);
      expect((await list(await county.as('statistician'), query)).cases).toEqual([]);
      expect((await list(await county.as('auditor'), query)).cases).toEqual([]);
    });

    it('is hidden from a handler whose colleague holds the case', async () => {
      const { revision } = (await registrar.get<ShownCase>(`/api/cases/${id}`)).body;
      const handlerId = county.idOf('head');
      await run(registrar, id, revision, { type: 'case.assign', on: '2026-01-20', unit: '别科', handlerId });
      expect((await handler.get(`/api/cases/${id}`)).body).toMatchObject({
        personShown: false,
        registration: { applicantName: '欧**' },
      });
      expect((await list(handler, `text=${encodeURIComponent(named)}`)).cases).toEqual([]);
    });
  });

  it('agrees with its own record at the end', async () => {
    const report = await test.app.get(VerifyCases).execute({ agencyIds: [county.id, bureau.id] });
    expect(report.findings).toEqual([]);
  });
});
