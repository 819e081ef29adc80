import type { AgencySettings } from '../../domain/case/decision.js';
import type { Actor } from '../../domain/case/permissions.js';

/** The logged-in user, with all that a request needs; every field comes from the server. */
export interface Account {
  readonly actor: Actor;
  readonly login: string;
  readonly name: string;
  readonly agency: { readonly id: string; readonly code: string; readonly name: string };
  readonly settings: AgencySettings;
  /** The agency and all below it: readable; only the agency itself is writable. */
  readonly readableAgencyIds: readonly string[];
  readonly expiresAt: Date;
}
