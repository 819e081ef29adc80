import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import type { Actor } from '../../../domain/case/permissions.js';

export interface MarkNotificationsInput {
  readonly by: Pick<Actor, 'id'>;
  readonly notifications: readonly { readonly agencyId: string; readonly id: number }[];
  /** Reading is noticing; acknowledging is taking it on, and stops the escalate until the next threshold. */
  readonly acknowledges: boolean;
}

/** A person has read, or acknowledges, what he was told himself; what others were told is left alone in silence. */
@Injectable()
export class MarkNotifications {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns how many notifications it was, in all channels. */
  async execute({ by, notifications, acknowledges }: MarkNotificationsInput): Promise<number> {
    const [row] = await this.database.query<{ readonly marked: number }>(
      'select foi.mark_notifications($1, $2::jsonb, $3, $4) as marked',
      [by.id, JSON.stringify(notifications), acknowledges, this.clock.now()],
      'mark_notifications',
    );
    return row?.marked ?? 0;
  }
}
