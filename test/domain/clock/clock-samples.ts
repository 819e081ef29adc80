import { publishedCalendar } from '../../../src/domain/calendar/published-announcements.js';
import { assessClock } from '../../../src/domain/clock/assess-clock.js';
import type { ClockAct, ClockInput } from '../../../src/domain/clock/clock-input.js';
import type { ClockPolicy } from '../../../src/domain/clock/clock-policy.js';

/** A request handed in on Monday 2024-05-27, due on Tuesday 2024-06-25 if nothing happens. */
export function handedIn(asOf: string, ...acts: ClockAct[]): ClockInput {
  return { channel: 'in_person', submittedOn: '2024-05-27', signedOn: null, confirmedOn: null, acts, asOf };
}

export const assess = (input: ClockInput, policy?: ClockPolicy) => assessClock(input, publishedCalendar, policy);

export const codesOf = (findings: readonly { readonly code: string }[]): string[] => findings.map(({ code }) => code);
