import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { CaseState } from '../../domain/case/state.js';
import { contestedReply } from '../../domain/dispute/contested-reply.js';
import type { DisputeContext } from '../../domain/dispute/decision.js';
import type { DeadlineRules } from '../calendars/index.js';
import type { CommandIssuer } from '../cases/index.js';
import type { LoadedDispute } from './dispute-record.js';

/** The facts of the case that a decision about a dispute needs. */
export function disputeContext(
  around: CaseState,
  others: readonly LoadedDispute[],
  by: CommandIssuer,
  deadlineRules: DeadlineRules,
  days: { readonly today: LegalDate; readonly filedOn: LegalDate },
): DisputeContext {
  const { facts } = around;
  const { submittedOn } = facts.registration;
  return {
    calendar: deadlineRules.calendar,
    today: days.today,
    actor: by.actor,
    assignment: { unit: facts.unit, handlerId: facts.handlerId },
    requestedOn: submittedOn,
    contested: contestedReply(facts, days.filedOn, deadlineRules.calendar, deadlineRules.policy),
    others: others.map(({ state }) => state),
  };
}
