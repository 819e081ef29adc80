import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { recordAudit } from '../audit/index.js';
import type { Account } from './account.js';
import { sessionRequired } from './refusals.js';

/** How a person would like to be told. */
export interface Preferences {
  /** Null: told in the application only. */
  readonly email: string | null;
  /** One message each working morning instead of many single ones. */
  readonly wantsDigest: boolean;
}

const read = 'select email, wants_digest as "wantsDigest" from foi.users where agency_id = $1 and id = $2';

/** Reads how the person who asks would like to be told. */
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

/** Changes it, by the person himself. */
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
