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
  /** Who has to act; only what the agency itself owes is ever told. */
  readonly bearer: string;
  readonly status: string;
  /** Null while the clock stands still. */
  readonly dueOn: LegalDate | null;
  /** When this version of it came to be. */
  readonly versionAt: LegalMoment;
}

/** What the policy says at a moment. */
export interface DueNotifications {
  /** All that is owed and was not told, oldest first; after an outage there are several. */
  readonly notify: readonly DueNotification[];
  /** The earliest moment after now at which there can be anything to tell or to compute anew; null when never. */
  readonly nextAt: LegalMoment | null;
  /**
   * When the passing of its day changes the row by itself, so that it must be computed anew; it may have passed. Null when
   * only an act can change it.
   */
  readonly recomputeAt: LegalMoment | null;
}

/**
 * What is to be told about a deadline at a moment, and when to ask again. SentNotification is what the agency owes and has not done
 * (`open`, with a day); a clock that stands still, an applicant or a third party who is waited for are told to nobody.
 *
 * Every threshold of the policy after `versionAt` is owed, at its time on its working day, however late it is looked at.
 * Of those that had come by `versionAt` only the newest is owed, at once: a deadline that opens or moves with two days left
 * must still be heard. Between two thresholds the policy is escalated while nobody acknowledges; what an outage kept from
 * being escalated is not made up for.
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
  const course = bearer === 'agency' ? scheduleOf(kind, dueOn, rules, calendar) : null;
  // A chance that has lapsed is told to nobody, though its row may not know it yet.
  if (recomputeAt !== null && recomputeAt <= now) return { notify: [], nextAt: null, recomputeAt };
  if (course === null) return { notify: [], nextAt: recomputeAt, recomputeAt };
  const thresholds = new Set(notified.map(({ threshold }) => threshold));
  const owed = owedSteps(course, versionAt, now).filter(({ threshold }) => !thresholds.has(threshold));
  const steps = owed.map((step) =>
    occasion(course, step.threshold, step.at, now, recipientsAt(course, step.threshold)),
  );
  const higher = escalate(
    course,
    notified,
    owed.map(({ threshold }) => threshold),
    now,
  );
  const moments = [nextStepAt(course, thresholds, versionAt, now), higher.nextAt, recomputeAt];
  return {
    notify: higher.present === null ? steps : [...steps, higher.present],
    nextAt: moments.filter((moment) => moment !== null).sort()[0] ?? null,
    recomputeAt,
  };
}
