/** What an alarm is about; each matter is rung by its own work. */
export const matters = ['deadline', 'duty', 'agency', 'effect', 'supervision', 'reminder', 'post', 'message'] as const;
export type Matter = (typeof matters)[number];

/** Stands in `case_id` where an alarm or a telling is about no case. */
export const noCase = '00000000-0000-0000-0000-000000000000';

/** One row of the agenda, by its key. */
export interface Alarm {
  readonly caseId: string;
  readonly kind: string;
  readonly subject: string;
  /** The instant it was set to; the epoch when it was set to the next sweep. */
  readonly ringAt: Date;
}

/** When an alarm rings next; null takes it off the agenda. */
export interface NextRing {
  readonly alarm: Alarm;
  readonly ringAt: Date | null;
}
