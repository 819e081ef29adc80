import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/case/permissions.js';
import type { Text } from '../../../domain/text.js';
import { CLOCK, type Clock } from '../../../platform/clock/index.js';
import { Database, type Session } from '../../../platform/database/index.js';
import { requireRole } from '../../accounts/index.js';
import { notFound } from '../../api/index.js';
import { recordAudit } from '../../audit/index.js';
import type { DeliveryKind, DeliveryStatus } from './delivery.js';
import type { DeliveryQuery } from './deliveries.schema.js';

export interface DeliveryRecord {
  readonly id: string;
  readonly channel: string;
  readonly recipient_kind: 'person' | 'endpoint';
  readonly recipient_id: string;
  readonly recipient_name: string | null;
  readonly kind: DeliveryKind;
  readonly about_agencies: string[];
  readonly status: DeliveryStatus;
  readonly attempts: number;
  readonly next_attempt_at: Date | null;
  readonly answer: string | null;
  readonly created_at: Date;
  readonly ended_at: Date | null;
}

export interface AttemptRecord {
  readonly attempt: number;
  readonly began_at: Date;
  readonly ended_at: Date | null;
  readonly result: 'accepted' | 'temporary' | 'permanent' | 'bounced' | null;
  readonly answer: string | null;
}

export interface DeliveryWithAttempts {
  readonly delivery: DeliveryRecord;
  readonly attempts: readonly AttemptRecord[];
  readonly notifies: readonly { readonly title: Text; readonly caseNumber: string | null }[];
}

const source = `select m.*, coalesce(u.name, e.title) as recipient_name from foi.deliveries m
  left join foi.users u on u.agency_id = m.agency_id and u.id = m.recipient_id
  left join foi.channel_endpoints e on e.agency_id = m.agency_id and e.id = m.recipient_id`;

/** Messages as an administrator sees them: sent, pending, and failed with the reason. */
@Injectable()
export class ReadDeliveries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The latest first. @throws ProblemError ROLE_REQUIRED */
  list(query: DeliveryQuery, by: Actor): Promise<DeliveryRecord[]> {
    requireRole(by, 'administrator', 'auditor', 'head');
    return this.within(by, (session) =>
      session.query<DeliveryRecord>(
        `${source} where m.agency_id = $1 and ($2::text is null or m.status = $2)
           and ($3::timestamptz is null or m.created_at < $3) order by m.created_at desc, m.id limit $4`,
        [by.agencyId, query.status ?? null, query.before ?? null, query.limit],
        'list_deliveries',
      ),
    );
  }

  /** @throws ProblemError ROLE_REQUIRED, MESSAGE_NOT_FOUND */
  async one(id: string, by: Actor): Promise<DeliveryWithAttempts> {
    requireRole(by, 'administrator', 'auditor', 'head');
    const found = await this.within(by, async (session) => {
      const [delivery] = await session.query<DeliveryRecord>(`${source} where m.agency_id = $1 and m.id = $2`, [
        by.agencyId,
        id,
      ]);
      const attempts = await session.query<AttemptRecord>(
        `select attempt, began_at, ended_at, result, answer from foi.delivery_attempts
         where agency_id = $1 and delivery_id = $2 order by attempt`,
        [by.agencyId, id],
      );
      return { delivery, attempts };
    });
    const { delivery } = found;
    if (delivery === undefined) throw deliveryNotFound();
    const notifies = await this.database.scoped({ agencyIds: delivery.about_agencies }, (session) =>
      session.query<{ readonly title: Text; readonly caseNumber: string | null }>(
        `select content->'title' as title, case_number as "caseNumber" from foi.notifications
         where agency_id = any($1::uuid[]) and delivery_id = $2 order by id`,
        [delivery.about_agencies, id],
      ),
    );
    return { delivery, attempts: found.attempts, notifies };
  }

  /** Retries a failed message now. @throws ProblemError ROLE_REQUIRED, MESSAGE_NOT_FOUND */
  async retry(id: string, by: Actor): Promise<void> {
    requireRole(by, 'administrator');
    const now = this.clock.now();
    const retried = await this.within(by, async (session) => {
      const changed = await session.query<{ readonly channel: string }>(
        `update foi.deliveries set status = 'pending', next_attempt_at = $3, ended_at = null
         where agency_id = $1 and id = $2 and status in ('failed', 'bounced') returning channel`,
        [by.agencyId, id, now],
      );
      const [delivery] = changed;
      if (delivery === undefined) return false;
      await session.query("select foi.set_timer($1, 'delivery', null, $2, $3, $4)", [
        by.agencyId,
        delivery.channel,
        id,
        now,
      ]);
      await recordAudit(session, {
        ...{ agencyId: by.agencyId, at: now, actorId: by.id },
        ...{ action: 'delivery.retry', subjectKind: 'delivery', subjectId: id },
      });
      return true;
    });
    if (!retried) throw deliveryNotFound();
  }

  private within<Result>({ agencyId }: Actor, work: (session: Session) => Promise<Result>): Promise<Result> {
    return this.database.scoped({ agencyIds: [agencyId], writable: agencyId }, work);
  }
}

const deliveryNotFound = () =>
  notFound('MESSAGE_NOT_FOUND', {
    zh: '没有这条消息，或者它不在可重发的状态（未送达、被退回）。',
    en: 'This message does not exist, or it did not fail and needs no retry.',
  });
