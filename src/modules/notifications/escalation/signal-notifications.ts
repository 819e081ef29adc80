import { Inject, Injectable } from '@nestjs/common';
import type { Session } from '../../../platform/database/index.js';
import { Signals } from '../../../platform/database/index.js';
import type { NotificationRow } from './notification.js';

/** The topic that signals new notifications to open pages; the payload is ids of people. */
export const NOTIFIED = 'notified';

/** Ids in one signal: PostgreSQL carries less than 8,000 bytes. */
const IDS = 150;

/** Signals the open pages of those notified, when the transaction commits. */
@Injectable()
export class SignalNotifications {
  constructor(@Inject(Signals) private readonly signals: Signals) {}

  async send(session: Session, rows: readonly NotificationRow[]): Promise<void> {
    const people = [...new Set(rows.filter((row) => row.channel === 'in_app').map((row) => row.recipient_id))];
    for (let from = 0; from < people.length; from += IDS) {
      await this.signals.send(session, NOTIFIED, people.slice(from, from + IDS).join(' '));
    }
  }
}
