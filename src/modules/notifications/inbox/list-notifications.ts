import { Inject, Injectable } from '@nestjs/common';
import { addDays } from '../../../domain/calendar/legal-date.js';
import { momentOn } from '../../../domain/calendar/legal-moment.js';
import { instantOf } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import type { Account } from '../../accounts/index.js';
import type { NotificationQuery } from './list-notifications.schema.js';
import { notificationColumns, type NotificationRecord, notificationSource } from './notification-record.js';

export interface NotificationPage {
  readonly notifications: readonly NotificationRecord[];
  readonly next: string | null;
}

/** Roles that may see the notifications of others; all other users see only their own. */
const overseers = new Set(['head', 'administrator', 'auditor']);

const startOf = (day: string): Date => instantOf(momentOn(day, '00:00'));

/** Who was notified of what, when and by which rule, the latest first; for auditors. */
@Injectable()
export class ListNotifications {
  constructor(@Inject(Database) private readonly database: Database) {}

  async execute(query: NotificationQuery, { actor, readableAgencyIds }: Account): Promise<NotificationPage> {
    const agencyIds =
      query.agencyId === undefined ? readableAgencyIds : readableAgencyIds.filter((id) => id === query.agencyId);
    const values: unknown[] = [agencyIds];
    const conditions = ['t.agency_id = any($1::uuid[])'];
    const where = (condition: (place: string) => string, value: unknown): void => {
      if (value === undefined) return;
      values.push(value);
      conditions.push(condition(`$${values.length}`));
    };
    if (!actor.roles.some((role) => overseers.has(role))) where((at) => `t.recipient_id = ${at}`, actor.id);
    where((at) => `t.case_id = ${at}`, query.caseId);
    where((at) => `t.recipient_id = ${at}`, query.personId);
    where((at) => `t.rule = ${at}`, query.rule);
    where((at) => `t.channel = ${at}`, query.channel);
    where((at) => `t.case_number = ${at}`, query.caseNumber);
    where((at) => `t.notified_at >= ${at}`, query.from === undefined ? undefined : startOf(query.from));
    where((at) => `t.notified_at < ${at}`, query.to === undefined ? undefined : startOf(addDays(query.to, 1)));
    where((at) => `m.status = ${at}`, query.status);
    where((at) => `(t.acknowledged_at is not null) = ${at} and t.asks_acknowledgement`, query.acknowledged);
    where(
      (at) => `(t.notified_at, t.id) < ((${at}::jsonb->>'at')::timestamptz, (${at}::jsonb->>'id')::bigint)`,
      cursorOf(query),
    );
    values.push(query.limit + 1);
    const rows = await this.database.scoped({ agencyIds: readableAgencyIds }, (session) =>
      session.query<NotificationRecord>(
        `select ${notificationColumns} from ${notificationSource} where ${conditions.join(' and ')}
         order by t.notified_at desc, t.id desc limit $${values.length}`,
        values,
      ),
    );
    return pageOf(rows, query.limit);
  }
}

const cursorOf = ({ cursor }: Pick<NotificationQuery, 'cursor'>): string | undefined =>
  cursor === undefined ? undefined : JSON.stringify(cursor);

/** Removes the extra row that only shows whether there is another page. */
export function pageOf(rows: readonly NotificationRecord[], limit: number): NotificationPage {
  const notifications = rows.slice(0, limit);
  const last = rows.length > limit ? notifications.at(-1) : undefined;
  return { notifications, next: last === undefined ? null : `${last.notified_at.toISOString()}_${last.id}` };
}
