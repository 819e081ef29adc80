import { dayNumber, type LegalDate, legalDateOf } from '../calendar/legal-date.js';
import type { WorkCalendar } from '../calendar/work-calendar.js';
import { applyAct, type Refused, type Warned } from './apply-act.js';
import type { ActFinding, ActRefusal, ActWarning } from './clock-assessment.js';
import type { ClockAct, ClockInput } from './clock-input.js';
import type { ClockPolicy } from './clock-policy.js';
import { ClockState } from './clock-state.js';
import { receivedOn } from './receipt.js';

/** Where refusals and warnings are noted; null for callers that need only the due day. */
export interface Findings {
  readonly refusals: ActRefusal[];
  readonly warnings: ActWarning[];
}

/** The state after the acts dated up to `asOf`, taken in the order recorded; null while nothing is received. */
export function takeActs(
  input: ClockInput,
  asOf: LegalDate,
  calendar: WorkCalendar,
  policy: ClockPolicy,
  findings: Findings | null,
): ClockState | null {
  const received = receivedOn(input, asOf);
  if (received === null) return null;
  const state = new ClockState(calendar, policy, dayNumber(received), input.period);
  for (const [index, act] of input.acts.entries()) {
    if (act.on > asOf) continue;
    const verdict = applyAct(state, act, { act: index, day: dayNumber(act.on) });
    if (verdict === null || findings === null) continue;
    if ('refused' in verdict) findings.refusals.push({ code: verdict.refused, ...factsOf(state, act, index, verdict) });
    else findings.warnings.push({ code: verdict.warned, ...factsOf(state, act, index, verdict) });
  }
  return state;
}

/** A refused act changed nothing and an act warned about moved no day, so the state after it still shows the facts. */
function factsOf(
  state: ClockState,
  act: ClockAct,
  index: number,
  verdict: Refused | Warned,
): Omit<ActFinding<string>, 'code'> {
  const { against, limit, latestDay } = verdict;
  return {
    act: index,
    kind: act.act,
    asked: queryBy(act),
    on: act.on,
    receivedOn: legalDateOf(state.received),
    dueOn: dateOrNull(state.dueDayNow()),
    waitingFor: state.isWaiting ? state.waitingFor : null,
    against: against ? { act: against.act, on: legalDateOf(against.day) } : null,
    limitWorkingDays: limit ?? null,
    latestOn: dateOrNull(latestDay ?? null),
  };
}

function queryBy(act: ClockAct): number | string | null {
  if (act.act === 'extension_notified') return act.workingDays;
  if (act.act === 'delay_notified') return act.untilOn;
  return act.act === 'consultation_sent' || act.act === 'consultation_returned' ? act.id : null;
}

export const dateOrNull = (day: number | null): LegalDate | null => (day === null ? null : legalDateOf(day));
