import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { recordAudit } from '../audit/index.js';
import type { Account } from './account.js';
import { accountWork } from './account-work.js';
import { forgiveAttempt, reserveAttempt } from './lockout.js';
import { hashPassword, isPasswordOf } from './password.js';
import { credentialsRefused, loginPaused, passwordUnchanged } from './session-problems.js';
import { endOtherSessions } from './sessions.js';
import { SessionAccounts } from './session-accounts.js';
import { UserEntity } from './user.entity.js';

export interface PasswordChange {
  readonly current: string;
  readonly next: string;
  /** The session of the request; all others of the account end. */
  readonly token: string;
  readonly address: string;
}

/** Sets a new password for an account, given the present one. */
@Injectable()
export class ChangePassword {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SessionAccounts) private readonly sessions: SessionAccounts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws ProblemError CREDENTIALS_REFUSED, LOGIN_PAUSED or PASSWORD_UNCHANGED. */
  async execute(account: Account, { current, next, token, address }: PasswordChange): Promise<void> {
    const at = this.clock.now();
    const attempt = { login: account.login, address, at };
    const pausedUntil = await reserveAttempt(this.database, attempt);
    if (pausedUntil !== null) throw loginPaused(pausedUntil, at);
    const [known] = await this.database.query<{ readonly password_hash: string }>(
      'select password_hash from foi.account_of($1)',
      [account.login],
    );
    if (!(await isPasswordOf(known?.password_hash ?? null, current))) throw credentialsRefused();
    if (next === current || next.toLowerCase() === account.login.toLowerCase()) throw passwordUnchanged();
    const passwordHash = await hashPassword(next);
    await accountWork(this.database, async (session) => {
      await forgiveAttempt(session, attempt);
      await session
        .repository(UserEntity)
        .update({ agencyId: account.agency.id, id: account.actor.id }, { passwordHash, passwordChangedAt: at });
      await endOtherSessions(session, account.actor.id, token);
      await recordAudit(session, {
        agencyId: account.agency.id,
        at,
        actorId: account.actor.id,
        action: 'password.change',
        address,
      });
    });
    this.sessions.forget();
  }
}
