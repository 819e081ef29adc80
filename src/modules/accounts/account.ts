import type { AgencySettings } from '../../domain/case/decision.js';
import type { Actor } from '../../domain/case/permissions.js';

/** Who is logged in, with all that a request needs to know of them; every part comes from the server. */
export interface Account {
  readonly actor: Actor;
  readonly login: string;
  readonly name: string;
  readonly agency: { readonly id: string; readonly code: string; readonly name: string };
  readonly settings: AgencySettings;
  /** The agency and all below it: these it reads, only itself it writes. */
  readonly readableAgencyIds: readonly string[];
  readonly expiresAt: Date;
}
