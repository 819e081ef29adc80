import type { LegalDate } from '../calendar/legal-date.js';
import { dateOfMoment, type LegalMoment, momentOn } from '../calendar/legal-moment.js';
import { type Course, dayReached, momentOfThreshold, recipientsAt, stepAfter, thresholdOn } from './course.js';
import { type Occasion, occasion, type Told } from './occasion.js';
import { heightOf, type Recipients, rungOrder } from './rung.js';

/** What there is to climb now, and when there can be more. */
export interface Climbs {
  readonly present: Occasion | null;
  readonly nextAt: LegalMoment | null;
}

const noClimb: Climbs = { present: null, nextAt: null };

/** The climb of today, if one is due, and the next one there can be before the next reminder. */
export function climbs(course: Course, told: readonly Told[], tellNow: readonly number[], now: LegalMoment): Climbs {
  const { ladder, dueOn, tellAt, calendar } = course;
  const thresholds = [...told.map(({ threshold }) => threshold), ...tellNow].sort((a, b) => a - b);
  const newest = thresholds.findLast((threshold) => recipientsAt(course, threshold).length > 0);
  if (ladder.climb === null || newest === undefined) return noClimb;
  const since = toldSince(course, told, newest, now);
  if (told.some((one) => isAcknowledged(one, newest, since))) return noClimb;

  const { everyWorkdays, upTo } = ladder.climb;
  const before = stepAfter(course, newest) ?? Infinity;
  const from = dateOfMoment(since);
  const turn = Math.floor(calendar.countWorkdays(from, dayReached(now, tellAt)) / everyWorkdays);
  const dayOf = (n: number): LegalDate => calendar.addWorkdays(from, n * everyWorkdays);
  const thresholdOf = (n: number): number => thresholdOn(dueOn, dayOf(n), calendar);

  let height = heightReached(course, told, thresholds);
  let present: Occasion | null = null;
  const top = heightOf(upTo);
  const isDue = turn >= 1 && thresholdOf(turn) < before && thresholdOf(turn) > (thresholds.at(-1) ?? newest);
  if (isDue && height < top) {
    height += 1;
    present = occasion(course, thresholdOf(turn), momentOn(dayOf(turn), tellAt), now, rungAt(height), true);
  }
  const next = Math.max(turn, 0) + 1;
  const nextAt = height < top && thresholdOf(next) < before ? momentOn(dayOf(next), tellAt) : null;
  return { present, nextAt };
}

const rungAt = (height: number): Recipients => rungOrder.slice(height, height + 1);

/** From when on those who were told last had time to act. */
function toldSince(course: Course, told: readonly Told[], newest: number, now: LegalMoment): LegalMoment {
  const record = told.find(({ threshold }) => threshold === newest);
  const owedAt = momentOfThreshold(course, newest);
  const toldAt = record?.toldAt ?? now;
  return toldAt > owedAt ? toldAt : owedAt;
}

/** Whoever acknowledges the newest reminder, a climb after it, or an older one meanwhile, knows. */
const isAcknowledged = ({ threshold, acknowledgedAt }: Told, newest: number, since: LegalMoment): boolean =>
  acknowledgedAt !== null && (threshold >= newest || acknowledgedAt >= since);

/** The highest rung told since anybody last acknowledged. */
function heightReached(course: Course, told: readonly Told[], thresholds: readonly number[]): number {
  const heard = told.filter(({ acknowledgedAt }) => acknowledgedAt !== null).map(({ threshold }) => threshold);
  const lastHeard = Math.max(...heard);
  return thresholds
    .filter((threshold) => threshold > lastHeard)
    .reduce((height, threshold) => {
      const recipients = recipientsAt(course, threshold);
      return recipients.length === 0 ? height + 1 : Math.max(height, ...recipients.map(heightOf));
    }, 0);
}
