import { addDays, type LegalDate } from '../calendar/legal-date.js';
import type { WorkCalendar } from '../calendar/work-calendar.js';
import type { Text } from '../text.js';

/**
 * The urgency of a running deadline: red once late, amber while at most three working days are left, green before. A
 * deadline of another party is `waiting` whatever the day, since the officer is not late.
 */
export const URGENCIES = ['red', 'amber', 'green', 'waiting'] as const;
export type Urgency = (typeof URGENCIES)[number];

export const urgencyLabels: Readonly<Record<Urgency, Text>> = {
  red: { zh: '已逾期', en: 'Overdue' },
  amber: { zh: '即将到期', en: 'Due soon' },
  green: { zh: '未到期', en: 'In time' },
  waiting: { zh: '待外部反馈', en: 'Waiting for others' },
};

/** ⚙ Working days left, the due day itself counted, from which on a deadline is amber. */
const AMBER_WORKING_DAYS = 3;

/** The last day that is amber today when something is due on it. */
export const amberUntil = (today: LegalDate, calendar: WorkCalendar): LegalDate =>
  addDays(calendar.addWorkdays(today, AMBER_WORKING_DAYS + 1), -1);

/** @param lastAmberOn `amberUntil` of today. */
export function urgencyOf(bearer: string, dueOn: LegalDate, today: LegalDate, lastAmberOn: LegalDate): Urgency {
  if (bearer !== 'agency') return 'waiting';
  if (dueOn < today) return 'red';
  return dueOn <= lastAmberOn ? 'amber' : 'green';
}
