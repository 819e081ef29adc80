import type { Actor } from '../../domain/case/permissions.js';
import type { Account } from './account.js';

/** Who does something to the people of an agency. */
export interface AgencyActor {
  readonly agencyId: string;
  /** Null on the command line, where whoever runs the installation may do everything. */
  readonly actor: Actor | null;
}

export const agencyActorOf = ({ agency, actor }: Account): AgencyActor => ({ agencyId: agency.id, actor });
