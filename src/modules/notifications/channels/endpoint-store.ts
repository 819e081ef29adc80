import type { Database, Session } from '../../../platform/database/index.js';
import type { EndpointKind } from '../../../domain/notification/channels.js';
import type { Endpoint, Hearing } from './channel.js';

/** An endpoint as administrators see it. */
export interface EndpointRow extends Endpoint {
  readonly isActive: boolean;
  readonly createdBy: string;
  readonly createdAt: Date;
}

export interface NewEndpoint {
  readonly kind: EndpointKind;
  readonly title: string;
  readonly address: string;
  readonly secret?: string | undefined;
  readonly subscription: Hearing;
}

const columns = `agency_id as "agencyId", id, kind, title, address, secrets, subscription, is_active as "isActive",
  created_by as "createdBy", created_at as "createdAt"`;

/** An active endpoint with its credentials; null when it is switched off, closed or belongs to another agency. */
export async function findEndpoint(database: Database, agencyId: string, id: string): Promise<Endpoint | null> {
  const [row] = await database.scoped({ agencyIds: [agencyId] }, (session) =>
    session.query<EndpointRow>(
      `select ${columns} from foi.channel_endpoints
       where agency_id = $1 and id = $2 and is_active and closed_at is null`,
      [agencyId, id],
      'endpoint_to_send_to',
    ),
  );
  return row ?? null;
}

/** An agency's endpoints that are not closed, oldest first. */
export const endpointsOf = (session: Session, agencyId: string): Promise<EndpointRow[]> =>
  session.query<EndpointRow>(
    `select ${columns} from foi.channel_endpoints
     where agency_id = $1 and closed_at is null order by created_at, id`,
    [agencyId],
  );

/** An endpoint that is not closed, locked for update; null when there is none. */
export async function lockEndpoint(session: Session, agencyId: string, id: string): Promise<EndpointRow | null> {
  const [row] = await session.query<EndpointRow>(
    `select ${columns} from foi.channel_endpoints where agency_id = $1 and id = $2 and closed_at is null for update`,
    [agencyId, id],
  );
  return row ?? null;
}
