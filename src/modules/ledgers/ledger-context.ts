import type { LegalDate } from '../../domain/calendar/legal-date.js';
import { type DecisionContext, defaultAgencySettings } from '../../domain/case/decision.js';
import { law } from '../cases/index.js';

/** Stands in histories for whoever works at the server's command line, where nobody logs in. */
export const COMMAND_LINE_ACTOR = '00000000-0000-4000-8000-000000000001';

/** An import records what happened elsewhere: it acts as an administrator, and no clearance is asked of the past. */
export const ledgerContext = (agencyId: string, actorId: string | null, today: LegalDate): DecisionContext => ({
  ...law,
  today,
  actor: { id: actorId ?? COMMAND_LINE_ACTOR, agencyId, unit: null, roles: ['administrator'] },
  settings: defaultAgencySettings,
});
