import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { CONFIG, type Config } from '../../platform/config/index.js';
import { Database } from '../../platform/database/index.js';
import { recordAudit } from '../audit/index.js';
import { accountWork } from './account-work.js';
import { forgiveAttempt, reserveAttempt } from './lockout.js';
import { isPasswordOf } from './password.js';
import { credentialsRefused, loginPaused } from './session-problems.js';
import { endSession, openSession, sweep } from './sessions.js';

export interface LoginAttempt {
  readonly login: string;
  readonly password: string;
  readonly address: string;
  /** The browser's present session, if any: it ends, which prevents session fixation. */
  readonly formerToken: string | undefined;
}

interface KnownAccount {
  readonly user_id: string;
  readonly agency_id: string;
  readonly password_hash: string;
  readonly is_active: boolean;
}

/** Opens a session for a login and its password. */
@Injectable()
export class LogIn {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws ProblemError CREDENTIALS_REFUSED, or LOGIN_PAUSED after repeated failure of the login or the address. */
  async execute(attempt: LoginAttempt): Promise<{ readonly token: string; readonly expiresAt: Date }> {
    const at = this.clock.now();
    const pausedUntil = await reserveAttempt(this.database, { ...attempt, at });
    if (pausedUntil !== null) throw loginPaused(pausedUntil, at);
    const [known] = await this.database.query<KnownAccount>(
      'select * from foi.account_of($1)',
      [attempt.login],
      'account_of',
    );
    const matches = await isPasswordOf(known?.password_hash ?? null, attempt.password);
    if (known === undefined || !matches || !known.is_active) {
      await this.tellRefusal(known, attempt.address, at);
      throw credentialsRefused();
    }
    const user = { id: known.user_id, agencyId: known.agency_id };
    return accountWork(this.database, async (session) => {
      await forgiveAttempt(session, attempt);
      if (attempt.formerToken !== undefined) await endSession(session, attempt.formerToken);
      const opened = await openSession(session, user, { address: attempt.address, at }, this.config.session);
      await sweep(session, at);
      await recordAudit(session, {
        agencyId: user.agencyId,
        at,
        actorId: user.id,
        action: 'session.open',
        address: attempt.address,
      });
      return opened;
    });
  }

  private tellRefusal(known: KnownAccount | undefined, address: string, at: Date): Promise<void> {
    return accountWork(this.database, (session) =>
      recordAudit(session, {
        agencyId: known?.agency_id ?? null,
        at,
        actorId: null,
        action: 'login.refuse',
        address,
        ...(known === undefined ? undefined : { subjectKind: 'user', subjectId: known.user_id }),
      }),
    );
  }
}
