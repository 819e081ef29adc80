import type { Session } from '../../platform/database/index.js';

/** Locks an account until the transaction ends: of two acts of one person at the same time, the second waits. */
export async function lockAccount(
  session: Session,
  { agencyId, id }: { readonly agencyId: string; readonly id: string },
): Promise<void> {
  await session.query('select from foi.users where agency_id = $1 and id = $2 for no key update', [agencyId, id]);
}
