import type { LegalDate } from './calendar/legal-date.js';

/** The identity and dates of a deadline, of a case or of a dispute. */
export interface DatedDeadline {
  readonly kind: string;
  readonly subject: string;
  readonly dueOn: LegalDate | null;
}

/** An event of a history, with all deadlines as they stood once it was recorded. */
export interface HistoryStep<Type extends string> {
  /** Number of the event. */
  readonly seq: number;
  readonly type: Type;
  readonly on: LegalDate;
  readonly deadlines: readonly DatedDeadline[];
}

/** One event that moved the last day of a deadline; null where the clock was then suspended. */
export interface DeadlineMove<Type extends string> {
  readonly event: number;
  readonly type: Type;
  readonly on: LegalDate;
  readonly from: LegalDate | null;
  readonly to: LegalDate | null;
}

/** The history of one deadline. */
export interface DeadlineCourse<Type extends string> {
  /** The day as its first event set it. */
  readonly firstOn: LegalDate | null;
  readonly moves: readonly DeadlineMove<Type>[];
}

/** How each deadline, by `kind subject`, came to its day: the events that moved it, in order. */
export function deadlineCourses<Type extends string>(
  history: Iterable<HistoryStep<Type>>,
): ReadonlyMap<string, DeadlineCourse<Type>> {
  const courses = new Map<
    string,
    { firstOn: LegalDate | null; lastOn: LegalDate | null; moves: DeadlineMove<Type>[] }
  >();
  for (const { seq, type, on, deadlines } of history) {
    for (const { kind, subject, dueOn } of deadlines) {
      const course = courses.get(`${kind} ${subject}`);
      if (course === undefined) {
        courses.set(`${kind} ${subject}`, { firstOn: dueOn, lastOn: dueOn, moves: [] });
      } else if (course.lastOn !== dueOn) {
        course.moves.push({ event: seq, type, on, from: course.lastOn, to: dueOn });
        course.lastOn = dueOn;
      }
    }
  }
  return courses;
}
