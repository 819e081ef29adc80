import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { passTo, notifiedSoFar } from '../../support/engine.js';
import { until } from '../queue/workplace.js';
import { type Barrier, barTable, firstReminder, type Office, openOffice, standsBefore } from './office.js';

const at = (time: string): string => `${firstReminder}T${time}:00+08:00`;

describe('what is held up', () => {
  let office: Office;
  let barrier: Barrier | undefined;
  beforeEach(async () => {
    office = await openOffice();
  });
  afterEach(async () => {
    await barrier?.lift();
    barrier = undefined;
    await office.close();
  });

  it('by a timer that will not fire is posted all the same, after three minutes', async () => {
    const { db, county } = office;
    await db.asOwner(
      "insert into foi.timers (agency_id, subject_type, kind, fire_at) values ($1, 'duty', 'stuck', $2)",
      [county.id, at('08:00')],
    );
    const holder = new pg.Client({ connectionString: db.url });
    await holder.connect();
    await holder.query("begin; select from foi.timers where kind = 'stuck' for update");
    barrier = { lift: () => holder.end() };
    const worker = await office.hire(firstReminder);
    for (const time of ['09:00', '09:01', '09:02']) await passTo(worker, at(time));
    expect(office.smtp.received).toHaveLength(0);
    for (const time of ['09:03', '09:04']) await passTo(worker, at(time));
    expect(office.smtp.received).toHaveLength(1);
  });

  it('by a death while a failure is recorded fails again, and the administrators hear of it once', async () => {
    office.smtp.mode = 'refuse_4xx';
    const first = await office.hire(firstReminder);
    await passTo(first, firstReminder);
    await first.close();
    office.smtp.mode = 'refuse_5xx';
    // There is nothing else to notify of, so that whatever waits at the barrier reports the failure.
    await office.db.asOwner("delete from foi.timers where subject_type = 'deadline'");
    barrier = await barTable(office.db, 'foi.notifications');
    const worker = await office.startWorker('2026-03-24');
    await until(() => standsBefore(office.db, 'put_notifications'), 30);
    await worker.end('SIGKILL');
    await barrier.lift();
    expect(await office.messages()).toMatchObject([{ status: 'pending' }]);
    const heir = await office.hire('2026-03-24T09:05:00+08:00');
    await passTo(heir, '2026-03-24T09:05:00+08:00');
    await passTo(heir, '2026-03-24T09:06:00+08:00');
    expect(await office.messages()).toMatchObject([{ status: 'failed', results: ['temporary', null, 'permanent'] }]);
    const reports = (await notifiedSoFar(heir)).filter(({ rule }) => rule === 'delivery_failed');
    expect(reports.map(({ name }) => name)).toEqual(['county administrator']);
  });
});
