import type { z } from 'zod';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { WorkCalendar } from '../../domain/calendar/work-calendar.js';
import { amberUntil, urgencyLabels, urgencyOf } from '../../domain/duty/urgency.js';
import { bearerLabel } from '../../domain/notification/bearer-labels.js';
import { deadlineLabel } from '../../domain/notification/deadline-labels.js';
import { type boardView, type caseDeadlinesView, writeCursor } from './board.schema.js';
import type { ExplainedDeadline } from './explain-deadlines.js';
import type { BoardLine, BoardPage } from './read-board.js';

const named = (kind: string) => {
  const { zh, en } = deadlineLabel(kind);
  return { code: kind, label: { zh, en } };
};

const viewOfLine = (line: BoardLine): z.output<typeof boardView>['deadlines'][number] => {
  const { itemId, kind, bearer, urgency, ...rest } = line;
  return {
    ...rest,
    dutyId: line.source === 'duty' ? itemId : null,
    kind: named(kind),
    bearer: { code: bearer, label: bearerLabel(bearer) },
    urgency: { code: urgency, label: urgencyLabels[urgency] },
  };
};

export const viewOfBoard = ({ asOf, deadlines, next }: BoardPage): z.output<typeof boardView> => ({
  asOf,
  deadlines: deadlines.map(viewOfLine),
  next: next === null ? null : writeCursor(next),
});

/** Renders a deadline with its explanation, as of a day. */
export function viewOfExplained(
  one: ExplainedDeadline,
  today: LegalDate,
  calendar: WorkCalendar,
): z.output<typeof caseDeadlinesView>['deadlines'][number] {
  const { kind, bearer, dueOn, closedAt, days, moves, status } = one;
  const openUntil = status === 'open' ? dueOn : null;
  const urgency = openUntil === null ? null : urgencyOf(bearer, openUntil, today, amberUntil(today, calendar));
  return {
    kind: named(kind),
    ...{ subject: one.subject, disputeId: one.disputeId, article: one.article, fromOn: one.fromOn, dueOn },
    ...{ originalDueOn: one.originalDueOn, firstDueOn: one.firstDueOn, status, provisional: one.provisional },
    bearer: { code: bearer, label: bearerLabel(bearer) },
    urgency: urgency === null ? null : { code: urgency, label: urgencyLabels[urgency] },
    remainingWorkingDays: openUntil === null ? null : calendar.countWorkdays(today, openUntil),
    version: one.version,
    closedAt: closedAt?.toISOString() ?? null,
    days: days === null ? null : [...days],
    moves: [...moves],
  };
}
