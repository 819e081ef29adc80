import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../platform/clock/index.js';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import { Database } from '../../../platform/database/index.js';
import { type Account, requireRole } from '../../accounts/index.js';
import { recordAudit } from '../../audit/index.js';
import type { Hearing } from './channel.js';
import { checkAddress, checkSecret, endpointNotFound } from './endpoint-problems.js';
import { EndpointEntity, lockEndpoint } from './endpoint.entity.js';

/** The fields to change; an omitted field keeps its value. */
export interface EndpointChange {
  readonly title?: string | undefined;
  readonly address?: string | undefined;
  readonly subscription?: Hearing | undefined;
  readonly isActive?: boolean | undefined;
  /**
   * A new secret becomes the first, and the former stays valid beside it until the receiver has switched over.
   * Null removes all secrets.
   */
  readonly secret?: string | null | undefined;
  /** Removes the former secret: the receiver has switched over. */
  readonly dropFormerSecret?: boolean | undefined;
}

function secretsAfter(before: readonly string[], { secret, dropFormerSecret = false }: EndpointChange): string[] {
  if (secret === null) return [];
  const [current] = before;
  const secrets = secret === undefined || secret === current ? [...before] : [secret, ...before].slice(0, 2);
  return dropFormerSecret ? secrets.slice(0, 1) : secrets;
}

/** Changes an endpoint's address, subscription and secret, and switches it on or off. */
@Injectable()
export class ChangeEndpoint {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws ProblemError ROLE_REQUIRED, ENDPOINT_NOT_FOUND, FIELD_INVALID */
  async execute({ actor }: Account, id: string, change: EndpointChange): Promise<EndpointEntity> {
    requireRole(actor, 'administrator');
    const { agencyId, id: actorId } = actor;
    return this.database.scoped({ agencyIds: [agencyId], writable: agencyId }, async (session) => {
      const before = await lockEndpoint(session, agencyId, id);
      if (before === null) throw endpointNotFound();
      if (change.address !== undefined) checkAddress(change.address, !this.config.production);
      if (typeof change.secret === 'string') checkSecret(before.kind, change.secret);
      const changed = {
        title: change.title ?? before.title,
        address: change.address ?? before.address,
        subscription: change.subscription ?? before.subscription,
        isActive: change.isActive ?? before.isActive,
        secrets: secretsAfter(before.secrets, change),
      };
      await session.repository(EndpointEntity).update({ agencyId, id }, changed);
      await recordAudit(session, {
        ...{ agencyId, at: this.clock.now(), actorId, action: 'endpoint.change' },
        ...{ subjectKind: 'endpoint', subjectId: id },
        // Names of fields only, never the value of a secret or a key.
        details: { fields: Object.keys(change), host: new URL(changed.address).host, isActive: changed.isActive },
      });
      return Object.assign(before, changed);
    });
  }
}
