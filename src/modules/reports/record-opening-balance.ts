import { Inject, Injectable } from '@nestjs/common';
import type { OpeningBalance } from '../../domain/report/checks.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { recordAudit } from '../audit/index.js';

export interface OpeningBalanceEntered {
  readonly agencyId: string;
  readonly balance: OpeningBalance;
  /** Null on the command line, where no user is logged in. */
  readonly actorId: string | null;
}

/**
 * Enters what an office published of a year that it did not keep here. The year after is measured against it. Entering
 * it again replaces it; the audit trail keeps both.
 */
@Injectable()
export class RecordOpeningBalance {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ agencyId, balance, actorId }: OpeningBalanceEntered): Promise<void> {
    const at = this.clock.now();
    await this.database.scoped({ agencyIds: [agencyId], writable: agencyId }, async (session) => {
      await session.query(
        `insert into foi.opening_balances (agency_id, year, balance, recorded_by, recorded_at) values ($1, $2, $3, $4, $5)
         on conflict (agency_id, year) do update set
           balance = excluded.balance, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at`,
        [agencyId, balance.year, JSON.stringify(balance), actorId, at],
      );
      await recordAudit(session, {
        agencyId,
        at,
        actorId,
        action: 'opening_balance.record',
        subjectKind: 'year',
        subjectId: String(balance.year),
        details: { received: balance.received, carryOut: balance.carryOut },
      });
    });
  }
}
