import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { recordAudit } from '../audit/index.js';
import type { Account } from './account.js';
import { accountWork } from './account-work.js';
import { endSession } from './sessions.js';
import { SessionAccounts } from './session-accounts.js';

/** Ends the session of a request. */
@Injectable()
export class LogOut {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SessionAccounts) private readonly sessions: SessionAccounts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(account: Account, token: string, address: string): Promise<void> {
    await accountWork(this.database, async (session) => {
      await endSession(session, token);
      await recordAudit(session, {
        agencyId: account.agency.id,
        at: this.clock.now(),
        actorId: account.actor.id,
        action: 'session.close',
        address,
      });
    });
    this.sessions.forget();
  }
}
