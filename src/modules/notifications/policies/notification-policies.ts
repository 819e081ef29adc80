import { Inject, Injectable } from '@nestjs/common';
import {
  defaultNotificationPolicy,
  type NotificationPolicy,
} from '../../../domain/notification/notification-policy.js';
import { Database } from '../../../platform/database/index.js';
import { notificationPolicyForm } from './notification-policy.schema.js';

/** The rules by which an agency's people are notified; the default where it has set none. */
@Injectable()
export class NotificationPolicies {
  constructor(@Inject(Database) private readonly database: Database) {}

  async of(agencyId: string): Promise<NotificationPolicy> {
    const [row] = await this.database.query<{ readonly notifications: unknown }>(
      "select settings->'notifications' as notifications from foi.agency_settings where id = $1",
      [agencyId],
      'notification_policy',
    );
    return row?.notifications == null ? defaultNotificationPolicy : notificationPolicyForm.parse(row.notifications);
  }
}
