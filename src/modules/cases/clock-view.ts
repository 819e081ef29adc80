import type { z } from 'zod';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { WorkCalendar } from '../../domain/calendar/work-calendar.js';
import { roundClock } from '../../domain/case/case-clock.js';
import { presentRound } from '../../domain/case/rounds.js';
import type { CaseFacts } from '../../domain/case/facts.js';
import type { ClockAssessment } from '../../domain/clock/clock-assessment.js';
import { explainDays } from '../../domain/clock/explain-days.js';
import { statusLabels } from '../../domain/clock/status-labels.js';
import type { clockView, explainedClockView } from './clock-view.schema.js';

/** A clock as responses show it; its refusals were returned when the acts were recorded. */
export const viewOfClock = (clock: ClockAssessment): z.output<typeof clockView> => ({
  asOf: clock.asOf,
  status: { code: clock.status, label: statusLabels[clock.status] },
  receivedOn: clock.receivedOn,
  dueOn: clock.dueOn,
  originalDueOn: clock.originalDueOn,
  firstDueOn: clock.firstDueOn,
  usedWorkingDays: clock.usedWorkingDays,
  remainingWorkingDays: clock.remainingWorkingDays,
  targetWorkingDays: clock.targetWorkingDays,
  provisional: clock.provisional,
  correctionNoticeBy: clock.correctionNoticeBy,
  waiting:
    clock.waiting === null
      ? null
      : { for: clock.waiting.for, sinceOn: clock.waiting.sinceOn, applicantDueOn: clock.waiting.applicantDueOn },
  suspensions: clock.suspensions.map(({ afterOn, endOn }) => ({ afterOn, endOn })),
});

/** The same with each day explained; its act is identified by the event that recorded it. */
export function viewOfExplainedClock(
  facts: CaseFacts,
  clock: ClockAssessment,
  asOf: LegalDate,
  calendar: WorkCalendar,
): z.output<typeof explainedClockView> {
  const { events } = roundClock(facts, presentRound(facts), asOf);
  const days = explainDays(clock, calendar).map(({ because: { act, ...because }, ...day }) => {
    const event = act === undefined ? undefined : events[act];
    return { ...day, because: event === undefined ? because : { event, ...because } };
  });
  return { ...viewOfClock(clock), days };
}
