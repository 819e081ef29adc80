import type { Database } from '../../../platform/database/index.js';

/** A robot or a webhook of an agency that hears what its people are told. */
export interface ActiveEndpoint {
  readonly id: string;
  readonly kind: string;
  readonly subscription: 'all' | 'due_day_and_late';
}

/** The endpoints an agency has in use. */
export const activeEndpoints = (database: Database, agencyId: string): Promise<ActiveEndpoint[]> =>
  database.scoped({ agencyIds: [agencyId] }, (session) =>
    session.query<ActiveEndpoint>(
      'select id, kind, subscription from foi.channel_endpoints where agency_id = $1 and is_active and closed_at is null order by id',
      [agencyId],
      'active_endpoints',
    ),
  );
