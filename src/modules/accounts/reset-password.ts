import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { recordAudit } from '../audit/index.js';
import { userNotFound } from './account-problems.js';
import type { AgencyActor } from './agency-actor.js';
import { loginSubject } from './lockout.js';
import { hashPassword, makePassword } from './password.js';
import { requireRole } from './require-role.js';
import { SessionAccounts } from './session-accounts.js';
import { UserEntity } from './user.entity.js';

/** Sets a generated password for a person of the agency, returned only once, and ends all of the person's sessions. */
@Injectable()
export class ResetPassword {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SessionAccounts) private readonly sessions: SessionAccounts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws ProblemError ROLE_REQUIRED or USER_NOT_FOUND */
  async execute({ agencyId, actor }: AgencyActor, userId: string): Promise<{ readonly password: string }> {
    if (actor !== null) requireRole(actor, 'administrator');
    const password = makePassword();
    const passwordHash = await hashPassword(password);
    const at = this.clock.now();
    await this.database.scoped({ agencyIds: [agencyId], writable: agencyId }, async (session) => {
      const users = session.repository(UserEntity);
      const person = await users.findOneBy({ agencyId, id: userId });
      if (person === null) throw userNotFound();
      await users.update({ agencyId, id: userId }, { passwordHash, passwordChangedAt: at });
      await session.query('delete from foi.sessions where agency_id = $1 and user_id = $2', [agencyId, userId]);
      // A person who forgot the password has usually tried a few times.
      await session.query('delete from foi.login_attempts where subject = $1', [loginSubject(person.login)]);
      await recordAudit(session, {
        ...{ agencyId, at, actorId: actor?.id ?? null, action: 'password.reset', subjectKind: 'user' },
        subjectId: userId,
      });
    });
    this.sessions.forget();
    return { password };
  }
}
