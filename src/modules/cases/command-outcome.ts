import type { LegalDate } from '../../domain/calendar/legal-date.js';
import { caseClock } from '../../domain/case/case-clock.js';
import type { Warning } from '../../domain/case/decision.js';
import type { CaseState } from '../../domain/case/state.js';
import type { ClockAssessment } from '../../domain/clock/clock-assessment.js';
import type { DeadlineRules } from '../calendars/index.js';

/** The result of a command. */
export interface AdvancedCase {
  readonly agencyId: string;
  readonly caseId: string;
  readonly number: string;
  readonly state: CaseState;
  /** The clock of the present round, as of the day the command was carried out. */
  readonly clock: ClockAssessment;
  readonly warnings: readonly Warning[];
  /** The same request was carried out before: this is its response, and nothing was changed. */
  readonly replayed: boolean;
}

/** Stored with an idempotency key; the rest of the response is folded from the history again. */
export interface KeptResponse {
  readonly revision: number;
  readonly asOf: LegalDate;
  readonly warnings: readonly Warning[];
}

export const keptResponse = (state: CaseState, asOf: LegalDate, warnings: readonly Warning[]): KeptResponse => ({
  revision: state.revision,
  asOf,
  warnings,
});

export const clockOf = (state: CaseState, asOf: LegalDate, deadlineRules: DeadlineRules): ClockAssessment =>
  caseClock(state.facts, asOf, deadlineRules.calendar, deadlineRules.policy);
