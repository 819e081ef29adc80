import { Inject, Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import type { Actor } from '../../../domain/case/permissions.js';
import type { Text } from '../../../domain/text.js';
import { CLOCK, type Clock } from '../../../platform/clock/index.js';
import { Database, type Session } from '../../../platform/database/index.js';
import { requireRole } from '../../accounts/index.js';
import { notFound } from '../../api/index.js';
import { recordAudit } from '../../audit/index.js';
import { DeliveryAttemptEntity, DeliveryEntity } from './delivery.entity.js';
import type { DeliveryQuery } from './deliveries.schema.js';

export interface NamedDelivery {
  readonly delivery: DeliveryEntity;
  readonly recipientName: string | null;
}

export interface DeliveryWithAttempts extends NamedDelivery {
  readonly attempts: readonly DeliveryAttemptEntity[];
  readonly notifies: readonly { readonly title: Text; readonly caseNumber: string | null }[];
}

/** Messages as an administrator sees them: sent, pending, and failed with the reason. */
@Injectable()
export class ReadDeliveries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The latest first. @throws ProblemError ROLE_REQUIRED */
  list({ status, before, limit }: DeliveryQuery, by: Actor): Promise<NamedDelivery[]> {
    requireRole(by, 'administrator', 'auditor', 'head');
    const { agencyId } = by;
    return this.within(by, async (session) => {
      const deliveries = await session.repository(DeliveryEntity).find({
        where: { agencyId, ...(status && { status }), ...(before && { createdAt: LessThan(new Date(before)) }) },
        order: { createdAt: 'DESC', id: 'ASC' },
        take: limit,
      });
      return named(session, agencyId, deliveries);
    });
  }

  /** @throws ProblemError ROLE_REQUIRED, MESSAGE_NOT_FOUND */
  async one(id: string, by: Actor): Promise<DeliveryWithAttempts> {
    requireRole(by, 'administrator', 'auditor', 'head');
    const { agencyId } = by;
    const { found, attempts } = await this.within(by, async (session) => ({
      found: await named(session, agencyId, await session.repository(DeliveryEntity).findBy({ agencyId, id })),
      attempts: await session
        .repository(DeliveryAttemptEntity)
        .find({ where: { agencyId, deliveryId: id }, order: { attempt: 'ASC' } }),
    }));
    const [one] = found;
    if (one === undefined) throw deliveryNotFound();
    const { aboutAgencies } = one.delivery;
    const notifies = await this.database.scoped({ agencyIds: aboutAgencies }, (session) =>
      session.query<{ readonly title: Text; readonly caseNumber: string | null }>(
        `select content->'title' as title, case_number as "caseNumber" from foi.notifications
         where agency_id = any($1::uuid[]) and delivery_id = $2 order by id`,
        [aboutAgencies, id],
      ),
    );
    return { ...one, attempts, notifies };
  }

  /** Retries a failed message now. @throws ProblemError ROLE_REQUIRED, MESSAGE_NOT_FOUND */
  async retry(id: string, by: Actor): Promise<void> {
    requireRole(by, 'administrator');
    const now = this.clock.now();
    const retried = await this.within(by, async (session) => {
      const failed = { agencyId: by.agencyId, id, status: In(['failed', 'bounced']) };
      const deliveries = session.repository(DeliveryEntity);
      const delivery = await deliveries.findOne({ where: failed, lock: { mode: 'pessimistic_write' } });
      if (delivery === null) return false;
      await deliveries.update(failed, { status: 'pending', nextAttemptAt: now, endedAt: null });
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

/** Deliveries of one agency with the names of the people and endpoints they go to. */
async function named(session: Session, agencyId: string, deliveries: DeliveryEntity[]): Promise<NamedDelivery[]> {
  const rows = await session.query<{ readonly id: string; readonly name: string }>(
    `select id, name from foi.people where agency_id = $1 and id = any($2::uuid[])
     union all select id, title from foi.channel_endpoints where agency_id = $1 and id = any($2::uuid[])`,
    [agencyId, deliveries.map(({ recipientId }) => recipientId)],
  );
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return deliveries.map((delivery) => ({ delivery, recipientName: names.get(delivery.recipientId) ?? null }));
}

const deliveryNotFound = () =>
  notFound('MESSAGE_NOT_FOUND', {
    zh: '没有这条消息，或者它不在可重发的状态（未送达、被退回）。',
    en: 'This message does not exist, or it did not fail and needs no retry.',
  });
