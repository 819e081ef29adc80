import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defaultNotificationPolicy } from '../../src/domain/notification/notification-policy.js';
import { SettableClock } from '../../src/platform/clock/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { aRequest, register, type Refused } from '../support/cases.js';
import { passTo, settle, working } from '../support/engine.js';
import { addTestAgency, type TestAgency } from '../support/people.js';
import { StreamListener } from '../support/stream-listener.js';

interface Notice {
  readonly id: number;
  readonly agencyId: string;
  readonly rule: string;
  readonly ruleTitle: { readonly zh: string };
  readonly threshold: number;
  readonly notifiedAsLabel: { readonly zh: string };
  readonly recipient: { readonly name: string | null };
  readonly title: { readonly zh: string };
  readonly caseNumber: string | null;
  readonly readAt: string | null;
  readonly acknowledgedAt: string | null;
}
interface AnnouncementList {
  readonly notifications: readonly Notice[];
  readonly next: string | null;
}
interface Inbox extends AnnouncementList {
  readonly unread: number;
  readonly toAcknowledge: number;
}

describe('who was notified of what', () => {
  let test: TestApp;
  let county: TestAgency;
  let other: TestAgency;

  beforeAll(async () => {
    test = await startTestApp({ env: working, clock: new SettableClock('2026-03-02') });
    county = await addTestAgency(test, { code: 'county' });
    other = await addTestAgency(test, { code: 'other', roles: ['auditor', 'handler'] });
    const registrar = await county.as('registrar');
    const desk = { unit: '信息公开科', handlerId: county.idOf('handler') };
    await register(registrar, aRequest('2026-03-02', {}, desk));
    await settle(test);
    await passTo(test, '2026-03-23');
  });
  afterAll(() => test.close());

  it('is listed with the rule, the threshold, the person and the text', async () => {
    const auditor = await county.as('auditor');
    const { body } = await auditor.get<AnnouncementList>('/api/notifications?rule=agency_duty');
    expect(body.notifications).toMatchObject([
      {
        ruleTitle: { zh: '机关法定期限' },
        threshold: -5,
        notifiedAsLabel: { zh: '承办人' },
        recipient: { name: 'county handler' },
        caseNumber: '〔2026〕1号',
      },
    ]);
    expect(body.notifications[0]?.title.zh).toContain('答复应于 2026-03-30 前作出，还有 5 个工作日');
  });

  it('shows everybody else his own only', async () => {
    const registrar = await county.as('registrar');
    expect((await registrar.get<AnnouncementList>('/api/notifications?rule=agency_duty')).body.notifications).toEqual(
      [],
    );
    const handler = await county.as('handler');
    expect(
      (await handler.get<AnnouncementList>('/api/notifications?rule=agency_duty')).body.notifications,
    ).toHaveLength(1);
  });

  it('is none of another agency’s business', async () => {
    const auditor = await other.as('auditor');
    const { body } = await auditor.get<AnnouncementList>(`/api/notifications?agencyId=${county.id}`);
    expect(body.notifications).toEqual([]);
    expect(
      (await auditor.get<AnnouncementList>('/api/notifications')).body.notifications.map(({ agencyId }) => agencyId),
    ).not.toContain(county.id);
  });

  it('pages without skipping or repeating', async () => {
    const auditor = await county.as('auditor');
    const all = await auditor.get<AnnouncementList>('/api/notifications?limit=200');
    const seen: number[] = [];
    for (let at = '/api/notifications?limit=1', page = await auditor.get<AnnouncementList>(at); ;) {
      seen.push(...page.body.notifications.map(({ id }) => id));
      if (page.body.next === null) break;
      at = `/api/notifications?limit=1&cursor=${encodeURIComponent(page.body.next)}`;
      page = await auditor.get<AnnouncementList>(at);
    }
    expect(seen).toEqual(all.body.notifications.map(({ id }) => id));
  });

  it.each([
    ['a day that is none', 'from=2026-02-30'],
    ['SQL in a rule (defect 18)', "rule=x');drop table foi.notifications;--"],
    ['a cursor that is none', 'cursor=1;select 1'],
  ])('takes no harm from %s', async (_what, query) => {
    const auditor = await county.as('auditor');
    const { status, body } = await auditor.get<AnnouncementList & Refused>(`/api/notifications?${encodeURI(query)}`);
    if (status === 200) expect(body.notifications).toEqual([]);
    else expect(status).toBe(400);
    expect((await auditor.get<AnnouncementList>('/api/notifications')).status).toBe(200);
  });

  it('counts down as its person reads and acknowledges, and for no other person', async () => {
    const handler = await county.as('handler');
    const before = (await handler.get<Inbox>('/api/notifications/inbox')).body;
    expect(before).toMatchObject({ unread: 2, toAcknowledge: 1 });
    const notifications = before.notifications.map(({ id, agencyId }) => ({ id, agencyId }));
    const registrar = await county.as('registrar');
    expect((await registrar.post('/api/notifications/acknowledgements', { notifications })).body).toEqual({
      marked: 0,
    });
    expect((await handler.post('/api/notifications/readings', { notifications })).body).toEqual({ marked: 2 });
    expect((await handler.get<Inbox>('/api/notifications/inbox')).body).toMatchObject({ unread: 0, toAcknowledge: 1 });
    await handler.post('/api/notifications/acknowledgements', { notifications });
    const after = (await handler.get<Inbox>('/api/notifications/inbox')).body;
    expect(after).toMatchObject({ unread: 0, toAcknowledge: 0 });
    expect(after.notifications.find(({ rule }) => rule === 'agency_duty')?.acknowledgedAt).not.toBeNull();
  });

  it('reaches an open page as a server-sent event', async () => {
    const handler = await county.as('handler');
    const page = await StreamListener.open(test.url, handler);
    await passTo(test, '2026-03-25');
    await page.until(({ type }) => type === 'notified');
    await page.close();
  });
});

describe('the rules of an agency', () => {
  let test: TestApp;
  let county: TestAgency;

  beforeAll(async () => {
    test = await startTestApp({ env: working, clock: new SettableClock('2026-03-02') });
    county = await addTestAgency(test, { code: 'county' });
  });
  afterAll(() => test.close());

  it('are the default until a person in charge changes them', async () => {
    const registrar = await county.as('registrar');
    expect((await registrar.get('/api/notification-policy')).body).toEqual(defaultNotificationPolicy);
    expect(
      (await registrar.ask<Refused>('PUT', '/api/notification-policy', { body: defaultNotificationPolicy })).status,
    ).toBe(403);
  });

  it('cannot silence the due day, and the refusal says where and what would be right', async () => {
    const head = await county.as('head');
    const escalation = defaultNotificationPolicy.escalation.map((policy) =>
      policy.kinds === 'any' ? { ...policy, steps: [], late: [] } : policy,
    );
    const { status, body } = await head.ask<Refused>('PUT', '/api/notification-policy', {
      body: { ...defaultNotificationPolicy, escalation },
    });
    expect(status).toBe(422);
    expect(body.code).toBe('NOTIFICATION_POLICY_UNSOUND');
    expect(body.errors?.length).toBeGreaterThan(0);
    expect((await head.get('/api/notification-policy')).body).toEqual(defaultNotificationPolicy);
  });

  it('take effect for what is running already', async () => {
    const registrar = await county.as('registrar');
    await register(registrar, aRequest('2026-03-02', {}, { unit: '信息公开科', handlerId: county.idOf('handler') }));
    await settle(test);
    const head = await county.as('head');
    const escalation = defaultNotificationPolicy.escalation.map((policy) =>
      policy.id === 'agency_duty'
        ? { ...policy, steps: [{ threshold: -10, recipients: ['handler'] }, ...policy.steps] }
        : policy,
    );
    const changed = await head.ask('PUT', '/api/notification-policy', {
      body: { ...defaultNotificationPolicy, escalation },
    });
    expect(changed.status).toBe(200);
    await settle(test);
    await passTo(test, '2026-03-16');
    const handler = await county.as('handler');
    const { body } = await handler.get<AnnouncementList>('/api/notifications?rule=agency_duty');
    expect(body.notifications.map(({ threshold }) => threshold)).toEqual([-10]);
  });

  it('stand in the audit', async () => {
    const rows = await test.testDatabase.asOwner<{ action: string }>('select action from foi.audit_entries');
    expect(rows.map(({ action }) => action)).toContain('notification_policy.change');
  });
});
