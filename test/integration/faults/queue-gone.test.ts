import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { SweepTimers } from '../../../src/modules/notifications/index.js';
import { Queues } from '../../../src/platform/queue/index.js';
import { aRequest, register } from '../../support/cases.js';
import { passTo, settle } from '../../support/engine.js';
import { hasRedisServer, type PrivateRedis, startPrivateRedis } from '../queue/private-redis.js';
import { until } from '../queue/workplace.js';
import { barTable, firstReminder, type Office, openOffice, received, standsBefore } from './office.js';

const notifiedOnce = ['-5 county handler email', '-5 county handler in_app'];

(hasRedisServer() ? describe : describe.skip)('Redis', () => {
  let redis: PrivateRedis;
  let office: Office;
  beforeAll(async () => {
    redis = await startPrivateRedis();
  });
  afterEach(() => office.close());
  afterAll(() => redis.stop());

  it('emptied while timers wait and while one is fired loses none of them, and notifies none twice', async () => {
    office = await openOffice({ REDIS_URL: redis.url });
    const worker = await office.hire('2026-03-22T12:00:00+08:00');
    await settle(worker);
    const client = new Redis(redis.url);
    await client.flushall();
    const barrier = await barTable(office.db, 'foi.notifications');
    worker.clock.set(firstReminder);
    await worker.app.get(SweepTimers).sweep();
    await until(() => standsBefore(office.db, 'put_notifications'));
    await client.flushall();
    client.disconnect();
    await barrier.lift();
    await passTo(worker, `${firstReminder}T09:01:00+08:00`);
    await passTo(worker, `${firstReminder}T09:02:00+08:00`);
    await passTo(worker, `${firstReminder}T09:03:00+08:00`);
    expect(await office.notifiedOfReply()).toEqual(notifiedOnce);
    expect(await office.messages()).toMatchObject([{ status: 'sent', results: ['accepted'] }]);
    expect(office.smtp.received).toHaveLength(1);
  });

  it('down for an hour leaves the application usable, and what fell due is notified when it is back, as one catch-up', async () => {
    office = await openOffice({ REDIS_URL: redis.url });
    const worker = await office.hire('2026-03-22T12:00:00+08:00');
    await settle(worker);
    const { web, county } = office;
    const registrar = await county.as('registrar');
    await redis.stop();
    await until(async () => !(await web.app.get(Queues).isReachable()));
    for (let nth = 0; nth < 2; nth++) {
      const mine = { unit: '信息公开科', handlerId: county.idOf('handler') };
      expect((await register(registrar, aRequest(received, {}, mine))).status).toBe(201);
    }
    expect((await fetch(`${web.url}/health/ready`)).status).toBe(200);
    await office.db.asOwner("delete from foi.timers where subject_type = 'effect'");
    worker.clock.set(`${firstReminder}T10:05:00+08:00`);
    await redis.start();
    await until(() => worker.app.get(Queues).isReachable());
    await settle(worker);
    await passTo(worker, `${firstReminder}T10:06:00+08:00`);
    await passTo(worker, `${firstReminder}T10:07:00+08:00`);
    expect(await office.notifiedOfReply()).toEqual([
      ...Array<string>(3).fill('-5 county handler email'),
      ...Array<string>(3).fill('-5 county handler in_app'),
    ]);
    expect(await office.messages()).toMatchObject([{ kind: 'catch_up', status: 'sent', results: ['accepted'] }]);
    expect(office.smtp.received).toHaveLength(1);
  });
});
