import type { LegalDate } from '../../domain/calendar/legal-date.js';
import { type DecisionContext, defaultAgencySettings } from '../../domain/case/decision.js';
import type { DeadlineRules } from '../calendars/index.js';
import { COMMAND_LINE_ACTOR } from '../cases/index.js';

/** An import records what happened elsewhere: it acts as an administrator, and requires no clearance of past acts. */
export const ledgerContext = (
  agencyId: string,
  actorId: string | null,
  today: LegalDate,
  { calendar, policy }: DeadlineRules,
): DecisionContext => ({
  calendar,
  policy,
  today,
  actor: { id: actorId ?? COMMAND_LINE_ACTOR, agencyId, unit: null, roles: ['administrator'] },
  settings: defaultAgencySettings,
});
