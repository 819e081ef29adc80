/** What a timer is about; each subject type has its own handler. */
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

/** Value of `case_id` for a timer or a notification that is about no case. */
export const noCase = '00000000-0000-0000-0000-000000000000';

/** One timer, by its key. */
export interface Timer {
  readonly caseId: string;
  readonly kind: string;
  readonly subject: string;
  /** The instant it was set to; the epoch when it is to fire at the next sweep. */
  readonly fireAt: Date;
}

/** When a timer fires next; null deletes it. */
export interface NextTimer {
  readonly timer: Timer;
  readonly fireAt: Date | null;
}
