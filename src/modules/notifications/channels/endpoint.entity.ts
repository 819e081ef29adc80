import { Column, Entity, IsNull, PrimaryColumn } from 'typeorm';
import type { Database, Session } from '../../../platform/database/index.js';
import type { EndpointKind } from '../../../domain/notification/channels.js';
import type { Endpoint, Hearing } from './channel.js';

/** An endpoint as administrators see it. */
@Entity({ schema: 'foi', name: 'channel_endpoints' })
export class EndpointEntity implements Endpoint {
  @PrimaryColumn({ name: 'agency_id', type: 'uuid' }) readonly agencyId: string;
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'text' }) readonly kind: EndpointKind;
  @Column({ type: 'text' }) readonly title: string;
  @Column({ type: 'text' }) readonly address: string;
  @Column({ type: 'text', array: true }) readonly secrets: readonly string[];
  @Column({ type: 'text' }) readonly subscription: Hearing;
  @Column({ name: 'is_active', type: 'boolean' }) readonly isActive: boolean;
  @Column({ name: 'idempotency_key', type: 'text' }) readonly idempotencyKey: string;
  @Column({ name: 'request_hash', type: 'text' }) readonly requestHash: string;
  @Column({ name: 'created_by', type: 'uuid' }) readonly createdBy: string;
  @Column({ name: 'created_at', type: 'timestamptz' }) readonly createdAt: Date;
  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true }) readonly closedAt: Date | null;
}

/** An active endpoint with its credentials; null when it is switched off, closed or belongs to another agency. */
export const findEndpoint = (database: Database, agencyId: string, id: string): Promise<Endpoint | null> =>
  database.scoped({ agencyIds: [agencyId] }, (session) =>
    session.repository(EndpointEntity).findOneBy({ agencyId, id, isActive: true, closedAt: IsNull() }),
  );

/** An agency's endpoints that are not closed, oldest first. */
export const endpointsOf = (session: Session, agencyId: string): Promise<EndpointEntity[]> =>
  session.repository(EndpointEntity).find({
    where: { agencyId, closedAt: IsNull() },
    order: { createdAt: 'ASC', id: 'ASC' },
  });

/** An endpoint that is not closed, locked for update; null when there is none. */
export const lockEndpoint = (session: Session, agencyId: string, id: string): Promise<EndpointEntity | null> =>
  session.repository(EndpointEntity).findOne({
    where: { agencyId, id, closedAt: IsNull() },
    lock: { mode: 'pessimistic_write' },
  });
