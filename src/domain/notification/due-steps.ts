import type { LegalMoment } from '../calendar/legal-moment.js';
import {
  type EscalationSchedule,
  momentOfThreshold,
  stepAfter,
  stepUpTo,
  thresholdReached,
} from './escalation-schedule.js';

/** A threshold of the policy that has come, and when. */
export interface OwedStep {
  readonly threshold: number;
  readonly at: LegalMoment;
}

/** All thresholds owed up to now, told or not: the newest that had come with the version, and all since. */
export function owedSteps(course: EscalationSchedule, versionAt: LegalMoment, now: LegalMoment): OwedStep[] {
  if (now < versionAt) return [];
  const atFirst = thresholdReached(course, versionAt);
  const missed = stepUpTo(course, atFirst);
  const owed: OwedStep[] = missed === null ? [] : [{ threshold: missed, at: versionAt }];
  const reached = thresholdReached(course, now);
  for (let next = stepAfter(course, atFirst); next !== null && next <= reached; next = stepAfter(course, next)) {
    owed.push({ threshold: next, at: momentOfThreshold(course, next) });
  }
  return owed;
}

/** The first moment after now at which a threshold that was not told is owed; null when there is none. */
export function nextStepAt(
  course: EscalationSchedule,
  notified: ReadonlySet<number>,
  versionAt: LegalMoment,
  now: LegalMoment,
): LegalMoment | null {
  const atFirst = thresholdReached(course, versionAt);
  const missed = stepUpTo(course, atFirst);
  if (now < versionAt && missed !== null && !notified.has(missed)) return versionAt;
  let next = stepAfter(course, Math.max(atFirst, thresholdReached(course, now)));
  // A clock that was set back meets thresholds that it has told before.
  while (next !== null && notified.has(next)) next = stepAfter(course, next);
  return next === null ? null : momentOfThreshold(course, next);
}
