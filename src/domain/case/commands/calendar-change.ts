import { z } from 'zod';
import { by, legalDate, lineOf, rowId, text } from '../../history/command-kit.js';
import { caseCommand } from '../case-command.js';

const deadlineStatus = z.enum(['open', 'waiting', 'met', 'missed', 'void']);

const deadlineMove = z.strictObject({
  kind: lineOf(60, 1),
  subject: lineOf(200),
  /** Of a review or suit about the case; null for the case's own. */
  disputeId: rowId.nullable(),
  from: legalDate.nullable(),
  to: legalDate.nullable(),
  /** The status by the calendar before, and by this one. */
  was: deadlineStatus,
  is: deadlineStatus,
  /** Whether it was counted across a year that had not been published, and is no longer so by this announcement. */
  provisionalEnded: z.boolean(),
});
/** A deadline whose day or status a new calendar changes. */
export type DeadlineMove = Readonly<z.output<typeof deadlineMove>>;

/** a holiday announcement took effect and changed how the days of the case, or of a dispute about it, are counted. */
export const changeCalendar = caseCommand('calendar.change', {
  label: ['工作日历调整', 'Change of the calendar'],
  // Only an announcement that takes effect writes these.
  issuers: by('administrator'),
  bySystem: true,
  fields: {
    on: legalDate,
    announcementId: rowId,
    title: text,
    source: lineOf(500, 1),
    publishedOn: legalDate,
    /** The agency's calendar from now on. */
    version: z.int().positive(),
    /** Empty where only the number of working days used changes. */
    moves: z.array(deadlineMove),
  },
  // No notification about a day that moved when nothing is due any more.
  notifies: ({ moves }) => moves.some(({ from, to, is }) => from !== to && (is === 'open' || is === 'waiting')),
});
