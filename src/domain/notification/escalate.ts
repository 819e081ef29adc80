import type { LegalDate } from '../calendar/legal-date.js';
import { dateOfMoment, type LegalMoment, momentOn } from '../calendar/legal-moment.js';
import {
  type EscalationSchedule,
  dayReached,
  momentOfThreshold,
  recipientsAt,
  stepAfter,
  thresholdOn,
} from './escalation-schedule.js';
import { type DueNotification, occasion, type SentNotification } from './due-notification.js';
import { rankOf, type Recipients, levelOrder } from './escalation-level.js';

/** What there is to escalate now, and when there can be more. */
export interface Escalation {
  readonly present: DueNotification | null;
  readonly nextAt: LegalMoment | null;
}

const noEscalation: Escalation = { present: null, nextAt: null };

/** The escalate of today, if one is due, and the next one there can be before the next reminder. */
export function escalate(
  course: EscalationSchedule,
  notified: readonly SentNotification[],
  notifyNow: readonly number[],
  now: LegalMoment,
): Escalation {
  const { policy, dueOn, notifyAt, calendar } = course;
  const thresholds = [...notified.map(({ threshold }) => threshold), ...notifyNow].sort((a, b) => a - b);
  const newest = thresholds.findLast((threshold) => recipientsAt(course, threshold).length > 0);
  if (policy.escalate === null || newest === undefined) return noEscalation;
  const since = notifiedSince(course, notified, newest, now);
  if (notified.some((one) => isAcknowledged(one, newest, since))) return noEscalation;

  const { everyWorkdays, upTo } = policy.escalate;
  const before = stepAfter(course, newest) ?? Infinity;
  const from = dateOfMoment(since);
  const turn = Math.floor(calendar.countWorkdays(from, dayReached(now, notifyAt)) / everyWorkdays);
  const dayOf = (n: number): LegalDate => calendar.addWorkdays(from, n * everyWorkdays);
  const thresholdOf = (n: number): number => thresholdOn(dueOn, dayOf(n), calendar);

  let height = rankReached(course, notified, thresholds);
  let present: DueNotification | null = null;
  const top = rankOf(upTo);
  const isDue = turn >= 1 && thresholdOf(turn) < before && thresholdOf(turn) > (thresholds.at(-1) ?? newest);
  if (isDue && height < top) {
    height += 1;
    present = occasion(course, thresholdOf(turn), momentOn(dayOf(turn), notifyAt), now, levelAt(height), true);
  }
  const next = Math.max(turn, 0) + 1;
  const nextAt = height < top && thresholdOf(next) < before ? momentOn(dayOf(next), notifyAt) : null;
  return { present, nextAt };
}

const levelAt = (height: number): Recipients => levelOrder.slice(height, height + 1);

/** From when on those who were told last had time to act. */
function notifiedSince(
  course: EscalationSchedule,
  notified: readonly SentNotification[],
  newest: number,
  now: LegalMoment,
): LegalMoment {
  const record = notified.find(({ threshold }) => threshold === newest);
  const owedAt = momentOfThreshold(course, newest);
  const notifiedAt = record?.notifiedAt ?? now;
  return notifiedAt > owedAt ? notifiedAt : owedAt;
}

/** Whoever acknowledges the newest reminder, a escalate after it, or an older one meanwhile, knows. */
const isAcknowledged = ({ threshold, acknowledgedAt }: SentNotification, newest: number, since: LegalMoment): boolean =>
  acknowledgedAt !== null && (threshold >= newest || acknowledgedAt >= since);

/** The highest level told since anybody last acknowledged. */
function rankReached(
  course: EscalationSchedule,
  notified: readonly SentNotification[],
  thresholds: readonly number[],
): number {
  const heard = notified.filter(({ acknowledgedAt }) => acknowledgedAt !== null).map(({ threshold }) => threshold);
  const lastAcknowledged = Math.max(...heard);
  return thresholds
    .filter((threshold) => threshold > lastAcknowledged)
    .reduce((height, threshold) => {
      const recipients = recipientsAt(course, threshold);
      return recipients.length === 0 ? height + 1 : Math.max(height, ...recipients.map(rankOf));
    }, 0);
}
