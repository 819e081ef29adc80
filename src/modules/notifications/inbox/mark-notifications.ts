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

/** Marks a user's own notifications as read or acknowledged; ids of others' notifications are ignored. */
@Injectable()
export class MarkNotifications {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns how many notifications were marked, in all channels. */
  async execute({ by, notifications, acknowledges }: MarkNotificationsInput): Promise<number> {
    const [row] = await this.database.query<{ readonly marked: number }>(
      'select foi.mark_notifications($1, $2::jsonb, $3, $4) as marked',
      [by.id, JSON.stringify(notifications), acknowledges, this.clock.now()],
      'mark_notifications',
    );
    return row?.marked ?? 0;
  }
}
