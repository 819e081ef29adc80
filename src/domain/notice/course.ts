import { addDays, type LegalDate } from '../calendar/legal-date.js';
import { dateOfMoment, type LegalMoment, momentOn, type TimeOfDay, timeOfMoment } from '../calendar/legal-moment.js';
import type { WorkCalendar } from '../calendar/work-calendar.js';
import { ladderFor, type LadderRule, type NoticeRules } from './ladder-rule.js';
import { type Recipients, unitedRecipients } from './rung.js';

/** The ladder of one deadline laid over the days: its thresholds in order, each at its moment. */
export interface Course {
  readonly ladder: LadderRule;
  readonly dueOn: LegalDate;
  readonly tellAt: TimeOfDay;
  readonly calendar: WorkCalendar;
}

/** Null when no ladder takes that kind. */
export function courseOf(kind: string, dueOn: LegalDate, rules: NoticeRules, calendar: WorkCalendar): Course | null {
  const ladder = ladderFor(kind, rules);
  return ladder === null ? null : { ladder, dueOn, tellAt: rules.tellAt, calendar };
}

/** When a threshold is reached: on the n-th working day before or after the due day; 0 is that day, working or not. */
export const momentOfThreshold = ({ dueOn, tellAt, calendar }: Course, threshold: number): LegalMoment =>
  momentOn(calendar.addWorkdays(dueOn, threshold), tellAt);

/**
 * The last threshold whose day is not after this one: 3 when it is three working days after the due day. A day off
 * belongs to the working day before it, or to the due day.
 */
export const thresholdOn = (dueOn: LegalDate, day: LegalDate, calendar: WorkCalendar): number =>
  day < dueOn ? calendar.countWorkdays(addDays(dueOn, -1), day) - 1 : calendar.countWorkdays(dueOn, day);

/** The last day whose time of telling is not after that moment. */
export const dayReached = (moment: LegalMoment, tellAt: TimeOfDay): LegalDate =>
  timeOfMoment(moment) >= tellAt ? dateOfMoment(moment) : addDays(dateOfMoment(moment), -1);

/** The last threshold whose moment is not after that one. */
export const thresholdReached = ({ dueOn, tellAt, calendar }: Course, moment: LegalMoment): number =>
  thresholdOn(dueOn, dayReached(moment, tellAt), calendar);

/** Whom the ladder tells at a threshold; empty where it has none. */
export function recipientsAt({ ladder }: Course, threshold: number): Recipients {
  const steps = ladder.steps.filter((step) => step.threshold === threshold);
  const late = ladder.late.filter(({ from, every }) => threshold >= from && (threshold - from) % every === 0);
  return unitedRecipients([...steps, ...late].map(({ recipients }) => recipients));
}

/** The first threshold of the ladder after that one; null when there is none. */
export function stepAfter({ ladder }: Course, threshold: number): number | null {
  const steps = ladder.steps.map((step) => step.threshold).filter((one) => one > threshold);
  const late = ladder.late.map(({ from, every }) =>
    threshold < from ? from : threshold + every - ((threshold - from) % every),
  );
  const next = Math.min(...steps, ...late);
  return Number.isFinite(next) ? next : null;
}

/** The last threshold of the ladder up to and with that one; null when there is none. */
export function stepUpTo({ ladder }: Course, threshold: number): number | null {
  const steps = ladder.steps.map((step) => step.threshold).filter((one) => one <= threshold);
  const late = ladder.late
    .filter(({ from }) => from <= threshold)
    .map(({ from, every }) => threshold - ((threshold - from) % every));
  const last = Math.max(...steps, ...late);
  return Number.isFinite(last) ? last : null;
}
