import fc from 'fast-check';
import { dayNumber, legalDateOf } from '../../../src/domain/calendar/legal-date.js';
import { publishedCalendar } from '../../../src/domain/calendar/published-announcements.js';
import type { Role } from '../../../src/domain/case/permissions.js';
import {
  dueNotifications,
  type SentNotification,
  type TrackedDeadline,
} from '../../../src/domain/notification/due-notifications.js';
import type { Absence, People, Person } from '../../../src/domain/notification/people.js';
import {
  defaultNotificationPolicy,
  type NotificationPolicy,
} from '../../../src/domain/notification/notification-policy.js';

/**
 * A reply due on Tuesday 2026-02-10: five working days before the Spring Festival, with a make-up Saturday on the 14th.
 */
export const reply: TrackedDeadline = {
  kind: 'reply',
  bearer: 'agency',
  status: 'open',
  dueOn: '2026-02-10',
  versionAt: '2026-01-12T10:00',
};

/** A reminder sent on time that is not acknowledged. */
export const unheard = (threshold: number, notifiedAt: string): SentNotification => ({
  threshold,
  notifiedAt,
  acknowledgedAt: null,
});

/** The notifications at a moment, as `threshold recipients`, by the default rules. */
export function notifiedAt(
  now: string,
  notified: readonly SentNotification[] = [],
  deadline: TrackedDeadline = reply,
  rules: NotificationPolicy = defaultNotificationPolicy,
): string[] {
  return dueNotifications(deadline, notified, now, rules, publishedCalendar).notify.map(
    ({ threshold, recipients, isEscalation }) =>
      `${threshold}${isEscalation ? ' escalates to' : ''} ${recipients.map((whom) => (typeof whom === 'string' ? whom : `all ${whom.role}s`)).join(', ')}`,
  );
}

/** The notifications of an engine that wakes only at `nextAt`, from a moment on, when no one acknowledges. */
export function course(
  deadline: TrackedDeadline,
  until: string,
  rules: NotificationPolicy = defaultNotificationPolicy,
  acknowledged: Readonly<Record<number, string>> = {},
): { notified: SentNotification[]; lines: string[] } {
  const notified: SentNotification[] = [];
  const lines: string[] = [];
  for (let now: string | null = deadline.versionAt; now !== null && now <= until;) {
    const heardBy = now;
    const seen = notified.map((one): SentNotification => {
      const at = acknowledged[one.threshold];
      return { ...one, acknowledgedAt: at !== undefined && at <= heardBy ? at : null };
    });
    const due = dueNotifications(deadline, seen, now, rules, publishedCalendar);
    for (const { threshold, recipients, isEscalation } of due.notify) {
      notified.push(unheard(threshold, now));
      const whom = recipients.map((one) => (typeof one === 'string' ? one : one.role)).join(', ');
      lines.push(`${now} ${isEscalation ? 'escalate' : 'step'} ${threshold}: ${whom}`);
    }
    if (due.nextAt !== null && due.nextAt <= now) throw new Error(`evaluated at ${now}, next at ${due.nextAt}`);
    now = due.nextAt;
  }
  return { notified, lines };
}

export const anyDay = (from: string, to: string): fc.Arbitrary<string> =>
  fc.integer({ min: dayNumber(from), max: dayNumber(to) }).map(legalDateOf);

export const anyTime: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 1439 })
  .map((minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);

export const anyMoment = (from: string, to: string): fc.Arbitrary<string> =>
  fc.tuple(anyDay(from, to), anyTime).map(([day, time]) => `${day}T${time}`);

/** A person of an agency; the id is the name. */
export const person = (id: string, roles: readonly Role[], more: Partial<Person> = {}): Person => ({
  id,
  agencyId: 'agency',
  name: id,
  unit: null,
  roles,
  isActive: true,
  email: null,
  wantsDigest: false,
  deputyId: null,
  ...more,
});

export const away = (personId: string, standInId: string | null = null): Absence => ({
  personId,
  from: '2026-02-01',
  to: '2026-02-28',
  standInId,
});

export const office = (persons: readonly Person[], more: Partial<Omit<People, 'persons'>> = {}): People => ({
  persons: new Map(persons.map((one) => [one.id, one])),
  unitHeads: new Map(),
  absences: [],
  supervisors: [],
  ...more,
});
