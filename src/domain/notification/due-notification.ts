import { dateOfMoment, type LegalMoment } from '../calendar/legal-moment.js';
import type { EscalationSchedule } from './escalation-schedule.js';
import type { Recipients } from './escalation-level.js';

/** A threshold of this version that was told, to whomever. */
export interface SentNotification {
  readonly threshold: number;
  /** When it was recorded: the next level waits from then on. */
  readonly notifiedAt: LegalMoment;
  /** When the first of those who were told acknowledged it. */
  readonly acknowledgedAt: LegalMoment | null;
}

/** `due_day`: the due day's own alert, which neither quiet hours nor days off hold back. */
export type Priority = 'ordinary' | 'due_day';

/** Something to be told now. A threshold is told once for an version of a deadline. */
export interface DueNotification {
  /** The policy's id. */
  readonly rule: string;
  readonly threshold: number;
  /** When it was owed. */
  readonly at: LegalMoment;
  readonly recipients: Recipients;
  /** Told to one level higher because nobody acknowledged what was told before. */
  readonly isEscalation: boolean;
  readonly priority: Priority;
}

export function occasion(
  { policy, dueOn }: EscalationSchedule,
  threshold: number,
  at: LegalMoment,
  now: LegalMoment,
  recipients: Recipients,
  isEscalation = false,
): DueNotification {
  // What an outage kept back beyond the day is no longer the day's own: it may wait for the morning.
  const priority = threshold === 0 && dateOfMoment(now) <= dueOn ? 'due_day' : 'ordinary';
  return { rule: policy.id, threshold, at, recipients, isEscalation, priority };
}
