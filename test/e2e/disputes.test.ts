import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VerifyDisputes } from '../../src/modules/disputes/index.js';
import {
  advancedDispute,
  disputeList,
  disputesOfCase,
  disputeView,
} from '../../src/modules/disputes/disputes.schema.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aRequest, type Refused, register } from '../support/cases.js';
import type { Answer, Client } from '../support/client.js';
import { addTestAgency, type TestAgency } from '../support/people.js';

const on = '2026-01-20';
const onceEach = () => ({ 'idempotency-key': randomUUID() });

interface Dispute {
  readonly id: string;
  readonly number: string;
  readonly revision: number;
  readonly state: { readonly path: string };
}
interface Done {
  readonly dispute: Dispute;
  readonly replayed: boolean;
}

describe('disputes over HTTP', () => {
  let test: TestApp;
  let county: TestAgency;
  let registrar: Client;
  let caseId: string;

  const review = { type: 'review.file', on, body: '示范市人民政府', caseNumber: null };
  const file = <Body = Done>(command: object, key = onceEach(), client = registrar): Promise<Answer<Body>> =>
    client.post<Body>(`/api/cases/${caseId}/disputes`, { command }, key);
  const run = <Body = Done>(id: string, revision: number, command: object, key = onceEach()): Promise<Answer<Body>> =>
    registrar.post<Body>(`/api/disputes/${id}/commands`, { revision, command: { on, ...command } }, key);

  beforeAll(async () => {
    test = await startTestApp();
    county = await addTestAgency(test, { code: 'county' });
    registrar = await county.as('registrar');
    caseId = (await register(registrar, aRequest('2026-01-20', { submittedOn: '2025-11-03' }))).body.case.id;
  });
  afterAll(async () => {
    expect((await test.app.get(VerifyDisputes).execute({ agencyIds: [county.id] })).findings).toEqual([]);
    await test.close();
  });

  it('numbers reviews and suits in registers of their own', async () => {
    const first = await file(review);
    const second = await file({ ...review, caseNumber: '示政复〔2026〕9号' });
    const suit = await file({ type: 'suit.file', on, kind: 'direct_suit', body: '示范区人民法院', caseNumber: null });
    advancedDispute.parse(first.body);
    expect(first.headers.get('location')).toBe(`/api/disputes/${first.body.dispute.id}`);
    expect([first, second, suit].map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(first.body.dispute.number).not.toBe(second.body.dispute.number);
    expect(new Set([first, second, suit].map(({ body }) => body.dispute.number)).size).toBe(3);
  });

  it('files once, however often the same filing is sent', async () => {
    const key = onceEach();
    const answers = await Promise.all(Array.from({ length: 4 }, () => file({ ...review, body: '只登记一次' }, key)));
    expect(new Set(answers.map(({ body }) => body.dispute.id)).size).toBe(1);
    expect(answers.filter(({ body }) => !body.replayed)).toHaveLength(1);
    const other = await file<Refused>({ ...review, body: '另一件' }, key);
    expect([other.status, other.body.code]).toEqual([409, 'IDEMPOTENCY_KEY_REUSED']);
  });

  it('shows a dispute with its days, its history, and what may be recorded next', async () => {
    const { id } = (await file(review)).body.dispute;
    const { status, body } = await registrar.get(`/api/disputes/${id}`);
    expect(status).toBe(200);
    disputeView.parse(body);
    expect(body).toMatchObject({
      caseId,
      kind: 'review',
      filedOn: on,
      closedOn: null,
      result: null,
      history: [{ seq: 1, type: 'review.file', label: { zh: '登记行政复议' } }],
      deadlines: expect.arrayContaining([expect.objectContaining({ kind: 'review_accept', bearer: 'review_body' })]),
    });
    const commands = body.commands as { type: string; lawful: boolean; refusal: Refused | null }[];
    expect(commands.find(({ type }) => type === 'review.accept')).toMatchObject({ lawful: true });
    expect(commands.find(({ type }) => type === 'dispute.void')).toMatchObject({
      lawful: false,
      refusal: { question: 'permission', remedy: expect.anything() },
    });
  });

  it('carries out one of two commands on the same revision, and one command once', async () => {
    const { id } = (await file(review)).body.dispute;
    const key = onceEach();
    const accept = { type: 'review.accept', procedure: 'ordinary' };
    const answers = await Promise.all([
      run(id, 1, accept, key),
      run<Done & Refused>(id, 1, { type: 'note.add', text: '甲' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'DISPUTE_CHANGED_MEANWHILE',
      current: { id, revision: 2 },
    });
    const again = await run(id, 1, accept, key);
    const fresh = answers[0].status === 409;
    expect(again.status).toBe(fresh ? 409 : 200);
    if (!fresh) expect(again.body).toMatchObject({ replayed: true, dispute: { revision: 2 } });
  });

  it.each<[string, object, number, string, string]>([
    [
      'an ending that does not exist',
      { type: 'review.decide', ending: 'review_forgotten' },
      400,
      'REQUEST_INVALID',
      'command.ending',
    ],
    ['a command that does not exist', { type: 'dispute.forget' }, 400, 'REQUEST_INVALID', 'command.type'],
    ['a second filing', { ...review }, 400, 'REQUEST_INVALID', 'command.type'],
    [
      'a day of tomorrow',
      { type: 'review.accept', on: '2026-01-21', procedure: 'ordinary' },
      422,
      'DATE_IN_FUTURE',
      'command.on',
    ],
    [
      'a procedure that does not exist',
      { type: 'review.accept', procedure: 'secret' },
      400,
      'REQUEST_INVALID',
      'command.procedure',
    ],
    ['40 digits of days', { type: 'review.extend', days: 1e39 }, 400, 'REQUEST_INVALID', 'command.days'],
    ['a note with a bell', { type: 'note.add', text: '\u0007' }, 400, 'REQUEST_INVALID', 'command.text'],
    [
      'a field nobody asked for',
      { type: 'note.add', text: 'x', agencyId: randomUUID() },
      400,
      'REQUEST_INVALID',
      'command.agencyId',
    ],
  ])('refuses %s and says where', async (_, command, status, code, path) => {
    const { id } = (await file(review)).body.dispute;
    const { body, ...answer } = await run<Refused>(id, 1, command);
    expect([answer.status, body.code]).toEqual([status, code]);
    expect(body.errors?.map((error) => error.path)).toContain(path);
  });

  it('refuses by question: who, when', async () => {
    const { id } = (await file(review)).body.dispute;
    const who = await file<Refused>(review, onceEach(), await county.as('auditor'));
    expect([who.status, who.body.question]).toEqual([403, 'permission']);
    const when = await run<Refused>(id, 1, { type: 'suit.docket', procedure: 'ordinary' });
    expect([when.status, when.body.question]).toEqual([409, 'state']);
    expect(when.body.remedy).not.toBeNull();
  });

  it('lists them, of a case and of the agency, each once over all pages', async () => {
    const ofCase = await registrar.get<{ disputes: { id: string }[] }>(`/api/cases/${caseId}/disputes`);
    disputesOfCase.parse(ofCase.body);
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const query: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const { body } = await registrar.get<{ disputes: { id: string }[]; next: string | null }>(
        `/api/disputes?limit=3${query}`,
      );
      disputeList.parse(body);
      seen.push(...body.disputes.map(({ id }) => id));
      cursor = body.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(new Set(seen)).toEqual(new Set(ofCase.body.disputes.map(({ id }) => id)));
    const suits = await registrar.get<{ disputes: unknown[] }>(
      `/api/disputes?kind=direct_suit&open=true&caseId=${caseId}`,
    );
    expect(suits.body.disputes).toHaveLength(1);
    for (const query of ['cursor=bm9uc2Vuc2U', 'kind=duel', 'caseId=1', 'limit=201']) {
      expect((await registrar.get(`/api/disputes?${query}`)).status).toBe(400);
    }
  });

  it('keeps what officers noted from those who only count or audit', async () => {
    const { id } = (await file(review)).body.dispute;
    await run(id, 1, { type: 'note.add', text: '王小明来电' });
    expect(JSON.stringify((await registrar.get(`/api/disputes/${id}`)).body)).toMatch('王小明来电');
    for (const role of ['auditor', 'statistician', 'administrator'] as const) {
      const { status, body } = await (await county.as(role)).get(`/api/disputes/${id}`);
      expect(status).toBe(200);
      expect(JSON.stringify(body)).not.toMatch('王小明');
    }
  });

  it('knows no dispute of no case', async () => {
    expect((await registrar.get(`/api/disputes/${randomUUID()}`)).body.code).toBe('DISPUTE_NOT_FOUND');
    expect((await registrar.get(`/api/cases/${randomUUID()}/disputes`)).body.code).toBe('CASE_NOT_FOUND');
    const filed = await registrar.post(`/api/cases/${randomUUID()}/disputes`, { command: review }, onceEach());
    expect([filed.status, filed.body.code]).toEqual([404, 'CASE_NOT_FOUND']);
  });
});
