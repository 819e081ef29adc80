import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SettableClock } from '../../../src/platform/clock/index.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { aRequest, register } from '../../support/cases.js';
import { passTo, settle, notifiedSoFar, working } from '../../support/engine.js';
import { addTestAgency, type TestAgency } from '../../support/people.js';
import { startSmtpServer, type TestSmtpServer } from '../../support/smtp-server.js';

/** A Monday; what arrives on it is due on 2026-03-30, and first reminded of on 2026-03-23. */
const received = '2026-03-02';

interface DeliveryRow {
  readonly status: string;
  readonly attempts: number;
  readonly kind: string;
  readonly answer: string | null;
}

describe('messages that leave', () => {
  let smtp: TestSmtpServer;
  let test: TestApp;
  let county: TestAgency;

  const subjects = () => smtp.received.map(({ parsed }) => parsed.subject ?? '');
  const messages = () =>
    test.testDatabase.asOwner<DeliveryRow>(
      'select status, attempts, kind, answer from foi.deliveries order by created_at, id',
    );

  beforeAll(async () => {
    smtp = await startSmtpServer();
    test = await startTestApp({
      env: { ...working, SMTP_URL: smtp.url, SMTP_STARTTLS: 'opportunistic', MAIL_FROM: 'foi@county.gov.cn' },
      clock: new SettableClock(received),
    });
    county = await addTestAgency(test, { code: 'county' });
    await test.testDatabase.asOwner("update foi.users set email = 'handler@county.gov.cn' where id = $1", [
      county.idOf('handler'),
    ]);
    const registrar = await county.as('registrar');
    for (let nth = 0; nth < 3; nth++) {
      await register(registrar, aRequest(received, {}, { unit: '信息公开科', handlerId: county.idOf('handler') }));
    }
    await settle(test);
  });
  afterAll(async () => {
    await test.close();
    await smtp.close();
  });

  it('state each assignment separately, without data of the applicant', () => {
    expect(smtp.received).toHaveLength(3);
    for (const { raw, parsed } of smtp.received) {
      expect(`${raw}${parsed.text ?? ''}${parsed.subject ?? ''}`).not.toMatch(/王小明|征地批文|13800000000/);
    }
  });

  it('bring one catch-up after an outage over several reminders, not many', async () => {
    const before = smtp.received.length;
    await passTo(test, '2026-03-27T15:00:00+08:00');
    // The clock moves on while the post waits for the timers that fire beside it.
    await passTo(test, '2026-03-27T15:01:00+08:00');
    expect(smtp.received).toHaveLength(before + 1);
    const last = smtp.received.at(-1);
    for (const number of ['〔2026〕1号', '〔2026〕2号', '〔2026〕3号']) expect(last?.parsed.text).toContain(number);
    const reminders = (await notifiedSoFar(test, 'email')).filter(({ kind }) => kind === 'reply');
    expect(new Set(reminders.map(({ delivery_id }) => delivery_id)).size).toBe(1);
    expect([...new Set(reminders.map(({ threshold }) => threshold))]).toEqual([-5, -3, -1]);
  });

  it('bring the due day’s own reminders one by one, at nine', async () => {
    const before = smtp.received.length;
    await passTo(test, '2026-03-30');
    await passTo(test, '2026-03-30T09:01:00+08:00');
    expect(subjects().slice(before)).toHaveLength(3);
  });

  it('wait while the server refuses for the moment, and arrive once when it takes them', async () => {
    smtp.mode = 'refuse_4xx';
    const before = smtp.received.length;
    await passTo(test, '2026-03-31');
    await passTo(test, '2026-03-31T09:01:00+08:00');
    expect(smtp.received).toHaveLength(before);
    expect((await messages()).filter(({ status }) => status === 'pending')).toHaveLength(3);
    smtp.mode = 'accept';
    await passTo(test, '2026-03-31T09:07:00+08:00');
    expect(smtp.received).toHaveLength(before + 3);
    expect((await messages()).every(({ status }) => status === 'sent')).toBe(true);
    await passTo(test, '2026-03-31T12:00:00+08:00');
    expect(smtp.received).toHaveLength(before + 3);
  });

  it('end at a permanent refusal, which the administrators are shown', async () => {
    smtp.mode = 'refuse_5xx';
    await passTo(test, '2026-04-01');
    await passTo(test, '2026-04-01T09:01:00+08:00');
    const failed = (await messages()).filter(({ status }) => status === 'failed');
    expect(failed.map(({ attempts }) => attempts)).toEqual([1, 1, 1]);
    const reports = (await notifiedSoFar(test)).filter(({ rule }) => rule === 'delivery_failed');
    expect(reports.map(({ name }) => name)).toEqual(Array(3).fill('county administrator'));
    smtp.mode = 'accept';
  });

  it('are attempted again when an administrator says so', async () => {
    const administrator = await county.as('administrator');
    const listed = await administrator.get<{ deliveries: { id: string }[] }>('/api/deliveries?status=failed');
    const id = listed.body.deliveries[0]?.id ?? '';
    const before = smtp.received.length;
    expect((await administrator.post(`/api/deliveries/${id}/retry`, {})).status).toBe(204);
    await passTo(test, '2026-04-01T09:02:00+08:00');
    expect(smtp.received).toHaveLength(before + 1);
    const shown = await administrator.get<{ attemptList: { result: string }[] }>(`/api/deliveries/${id}`);
    expect(shown.body.attemptList.map(({ result }) => result)).toEqual(['permanent', 'accepted']);
  });

  it('carry the same Message-ID again where the server took one and died before saying so', async () => {
    smtp.mode = 'take_and_die';
    const before = smtp.received.length;
    await passTo(test, '2026-04-02');
    await passTo(test, '2026-04-02T09:01:00+08:00');
    smtp.mode = 'accept';
    await passTo(test, '2026-04-02T09:05:00+08:00');
    const ids = smtp.received.slice(before).map(({ parsed }) => parsed.messageId);
    expect(ids).toHaveLength(6);
    expect(new Set(ids).size).toBe(3);
  });

  it('are held back over a night and a weekend, but for the due day’s own', async () => {
    const before = smtp.received.length;
    test.clock.set('2026-04-03T21:30:00+08:00');
    const registrar = await county.as('registrar');
    await register(registrar, aRequest('2026-04-03', {}, { unit: '信息公开科', handlerId: county.idOf('handler') }));
    await settle(test);
    const assignments = async () => (await notifiedSoFar(test, 'email')).filter(({ rule }) => rule === 'assigned');
    // 04-04 to 04-06 are 清明节.
    expect((await assignments()).at(-1)?.release_at.toISOString()).toBe('2026-04-07T00:00:00.000Z');
    await passTo(test, '2026-04-05T12:00:00+08:00');
    expect(
      subjects()
        .slice(before)
        .filter((one) => one.includes('4号')),
    ).toHaveLength(0);
    await passTo(test, '2026-04-07T08:00:00+08:00');
    await passTo(test, '2026-04-07T08:01:00+08:00');
    expect((await assignments()).at(-1)?.delivery_id).not.toBeNull();
  });
});
