import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/case/permissions.js';
import type { AgencyLevel } from '../../domain/duty/agency-level.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { requireRole, storeLevel } from '../accounts/index.js';
import { recordAudit } from '../audit/index.js';
import { KeepDuties } from './keep-duties.js';

/** Says what an agency is, on which its days for the annual report depend, and opens or voids them accordingly. */
@Injectable()
export class SetAgencyLevel {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(KeepDuties) private readonly keep: KeepDuties,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws ProblemError ROLE_REQUIRED */
  async execute(by: Actor, level: AgencyLevel): Promise<void> {
    requireRole(by, 'head', 'administrator');
    const { agencyId, id: actorId } = by;
    const at = this.clock.now();
    await this.database.scoped({ agencyIds: [agencyId], writable: agencyId }, async (session) => {
      await storeLevel(session, agencyId, level);
      await recordAudit(session, { agencyId, at, actorId, action: 'agency.level', details: { level } });
    });
    await this.keep.execute(agencyId);
  }
}
