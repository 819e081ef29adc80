import { Inject, Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual, Or } from 'typeorm';
import { Database, type Session } from '../../../platform/database/index.js';
import {
  DeliveryAttemptEntity,
  DeliveryEntity,
  type DeliveryStatus,
  type NotificationLine,
  type PendingDelivery,
} from './delivery.entity.js';

/** Timeout of an attempt. */
export const ATTEMPT_MS = 90_000;
/** Margin for the difference between two workers' clocks and for slow recording of an attempt. */
const SLACK_MS = 150_000;
/** Lease of a message: by no other worker's clock does it expire during the attempt. */
const LEASE_MS = ATTEMPT_MS + SLACK_MS;

/** How an attempt ended. */
export interface AttemptEnd {
  /** `uncertain`: the result is unknown; its row stays without an end, as does that of a worker that died. */
  readonly result: 'accepted' | 'temporary' | 'permanent' | 'uncertain';
  readonly answer: string;
  readonly status: DeliveryStatus;
  readonly nextAttemptAt: Date | null;
}

/** Storage of messages and their delivery attempts. */
@Injectable()
export class DeliveryStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  /**
   * Leases a due message and records the attempt before sending; null when it is not due or leased by another worker.
   */
  begin(agencyId: string, deliveryId: string, now: Date): Promise<PendingDelivery | null> {
    return this.within(agencyId, async (session) => {
      const deliveries = session.repository(DeliveryEntity);
      const delivery = await deliveries.findOne({
        where: {
          ...{ agencyId, id: deliveryId, status: 'pending', nextAttemptAt: LessThanOrEqual(now) },
          leasedUntil: Or(IsNull(), LessThanOrEqual(now)),
        },
        lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
      });
      if (delivery === null) return null;
      const attempts = session.repository(DeliveryAttemptEntity);
      const uncertain = await attempts.countBy({ agencyId, deliveryId, endedAt: IsNull() });
      const leasedUntil = new Date(now.valueOf() + LEASE_MS);
      const attempt = delivery.attempts + 1;
      await deliveries.update({ agencyId, id: deliveryId }, { attempts: attempt, leasedUntil });
      await attempts.insert({ agencyId, deliveryId, attempt, beganAt: now });
      // Should this worker die, the timer makes the message due again.
      await fireAt(session, agencyId, deliveryId, leasedUntil);
      return Object.assign(delivery, { attempt, uncertain });
    });
  }

  /**
   * Records how an attempt ended, and the message's next state.
   * @param alongside runs in the same transaction.
   */
  async end(
    { agencyId, id, attempt }: PendingDelivery,
    end: AttemptEnd,
    now: Date,
    alongside: (session: Session) => Promise<void>,
  ): Promise<void> {
    await this.within(agencyId, async (session) => {
      const [endedAt, result] = end.result === 'uncertain' ? [null, null] : [now, end.result];
      const { answer, status, nextAttemptAt } = end;
      await session
        .repository(DeliveryAttemptEntity)
        .update({ agencyId, deliveryId: id, attempt }, { endedAt, result, answer });
      await session
        .repository(DeliveryEntity)
        .update(
          { agencyId, id, status: 'pending' },
          { status, nextAttemptAt, leasedUntil: null, answer, endedAt: nextAttemptAt === null ? now : null },
        );
      await fireAt(session, agencyId, id, nextAttemptAt);
      await alongside(session);
    });
  }

  /** A message's notifications, in the order in which they were made. */
  lines({ aboutAgencies, id }: PendingDelivery): Promise<NotificationLine[]> {
    return this.database.scoped({ agencyIds: aboutAgencies }, (session) =>
      session.query<NotificationLine>(
        `select content, priority, rule, case when subject_type in ('deadline', 'duty') then threshold end as threshold,
           case_number as "caseNumber", due_on as "dueOn"
         from foi.notifications
         where agency_id = any($1::uuid[]) and delivery_id = $2 order by due_on nulls last, owed_at, id`,
        [aboutAgencies, id],
        'lines_of_delivery',
      ),
    );
  }

  private within<Result>(agencyId: string, work: (session: Session) => Promise<Result>): Promise<Result> {
    return this.database.scoped({ agencyIds: [agencyId], writable: agencyId }, work);
  }
}

/** Sets the message's timer, or deletes it. */
async function fireAt(session: Session, agencyId: string, deliveryId: string, at: Date | null): Promise<void> {
  const mine = "agency_id = $1 and subject_type = 'delivery' and subject = $2";
  if (at === null)
    await session.query(`delete from foi.timers where ${mine}`, [agencyId, deliveryId], 'delivery_ended');
  else
    await session.query(
      `update foi.timers set fire_at = $3 where ${mine}`,
      [agencyId, deliveryId, at],
      'delivery_waits',
    );
}
