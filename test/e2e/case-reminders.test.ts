import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { aRequest, type Refused, register, run } from '../support/cases.js';
import type { Client } from '../support/client.js';
import { settle, notifiedSoFar, working } from '../support/engine.js';
import { addTestAgency, type TestAgency } from '../support/people.js';

const on = '2026-01-20';

interface Sent {
  readonly reminder: { readonly id: string; readonly by: { readonly name: string }; readonly text: string };
  readonly notified: readonly { readonly name: string }[];
  readonly replayed: boolean;
}

describe('reminding the handler of a case (催办)', () => {
  let test: TestApp;
  let county: TestAgency;
  let head: Client;

  const aCase = async (desk: object): Promise<string> =>
    (await register(await county.as('registrar'), aRequest(on, {}, desk))).body.case.id;
  const assignedToHandler = () => aCase({ unit: '信息公开科', handlerId: county.idOf('handler') });
  const remind = <Body = Sent>(client: Client, id: string, body: object = {}, key: string = randomUUID()) =>
    client.post<Body>(`/api/cases/${id}/reminders`, body, { 'idempotency-key': key });
  const toldOf = async (caseId: string) => {
    await settle(test);
    const [numbered] = await test.testDatabase.asOwner<{ number: string }>(
      'select number from foi.cases where id = $1',
      [caseId],
    );
    return (await notifiedSoFar(test)).filter((row) => row.rule === 'reminded' && row.case_number === numbered?.number);
  };

  beforeAll(async () => {
    test = await startTestApp({ env: working });
    await addTestAgency(test, { code: 'city' });
    county = await addTestAgency(test, { code: 'county', parentCode: 'city' });
    head = await county.as('head');
  }, 60_000);
  afterAll(() => test.close());

  it('notifies the handler once, with the sender and the text, and no applicant data in the subject', async () => {
    const id = await assignedToHandler();
    const { status, body } = await remind(head, id, { text: '请于本周内拟稿' });
    expect([status, body.replayed, body.notified.map(({ name }) => name)]).toEqual([200, false, ['county handler']]);
    const notified = await toldOf(id);
    expect(notified.map(({ name }) => name)).toEqual(['county handler']);
    expect(notified[0]?.title).toMatch(/^〔2026〕\d+号：county head催办$/);
    await settle(test);
    expect(await toldOf(id)).toHaveLength(1);
    const inbox = await (
      await county.as('handler')
    ).get<{ notifications: { details: { zh: string }[] }[] }>('/api/notifications/inbox?toAcknowledge=true');
    expect(inbox.body.notifications[0]?.details.map(({ zh }) => zh)).toEqual([
      '请于本周内拟稿',
      expect.stringMatching(/^答复期限 /),
    ]);
  });

  it('answers a double click with the same reminder, and a key for something else with a refusal', async () => {
    const id = await assignedToHandler();
    const key = randomUUID();
    const both = await Promise.all([remind(head, id, {}, key), remind(head, id, {}, key)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(new Set(both.map(({ body }) => body.reminder.id)).size).toBe(1);
    expect(both.filter(({ body }) => body.replayed)).toHaveLength(1);
    expect(await toldOf(id)).toHaveLength(1);
    const other = await remind<Refused>(head, id, { text: '另一句话' }, key);
    expect([other.status, other.body.code]).toEqual([409, 'IDEMPOTENCY_KEY_REUSED']);
    await remind(head, id);
    expect(await toldOf(id)).toHaveLength(2);
  });

  it('leaves the revision of the case unchanged, so that no command conflicts with a reminder', async () => {
    const id = await assignedToHandler();
    await remind(head, id);
    const note = await run(await county.as('handler'), id, 1, { type: 'note.add', on, text: '已在办' });
    expect(note.status).toBe(200);
  });

  it('notifies the stand-in of an absent handler', async () => {
    const id = await assignedToHandler();
    const away = await head.post<{ absence: { id: string } }>('/api/absences', {
      ...{ userId: county.idOf('handler'), from: on, to: on, standInId: county.idOf('reviewer') },
    });
    expect(away.status).toBe(201);
    const { body } = await remind(head, id);
    expect(body.notified.map(({ name }) => name)).toEqual(['county reviewer']);
    expect((await toldOf(id)).map(({ name }) => name)).toEqual(['county reviewer']);
    await head.ask('DELETE', `/api/absences/${away.body.absence.id}`, { body: {} });
  });

  it('refuses with a remedy when there is no person to remind', async () => {
    const unassigned = await remind<Refused>(head, await aCase({}));
    expect([unassigned.status, unassigned.body.code]).toEqual([409, 'NOBODY_TO_REMIND']);
    expect(unassigned.body.remedy?.zh).toBe('请先分办');
    const own = await aCase({ unit: null, handlerId: county.idOf('head') });
    expect((await remind<Refused>(head, own)).body.code).toBe('REMINDER_TO_ONESELF');
    const settled = await assignedToHandler();
    await run(await county.as('registrar'), settled, 1, { type: 'request.withdraw', on, reason: '申请人书面撤回' });
    const { body } = await remind<Refused>(head, settled);
    expect(body.code).toBe('CASE_NOT_OPEN');
  });

  it('accepts a refused key again once there is a person to remind', async () => {
    const id = await aCase({});
    const key = randomUUID();
    expect((await remind(head, id, {}, key)).status).toBe(409);
    await run(head, id, 1, { type: 'case.assign', on, unit: '信息公开科', handlerId: county.idOf('handler') });
    expect((await remind(head, id, {}, key)).status).toBe(200);
  });

  it.each(['registrar', 'administrator'] as const)('lets a %s do it', async (role) => {
    expect((await remind(await county.as(role), await assignedToHandler())).status).toBe(200);
  });

  it.each(['handler', 'reviewer', 'statistician', 'auditor'] as const)('does not let a %s do it', async (role) => {
    const { status, body } = await remind<Refused>(await county.as(role), await assignedToHandler());
    expect([status, body.code]).toEqual([403, 'ROLE_REQUIRED']);
  });

  it('says beforehand whether a reader may, why not, and nothing to whoever never may', async () => {
    const offered = async (client: Client, id: string) =>
      (
        await client.get<{ offer: { lawful: boolean; refusal: { code: string } | null } | null }>(
          `/api/cases/${id}/reminders`,
        )
      ).body.offer;
    const id = await assignedToHandler();
    expect(await offered(head, id)).toEqual({ lawful: true, refusal: null });
    expect(await offered(head, await aCase({}))).toMatchObject({
      lawful: false,
      refusal: { code: 'NOBODY_TO_REMIND' },
    });
    for (const client of [await county.as('handler'), await county.as('auditor')]) {
      expect(await offered(client, id)).toBeNull();
    }
  });

  it('keeps who reminded whom, when and with which words; the office above does not read the words', async () => {
    const id = await assignedToHandler();
    await remind(head, id, { text: '申请人来电询问' });
    const path = `/api/cases/${id}/reminders`;
    const own = await head.get<{ reminders: object[] }>(path);
    expect(own.body.reminders).toEqual([
      expect.objectContaining({
        by: expect.objectContaining({ name: 'county head' }),
        handler: expect.objectContaining({ name: 'county handler' }),
        text: '申请人来电询问',
        on,
      }),
    ]);
    const city = await addTestAgency(test, { code: 'town' });
    expect((await (await city.as('head')).get(path)).status).toBe(404);
    expect(JSON.stringify((await (await county.as('auditor')).get(path)).body)).not.toContain('来电');
    await expect(test.testDatabase.asOwner('delete from foi.case_reminders')).rejects.toThrow();
  });

  it.each([
    ['a text with line breaks', { text: '一\n二' }],
    ['an endless text', { text: '催'.repeat(501) }],
    ['somebody to tell', { recipientId: randomUUID() }],
  ])('refuses %s', async (_, body) => {
    const answer = await remind<Refused>(head, await assignedToHandler(), body);
    expect([answer.status, answer.body.code]).toEqual([400, 'REQUEST_INVALID']);
  });
});
