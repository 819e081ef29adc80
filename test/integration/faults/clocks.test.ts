import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SendDelivery } from '../../../src/modules/notifications/deliveries/send-delivery.js';
import { SweepTimers } from '../../../src/modules/notifications/index.js';
import { Queues } from '../../../src/platform/queue/index.js';
import { passTo, settle, notifiedSoFar } from '../../support/engine.js';
import { kinds, until } from '../queue/workplace.js';
import { firstReminder, type Office, openOffice } from './office.js';

const notifiedOnce = ['-5 county handler email', '-5 county handler in_app'];

describe.each(kinds)('clocks that are wrong, jobs kept in $name:', ({ env }) => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice(env);
  });
  afterEach(() => office.close());

  it('two workers a minute apart notify once, and send once', async () => {
    const slow = await office.hire(`${firstReminder}T08:59:00+08:00`);
    const fast = await office.hire(firstReminder);
    for (let minute = 0; minute < 4; minute++) {
      await Promise.all([slow, fast].map((one) => one.app.get(SweepTimers).sweep()));
      await slow.app.get(Queues).idle();
      slow.clock.advance(1);
      fast.clock.advance(1);
    }
    expect(await office.notifiedOfReply()).toEqual(notifiedOnce);
    expect(await office.messages()).toMatchObject([{ status: 'sent', results: ['accepted'] }]);
    expect(office.smtp.received).toHaveLength(1);
  });

  it('a worker whose clock is a minute ahead leaves alone what another has been sending for as long as it may', async () => {
    office.smtp.mode = 'take_and_hang';
    const slow = await office.hire(firstReminder);
    await slow.app.get(SweepTimers).sweep();
    await until(() => office.smtp.received.length === 1);
    const fast = await office.hire(firstReminder, { PROCESS: 'web' });
    // The longest attempt, seen by the clock ahead.
    fast.clock.set(`${firstReminder}T09:02:30+08:00`);
    const [message] = await office.db.asOwner<{ id: string }>('select id from foi.deliveries');
    await fast.app.get(SendDelivery).execute({ agencyId: office.county.id, deliveryId: message?.id ?? '' });
    expect(await office.messages()).toMatchObject([{ status: 'pending', results: [null] }]);
    expect(office.smtp.received).toHaveLength(1);
  });

  it('a clock set on two days, back three, and on again notifies each threshold once', async () => {
    const worker = await office.hire(firstReminder);
    for (const day of ['2026-03-23', '2026-03-25', '2026-03-22', '2026-03-23', '2026-03-24', '2026-03-25']) {
      await passTo(worker, day);
      await passTo(worker, `${day}T09:01:00+08:00`);
    }
    const notified = await office.notifiedOfReply();
    expect(new Set(notified).size).toBe(notified.length);
    const ofHandler = (await notifiedSoFar(worker)).filter(
      ({ kind, name }) => kind === 'reply' && name === 'county handler',
    );
    expect(ofHandler.map(({ threshold }) => threshold)).toEqual([-5, -3]);
    expect(office.smtp.received).toHaveLength(2);
    await settle(worker);
  });
});

/** Berlin sets its clocks on the night before the second day; New York has done so already. */
describe('a host that lives in a zone with summer time', () => {
  it.each([
    ['Europe/Berlin', '2026-03-27', '2026-03-30'],
    ['America/New_York', '2026-03-27', '2026-03-30'],
  ])('%s tells at nine in the morning of China', async (TZ, before, after) => {
    const office = await openOffice();
    const owed = () =>
      office.db.asOwner<{ threshold: number; notified: string; owed: string }>(
        `select distinct threshold, to_char(notified_at at time zone 'UTC', 'MM-DD HH24:MI') as notified,
           to_char(owed_at at time zone 'UTC', 'MM-DD HH24:MI') as owed
         from foi.notifications where kind = 'reply' and subject_type = 'deadline' and not is_escalation order by 1`,
      );
    const first = await office.startWorker(before, { TZ });
    await until(async () => (await owed()).length === 3, 30);
    await until(async () => (await nextRing(office)) === `${after}T01:00`);
    await first.end('SIGTERM');
    const second = await office.startWorker(after, { TZ });
    await until(async () => (await owed()).length === 4, 30);
    await second.end('SIGTERM');
    expect((await owed()).at(-1)).toEqual({ threshold: 0, notified: '03-30 01:00', owed: '03-30 01:00' });
    expect((await owed()).map(({ owed: instant }) => instant)).toEqual([
      '03-23 01:00',
      '03-25 01:00',
      '03-27 01:00',
      '03-30 01:00',
    ]);
    await office.close();
  });
});

async function nextRing({ db }: Office): Promise<string | undefined> {
  const [row] = await db.asOwner<{ at: string }>(
    `select to_char(fire_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI') as at from foi.timers
     where subject_type = 'deadline' and kind = 'reply'`,
  );
  return row?.at;
}
