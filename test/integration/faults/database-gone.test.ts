import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SweepTimers } from '../../../src/modules/notifications/index.js';
import { Queues } from '../../../src/platform/queue/index.js';
import { passTo } from '../../support/engine.js';
import { kinds, until } from '../queue/workplace.js';
import { barTable, firstReminder, type Office, openOffice, standsBefore } from './office.js';

describe.each(kinds)('PostgreSQL, restarted under a worker that keeps its jobs in $name,', ({ env }) => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice(env);
  });
  afterEach(() => office.close());

  it('rolls back a partial record, and the same worker notifies all of it once', async () => {
    const { db } = office;
    const worker = await office.hire(firstReminder);
    const barrier = await barTable(db, 'foi.notifications');
    await worker.app.get(SweepTimers).sweep();
    await until(() => standsBefore(db, 'put_notifications'));
    const name = new URL(db.url).pathname.slice(1);
    await db.asServer(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
    await db.asServer('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
    await db.asServer(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
    await barrier.lift();
    await until(() => worker.app.get(Queues).isReachable());
    // The job that broke off is tried again by itself, a moment later.
    await until(async () => (await office.notifiedOfReply()).length > 0);
    await passTo(worker, `${firstReminder}T09:01:00+08:00`);
    await until(() => office.smtp.received.length > 0);
    await passTo(worker, `${firstReminder}T09:02:00+08:00`);
    expect(await office.notifiedOfReply()).toEqual(['-5 county handler email', '-5 county handler in_app']);
    expect(await office.messages()).toMatchObject([{ status: 'sent', results: ['accepted'] }]);
    expect(office.smtp.received).toHaveLength(1);
  });
});
