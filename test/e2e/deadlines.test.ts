import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  boardView,
  caseDeadlinesView,
  forecastView,
  loadView,
  monthView,
} from '../../src/modules/board/board.schema.js';
import { dutyList, dutyView } from '../../src/modules/duties/duties.schema.js';
import { SettableClock } from '../../src/platform/clock/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aRequest, type Refused, register, run } from '../support/cases.js';
import type { Client } from '../support/client.js';
import { addTestAgency, type TestAgency } from '../support/people.js';

interface Line {
  readonly kind: { readonly code: string };
  readonly urgency: { readonly code: string };
  readonly dueOn: string;
  readonly caseId: string | null;
}
interface Board {
  readonly deadlines: readonly Line[];
  readonly next: string | null;
}

const onceEach = () => ({ 'idempotency-key': randomUUID() });

describe('the board over HTTP', () => {
  let test: TestApp;
  let county: TestAgency;
  let town: TestAgency;
  let handler: Client;
  let caseId: string;

  beforeAll(async () => {
    test = await startTestApp({ clock: new SettableClock('2026-03-02') });
    county = await addTestAgency(test, { code: 'county' });
    town = await addTestAgency(test, { code: 'town', parentCode: 'county', roles: ['registrar', 'handler', 'head'] });
    handler = await county.as('handler');
    const desk = { unit: '信息公开科', handlerId: county.idOf('handler') };
    caseId = (await register(await county.as('registrar'), aRequest('2026-03-02', {}, desk))).body.case.id;
    await register(await town.as('registrar'), aRequest('2026-03-02'));
  });
  afterAll(() => test.close());

  it('shows a supervising office its own and those below, a town its own alone', async () => {
    const { status, body } = await handler.get<Board>('/api/deadlines');
    expect(status).toBe(200);
    boardView.parse(body);
    expect(body.deadlines).toHaveLength(4);
    expect((await handler.get<Board>(`/api/deadlines?agencyId=${town.id}`)).body.deadlines).toHaveLength(2);
    const below = await (await town.as('head')).get<Board>('/api/deadlines');
    expect(below.body.deadlines).toHaveLength(2);
    const above = await (await town.as('head')).get<Board>(`/api/deadlines?agencyId=${county.id}`);
    expect(above.body.deadlines).toEqual([]);
  });

  it('names each with its label, its light and its days, and none of the applicant', async () => {
    const { body } = await handler.get<Board>('/api/deadlines?mine=true&kind=reply');
    expect(body.deadlines).toMatchObject([
      {
        caseId,
        caseNumber: '〔2026〕1号',
        kind: { code: 'reply', label: { zh: '答复' } },
        bearer: { code: 'agency', label: { zh: '本机关' } },
        urgency: { code: 'green', label: { zh: '未到期' } },
        article: '《政府信息公开条例》第三十三条第二款',
        dueOn: '2026-03-30',
        originalDueOn: '2026-03-30',
        firstDueOn: '2026-03-30',
        remainingWorkingDays: 20,
        provisional: false,
        unit: '信息公开科',
        handlerId: county.idOf('handler'),
        handlerName: 'county handler',
      },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/王小明|征地/);
  });

  it('goes on where the page before ended', async () => {
    const first = await handler.get<Board>('/api/deadlines?limit=3');
    expect(first.body.deadlines).toHaveLength(3);
    const second = await handler.get<Board>(`/api/deadlines?limit=3&cursor=${first.body.next ?? ''}`);
    expect(second.body).toMatchObject({ next: null, deadlines: [{}] });
    const whole = await handler.get<Board>('/api/deadlines');
    expect([...first.body.deadlines, ...second.body.deadlines]).toEqual(whole.body.deadlines);
  });

  it('counts the days of a month, the workloads and the coming working days', async () => {
    const month = await handler.get('/api/deadlines/calendar?month=2026-03');
    monthView.parse(month.body);
    expect(month.body).toMatchObject({
      days: [
        { on: '2026-03-11', green: 2 },
        { on: '2026-03-30', green: 2 },
      ],
    });
    const load = await handler.get(`/api/deadlines/load?agencyId=${county.id}`);
    loadView.parse(load.body);
    expect(load.body).toMatchObject({ workloads: [{ handlerId: county.idOf('handler'), open: 2, overdue: 0 }] });
    const forecast = await handler.get('/api/deadlines/forecast');
    forecastView.parse(forecast.body);
    expect(forecast.body).toMatchObject({ overdue: 0, holiday: { from: '2026-04-04', to: '2026-04-06' } });
  });

  it('explains every deadline of a case', async () => {
    const { status, body } = await handler.get(`/api/cases/${caseId}/deadlines`);
    expect(status).toBe(200);
    caseDeadlinesView.parse(body);
    expect(body).toMatchObject({
      number: '〔2026〕1号',
      deadlines: expect.arrayContaining([
        expect.objectContaining({ kind: { code: 'reply', label: expect.anything() }, fromOn: '2026-03-02', moves: [] }),
      ]),
    });
    const foreign = await (await town.as('head')).get<Refused>(`/api/cases/${caseId}/deadlines`);
    expect([foreign.status, foreign.body.code]).toEqual([404, 'CASE_NOT_FOUND']);
  });

  it.each([
    ["urgency=red'%3B%20drop%20table%20foi.cases%3B--", 'urgency'],
    ["kind=reply')%20or%201%3D1--", 'kind'],
    ['kind=a%22%3B%20select%20pg_sleep(9)', 'kind'],
    ["handlerId='%20or%20'1'%3D'1", 'handlerId'],
    ['agencyId=%25', 'agencyId'],
    ['from=2026-02-30', 'from'],
    ["to=2026-03-01'::text", 'to'],
    ['limit=0', 'limit'],
    ['limit=201', 'limit'],
    ['limit=1%3B%20select%201', 'limit'],
    ['cursor=WyIyMDI2LTAzLTAyIl0', 'cursor'],
    ['cursor=not-a-cursor', 'cursor'],
    ['order=due_on%20desc', 'order'],
    ['urgency=red&urgency=red', 'urgency'],
  ])('defect 18: a hostile filter is no SQL: %s', async (query, path) => {
    const { status, body } = await handler.get<Refused>(`/api/deadlines?${query}`);
    expect([status, body.code]).toEqual([400, 'REQUEST_INVALID']);
    expect(body.errors?.some((error) => error.path.startsWith(path))).toBe(true);
    expect((await handler.get<Board>('/api/deadlines')).body.deadlines).toHaveLength(4);
  });

  it.each(["unit=x'%20or%20'1'%3D'1", 'unit=%25', 'unit=%7B信息公开科%7D', 'unit=null'])(
    'defect 18: and what may be any text finds only that text: %s',
    async (query) => {
      const { status, body } = await handler.get<Board>(`/api/deadlines?${query}`);
      expect([status, body.deadlines]).toEqual([200, []]);
    },
  );

  it.each([
    '/api/deadlines/calendar?month=2026-13',
    "/api/deadlines/calendar?month=2026-03'",
    '/api/deadlines/calendar',
    '/api/deadlines/forecast?days=0',
    '/api/deadlines/forecast?days=100000',
    '/api/deadlines/load?agencyId=1',
  ])('refuses %s and says where', async (path) => {
    const { status, body } = await handler.get<Refused>(path);
    expect([status, body.code]).toEqual([400, 'REQUEST_INVALID']);
    expect(body.errors?.[0]?.path).not.toBe('');
  });

  describe('duties that belong to no case', () => {
    const form = { title: '年度预算', reference: '财预〔2026〕1号', fromOn: '2026-02-10' };

    it('are logged, seen on the board, fulfilled, and struck by a head alone', async () => {
      const key = onceEach();
      const made = await handler.post<{ id: string }>('/api/duties', form, key);
      expect(made.status).toBe(201);
      dutyView.parse(made.body);
      expect((await handler.post<{ id: string }>('/api/duties', form, key)).body.id).toBe(made.body.id);
      const again = await handler.post<Refused>('/api/duties', form, onceEach());
      expect([again.status, again.body.code]).toEqual([409, 'DUTY_LOGGED_ALREADY']);

      const onBoard = await handler.get<Board>('/api/deadlines?kind=proactive_publish');
      expect(onBoard.body.deadlines).toMatchObject([{ dutyId: made.body.id, source: 'duty', dueOn: '2026-03-16' }]);
      const done = await handler.post(`/api/duties/${made.body.id}/fulfilment`, { doneOn: '2026-03-02', note: '网站' });
      expect([done.status, done.body]).toMatchObject([200, { status: 'met', urgency: null }]);
      expect((await handler.get<Board>('/api/deadlines?kind=proactive_publish')).body.deadlines).toEqual([]);

      const path = `/api/duties/${made.body.id}/reopening`;
      const refused = await handler.post<Refused>(path, { reason: '录错' });
      expect([refused.status, refused.body.code, refused.body.question]).toEqual([403, 'ROLE_REQUIRED', 'permission']);
      const reopened = await (await county.as('head')).post(path, { reason: '录错' });
      expect([reopened.status, reopened.body]).toMatchObject([200, { status: 'open', doneOn: null }]);
      const voided = await (await county.as('head')).post(`/api/duties/${made.body.id}/voiding`, { reason: '重复' });
      expect(voided.body).toMatchObject({ status: 'void' });
      const list = await handler.get('/api/duties?status=void,met');
      dutyList.parse(list.body);
      expect(list.body).toMatchObject({ duties: [{ id: made.body.id }], next: null });
    });

    it('are not a supervising office’s to change', async () => {
      const registrar = await town.as('registrar');
      const made = await registrar.post<{ id: string }>('/api/duties', { ...form, reference: '镇1号' }, onceEach());
      expect((await handler.get<{ duties: unknown[] }>(`/api/duties?agencyId=${town.id}`)).body.duties).toHaveLength(1);
      const foreign = await handler.post<Refused>(`/api/duties/${made.body.id}/fulfilment`, { doneOn: '2026-03-02' });
      expect([foreign.status, foreign.body.code]).toEqual([404, 'DUTY_NOT_FOUND']);
    });

    it.each([
      ['nothing', {}, 'title'],
      ['a day that is none', { ...form, fromOn: '2026-02-30' }, 'fromOn'],
      ['a due day of its own', { ...form, dueOn: '2027-01-01' }, 'dueOn'],
      ['a title that goes on and on', { ...form, title: '预'.repeat(201) }, 'title'],
    ])('are not logged with %s', async (_, body, path) => {
      const answer = await handler.post<Refused>('/api/duties', body, onceEach());
      expect([answer.status, answer.body.code]).toEqual([400, 'REQUEST_INVALID']);
      expect(answer.body.errors?.some((error) => error.path.startsWith(path))).toBe(true);
    });

    it('take the level of the agency from a head or an administrator', async () => {
      const refused = await handler.ask<Refused>('PUT', '/api/duties/agency-level', { body: { level: 'county' } });
      expect(refused.status).toBe(403);
      const administrator = await county.as('administrator');
      const wrong = await administrator.ask<Refused>('PUT', '/api/duties/agency-level', { body: { level: 'empire' } });
      expect([wrong.status, wrong.body.code]).toEqual([400, 'REQUEST_INVALID']);
      const done = await administrator.ask('PUT', '/api/duties/agency-level', { body: { level: 'county' } });
      expect([done.status, done.body]).toMatchObject([200, { level: 'county' }]);
      const { body } = await administrator.get<{ duties: { kind: { code: string } }[] }>('/api/duties?kind=annual_gov');
      expect(body.duties).toMatchObject([{ dueOn: '2026-03-31', subject: '2025', status: 'open', urgency: 'green' }]);
    });
  });

  it('defect 15: lists and pages say how it stands today, though no sweep has run since the last act', async () => {
    const desk = { unit: '信息公开科', handlerId: county.idOf('handler') };
    const made = await register(await county.as('registrar'), aRequest('2026-03-02', {}, desk));
    const { id } = made.body.case;
    await run(handler, id, 1, { type: 'review.start', on: '2026-03-02' });
    const party = { id: 'c1', party: 'third_party', name: '某公司' };
    await run(handler, id, 2, { type: 'consultation.send', on: '2026-03-02', ...party });
    const listed = async () => {
      const head = await county.as('head');
      const list = await head.get<{ cases: { id: string; clock: { code: string } }[] }>('/api/cases');
      const { body } = await head.get<{ deadlines: { kind: string; status: string }[] }>(`/api/cases/${id}`);
      return [
        list.body.cases.find((one) => one.id === id)?.clock.code,
        body.deadlines.find(({ kind }) => kind === 'third_party_opinion')?.status,
      ];
    };
    test.clock.set('2026-03-20');
    expect(await listed()).toEqual(['suspended', 'open']);
    test.clock.set('2026-03-24');
    expect(await listed()).toEqual(['running', 'missed']);
  });

  it('goes red the day after, for whoever looks, and is gone once the reply is sent', async () => {
    test.clock.set('2026-03-31');
    const late = await (await county.as('head')).get<Board>('/api/deadlines?urgency=red&mine=false&kind=reply');
    expect(late.body.deadlines.map(({ kind, urgency }) => [kind.code, urgency.code])).toEqual([
      ['reply', 'red'],
      ['reply', 'red'],
    ]);
    const head = await county.as('head');
    const reply = { outcome: 'granted', reasons: '', facts: {} };
    const sent = { type: 'reply.record', on: '2026-03-30', reply, replyNumber: '', reason: '纸质答复' };
    expect((await run(head, caseId, 1, sent)).status).toBe(200);
    const left = await head.get<Board>(`/api/deadlines?urgency=red&agencyId=${county.id}`);
    expect(left.body.deadlines).toEqual([]);
  });
});
