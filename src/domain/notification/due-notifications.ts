import { addDays, type LegalDate } from '../calendar/legal-date.js';
import { type LegalMoment, momentOn } from '../calendar/legal-moment.js';
import type { WorkCalendar } from '../calendar/work-calendar.js';
import { scheduleOf, recipientsAt } from './escalation-schedule.js';
import { escalate } from './escalate.js';
import type { NotificationPolicy } from './escalation-policy.js';
import { endsByItself } from './lapsing.js';
import { type DueNotification, occasion, type SentNotification } from './due-notification.js';
import { nextStepAt, owedSteps } from './due-steps.js';

export type { DueNotification, SentNotification, Priority } from './due-notification.js';

/** A deadline as the policy sees it: one version of one row. */
export interface TrackedDeadline {
  readonly kind: string;
  /** Who has to act; only the agency's own duties are notified. */
  readonly bearer: string;
  readonly status: string;
  /** Null while the clock is suspended. */
  readonly dueOn: LegalDate | null;
  /** When this version was created. */
  readonly versionAt: LegalMoment;
}

/** The result of the policy at a moment. */
export interface DueNotifications {
  /** All notifications due and not yet sent, oldest first; after an outage there are several. */
  readonly notify: readonly DueNotification[];
  /** The earliest moment after now at which a notification or a recomputation can be due; null when never. */
  readonly nextAt: LegalMoment | null;
  /**
   * When the passing of its day changes the row by itself, so that it must be computed anew; it may have passed. Null
   * when only an act can change it.
   */
  readonly recomputeAt: LegalMoment | null;
}

/**
 * The notifications due about a deadline at a moment, and when to evaluate it again. Notifications are sent about
 * duties of the agency that are not done (`open`, with a day); a suspended clock, or a deadline of the applicant or a
 * third party, notifies no one.
 *
 * Every threshold of the policy after `versionAt` is due, at its time on its working day, however late it is evaluated.
 * Of those reached by `versionAt` only the newest is due, at once: a deadline that opens or moves with two days left
 * must still be notified. Between two thresholds the notification is escalated until a recipient acknowledges it;
 * escalations missed during an outage are not made up for.
 */
export function dueNotifications(
  deadline: TrackedDeadline,
  notified: readonly SentNotification[],
  now: LegalMoment,
  rules: NotificationPolicy,
  calendar: WorkCalendar,
): DueNotifications {
  const { kind, bearer, status, dueOn, versionAt } = deadline;
  if (status !== 'open' || dueOn === null) return { notify: [], nextAt: null, recomputeAt: null };
  const recomputeAt = endsByItself(kind, bearer) ? momentOn(addDays(dueOn, 1), '00:00') : null;
  const schedule = bearer === 'agency' ? scheduleOf(kind, dueOn, rules, calendar) : null;
  // A lapsed deadline notifies no one, even if its row is not updated yet.
  if (recomputeAt !== null && recomputeAt <= now) return { notify: [], nextAt: null, recomputeAt };
  if (schedule === null) return { notify: [], nextAt: recomputeAt, recomputeAt };
  const thresholds = new Set(notified.map(({ threshold }) => threshold));
  const owed = owedSteps(schedule, versionAt, now).filter(({ threshold }) => !thresholds.has(threshold));
  const steps = owed.map((step) =>
    occasion(schedule, step.threshold, step.at, now, recipientsAt(schedule, step.threshold)),
  );
  const higher = escalate(
    schedule,
    notified,
    owed.map(({ threshold }) => threshold),
    now,
  );
  const moments = [nextStepAt(schedule, thresholds, versionAt, now), higher.nextAt, recomputeAt];
  return {
    notify: higher.present === null ? steps : [...steps, higher.present],
    nextAt: moments.filter((moment) => moment !== null).sort()[0] ?? null,
    recomputeAt,
  };
}
