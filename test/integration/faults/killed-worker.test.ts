import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { passTo, settle } from '../../support/engine.js';
import { hasRedisServer, type PrivateRedis, startPrivateRedis } from '../queue/private-redis.js';
import { until } from '../queue/workplace.js';
import { type Barrier, barSetting, barTable, firstReminder, type Office, openOffice, standsBefore } from './office.js';

const backends = [{ kept: 'PostgreSQL' }, ...(hasRedisServer() ? [{ kept: 'Redis' }] : [])];

/** Where a worker is stopped by a barrier of the test, and killed there; what it wrote before is not committed. */
const uncommitted = [
  {
    point: 'after taking the timers, before recording a notification',
    table: 'foi.notifications',
    at: 'put_notifications',
  },
  { point: 'while it sets the post by what it recorded', table: 'foi.timers', at: 'put_notifications' },
  {
    point: 'after recording notifications, while it makes messages of them',
    table: 'foi.deliveries',
    at: 'post_deliveries',
  },
  { point: 'when it begins to send', table: 'foi.delivery_attempts', at: 'into "foi"."delivery_attempts"' },
];

const notifiedOnce = ['-5 county handler email', '-5 county handler in_app'];

describe.each(backends)('a worker killed, its jobs kept in $kept,', ({ kept }) => {
  let redis: PrivateRedis | undefined;
  let office: Office;
  let barriers: Barrier[] = [];

  const open = async (): Promise<void> => {
    office = await openOffice(redis === undefined ? {} : { REDIS_URL: redis.url });
  };
  const bar = async (table: string): Promise<Barrier> => {
    const barrier = await barTable(office.db, table);
    barriers.push(barrier);
    return barrier;
  };
  /** Another worker takes over, five minutes later: by then no lease of the dead one counts. */
  const takeOver = async (): Promise<void> => {
    const heir = await office.hire(firstReminder);
    await settle(heir);
    await passTo(heir, `${firstReminder}T09:05:00+08:00`);
    await passTo(heir, `${firstReminder}T09:06:00+08:00`);
  };

  beforeAll(async () => {
    if (kept === 'Redis') redis = await startPrivateRedis();
  });
  afterEach(async () => {
    for (const barrier of barriers) await barrier.lift().catch(() => undefined);
    barriers = [];
    await office.close();
  });
  afterAll(() => redis?.stop());

  it.each(uncommitted)(
    '$point, has notified of nothing by halves, and another notifies of all of it once',
    async ({ table, at }) => {
      await open();
      const barrier = await bar(table);
      const worker = await office.startWorker(firstReminder);
      await until(() => standsBefore(office.db, at));
      await worker.end('SIGKILL');
      await barrier.lift();
      await takeOver();
      expect(await office.notifiedOfReply()).toEqual(notifiedOnce);
      expect(await office.messages()).toMatchObject([{ status: 'sent', results: ['accepted'] }]);
      expect(office.smtp.received).toHaveLength(1);
    },
  );

  it('after recording notifications, before setting their timers, has notified no one, and another worker notifies once', async () => {
    await open();
    const barrier = await barSetting(office.db);
    barriers.push(barrier);
    const worker = await office.startWorker(firstReminder);
    await until(() => standsBefore(office.db, 'update foi.timers'));
    await worker.end('SIGKILL');
    await barrier.lift();
    expect(await office.notifiedOfReply()).toEqual([]);
    await takeOver();
    expect(await office.notifiedOfReply()).toEqual(notifiedOnce);
    expect(office.smtp.received).toHaveLength(1);
  });

  it('after its notifications are committed, before its job is done, has notified, and no worker notifies again', async () => {
    await open();
    const barrier = await bar('foi.notifications');
    const worker = await office.startWorker(firstReminder);
    await until(() => standsBefore(office.db, 'put_notifications'));
    const client = redis === undefined ? undefined : new Redis(redis.url);
    await client?.client('PAUSE', 60_000, 'WRITE');
    const queue = client === undefined ? await bar('bullmq.job') : undefined;
    await barrier.lift();
    await until(async () => (await office.notifiedOfReply()).length > 0);
    await worker.end('SIGKILL');
    await queue?.lift();
    await client?.client('UNPAUSE');
    client?.disconnect();
    await takeOver();
    expect(await office.notifiedOfReply()).toEqual(notifiedOnce);
    expect(office.smtp.received).toHaveLength(1);
  });

  it('after an attempt began, before the mail server received it, has its message sent by another', async () => {
    await open();
    office.smtp.mode = 'hang_at_greeting';
    const worker = await office.startWorker(firstReminder);
    await until(() => office.smtp.connections > 0);
    await worker.end('SIGKILL');
    office.smtp.mode = 'accept';
    await takeOver();
    expect(await office.notifiedOfReply()).toEqual(notifiedOnce);
    expect(await office.messages()).toMatchObject([{ status: 'sent', results: [null, 'accepted'] }]);
    expect(office.smtp.received).toHaveLength(1);
  });

  // The one exception: whether the server received it cannot be known.
  it('after the mail server took the message, before that is recorded, has it sent again under its Message-ID', async () => {
    await open();
    office.smtp.mode = 'take_and_hang';
    const worker = await office.startWorker(firstReminder);
    await until(() => office.smtp.received.length > 0);
    await worker.end('SIGKILL');
    office.smtp.mode = 'accept';
    await takeOver();
    expect(await office.notifiedOfReply()).toEqual(notifiedOnce);
    expect(await office.messages()).toMatchObject([{ status: 'sent', results: [null, 'accepted'] }]);
    expect(new Set(office.smtp.received.map(({ parsed }) => parsed.messageId)).size).toBe(1);
    expect(office.smtp.received).toHaveLength(2);
  });
});
