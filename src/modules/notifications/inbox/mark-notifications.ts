import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import type { Actor } from '../../../domain/case/permissions.js';

export interface MarkNotificationsInput {
  readonly by: Pick<Actor, 'id'>;
  readonly notifications: readonly { readonly agencyId: string; readonly id: number }[];
  /** `acknowledged` also stops escalation until the next threshold; `read` does not. */
  readonly acknowledges: boolean;
}

/**
 * Marks a user's own notifications as read or acknowledged, one through several channels in all of them; ids of others'
 * notifications are ignored.
 */
@Injectable()
export class MarkNotifications {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns how many notifications were marked, in all channels. */
  async execute({ by, notifications, acknowledges }: MarkNotificationsInput): Promise<number> {
    const at = this.clock.now();
    let marked = 0;
    for (const agencyId of new Set(notifications.map((one) => one.agencyId))) {
      const ids = notifications.filter((one) => one.agencyId === agencyId).map(({ id }) => id);
      // The rows are of the agency they are about, which may be one below the person's.
      const rows = await this.database.scoped({ agencyIds: [agencyId], writable: agencyId }, (session) =>
        session.query(
          `update foi.notifications t set
             read_at = coalesce(t.read_at, $5),
             acknowledged_at = case when $4 and t.asks_acknowledgement then coalesce(t.acknowledged_at, $5)
                                    else t.acknowledged_at end
           from foi.notifications seen
           where seen.agency_id = $1 and seen.recipient_id = $2 and seen.id = any($3::bigint[])
             and t.agency_id = $1 and t.recipient_id = $2 and t.case_id = seen.case_id
             and t.subject_type = seen.subject_type and t.kind = seen.kind and t.subject = seen.subject
             and t.version = seen.version and t.rule = seen.rule and t.threshold = seen.threshold
           returning t.id`,
          [agencyId, by.id, ids, acknowledges, at],
          'mark_notifications',
        ),
      );
      marked += rows.length;
    }
    return marked;
  }
}
