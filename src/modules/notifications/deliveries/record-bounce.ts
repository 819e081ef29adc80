import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import type { Bounce, BounceReceiver } from '../channels/index.js';
import { ReportFailure } from './report-failure.js';

/** Marks a message as bounced and notifies the administrators that it was not delivered. */
@Injectable()
export class RecordBounce implements BounceReceiver {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ReportFailure) private readonly reportFailure: ReportFailure,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns whether the message exists. A transient failure is recorded and changes nothing. */
  async receive({ deliveryId, type, reason }: Bounce): Promise<boolean> {
    const agencies = await this.database.query<{ readonly id: string }>('select id from foi.agencies order by id');
    const agencyIds = agencies.map(({ id }) => id);
    const [found] = await this.database.scoped({ agencyIds }, (session) =>
      session.query<{ agencyId: string; channel: string; recipientId: string; attempts: number }>(
        `select agency_id as "agencyId", channel, recipient_id as "recipientId", attempts from foi.deliveries
         where agency_id = any($1::uuid[]) and id = $2`,
        [agencyIds, deliveryId],
        'delivery_that_bounced',
      ),
    );
    if (found === undefined) return false;
    if (type === 'temporary') return true;
    const { agencyId, attempts } = found;
    const now = this.clock.now();
    const report = await this.reportFailure.prepare({ ...found, id: deliveryId }, reason);
    await this.database.scoped({ agencyIds: [agencyId], writable: agencyId }, async (session) => {
      await session.query(
        `update foi.delivery_attempts set ended_at = $4, result = 'bounced', answer = $5
         where agency_id = $1 and delivery_id = $2 and attempt = $3`,
        [agencyId, deliveryId, attempts, now, reason],
      );
      await session.query(
        "delete from foi.timers where agency_id = $1 and subject_type = 'delivery' and subject = $2",
        [agencyId, deliveryId],
      );
      const changed = await session.query(
        `update foi.deliveries set status = 'bounced', next_attempt_at = null, answer = $3, ended_at = $4
         where agency_id = $1 and id = $2 and status <> 'bounced' returning 1`,
        [agencyId, deliveryId, reason, now],
      );
      if (changed.length > 0) await report(session);
    });
    return true;
  }
}
