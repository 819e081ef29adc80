import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../../support/app.js';
import { passTo, settle, notifiedSoFar } from '../../support/engine.js';
import { type SmtpMode, startSmtpServer } from '../../support/smtp-server.js';
import { firstReminder, type Office, openOffice } from './office.js';

const at = (time: string): string => `${firstReminder}T${time}:00+08:00`;

describe('a mail server', () => {
  let office: Office;
  let worker: TestApp;

  beforeEach(async () => {
    office = await openOffice();
    worker = await office.hire(firstReminder, { SMTP_TIMEOUT_SECONDS: '1' });
  });
  afterEach(() => office.close());

  const failuresNotified = async () =>
    (await notifiedSoFar(worker)).filter(({ rule }) => rule === 'delivery_failed').map(({ name }) => name);

  it('that takes messages and never says so gets three copies under one Message-ID, and then the administrators are notified', async () => {
    office.smtp.mode = 'take_and_hang';
    for (const time of ['09:00', '09:02', '09:10', '09:30', '11:00', '15:00']) await passTo(worker, at(time));
    expect(office.smtp.received).toHaveLength(3);
    expect(new Set(office.smtp.received.map(({ parsed }) => parsed.messageId)).size).toBe(1);
    const [message] = await office.messages();
    expect(message).toMatchObject({ status: 'failed', results: [null, null, null, 'permanent'] });
    expect(message?.answer).toContain('可能已送达');
    expect(await failuresNotified()).toEqual(['county administrator']);
  });

  it('that refuses, hangs, puts off and dies in the middle, one after the other, gets the message once when it is well', async () => {
    const ills: [SmtpMode, string][] = [
      ['refuse_at_greeting', '09:00'],
      ['hang_at_greeting', '09:02'],
      ['refuse_4xx', '09:10'],
      ['die_in_data', '09:30'],
    ];
    for (const [mode, time] of ills) {
      office.smtp.mode = mode;
      await passTo(worker, at(time));
    }
    expect(office.smtp.received).toEqual([]);
    office.smtp.mode = 'accept';
    await passTo(worker, at('11:00'));
    await passTo(worker, at('15:00'));
    expect(office.smtp.received).toHaveLength(1);
    const [message] = await office.messages();
    expect(message?.status).toBe('sent');
    // Of the fourth, how much had left when the server died is a matter of chance.
    expect(message?.results.filter((_, index) => index !== 3)).toEqual([
      'temporary',
      'temporary',
      'temporary',
      'accepted',
    ]);
    expect(await failuresNotified()).toEqual([]);
  });

  it('that is gone for two days and a half gets each message once when it is back', async () => {
    const { port } = office.smtp;
    await office.smtp.close();
    for (const day of ['2026-03-23', '2026-03-24', '2026-03-25']) {
      for (const time of ['09:00', '09:02', '12:00', '18:00', '23:00']) await passTo(worker, `${day}T${time}:00+08:00`);
    }
    expect((await office.messages()).map(({ status }) => status)).toEqual(['pending', 'pending']);
    const back = await startSmtpServer({ port });
    await passTo(worker, '2026-03-26T12:00:00+08:00');
    await passTo(worker, '2026-03-26T18:00:00+08:00');
    expect((await office.messages()).map(({ status }) => status)).toEqual(['sent', 'sent']);
    expect(back.received).toHaveLength(2);
    await back.close();
  });

  it('that never comes back fails after its last attempt, and the administrators are notified once', async () => {
    office.smtp.mode = 'refuse_at_greeting';
    await settle(worker);
    for (let half = 0; half < 14; half++) {
      worker.clock.advance(12 * 60 + 1);
      await settle(worker);
    }
    const [first] = await office.messages();
    expect(first?.status).toBe('failed');
    expect(first?.results.length).toBeLessThanOrEqual(14);
    expect(new Set(first?.results)).toEqual(new Set(['temporary']));
    const reports = await office.db.asOwner(
      `select from foi.notifications t join foi.deliveries m on m.id::text = t.subject
       where t.rule = 'delivery_failed' and m.created_at = (select min(created_at) from foi.deliveries)`,
    );
    expect(reports).toHaveLength(1);
  });
});
