import { dateOfMoment, type LegalMoment } from '../calendar/legal-moment.js';
import type { Course } from './course.js';
import type { Recipients } from './rung.js';

/** A threshold of this edition that was told, to whomever. */
export interface Told {
  readonly threshold: number;
  /** When it was recorded: the next rung waits from then on. */
  readonly toldAt: LegalMoment;
  /** When the first of those who were told acknowledged it. */
  readonly acknowledgedAt: LegalMoment | null;
}

/** `due_day`: the due day's own alert, which neither quiet hours nor days off hold back. */
export type Urgency = 'ordinary' | 'due_day';

/** Something to be told now. A threshold is told once for an edition of a deadline. */
export interface Occasion {
  /** The ladder's id. */
  readonly rule: string;
  readonly threshold: number;
  /** When it was owed. */
  readonly at: LegalMoment;
  readonly recipients: Recipients;
  /** Told to one rung higher because nobody acknowledged what was told before. */
  readonly isClimb: boolean;
  readonly urgency: Urgency;
}

export function occasion(
  { ladder, dueOn }: Course,
  threshold: number,
  at: LegalMoment,
  now: LegalMoment,
  recipients: Recipients,
  isClimb = false,
): Occasion {
  // What an outage kept back beyond the day is no longer the day's own: it may wait for the morning.
  const urgency = threshold === 0 && dateOfMoment(now) <= dueOn ? 'due_day' : 'ordinary';
  return { rule: ladder.id, threshold, at, recipients, isClimb, urgency };
}
