/** What a timer is about; each matter is fired by its own work. */
export const subjectTypes = [
  'deadline',
  'duty',
  'agency',
  'effect',
  'supervision',
  'reminder',
  'post',
  'delivery',
] as const;
export type SubjectType = (typeof subjectTypes)[number];

/** Stands in `case_id` where a timer or a notification is about no case. */
export const noCase = '00000000-0000-0000-0000-000000000000';

/** One row of the timers, by its key. */
export interface Timer {
  readonly caseId: string;
  readonly kind: string;
  readonly subject: string;
  /** The instant it was set to; the epoch when it was set to the next sweep. */
  readonly fireAt: Date;
}

/** When a timer fires next; null takes it off the timers. */
export interface NextTimer {
  readonly timer: Timer;
  readonly fireAt: Date | null;
}
