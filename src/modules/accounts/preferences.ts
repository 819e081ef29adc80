import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { recordAudit } from '../audit/index.js';
import type { Account } from './account.js';
import { sessionRequired } from './session-problems.js';
import { UserEntity } from './user.entity.js';

/**
 * A person's notification preferences: the address, null for notifications in the application only, and whether one
 * digest each working morning replaces single messages.
 */
export type Preferences = Pick<UserEntity, 'email' | 'wantsDigest'>;

const select = { email: true, wantsDigest: true } as const;

/** Reads the user's notification preferences. */
@Injectable()
export class ReadPreferences {
  constructor(@Inject(Database) private readonly database: Database) {}

  async execute({ agency, actor }: Account): Promise<Preferences> {
    const found = await this.database.scoped({ agencyIds: [agency.id] }, (session) =>
      session.repository(UserEntity).findOne({ select, where: { agencyId: agency.id, id: actor.id } }),
    );
    if (found === null) throw sessionRequired();
    return found;
  }
}

/** Changes the user's own notification preferences. */
@Injectable()
export class ChangePreferences {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ agency, actor }: Account, { email, wantsDigest }: Preferences): Promise<void> {
    await this.database.scoped({ agencyIds: [agency.id], writable: agency.id }, async (session) => {
      const users = session.repository(UserEntity);
      const own = { agencyId: agency.id, id: actor.id };
      const before = await users.findOne({ select, where: own, lock: { mode: 'pessimistic_write' } });
      await users.update(own, { email, wantsDigest });
      await recordAudit(session, {
        ...{ agencyId: agency.id, at: this.clock.now(), actorId: actor.id, action: 'preferences.change' },
        ...{ subjectKind: 'user', subjectId: actor.id },
        details: { emailChanged: before?.email !== email, wantsDigest },
      });
    });
  }
}
