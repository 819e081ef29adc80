import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { grouping } from '../../../domain/notification/release.js';
import { CLOCK, type Clock, legalMomentAt } from '../../../platform/clock/index.js';
import { Database, type Session } from '../../../platform/database/index.js';
import { Queues } from '../../../platform/queue/index.js';
import { PeopleInCharge } from '../../accounts/index.js';
import { Calendars } from '../../calendars/index.js';
import type { Timer, NextTimer } from '../timers/timer.js';
import { setTimers, takeDueTimers } from '../timers/timer-store.js';
import { sendDelivery } from '../timers/jobs.js';
import type { TimerHandler, FiredBatch } from '../timers/timer-handler.js';
import { NotificationPolicies } from '../policies/notification-policies.js';
import type { DeliveryKind } from './delivery.entity.js';
import { PostWaits } from './post-waits.js';

/** Recipients, with a channel each, of one transaction. */
const BATCH = 200;
/** While the agencies' timers are still firing, the notifications they add belong in the same message. */
const WAIT_MS = 15_000;

interface ToPost {
  readonly agencyId: string;
  readonly id: number;
  readonly recipientId: string;
  readonly recipientKind: string;
  readonly channel: string;
  readonly priority: 'ordinary' | 'due_day';
  readonly owedAt: Date;
  readonly releaseAt: Date;
}

interface NewDelivery {
  readonly id: string;
  readonly channel: string;
  readonly recipient_kind: string;
  readonly recipient_id: string;
  readonly kind: DeliveryKind;
  readonly notifications: readonly { readonly agencyId: string; readonly id: number }[];
}

/** Creates the messages that leave the application: single ones, a digest, or one catch-up message for many. */
@Injectable()
export class PostDeliveries implements TimerHandler {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PeopleInCharge) private readonly people: PeopleInCharge,
    @Inject(NotificationPolicies) private readonly rules: NotificationPolicies,
    @Inject(Calendars) private readonly calendars: Calendars,
    @Inject(Queues) private readonly queues: Queues,
    @Inject(PostWaits) private readonly waits: PostWaits,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async fire(agencyId: string): Promise<FiredBatch> {
    const now = this.clock.now();
    const [rules, { persons }, { calendar }] = await Promise.all([
      this.rules.of(agencyId),
      this.people.of(agencyId),
      this.calendars.of(agencyId),
    ]);
    const [below] = await this.database.query<{ readonly ids: string[] }>(
      'select foi.agency_and_subordinates($1) as ids',
      [agencyId],
      'agency_and_subordinates',
    );
    const agencyIds = below?.ids ?? [agencyId];
    const posted = await this.database.scoped({ agencyIds, writable: agencyId }, async (session) => {
      const timers = await takeDueTimers(session, { agencyId, subjectType: 'post', now, limit: BATCH });
      const mustWait = timers.length > 0 && this.waits.mustWait(agencyId, await isFiring(session, agencyIds, now), now);
      const [waiting, due] = mustWait ? [timers, []] : [[], timers];
      const notifications = due.length === 0 ? [] : await notificationsOf(session, agencyIds, due);
      const released = notifications.filter(({ releaseAt }) => releaseAt <= now);
      const deliveries = due.flatMap((timer): NewDelivery[] => {
        const mine = released.filter((one) => isOf(timer, one));
        const wantsDigest = persons.get(timer.subject)?.wantsDigest ?? false;
        const groups = grouping(mine.map(forGrouping), legalMomentAt(now), wantsDigest, rules, calendar);
        return groups.map(({ kind, ids }) =>
          newMessage(
            kind,
            mine.filter(({ agencyId, id }) => ids.includes(`${agencyId} ${id}`)),
          ),
        );
      });
      if (deliveries.length > 0) {
        await session.query(
          'select foi.post_deliveries($1, $2::jsonb, $3)',
          [agencyId, JSON.stringify(deliveries), now],
          'post_deliveries',
        );
      }
      const held = notifications.filter(({ releaseAt }) => releaseAt > now);
      await setTimers(session, agencyId, 'post', [
        ...waiting.map((timer): NextTimer => ({ timer, fireAt: new Date(now.valueOf() + WAIT_MS) })),
        ...due.map((timer): NextTimer => ({ timer, fireAt: earliest(held.filter((one) => isOf(timer, one))) })),
      ]);
      return { timers: timers.length, deliveries, isMore: timers.length === BATCH && waiting.length === 0 };
    });
    await this.queues.addMany(
      sendDelivery,
      posted.deliveries.map(({ id }) => ({
        payload: { agencyId, deliveryId: id },
        id: `send_${id}_${String(now.valueOf())}`,
      })),
    );
    return { timers: posted.timers, isMore: posted.isMore, toPost: [] };
  }
}

/** Whether timers of these agencies should have fired by now. */
async function isFiring(session: Session, agencyIds: readonly string[], now: Date): Promise<boolean> {
  const firing = await session.query(
    `select from foi.timers where agency_id = any($1::uuid[])
       and subject_type in ('deadline', 'duty', 'agency', 'effect', 'supervision', 'reminder')
       and fire_at > 'epoch' and fire_at <= $2 limit 1`,
    [agencyIds, now],
    'still_ringing',
  );
  return firing.length > 0;
}

const notificationsOf = (session: Session, agencyIds: readonly string[], timers: readonly Timer[]): Promise<ToPost[]> =>
  session.query<ToPost>(
    `select t.agency_id as "agencyId", t.id, t.recipient_id as "recipientId", t.recipient_kind as "recipientKind",
       t.channel, t.priority, t.owed_at as "owedAt", t.release_at as "releaseAt"
     from jsonb_to_recordset($2::jsonb) as a (kind text, subject uuid)
     join foi.notifications t on t.recipient_id = a.subject and t.channel = a.kind and t.delivery_id is null
     where t.agency_id = any($1::uuid[]) and t.channel <> 'in_app' order by t.agency_id, t.id`,
    [agencyIds, JSON.stringify(timers.map(({ kind, subject }) => ({ kind, subject })))],
    'notifications_to_post',
  );

const isOf = (timer: Timer, one: ToPost): boolean => one.recipientId === timer.subject && one.channel === timer.kind;

const forGrouping = ({ agencyId, id, priority, owedAt, releaseAt }: ToPost) => ({
  id: `${agencyId} ${id}`,
  priority,
  owedAt: legalMomentAt(owedAt),
  releaseAt: legalMomentAt(releaseAt),
});

function newMessage(kind: DeliveryKind, notifications: readonly ToPost[]): NewDelivery {
  const [first] = notifications;
  if (first === undefined) throw new Error('a message without notifications');
  return {
    id: randomUUID(),
    channel: first.channel,
    recipient_kind: first.recipientKind,
    recipient_id: first.recipientId,
    kind,
    notifications: notifications.map(({ agencyId, id }) => ({ agencyId, id })),
  };
}

const earliest = (notifications: readonly ToPost[]): Date | null =>
  notifications.map(({ releaseAt }) => releaseAt).sort((a, b) => a.valueOf() - b.valueOf())[0] ?? null;
