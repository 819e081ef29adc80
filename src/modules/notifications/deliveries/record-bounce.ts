import { Inject, Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { CLOCK, type Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import type { Bounce, BounceReceiver } from '../channels/index.js';
import { DeliveryAttemptEntity, DeliveryEntity } from './delivery.entity.js';
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
    const agencies = await this.database.query<{ readonly id: string }>(
      'select id from foi.agency_directory order by id',
    );
    const agencyIds = agencies.map(({ id }) => id);
    const found = await this.database.scoped({ agencyIds }, (session) =>
      session.repository(DeliveryEntity).findOneBy({ agencyId: In(agencyIds), id: deliveryId }),
    );
    if (found === null) return false;
    if (type === 'temporary') return true;
    const { agencyId, attempts } = found;
    const now = this.clock.now();
    const report = await this.reportFailure.prepare(found, reason);
    const bounced = { answer: reason, endedAt: now };
    await this.database.scoped({ agencyIds: [agencyId], writable: agencyId }, async (session) => {
      await session
        .repository(DeliveryAttemptEntity)
        .update({ agencyId, deliveryId, attempt: attempts }, { ...bounced, result: 'bounced' });
      await session.query(
        "delete from foi.timers where agency_id = $1 and subject_type = 'delivery' and subject = $2",
        [agencyId, deliveryId],
      );
      const { affected } = await session
        .repository(DeliveryEntity)
        .update(
          { agencyId, id: deliveryId, status: Not('bounced') },
          { ...bounced, status: 'bounced', nextAttemptAt: null },
        );
      if (affected === 1) await report(session);
    });
    return true;
  }
}
