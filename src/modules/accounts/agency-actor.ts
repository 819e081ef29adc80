import type { Actor } from '../../domain/case/permissions.js';
import type { Account } from './account.js';

/** The actor of a change to an agency's people. */
export interface AgencyActor {
  readonly agencyId: string;
  /** Null on the command line, where the operator may do everything. */
  readonly actor: Actor | null;
}

export const agencyActorOf = ({ agency, actor }: Account): AgencyActor => ({ agencyId: agency.id, actor });
