import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import type { Actor } from '../../../domain/case/permissions.js';

export interface MarkTellingsInput {
  readonly by: Pick<Actor, 'id'>;
  readonly notices: readonly { readonly agencyId: string; readonly id: number }[];
  /** Reading is noticing; acknowledging is taking it on, and stops the climb until the next threshold. */
  readonly acknowledges: boolean;
}

/** A person has read, or acknowledges, what he was told himself; what others were told is left alone in silence. */
@Injectable()
export class MarkTellings {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns how many tellings it was, in all channels. */
  async execute({ by, notices, acknowledges }: MarkTellingsInput): Promise<number> {
    const [row] = await this.database.query<{ readonly marked: number }>(
      'select foi.mark_tellings($1, $2::jsonb, $3, $4) as marked',
      [by.id, JSON.stringify(notices), acknowledges, this.clock.now()],
      'mark_tellings',
    );
    return row?.marked ?? 0;
  }
}
