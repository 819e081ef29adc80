import type { LegalMoment } from '../calendar/legal-moment.js';
import {
  type EscalationSchedule,
  momentOfThreshold,
  stepAfter,
  stepUpTo,
  thresholdReached,
} from './escalation-schedule.js';

/** A threshold of the policy that was reached, and when. */
export interface OwedStep {
  readonly threshold: number;
  readonly at: LegalMoment;
}

/**
 * All thresholds due up to now, notified or not: the newest that was reached when the version was created, and all
 * since.
 */
export function owedSteps(schedule: EscalationSchedule, versionAt: LegalMoment, now: LegalMoment): OwedStep[] {
  if (now < versionAt) return [];
  const atFirst = thresholdReached(schedule, versionAt);
  const missed = stepUpTo(schedule, atFirst);
  const owed: OwedStep[] = missed === null ? [] : [{ threshold: missed, at: versionAt }];
  const reached = thresholdReached(schedule, now);
  for (let next = stepAfter(schedule, atFirst); next !== null && next <= reached; next = stepAfter(schedule, next)) {
    owed.push({ threshold: next, at: momentOfThreshold(schedule, next) });
  }
  return owed;
}

/** The first moment after now at which a threshold not yet notified is due; null when there is none. */
export function nextStepAt(
  schedule: EscalationSchedule,
  notified: ReadonlySet<number>,
  versionAt: LegalMoment,
  now: LegalMoment,
): LegalMoment | null {
  const atFirst = thresholdReached(schedule, versionAt);
  const missed = stepUpTo(schedule, atFirst);
  if (now < versionAt && missed !== null && !notified.has(missed)) return versionAt;
  let next = stepAfter(schedule, Math.max(atFirst, thresholdReached(schedule, now)));
  // After a clock was set back, thresholds recur that were notified before.
  while (next !== null && notified.has(next)) next = stepAfter(schedule, next);
  return next === null ? null : momentOfThreshold(schedule, next);
}
