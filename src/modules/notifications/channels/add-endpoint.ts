import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../platform/clock/index.js';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import { Database } from '../../../platform/database/index.js';
import { type Account, requireRole } from '../../accounts/index.js';
import { recordAudit } from '../../audit/index.js';
import { checkAddress, checkSecret, endpointNotFound, keyReused } from './endpoint-problems.js';
import { type EndpointRow, lockEndpoint, type NewEndpoint } from './endpoint-store.js';

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
  async execute({ actor }: Account, endpoint: NewEndpoint, idempotencyKey: string): Promise<EndpointRow> {
    requireRole(actor, 'administrator');
    checkAddress(endpoint.address, !this.config.production);
    if (endpoint.secret !== undefined) checkSecret(endpoint.kind, endpoint.secret);
    const { agencyId, id: actorId } = actor;
    const at = this.clock.now();
    return this.database.scoped({ agencyIds: [agencyId], writable: agencyId }, async (session) => {
      const requestHash = hashOf(endpoint);
      const secrets = endpoint.secret === undefined ? [] : [endpoint.secret];
      const { kind, title, address, subscription } = endpoint;
      const made = await session.query<{ readonly id: string }>(
        `insert into foi.channel_endpoints
           (agency_id, id, kind, title, address, secrets, subscription, idempotency_key, request_hash, created_by, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (agency_id, idempotency_key) do nothing
         returning id`,
        [agencyId, randomUUID(), kind, title, address, secrets, subscription, idempotencyKey, requestHash, actorId, at],
      );
      const [used] = await session.query<{ readonly id: string; readonly hash: string }>(
        `select id, request_hash as hash from foi.channel_endpoints where agency_id = $1 and idempotency_key = $2`,
        [agencyId, idempotencyKey],
      );
      if (used?.hash !== requestHash) throw keyReused();
      const [isNew] = made;
      if (isNew !== undefined) {
        await recordAudit(session, {
          ...{ agencyId, at, actorId, action: 'endpoint.add', subjectKind: 'endpoint', subjectId: isNew.id },
          details: { kind, subscription, host: new URL(address).host, signed: secrets.length > 0 },
        });
      }
      const row = await lockEndpoint(session, agencyId, used.id);
      if (row === null) throw endpointNotFound();
      return row;
    });
  }
}
