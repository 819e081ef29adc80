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

/** The escalation due now, and when there can be another. */
export interface Escalation {
  readonly present: DueNotification | null;
  readonly nextAt: LegalMoment | null;
}

const noEscalation: Escalation = { present: null, nextAt: null };

/** The escalation of today, if one is due, and the next possible one before the next reminder. */
export function escalate(
  schedule: EscalationSchedule,
  notified: readonly SentNotification[],
  notifyNow: readonly number[],
  now: LegalMoment,
): Escalation {
  const { policy, dueOn, notifyAt, calendar } = schedule;
  const thresholds = [...notified.map(({ threshold }) => threshold), ...notifyNow].sort((a, b) => a - b);
  const newest = thresholds.findLast((threshold) => recipientsAt(schedule, threshold).length > 0);
  if (policy.escalate === null || newest === undefined) return noEscalation;
  const since = notifiedSince(schedule, notified, newest, now);
  if (notified.some((one) => isAcknowledged(one, newest, since))) return noEscalation;

  const { everyWorkdays, upTo } = policy.escalate;
  const before = stepAfter(schedule, newest) ?? Infinity;
  const from = dateOfMoment(since);
  const turn = Math.floor(calendar.countWorkdays(from, dayReached(now, notifyAt)) / everyWorkdays);
  const dayOf = (n: number): LegalDate => calendar.addWorkdays(from, n * everyWorkdays);
  const thresholdOf = (n: number): number => thresholdOn(dueOn, dayOf(n), calendar);

  let height = rankReached(schedule, notified, thresholds);
  let present: DueNotification | null = null;
  const top = rankOf(upTo);
  const isDue = turn >= 1 && thresholdOf(turn) < before && thresholdOf(turn) > (thresholds.at(-1) ?? newest);
  if (isDue && height < top) {
    height += 1;
    present = occasion(schedule, thresholdOf(turn), momentOn(dayOf(turn), notifyAt), now, levelAt(height), true);
  }
  const next = Math.max(turn, 0) + 1;
  const nextAt = height < top && thresholdOf(next) < before ? momentOn(dayOf(next), notifyAt) : null;
  return { present, nextAt };
}

const levelAt = (height: number): Recipients => levelOrder.slice(height, height + 1);

/** The moment from which the last recipients had time to act. */
function notifiedSince(
  schedule: EscalationSchedule,
  notified: readonly SentNotification[],
  newest: number,
  now: LegalMoment,
): LegalMoment {
  const record = notified.find(({ threshold }) => threshold === newest);
  const owedAt = momentOfThreshold(schedule, newest);
  const notifiedAt = record?.notifiedAt ?? now;
  return notifiedAt > owedAt ? notifiedAt : owedAt;
}

/** An acknowledgement of the newest reminder, of an escalation after it, or of an older one meanwhile, counts. */
const isAcknowledged = ({ threshold, acknowledgedAt }: SentNotification, newest: number, since: LegalMoment): boolean =>
  acknowledgedAt !== null && (threshold >= newest || acknowledgedAt >= since);

/** The highest level notified since the last acknowledgement. */
function rankReached(
  schedule: EscalationSchedule,
  notified: readonly SentNotification[],
  thresholds: readonly number[],
): number {
  const acknowledged = notified
    .filter(({ acknowledgedAt }) => acknowledgedAt !== null)
    .map(({ threshold }) => threshold);
  const lastAcknowledged = Math.max(...acknowledged);
  return thresholds
    .filter((threshold) => threshold > lastAcknowledged)
    .reduce((height, threshold) => {
      const recipients = recipientsAt(schedule, threshold);
      return recipients.length === 0 ? height + 1 : Math.max(height, ...recipients.map(rankOf));
    }, 0);
}
