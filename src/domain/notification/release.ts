import { daysBetween, type LegalDate } from '../calendar/legal-date.js';
import { dateOfMoment, type LegalMoment, momentOn, timeOfMoment } from '../calendar/legal-moment.js';
import type { WorkCalendar } from '../calendar/work-calendar.js';
import type { Priority } from './due-notification.js';
import type { NotificationPolicy } from './escalation-policy.js';

/**
 * When a notification due at a moment may be sent: at once on a working day outside quiet hours, else at the end of the
 * quiet hours of the next working day. A person who prefers a digest receives it at `digestAt` of that working morning,
 * or of the next one. A due-day notification is sent at once, whatever the hour and the day.
 */
export function releaseAt(
  at: LegalMoment,
  priority: Priority,
  wantsDigest: boolean,
  rules: Pick<NotificationPolicy, 'quiet' | 'digestAt'>,
  calendar: WorkCalendar,
): LegalMoment {
  if (priority === 'due_day') return at;
  const [date, time] = [dateOfMoment(at), timeOfMoment(at)];
  const nextWorkday = (): LegalDate => calendar.addWorkdays(date, 1);
  const { quiet, digestAt } = rules;
  const isWorkday = calendar.isWorkday(date);
  if (wantsDigest) return momentOn(isWorkday && time <= digestAt ? date : nextWorkday(), digestAt);
  if (!isWorkday || time >= quiet.from) return momentOn(nextWorkday(), quiet.until);
  return time < quiet.until ? momentOn(date, quiet.until) : at;
}

/** A notification recorded for one person and one channel that is not sent yet. */
export interface PendingNotification<Id> {
  readonly id: Id;
  readonly priority: Priority;
  /** When it was due. */
  readonly owedAt: LegalMoment;
  /** When it may be sent: `releaseAt` of the moment it was recorded. */
  readonly releaseAt: LegalMoment;
}

/** Several notifications sent as one delivery. */
export interface DeliveryGroup<Id> {
  readonly kind: 'single' | 'digest' | 'catch_up';
  readonly ids: readonly Id[];
}

/**
 * Groups the notifications of one person and one channel that are sent now. Those delayed by an outage form one
 * delivery: they are sent more than `catchUpAfterMinutes` after they would have been, had they been recorded when due;
 * quiet hours, days off and the digest do not count as delay. Of the others, the ordinary ones of a person who prefers
 * a digest form another delivery, and the rest one each. Notifications that may not be sent yet are in none.
 */
export function grouping<Id>(
  notifications: readonly PendingNotification<Id>[],
  now: LegalMoment,
  wantsDigest: boolean,
  rules: Pick<NotificationPolicy, 'quiet' | 'digestAt' | 'catchUpAfterMinutes'>,
  calendar: WorkCalendar,
): DeliveryGroup<Id>[] {
  const released = notifications.filter((one) => one.releaseAt <= now);
  const shouldHaveLeft = ({ owedAt, priority }: PendingNotification<Id>): LegalMoment =>
    releaseAt(owedAt, priority, wantsDigest, rules, calendar);
  const keptBack = released.filter((one) => minutesBetween(shouldHaveLeft(one), now) > rules.catchUpAfterMinutes);
  const missed = keptBack.length > 1 ? keptBack : [];
  const punctual = released.filter((one) => !missed.includes(one));
  const together = wantsDigest ? punctual.filter(({ priority }) => priority === 'ordinary') : [];
  const digest = together.length > 1 ? together : [];
  return [
    ...group('catch_up', missed),
    ...group('digest', digest),
    ...punctual.filter((one) => !digest.includes(one)).map(({ id }) => ({ kind: 'single' as const, ids: [id] })),
  ];
}

const group = <Id>(
  kind: DeliveryGroup<Id>['kind'],
  members: readonly PendingNotification<Id>[],
): DeliveryGroup<Id>[] => (members.length === 0 ? [] : [{ kind, ids: members.map(({ id }) => id) }]);

/** China has had no summer time since 1991: a day has 1440 minutes. */
function minutesBetween(from: LegalMoment, to: LegalMoment): number {
  const minutes = (moment: LegalMoment): number => {
    const time = timeOfMoment(moment);
    return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  };
  return daysBetween(dateOfMoment(from), dateOfMoment(to)) * 1440 + minutes(to) - minutes(from);
}
