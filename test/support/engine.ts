import { SweepTimers } from '../../src/modules/notifications/index.js';
import { Queues } from '../../src/platform/queue/index.js';
import type { TestApp } from './app.js';

/** Environment of an app that does its jobs, kept in Redis where this run of the tests has one, else in its database. */
export const working: Readonly<Record<string, string>> = {
  PROCESS: 'all',
  ...(process.env.REDIS_URL ? { REDIS_URL: process.env.REDIS_URL } : {}),
};

/** Sweeps the timers and lets everything that is due happen: timers, notifications, messages. Of an app with `PROCESS=all`. */
export async function settle(test: TestApp): Promise<void> {
  await test.app.get(SweepTimers).sweep();
  // Patient enough for a machine on which everything takes three times as long.
  await test.app.get(Queues).idle({ withinSeconds: 120 });
}

/** Sets the clock to an instant or to nine in the morning of a day, and settles. */
export async function passTo(test: TestApp, at: string): Promise<void> {
  test.clock.set(at);
  await settle(test);
}

/** A notification as the owner of the database sees it. */
export interface NotificationRow {
  readonly rule: string;
  readonly subject_type: string;
  readonly kind: string;
  readonly threshold: number;
  readonly is_escalation: boolean;
  readonly version: number;
  readonly level: string;
  readonly name: string | null;
  readonly channel: string;
  readonly case_number: string | null;
  readonly title: string;
  readonly owed_at: Date;
  readonly notified_at: Date;
  readonly release_at: Date;
  readonly delivery_id: string | null;
  readonly acknowledged_at: Date | null;
}

/** All notifications so far, in order. */
export const notifiedSoFar = (test: TestApp, channel = 'in_app'): Promise<NotificationRow[]> =>
  test.testDatabase.asOwner<NotificationRow>(
    `select t.rule, t.subject_type, t.kind, t.threshold, t.is_escalation, t.version, t.level, u.name, t.channel, t.case_number,
       t.content->'title'->>'zh' as title, t.owed_at, t.notified_at, t.release_at, t.delivery_id, t.acknowledged_at
     from foi.notifications t left join foi.users u on u.id = t.recipient_id where t.channel = $1 order by t.id`,
    [channel],
  );
