import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { Account } from '../../accounts/index.js';
import { pageOf, type NotificationPage } from './list-notifications.js';
import type { InboxQuery } from './list-notifications.schema.js';
import { notificationColumns, type NotificationRecord, notificationSource } from './notification-record.js';

export interface Inbox extends NotificationPage {
  readonly unread: number;
  readonly toAcknowledge: number;
}

/** A person's notifications in the application, the latest first. */
@Injectable()
export class ReadInbox {
  constructor(@Inject(Database) private readonly database: Database) {}

  async execute(query: InboxQuery, { actor, readableAgencyIds: agencyIds }: Account): Promise<Inbox> {
    const mine = "t.agency_id = any($1::uuid[]) and t.recipient_id = $2 and t.channel = 'in_app'";
    return this.database.scoped({ agencyIds }, async (session) => {
      const [counts] = await session.query<{ readonly unread: number; readonly to_acknowledge: number }>(
        `select count(*) filter (where t.read_at is null)::int as unread,
           count(*) filter (where t.asks_acknowledgement and t.acknowledged_at is null)::int as to_acknowledge
         from foi.notifications t where ${mine}`,
        [agencyIds, actor.id],
        'inbox_counts',
      );
      const rows = await session.query<NotificationRecord>(
        `select ${notificationColumns} from ${notificationSource}
         where ${mine} and ($3 is false or t.read_at is null)
           and ($4 is false or (t.asks_acknowledgement and t.acknowledged_at is null))
           and ($5::timestamptz is null or (t.notified_at, t.id) < ($5, $6::bigint))
         order by t.notified_at desc, t.id desc limit $7`,
        [
          agencyIds,
          actor.id,
          query.unread,
          query.toAcknowledge,
          query.cursor?.at ?? null,
          query.cursor?.id ?? null,
          query.limit + 1,
        ],
        'inbox',
      );
      return { unread: counts?.unread ?? 0, toAcknowledge: counts?.to_acknowledge ?? 0, ...pageOf(rows, query.limit) };
    });
  }
}
