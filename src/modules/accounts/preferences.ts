import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { recordAudit } from '../audit/index.js';
import type { Account } from './account.js';
import { sessionRequired } from './refusals.js';

/** A person's notification preferences. */
export interface Preferences {
  /** Null: notified in the application only. */
  readonly email: string | null;
  /** One digest each working morning instead of single messages. */
  readonly wantsDigest: boolean;
}

const read = 'select email, wants_digest as "wantsDigest" from foi.users where agency_id = $1 and id = $2';

/** Reads the user's notification preferences. */
@Injectable()
export class ReadPreferences {
  constructor(@Inject(Database) private readonly database: Database) {}

  async execute({ agency, actor }: Account): Promise<Preferences> {
    const [found] = await this.database.scoped({ agencyIds: [agency.id] }, (session) =>
      session.query<Preferences>(read, [agency.id, actor.id]),
    );
    if (found === undefined) throw sessionRequired();
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
      const [before] = await session.query<Preferences>(`${read} for update`, [agency.id, actor.id]);
      await session.query('update foi.users set email = $3, wants_digest = $4 where agency_id = $1 and id = $2', [
        agency.id,
        actor.id,
        email,
        wantsDigest,
      ]);
      await recordAudit(session, {
        ...{ agencyId: agency.id, at: this.clock.now(), actorId: actor.id, action: 'preferences.change' },
        ...{ subjectKind: 'user', subjectId: actor.id },
        details: { emailChanged: before?.email !== email, wantsDigest },
      });
    });
  }
}
