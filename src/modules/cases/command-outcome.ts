import type { LegalDate } from '../../domain/calendar/legal-date.js';
import { caseClock } from '../../domain/case/case-clock.js';
import type { Warning } from '../../domain/case/decision.js';
import type { CaseState } from '../../domain/case/state.js';
import type { ClockAssessment } from '../../domain/clock/clock-assessment.js';
import type { DeadlineRules } from '../calendars/index.js';

/** What came of a command. */
export interface AdvancedCase {
  readonly agencyId: string;
  readonly caseId: string;
  readonly number: string;
  readonly state: CaseState;
  /** The clock of the present round, as of the day the command was carried out. */
  readonly clock: ClockAssessment;
  readonly warnings: readonly Warning[];
  /** The same request had been carried out before: this is its answer, and nothing was done now. */
  readonly replayed: boolean;
}

/** What is kept with an idempotency key; the rest of the answer is folded from the history again. */
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
