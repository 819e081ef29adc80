import { Inject, Injectable } from '@nestjs/common';
import { Database, type Session } from '../../../platform/database/index.js';
import type { DeliveryStatus, PendingDelivery, NotificationLine } from './delivery.js';

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

interface DeliveryRow {
  readonly id: string;
  readonly channel: string;
  readonly recipient_kind: 'person' | 'endpoint';
  readonly recipient_id: string;
  readonly kind: PendingDelivery['kind'];
  readonly about_agencies: string[];
  readonly attempts: number;
  readonly uncertain: number;
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
      const [row] = await session.query<DeliveryRow>(
        `select m.id, m.channel, m.recipient_kind, m.recipient_id, m.kind, m.about_agencies, m.attempts,
           (select count(*)::int from foi.delivery_attempts a
            where a.agency_id = m.agency_id and a.delivery_id = m.id and a.ended_at is null) as uncertain
         from foi.deliveries m where m.agency_id = $1 and m.id = $2 and m.status = 'pending' and m.next_attempt_at <= $3
           and (m.leased_until is null or m.leased_until <= $3)
         for update of m skip locked`,
        [agencyId, deliveryId, now],
        'delivery_to_send',
      );
      if (row === undefined) return null;
      const leasedUntil = new Date(now.valueOf() + LEASE_MS);
      const attempt = row.attempts + 1;
      await session.query(
        'update foi.deliveries set attempts = $3, leased_until = $4 where agency_id = $1 and id = $2',
        [agencyId, deliveryId, attempt, leasedUntil],
        'lease_delivery',
      );
      await session.query(
        'insert into foi.delivery_attempts (agency_id, delivery_id, attempt, began_at) values ($1, $2, $3, $4)',
        [agencyId, deliveryId, attempt, now],
        'begin_attempt',
      );
      // Should this worker die, the timer makes the message due again.
      await fireAt(session, agencyId, deliveryId, leasedUntil);
      return {
        id: row.id,
        agencyId,
        channel: row.channel,
        recipientKind: row.recipient_kind,
        recipientId: row.recipient_id,
        kind: row.kind,
        aboutAgencies: row.about_agencies,
        attempt,
        uncertain: row.uncertain,
      };
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
      await session.query(
        `update foi.delivery_attempts set ended_at = $4, result = $5, answer = $6
         where agency_id = $1 and delivery_id = $2 and attempt = $3`,
        [agencyId, id, attempt, endedAt, result, end.answer],
        'end_attempt',
      );
      await session.query(
        `update foi.deliveries set status = $3, next_attempt_at = $4, leased_until = null, answer = $5,
           ended_at = case when $4::timestamptz is null then $6::timestamptz end
         where agency_id = $1 and id = $2 and status = 'pending'`,
        [agencyId, id, end.status, end.nextAttemptAt, end.answer, now],
        'end_delivery',
      );
      await fireAt(session, agencyId, id, end.nextAttemptAt);
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
