import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { type Account, requireRole } from '../../accounts/index.js';
import { recordAudit } from '../../audit/index.js';
import { endpointNotFound } from './endpoint-problems.js';
import { EndpointEntity, lockEndpoint } from './endpoint.entity.js';

/**
 * Closes an endpoint permanently. Its row stays, for notifications refer to it; its secrets and its address's key go.
 */
@Injectable()
export class CloseEndpoint {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws ProblemError ROLE_REQUIRED, ENDPOINT_NOT_FOUND */
  async execute({ actor }: Account, id: string): Promise<void> {
    requireRole(actor, 'administrator');
    const { agencyId, id: actorId } = actor;
    const at = this.clock.now();
    await this.database.scoped({ agencyIds: [agencyId], writable: agencyId }, async (session) => {
      const endpoint = await lockEndpoint(session, agencyId, id);
      if (endpoint === null) throw endpointNotFound();
      const closed = { isActive: false, secrets: [], address: new URL(endpoint.address).origin, closedAt: at };
      await session.repository(EndpointEntity).update({ agencyId, id }, closed);
      await recordAudit(session, {
        ...{ agencyId, at, actorId, action: 'endpoint.close', subjectKind: 'endpoint', subjectId: id },
        details: { kind: endpoint.kind },
      });
    });
  }
}
