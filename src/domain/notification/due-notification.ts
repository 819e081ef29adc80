import { dateOfMoment, type LegalMoment } from '../calendar/legal-moment.js';
import type { EscalationSchedule } from './escalation-schedule.js';
import type { Recipients } from './escalation-level.js';

/** A threshold of this version of which notifications were sent. */
export interface SentNotification {
  readonly threshold: number;
  /** When it was recorded: the wait for the next level starts here. */
  readonly notifiedAt: LegalMoment;
  /** When the first recipient acknowledged it. */
  readonly acknowledgedAt: LegalMoment | null;
}

/** `due_day`: the notification of the due day itself, which neither quiet hours nor days off hold back. */
export type Priority = 'ordinary' | 'due_day';

/** A notification that is due now. Each threshold is notified once for a version of a deadline. */
export interface DueNotification {
  /** The policy's id. */
  readonly rule: string;
  readonly threshold: number;
  /** When it was due. */
  readonly at: LegalMoment;
  readonly recipients: Recipients;
  /** Sent to the next higher level because no recipient acknowledged the earlier notifications. */
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
  // A due-day notification delayed by an outage beyond that day is ordinary: it may wait for the morning.
  const priority = threshold === 0 && dateOfMoment(now) <= dueOn ? 'due_day' : 'ordinary';
  return { rule: policy.id, threshold, at, recipients, isEscalation, priority };
}
