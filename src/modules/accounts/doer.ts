import type { Actor } from '../../domain/case/permissions.js';
import type { Account } from './account.js';

/** Who does something to the people of an agency. */
export interface Doer {
  readonly agencyId: string;
  /** Null on the command line, where whoever runs the installation may do everything. */
  readonly actor: Actor | null;
}

export const doerOf = ({ agency, actor }: Account): Doer => ({ agencyId: agency.id, actor });
