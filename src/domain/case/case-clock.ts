import type { WorkCalendar } from '../calendar/work-calendar.js';
import type { LegalDate } from '../calendar/legal-date.js';
import { assessClock } from '../clock/assess-clock.js';
import type { ClockAssessment } from '../clock/clock-assessment.js';
import type { ClockAct, ClockInput } from '../clock/clock-input.js';
import { type ClockPolicy, statutoryPolicy } from '../clock/clock-policy.js';
import type { CaseFacts, RecordedAct, Round } from './facts.js';

/** The clock's input for one round, and for each of its acts the event that recorded it. */
export interface RoundClock {
  readonly input: ClockInput;
  /** `events[i]` recorded `input.acts[i]`. */
  readonly events: readonly number[];
}

/**
 * The acts of a round as the clock takes them: by legal date, and on one day in the order recorded, so that an act
 * entered late stands where it happened.
 */
export function roundClock(facts: CaseFacts, round: Round, asOf: LegalDate): RoundClock {
  const acts = [...round.acts].sort((a, b) => compare(a.on, b.on) || a.event - b.event);
  const { registration } = facts;
  const base =
    round.order === null
      ? {
          channel: registration.channel,
          submittedOn: registration.submittedOn,
          signedOn: registration.signedOn,
          confirmedOn: registration.confirmedOn,
        }
      : { channel: 'in_person' as const, submittedOn: round.order.on };
  const period =
    round.order === null
      ? {}
      : { period: round.order.period ?? { workingDays: statutoryPolicy.workingDays('reply', round.order.on) } };
  return { input: { ...base, ...period, acts: acts.map(clockAct), asOf }, events: acts.map((act) => act.event) };
}

interface Assessed {
  readonly asOf: LegalDate;
  readonly calendar: WorkCalendar;
  readonly policy: ClockPolicy;
  readonly clock: ClockAssessment;
}

/** The last assessment for each set of facts, which never change: one decision needs the same assessment four times. */
const lastAssessed = new WeakMap<CaseFacts, Assessed>();

/** The clock of the current round as of a day. */
export function caseClock(
  facts: CaseFacts,
  asOf: LegalDate,
  calendar: WorkCalendar,
  policy: ClockPolicy,
): ClockAssessment {
  const known = lastAssessed.get(facts);
  if (known?.asOf === asOf && known.calendar === calendar && known.policy === policy) return known.clock;
  const round = facts.rounds.at(-1);
  if (round === undefined) throw new Error('a case has at least one round');
  const clock = assessClock(roundClock(facts, round, asOf).input, calendar, policy);
  lastAssessed.set(facts, { asOf, calendar, policy, clock });
  return clock;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function clockAct(act: RecordedAct): ClockAct {
  const { on } = act;
  switch (act.kind) {
    case 'correction_notice':
      return {
        act: act.kind,
        on,
        deliveredOn: act.deliveredOn ?? null,
        periodWorkingDays: act.periodWorkingDays ?? null,
      };
    case 'consultation_sent':
      return {
        act: act.kind,
        on,
        id: act.consultation?.id ?? '',
        party: act.consultation?.party ?? 'third_party',
        deliveredOn: act.deliveredOn ?? null,
      };
    case 'consultation_returned':
      return { act: act.kind, on, id: act.consultation?.id ?? '' };
    case 'extension_notified':
      return { act: act.kind, on, workingDays: act.workingDays ?? 0 };
    case 'fee_notice':
      return { act: act.kind, on, deliveredOn: act.deliveredOn ?? null };
    case 'delay_notified':
      return { act: act.kind, on, untilOn: act.untilOn ?? on };
    case 'correction_received':
    case 'fee_paid':
    case 'answered':
      return { act: act.kind, on };
  }
}
