import type { WorkCalendar } from '../calendar/work-calendar.js';
import { assessClock } from './assess-clock.js';
import type { ClockInput } from './clock-input.js';
import type { ClockPolicy } from './clock-policy.js';
import type { ClockOutput } from './day-ledger.js';
import { ledgerOfDays } from './ledger-of-days.js';

/** The output of `foi clock --json`: exactly the fields of the "Output" object. */
export function clockOutput(input: ClockInput, calendar: WorkCalendar, policy?: ClockPolicy): ClockOutput {
  const assessment = assessClock(input, calendar, policy);
  return {
    receivedOn: assessment.receivedOn,
    dueOn: assessment.dueOn,
    status: assessment.status,
    usedWorkingDays: assessment.usedWorkingDays,
    remainingWorkingDays: assessment.remainingWorkingDays,
    provisional: assessment.provisional,
    refused: assessment.refusals.map(({ act, code }) => ({ act, code })),
    warnings: assessment.warnings.map(({ act, code }) => ({ act, code })),
    ledger: ledgerOfDays(assessment, calendar),
  };
}
