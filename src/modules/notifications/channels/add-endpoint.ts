import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { CLOCK, type Clock } from '../../../platform/clock/index.js';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import { Database } from '../../../platform/database/index.js';
import { type Account, requireRole } from '../../accounts/index.js';
import { recordAudit } from '../../audit/index.js';
import { checkAddress, checkSecret, endpointNotFound, keyReused } from './endpoint-problems.js';
import { EndpointEntity } from './endpoint.entity.js';
import type { newEndpoint } from './endpoints.schema.js';

type NewEndpoint = z.output<typeof newEndpoint>;

const hashOf = ({ kind, title, address, secret, subscription }: NewEndpoint): string =>
  createHash('sha256')
    .update(JSON.stringify([kind, title, address, secret ?? null, subscription]))
    .digest('hex');

/** Adds a robot or webhook to which an agency's messages are sent. */
@Injectable()
export class AddEndpoint {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Idempotent: the same request under the same key creates one endpoint.
   * @throws ProblemError ROLE_REQUIRED, FIELD_INVALID, IDEMPOTENCY_KEY_REUSED
   */
  async execute({ actor }: Account, endpoint: NewEndpoint, idempotencyKey: string): Promise<EndpointEntity> {
    requireRole(actor, 'administrator');
    checkAddress(endpoint.address, !this.config.production);
    if (endpoint.secret !== undefined) checkSecret(endpoint.kind, endpoint.secret);
    const { agencyId, id: actorId } = actor;
    const at = this.clock.now();
    return this.database.scoped({ agencyIds: [agencyId], writable: agencyId }, async (session) => {
      const requestHash = hashOf(endpoint);
      const secrets = endpoint.secret === undefined ? [] : [endpoint.secret];
      const { kind, title, address, subscription } = endpoint;
      const endpoints = session.repository(EndpointEntity);
      const id = randomUUID();
      await endpoints
        .createQueryBuilder()
        .insert()
        .values({
          ...{ agencyId, id, kind, title, address, secrets, subscription, isActive: true },
          ...{ idempotencyKey, requestHash, createdBy: actorId, createdAt: at },
        })
        .orIgnore()
        .execute();
      const kept = await endpoints.findOneBy({ agencyId, idempotencyKey });
      if (kept?.requestHash !== requestHash) throw keyReused();
      if (kept.id === id) {
        await recordAudit(session, {
          ...{ agencyId, at, actorId, action: 'endpoint.add', subjectKind: 'endpoint', subjectId: id },
          details: { kind, subscription, host: new URL(address).host, signed: secrets.length > 0 },
        });
      }
      if (kept.closedAt !== null) throw endpointNotFound();
      return kept;
    });
  }
}
