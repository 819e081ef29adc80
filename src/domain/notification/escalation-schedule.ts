import { addDays, type LegalDate } from '../calendar/legal-date.js';
import { dateOfMoment, type LegalMoment, momentOn, type TimeOfDay, timeOfMoment } from '../calendar/legal-moment.js';
import type { WorkCalendar } from '../calendar/work-calendar.js';
import { policyFor, type EscalationPolicy, type NotificationPolicy } from './escalation-policy.js';
import { type Recipients, unitedRecipients } from './escalation-level.js';

/** The policy of one deadline applied to the calendar: its thresholds in order, each at its moment. */
export interface EscalationSchedule {
  readonly policy: EscalationPolicy;
  readonly dueOn: LegalDate;
  readonly notifyAt: TimeOfDay;
  readonly calendar: WorkCalendar;
}

/** Null when no policy matches that kind. */
export function scheduleOf(
  kind: string,
  dueOn: LegalDate,
  rules: NotificationPolicy,
  calendar: WorkCalendar,
): EscalationSchedule | null {
  const policy = policyFor(kind, rules);
  return policy === null ? null : { policy, dueOn, notifyAt: rules.notifyAt, calendar };
}

/** When a threshold is reached: on the n-th working day before or after the due day; 0 is that day, working or not. */
export const momentOfThreshold = ({ dueOn, notifyAt, calendar }: EscalationSchedule, threshold: number): LegalMoment =>
  momentOn(calendar.addWorkdays(dueOn, threshold), notifyAt);

/**
 * The last threshold whose day is not after this one: 3 when it is three working days after the due day. A day off
 * belongs to the working day before it, or to the due day.
 */
export const thresholdOn = (dueOn: LegalDate, day: LegalDate, calendar: WorkCalendar): number =>
  day < dueOn ? calendar.countWorkdays(addDays(dueOn, -1), day) - 1 : calendar.countWorkdays(dueOn, day);

/** The last day whose time of notification is not after that moment. */
export const dayReached = (moment: LegalMoment, notifyAt: TimeOfDay): LegalDate =>
  timeOfMoment(moment) >= notifyAt ? dateOfMoment(moment) : addDays(dateOfMoment(moment), -1);

/** The last threshold whose moment is not after that one. */
export const thresholdReached = ({ dueOn, notifyAt, calendar }: EscalationSchedule, moment: LegalMoment): number =>
  thresholdOn(dueOn, dayReached(moment, notifyAt), calendar);

/** The recipients of the policy at a threshold; empty where it has none. */
export function recipientsAt({ policy }: EscalationSchedule, threshold: number): Recipients {
  const steps = policy.steps.filter((step) => step.threshold === threshold);
  const late = policy.late.filter(({ from, every }) => threshold >= from && (threshold - from) % every === 0);
  return unitedRecipients([...steps, ...late].map(({ recipients }) => recipients));
}

/** The first threshold of the policy after that one; null when there is none. */
export function stepAfter({ policy }: EscalationSchedule, threshold: number): number | null {
  const steps = policy.steps.map((step) => step.threshold).filter((one) => one > threshold);
  const late = policy.late.map(({ from, every }) =>
    threshold < from ? from : threshold + every - ((threshold - from) % every),
  );
  const next = Math.min(...steps, ...late);
  return Number.isFinite(next) ? next : null;
}

/** The last threshold of the policy up to and with that one; null when there is none. */
export function stepUpTo({ policy }: EscalationSchedule, threshold: number): number | null {
  const steps = policy.steps.map((step) => step.threshold).filter((one) => one <= threshold);
  const late = policy.late
    .filter(({ from }) => from <= threshold)
    .map(({ from, every }) => threshold - ((threshold - from) % every));
  const last = Math.max(...steps, ...late);
  return Number.isFinite(last) ? last : null;
}
