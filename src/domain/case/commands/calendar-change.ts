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
  /** The standing by the calendar before, and by this one. */
  was: deadlineStatus,
  is: deadlineStatus,
  /** Whether it was counted across a year that had not been published, and by this announcement no longer is. */
  provisionalEnded: z.boolean(),
});
/** A deadline whose day or standing another calendar changes. */
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
    /** The agency's calendar from here on. */
    version: z.int().positive(),
    /** Empty where only what is counted beside the deadlines changes: the working days used. */
    moves: z.array(deadlineMove),
  },
  // That a day has moved on which nothing is due any more is of no use to anybody.
  notifies: ({ moves }) => moves.some(({ from, to, is }) => from !== to && (is === 'open' || is === 'waiting')),
});
