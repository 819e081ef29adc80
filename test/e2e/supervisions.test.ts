import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OpenSupervision } from '../../src/modules/supervision/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aRequest, register, run } from '../support/cases.js';
import type { Answer, Client } from '../support/client.js';
import { addTestAgency, type TestAgency } from '../support/people.js';

interface Shown {
  readonly id: string;
  readonly caseNumber: string | null;
  readonly status: { readonly code: string };
  readonly answerDueOn: string;
  readonly isAnswerLate: boolean;
  readonly deadline: { readonly status: string; readonly dueOn: string | null } | null;
  readonly entries: readonly { readonly kind: string; readonly byName: string | null; readonly text: string }[];
}
interface Opened {
  readonly code?: string;
  readonly supervision: Shown;
  readonly isNew: boolean;
}

describe('supervision (督办)', () => {
  let test: TestApp;
  let city: TestAgency;
  let county: TestAgency;
  let town: TestAgency;
  let elsewhere: TestAgency;

  beforeAll(async () => {
    test = await startTestApp();
    city = await addTestAgency(test, { code: 'city' });
    county = await addTestAgency(test, { code: 'county', parentCode: 'city' });
    town = await addTestAgency(test, { code: 'town', parentCode: 'county' });
    elsewhere = await addTestAgency(test, { code: 'elsewhere' });
  });
  afterAll(() => test.close());

  /** A case of the town, assigned to its handler. */
  const aCase = async (): Promise<string> => {
    const request = aRequest('2026-01-20', {}, { unit: '信息公开科', handlerId: town.idOf('handler') });
    return (await register(await town.as('registrar'), request)).body.case.id;
  };
  const open = (client: Client, body: object): Promise<Answer<Opened>> =>
    client.post<Opened>('/api/supervisions', { agencyId: town.id, reason: '请说明办理情况。', ...body });
  const step = (client: Client, id: string, what: string, body: object, key = randomUUID()) =>
    client.post<Shown & { code?: string }>(`/api/supervisions/${id}/${what}`, body, { 'idempotency-key': key });
  const listed = async (client: Client, query: string): Promise<Shown[]> =>
    (await client.get<{ supervisions: Shown[] }>(`/api/supervisions?${query}`)).body.supervisions;

  it('is opened from above, answered below, asked again, and closed with the fact that the deadline was met', async () => {
    const caseId = await aCase();
    const head = await county.as('head');
    const handler = await town.as('handler');
    const made = await open(head, { caseId, kind: 'reply', subject: '1' });
    expect([made.status, made.body.code]).toEqual([201, undefined]);
    const { id } = made.body.supervision;
    // Five working days after Tuesday 20 January.
    expect(made.body.supervision).toMatchObject({
      ...{ answerDueOn: '2026-01-27', status: { code: 'open' }, isAnswerLate: false, byPolicy: false, version: 1 },
      ...{ deadline: { status: 'open' }, entries: [{ kind: 'opened', byName: 'county head', deadlineStatus: 'open' }] },
    });
    expect(await listed(handler, 'as=supervised&status=open')).toMatchObject([{ id, caseId }]);
    expect(await listed(head, 'as=supervisor')).toMatchObject([{ id }]);
    expect(await listed(head, 'as=supervised')).toEqual([]);

    const answered = await step(handler, id, 'answers', { text: '正在征求意见。', promisedOn: '2026-01-30' });
    expect(answered.body).toMatchObject({ status: { code: 'answered' }, promisedOn: '2026-01-30' });
    const pressed = await step(head, id, 'asks', { text: '请提供征求意见函。', answerDueOn: '2026-01-28' });
    expect(pressed.body).toMatchObject({ status: { code: 'open' }, answerDueOn: '2026-01-28' });
    const reply = { outcome: 'denied_process', reasons: '属于讨论记录', facts: {} };
    const replied = await run(await town.as('head'), caseId, 1, {
      ...{ type: 'reply.record', on: '2026-01-20', reply, replyNumber: '', reason: '纸质答复' },
    });
    expect(replied.status).toBe(200);
    const closed = await step(head, id, 'closing', {});
    expect(closed.body).toMatchObject({ status: { code: 'closed' }, deadline: { status: 'met' } });
    expect(closed.body.entries).toMatchObject([
      { kind: 'opened' },
      { kind: 'answered', byName: 'town handler', text: '正在征求意见。' },
      { kind: 'pressed' },
      { kind: 'closed', deadlineStatus: 'met' },
    ]);
    const late = await step(handler, id, 'answers', { text: '还有一点。' });
    expect([late.status, late.body.code]).toEqual([409, 'SUPERVISION_CLOSED']);
  });

  it('about the same runs once, however many open it at the same moment, and again when it is closed', async () => {
    const caseId = await aCase();
    const head = await county.as('head');
    const answers = await Promise.all([1, 2, 3].map(() => open(head, { caseId })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    expect(new Set(answers.map(({ body }) => body.supervision.id)).size).toBe(1);
    await step(head, answers[0]?.body.supervision.id ?? '', 'closing', {});
    expect(await open(head, { caseId })).toMatchObject({ status: 201, body: { isNew: true } });
  });

  it('is opened by the policy for the nearest agency above, and twice makes no difference', async () => {
    const caseId = await aCase();
    const wanted = {
      ...{ agencyId: town.id, caseId, kind: 'reply', subject: '1', version: 1, reason: '逾期未答复。' },
      ...{ by: null, at: test.clock.now() },
    };
    const policy = test.app.get(OpenSupervision, { strict: false });
    const [first, second] = await Promise.all([policy.execute(wanted), policy.execute(wanted)]);
    expect([first?.id === second?.id, [first?.isNew, second?.isNew].sort()]).toEqual([true, [false, true]]);
    const [seen] = await listed(await county.as('head'), `caseId=${caseId}`);
    expect(seen).toMatchObject({
      ...{ byPolicy: true, supervisor: { id: county.id }, answerDueOn: '2026-01-27' },
      entries: [{ kind: 'opened', byName: null }],
    });
    expect(await policy.execute({ ...wanted, agencyId: city.id, caseId: null, kind: 'annual_gov' })).toBeNull();
  });

  it('is undone with the transaction of the policy that opened it, and leaves its scope as it was', async () => {
    const caseId = await aCase();
    const policy = test.app.get(OpenSupervision, { strict: false });
    const scope = { agencyIds: [town.id], writable: town.id };
    const failing = test.database.scoped(scope, async (session) => {
      const wanted = { agencyId: town.id, caseId, kind: 'reply', subject: '1', version: 1, reason: '逾期。' };
      expect(await policy.execute({ ...wanted, by: null, at: test.clock.now() }, session)).toMatchObject({
        isNew: true,
      });
      const [left] = await session.query("select current_setting('foi.agency_id') as write");
      expect(left).toEqual({ write: town.id });
      throw new Error('the worker dies here');
    });
    await expect(failing).rejects.toThrow('dies here');
    expect(await listed(await county.as('head'), `caseId=${caseId}`)).toEqual([]);
  });

  it.each(['registrar', 'handler', 'reviewer', 'signatory', 'statistician', 'administrator', 'auditor'] as const)(
    'is not opened, pressed or closed by a %s of the agency above',
    async (role) => {
      const client = await county.as(role);
      const refused = await open(client, {});
      expect([refused.status, refused.body.code]).toEqual([403, 'ROLE_REQUIRED']);
      const { id } = (await open(await county.as('head'), {})).body.supervision;
      expect((await step(client, id, 'asks', { text: '如何？' })).status).toBe(403);
      expect((await step(client, id, 'closing', {})).status).toBe(403);
    },
  );

  it('is answered only by the handler of the case, the head of its unit or of the office', async () => {
    const caseId = await aCase();
    const { id } = (await open(await county.as('head'), { caseId })).body.supervision;
    const text = { text: '已办。' };
    for (const role of ['registrar', 'reviewer', 'signatory', 'statistician', 'administrator', 'auditor'] as const) {
      const refused = await step(await town.as(role), id, 'answers', text);
      expect([role, refused.status, refused.body.code]).toEqual([role, 403, 'ANSWER_NOT_YOURS']);
    }
    await (
      await town.as('administrator')
    ).ask('PUT', '/api/units', {
      body: { units: [{ name: '信息公开科', headIds: [town.idOf('reviewer')] }] },
    });
    for (const role of ['handler', 'reviewer', 'head'] as const) {
      expect((await step(await town.as(role), id, 'answers', text)).status).toBe(200);
    }
    const whole = (await open(await county.as('head'), { subject: '年度报告' })).body.supervision;
    expect((await step(await town.as('statistician'), whole.id, 'answers', text)).status).toBe(200);
    expect((await step(await town.as('handler'), whole.id, 'answers', text)).status).toBe(403);
  });

  it('lets each agency take its own steps only, and shows itself to no stranger', async () => {
    const caseId = await aCase();
    const { id } = (await open(await county.as('head'), { caseId })).body.supervision;
    const [above, below, asking] = [await city.as('head'), await town.as('head'), await county.as('head')];
    // An agency further above reads it, and may not meddle.
    expect(await listed(above, `caseId=${caseId}`)).toHaveLength(1);
    expect((await step(above, id, 'asks', { text: '如何？' })).body.code).toBe('SUPERVISION_NOT_YOURS');
    expect((await step(asking, id, 'answers', { text: '代答。' })).body.code).toBe('SUPERVISION_NOT_YOURS');
    expect((await step(below, id, 'closing', {})).body.code).toBe('SUPERVISION_NOT_YOURS');
    const stranger = await elsewhere.as('head');
    for (const what of ['answers', 'asks', 'closing']) {
      const refused = await step(stranger, id, what, what === 'closing' ? {} : { text: '？' });
      expect([what, refused.status, refused.body.code]).toEqual([what, 404, 'SUPERVISION_NOT_FOUND']);
    }
    expect(await listed(stranger, `caseId=${caseId}`)).toEqual([]);
  });

  it('is opened only of agencies below, about cases and deadlines that are theirs', async () => {
    const caseId = await aCase();
    const head = await county.as('head');
    const code = async (client: Client, body: object) => (await open(client, body)).body.code;
    expect(await code(await town.as('head'), { agencyId: county.id })).toBe('AGENCY_NOT_FOUND');
    expect(await code(await town.as('head'), { agencyId: town.id })).toBe('AGENCY_NOT_FOUND');
    expect(await code(head, { agencyId: elsewhere.id })).toBe('AGENCY_NOT_FOUND');
    expect(await code(head, { caseId: randomUUID() })).toBe('CASE_NOT_FOUND');
    expect(await code(head, { caseId, kind: 'appeal' })).toBe('DEADLINE_UNKNOWN');
    expect(await code(head, { kind: 'case' })).toBe('CASE_REQUIRED');
    expect(await code(head, { caseId, answerDueOn: '2026-01-19' })).toBe('DATE_PAST');
    // What the browser says of whose it is, is not even looked at (defect 16).
    expect(await code(head, { caseId, supervisorAgencyId: city.id })).toBe('REQUEST_INVALID');
  });

  it('takes a step once, though it is sent twice, and never two under one key', async () => {
    const { id } = (await open(await county.as('head'), { subject: '重复' })).body.supervision;
    const [key, client] = [randomUUID(), await town.as('head')];
    const answers = await Promise.all([1, 2].map(() => step(client, id, 'answers', { text: '已办。' }, key)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const again = await step(client, id, 'answers', { text: '另一答复。' }, key);
    expect([again.status, again.body.code]).toEqual([409, 'IDEMPOTENCY_KEY_REUSED']);
    const seen = (await listed(client, 'status=answered')).find((one) => one.id === id);
    expect(seen?.entries.filter(({ kind }) => kind === 'answered')).toHaveLength(1);
  });

  it('is listed page by page, the latest first', async () => {
    const head = await county.as('head');
    const all = await listed(head, '');
    const ids: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page: Answer<{ supervisions: Shown[]; next: string | null }> = await head.get(
        `/api/supervisions?limit=2${next === '' ? '' : `&cursor=${next}`}`,
      );
      ids.push(...page.body.supervisions.map(({ id }) => id));
      ({ next } = page.body);
    }
    expect(ids).toEqual(all.map(({ id }) => id));
    expect((await head.get('/api/supervisions?cursor=bm90aGluZw')).body.code).toBe('CURSOR_INVALID');
  });

  it('keeps every step permanently, and numbers the steps for notifications', async () => {
    await expect(test.testDatabase.asOwner("update foi.supervision_entries set text = ''")).rejects.toThrow(
      /append-only/,
    );
    const rows = await test.testDatabase.asOwner<{ agency_id: string; supervisor_agency_id: string }>(
      'select agency_id, supervisor_agency_id from foi.supervision_entries order by id',
    );
    expect(rows.every((row) => row.agency_id === town.id && row.supervisor_agency_id === county.id)).toBe(true);
  });

  it('says as of today that an answer is late', async () => {
    const { id } = (await open(await county.as('head'), { subject: '迟答' })).body.supervision;
    const lateOn = async (today: string): Promise<boolean | undefined> => {
      test.clock.set(today);
      return (await listed(await county.as('head'), 'status=open')).find((one) => one.id === id)?.isAnswerLate;
    };
    expect([await lateOn('2026-01-27'), await lateOn('2026-01-28')]).toEqual([false, true]);
  });
});
