import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditTimers, SweepTimers } from '../../../src/modules/notifications/index.js';
import { Queues } from '../../../src/platform/queue/index.js';
import { SettableClock } from '../../../src/platform/clock/index.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { aRequest, register, run } from '../../support/cases.js';
import type { Client } from '../../support/client.js';
import { passTo, settle, notifiedSoFar, working } from '../../support/engine.js';
import { addTestAgency, type TestAgency } from '../../support/people.js';

/** Received on 2026-03-02 (a Monday): the reply is due on 2026-03-30; no holiday in between. */
const received = '2026-03-02';

interface Inbox {
  readonly notifications: readonly { readonly id: number; readonly agencyId: string }[];
}

async function acknowledgeAll(person: Client): Promise<void> {
  const { body } = await person.get<Inbox>('/api/notifications/inbox?toAcknowledge=true');
  const notifications = body.notifications.map(({ id, agencyId }) => ({ id, agencyId }));
  expect((await person.post('/api/notifications/acknowledgements', { notifications })).status).toBe(200);
}

describe('the policy at work', () => {
  let test: TestApp;
  let county: TestAgency;
  let caseId: string;

  const notified = async () =>
    (await notifiedSoFar(test))
      .filter(({ kind, subject_type }) => subject_type === 'deadline' && kind === 'reply')
      .map(({ threshold, name, notified_at }) => `${threshold} ${name ?? '?'} ${notified_at.toISOString()}`);

  beforeAll(async () => {
    test = await startTestApp({ env: working, clock: new SettableClock(received) });
    await addTestAgency(test, { code: 'city', roles: ['head', 'administrator'] });
    county = await addTestAgency(test, { code: 'county', parentCode: 'city' });
    const registrar = await county.as('registrar');
    const { body } = await register(registrar, aRequest(received, {}, { unit: '信息公开科', handlerId: null }));
    caseId = body.case.id;
    await settle(test);
  });
  afterAll(() => test.close());

  it('notifies the unit and the office of a case without a handler (defect 4: an unassigned case notifies no one)', async () => {
    const assigned = (await notifiedSoFar(test)).filter(({ rule }) => rule === 'assigned');
    expect(assigned.map(({ name }) => name)).toEqual(['county head']);
  });

  it('notifies the assigned handler within one sweep', async () => {
    const head = await county.as('head');
    const command = { type: 'case.assign', on: received, unit: '信息公开科', handlerId: county.idOf('handler') };
    await run(head, caseId, 1, command);
    await settle(test);
    const last = (await notifiedSoFar(test)).filter(({ rule }) => rule === 'assigned').at(-1);
    expect(last).toMatchObject({ name: 'county handler', title: '〔2026〕1号：已分办给您' });
  });

  it('says nothing of the reply before five working days are left', async () => {
    await passTo(test, '2026-03-20T18:00:00+08:00');
    expect(await notified()).toEqual([]);
  });

  it('notifies the handler at nine in the morning of the fifth working day before', async () => {
    await passTo(test, '2026-03-23');
    expect(await notified()).toEqual(['-5 county handler 2026-03-23T01:00:00.000Z']);
  });

  it('notifies once, though swept again, by two at once, and with the clock set back (defect 20)', async () => {
    const sweep = test.app.get(SweepTimers);
    await Promise.all([sweep.sweep(), sweep.sweep(), sweep.sweep()]);
    await test.app.get(Queues).idle();
    await passTo(test, '2026-03-22');
    await passTo(test, '2026-03-23T10:00:00+08:00');
    expect(await notified()).toHaveLength(1);
  });

  it('escalates a level without acknowledgement by the next working day', async () => {
    await passTo(test, '2026-03-24');
    const escalate = (await notifiedSoFar(test)).filter(({ is_escalation }) => is_escalation);
    expect(escalate).toMatchObject([{ threshold: -4, name: 'county head' }]);
  });

  it('stops escalating on acknowledgement, until the next threshold', async () => {
    await acknowledgeAll(await county.as('handler'));
    await passTo(test, '2026-03-25');
    await acknowledgeAll(await county.as('handler'));
    await passTo(test, '2026-03-26');
    expect((await notifiedSoFar(test)).filter(({ is_escalation }) => is_escalation)).toHaveLength(1);
    expect((await notified()).at(-1)).toBe('-3 county handler 2026-03-25T01:00:00.000Z');
  });

  it('makes up for an outage over the due day with every threshold that was missed', async () => {
    await passTo(test, '2026-04-01');
    const rows = (await notifiedSoFar(test)).filter(
      ({ kind, subject_type, is_escalation }) => subject_type === 'deadline' && kind === 'reply' && !is_escalation,
    );
    expect([...new Set(rows.map(({ threshold }) => threshold))]).toEqual([-5, -3, -1, 0, 1, 2]);
  });

  it('reaches the supervising office when it is three working days late, and opens a supervision there', async () => {
    await passTo(test, '2026-04-02');
    const rows = (await notifiedSoFar(test)).filter(({ threshold, kind }) => threshold === 3 && kind === 'reply');
    expect(rows.map(({ name }) => name)).toContain('city head');
    const supervisions = await test.testDatabase.asOwner<{ kind: string; status: string }>(
      'select kind, status from foi.supervisions',
    );
    expect(supervisions).toEqual([{ kind: 'reply', status: 'open' }]);
  });

  it('still notifies after months (defect 3: a case more than 7 days late drops out of reminders)', async () => {
    const before = (await notified()).length;
    await passTo(test, '2026-08-03');
    await passTo(test, '2026-08-04');
    const rows = await notified();
    expect(rows.length).toBeGreaterThan(before);
    expect(rows.at(-1)).toContain('2026-08-04');
  });

  it('finds nothing unnotified and nothing without a timer when it audits itself', async () => {
    expect(await test.app.get(AuditTimers).execute(county.id)).toEqual({ restored: 0, unnotified: 0 });
  });

  it('restores a timer that was deleted by hand', async () => {
    await test.testDatabase.asOwner("delete from foi.timers where subject_type = 'deadline'");
    const audit = await test.app.get(AuditTimers).execute(county.id);
    expect(audit.restored).toBeGreaterThan(0);
  });

  it('falls silent with the reply', async () => {
    const head = await county.as('head');
    const shown = await head.get<{ revision: number }>(`/api/cases/${caseId}`);
    const reply = { outcome: 'granted', reasons: '依法公开', facts: {} };
    const recorded = await run(head, caseId, shown.body.revision, {
      ...{ type: 'reply.record', on: '2026-08-04', reply, replyNumber: '答〔2026〕1号', reason: '补录' },
    });
    expect(recorded.status).toBe(200);
    const before = (await notified()).length;
    await passTo(test, '2026-08-05');
    await passTo(test, '2026-08-20');
    expect(await notified()).toHaveLength(before);
  });
});

describe('news of a case', () => {
  let test: TestApp;
  let county: TestAgency;

  const news = async () =>
    (await notifiedSoFar(test))
      .filter(({ subject_type }) => subject_type === 'effect')
      .map(({ rule, name }) => `${rule} ${name ?? ''}`);

  beforeAll(async () => {
    test = await startTestApp({ env: working, clock: new SettableClock(received) });
    county = await addTestAgency(test, { code: 'county' });
  });
  afterAll(() => test.close());

  it('is the latest alone of what happened between two sweeps, and nothing of what is settled', async () => {
    const [head, handler] = [await county.as('head'), await county.as('handler')];
    const registrar = await county.as('registrar');
    const desk = { unit: '信息公开科', handlerId: null };
    const { body } = await register(registrar, aRequest(received, {}, desk));
    const { id } = body.case;
    const assign = (handlerId: string) => ({ type: 'case.assign', on: received, unit: '信息公开科', handlerId });
    await run(head, id, 1, assign(county.idOf('reviewer')));
    await run(head, id, 2, assign(county.idOf('handler')));
    await settle(test);
    expect(await news()).toEqual(['assigned county handler']);

    await run(handler, id, 3, { type: 'review.start', on: received });
    const reply = { outcome: 'granted', reasons: '依法公开', facts: {} };
    const drafted = await run(handler, id, 4, { type: 'reply.draft', on: received, reply });
    expect(drafted.status).toBe(200);
    await settle(test);
    expect((await news()).slice(1)).toEqual(['draft_to_clear county reviewer', 'draft_to_clear county head']);

    const settled = await register(registrar, aRequest(received, {}, desk));
    await run(head, settled.body.case.id, 1, { type: 'request.withdraw', on: received, reason: '申请人撤回' });
    await settle(test);
    expect(await news()).toHaveLength(3);
  });
});
