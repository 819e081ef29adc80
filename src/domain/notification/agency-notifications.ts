import { addDays, daysBetween, type LegalDate, weekdayOf, yearOf } from '../calendar/legal-date.js';
import { dateOfMoment, type LegalMoment, momentOn } from '../calendar/legal-moment.js';
import type { WorkCalendar } from '../calendar/work-calendar.js';
import { dayReached } from './escalation-schedule.js';
import type { NotificationPolicy } from './escalation-policy.js';
import { type Recipients, unitedRecipients } from './escalation-level.js';

export type AgencyRule = 'calendar_missing' | 'carry_over';

/** The identity of a notification to an agency: sent once for each. */
export interface SentAgencyNotification {
  readonly rule: string;
  /** The year it is about: the one without a calendar, the one that ends. */
  readonly subject: string;
  /** Calendar days after 1 January of the year that follows or is missing; negative before it. */
  readonly threshold: number;
}

/** A notification that is due to an agency as a whole. */
export interface DueAgencyNotification extends SentAgencyNotification {
  readonly rule: AgencyRule;
  /** Rule, subject and threshold in one word. */
  readonly id: string;
  readonly at: LegalMoment;
  readonly recipients: Recipients;
  readonly priority: 'ordinary';
}

/** The notifications due now, and the first moment after now at which there can be more. */
export interface DueAgencyNotifications {
  readonly notify: readonly DueAgencyNotification[];
  readonly nextAt: LegalMoment;
}

/** Recurring notifications about one year: their days and recipients. */
interface Series {
  readonly rule: AgencyRule;
  readonly subject: string;
  readonly newYear: LegalDate;
  readonly from: LegalDate;
  readonly until: LegalDate;
  readonly isItsDay: (day: LegalDate) => boolean;
  readonly recipients: (day: LegalDate) => Recipients;
}

/**
 * The notifications that belong to no deadline.
 *
 * A year whose days off are not published yet makes every due day in it provisional: from 1 November before it the
 * administrators are notified on the first working day of each week; from 1 December on every working day, and the head
 * of the disclosure office too; from 15 December, and all through the year itself, the supervising office as well. It
 * ends when the calendar of the year is published.
 *
 * On the first working day of December, and of each week after it, the statistician and the head of the office are
 * notified of what will be carried over (结转).
 *
 * Each describes the current state, so that after an outage only the newest is sent.
 */
export function dueAgencyNotifications(
  now: LegalMoment,
  calendar: WorkCalendar,
  notified: readonly SentAgencyNotification[],
  rules: NotificationPolicy,
): DueAgencyNotifications {
  const year = yearOf(dateOfMoment(now));
  // Whatever is published, the year after next can still be missing when its turn comes.
  const missing = [year, year + 1, year + 2].filter((one) => !calendar.isPublished(one));
  const series = [
    ...missing.map((one) => missingYear(one, calendar, rules)),
    ...(rules.events.carry_over.enabled ? [year, year + 1].map((one) => carryOver(one, calendar, rules)) : []),
  ];
  const reached = dayReached(now, rules.notifyAt);
  const notify = series.flatMap((one) => {
    const day = lastDay(one, reached);
    return day === null || wasNotified(one, day, notified) ? [] : [occasion(one, day, rules)];
  });
  const next = series.flatMap((one) => nextDay(one, reached) ?? []);
  // Nothing is missing within two years: the calendar is checked again when the next November can change that.
  const nextDayOfAll = [...next, `${year + 2}-11-01`].sort()[0] ?? `${year + 2}-11-01`;
  return { notify, nextAt: momentOn(nextDayOfAll, rules.notifyAt) };
}

function missingYear(year: number, calendar: WorkCalendar, { events }: NotificationPolicy): Series {
  const from = `${year - 1}-11-01`;
  const daily = `${year - 1}-12-01`;
  const supervised = `${year - 1}-12-15`;
  return {
    ...{ rule: 'calendar_missing', subject: String(year), newYear: `${year}-01-01`, from, until: `${year}-12-31` },
    isItsDay: (day) => (day >= daily ? calendar.isWorkday(day) : isFirstOfWeek(day, from, calendar)),
    recipients: (day) =>
      unitedRecipients([
        events.calendar_missing.recipients,
        day >= daily ? ['office_head'] : [],
        day >= supervised ? ['supervising_office'] : [],
      ]),
  };
}

function carryOver(year: number, calendar: WorkCalendar, { events }: NotificationPolicy): Series {
  const from = `${year}-12-01`;
  return {
    ...{ rule: 'carry_over', subject: String(year), newYear: `${year + 1}-01-01`, from, until: `${year}-12-31` },
    isItsDay: (day) => isFirstOfWeek(day, from, calendar),
    recipients: () => unitedRecipients([events.carry_over.recipients]),
  };
}

/** The first working day of its week (from Monday), or of its remaining days from a day on. */
function isFirstOfWeek(day: LegalDate, from: LegalDate, calendar: WorkCalendar): boolean {
  const monday = addDays(day, 1 - weekdayOf(day));
  const first = monday < from ? from : monday;
  return calendar.isWorkday(day) && calendar.countWorkdays(addDays(first, -1), day) === 1;
}

function lastDay({ from, until, isItsDay }: Series, reached: LegalDate): LegalDate | null {
  for (let day = reached < until ? reached : until; day >= from; day = addDays(day, -1)) {
    if (isItsDay(day)) return day;
  }
  return null;
}

function nextDay({ from, until, isItsDay }: Series, reached: LegalDate): LegalDate | null {
  const after = addDays(reached, 1);
  for (let day = after > from ? after : from; day <= until; day = addDays(day, 1)) {
    if (isItsDay(day)) return day;
  }
  return null;
}

const thresholdOf = ({ newYear }: Series, day: LegalDate): number => daysBetween(newYear, day);

/** Sent already, or a later one was: after a clock was set back no older one is sent. */
const wasNotified = (series: Series, day: LegalDate, notified: readonly SentAgencyNotification[]): boolean =>
  notified.some(
    (one) => one.rule === series.rule && one.subject === series.subject && one.threshold >= thresholdOf(series, day),
  );

function occasion(series: Series, day: LegalDate, { notifyAt }: NotificationPolicy): DueAgencyNotification {
  const { rule, subject, recipients } = series;
  const threshold = thresholdOf(series, day);
  const id = `${rule}_${subject}_${threshold}`;
  return {
    rule,
    subject,
    threshold,
    id,
    at: momentOn(day, notifyAt),
    recipients: recipients(day),
    priority: 'ordinary',
  };
}
