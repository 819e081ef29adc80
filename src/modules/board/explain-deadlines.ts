import type { CaseEvent } from '../../domain/case/events.js';
import { Inject, Injectable } from '@nestjs/common';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import { roundClock } from '../../domain/case/case-clock.js';
import { caseDeadlines, type CountedDeadline } from '../../domain/case/deadlines.js';
import { evolve } from '../../domain/case/evolve.js';
import type { CaseFacts } from '../../domain/case/facts.js';
import { commandLabels } from '../../domain/case/commands.js';
import type { CaseState } from '../../domain/case/state.js';
import { assessClock } from '../../domain/clock/assess-clock.js';
import type { ExplainedDay } from '../../domain/clock/day-ledger.js';
import { explainDays } from '../../domain/clock/explain-days.js';
import { explainPeriod } from '../../domain/clock/explain-period.js';
import { type DeadlineCourse, deadlineCourses } from '../../domain/deadline-moves.js';
import { disputeDeadlines } from '../../domain/dispute/deadlines.js';
import { evolveDispute } from '../../domain/dispute/evolve.js';
import { disputeCommandLabels } from '../../domain/dispute/commands.js';
import type { DisputeState } from '../../domain/dispute/state.js';
import type { Text } from '../../domain/text.js';
import { CLOCK, type Clock, legalDateAt } from '../../platform/clock/index.js';
import type { DeadlineRules } from '../calendars/index.js';
import { type CommandIssuer, type DeadlineRecord, type FoundCase, ReadCase } from '../cases/index.js';
import { type StoredEvent } from '../history/index.js';
import { keyOf } from '../deadlines/index.js';
import { type FoundDispute, ReadDisputes } from '../disputes/index.js';

/** What moved a due day; without an event it was a change of the calendar. */
export interface ExplainedMove {
  readonly event: number | null;
  readonly label: Text;
  readonly on: LegalDate | null;
  readonly from: LegalDate | null;
  readonly to: LegalDate | null;
}

/** A deadline of a case or of a dispute about it, as of today, with how its due day came about. */
export interface ExplainedDeadline extends Omit<CountedDeadline, 'kind' | 'bearer'> {
  readonly kind: string;
  readonly bearer: string;
  readonly disputeId: string | null;
  /** The day as first set; never overwritten. */
  readonly firstDueOn: LegalDate | null;
  readonly version: number;
  readonly closedAt: Date | null;
  /** Null for what is not counted day by day: periods of months, and days set by another body. */
  readonly days: readonly (Omit<ExplainedDay, 'because'> & { readonly because: ExplainedReason })[] | null;
  readonly moves: readonly ExplainedMove[];
}

type ExplainedReason = Omit<ExplainedDay['because'], 'act'> & {
  /** Number of the event that explains the day. */
  readonly event?: number;
};

const calendarChanged: Text = { zh: '工作日安排变更', en: 'The calendar changed' };

/** All deadlines of a case and of its disputes, each explained. */
@Injectable()
export class ExplainDeadlines {
  constructor(
    @Inject(ReadCase) private readonly cases: ReadCase,
    @Inject(ReadDisputes) private readonly disputes: ReadDisputes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws CaseNotFound */
  async execute(
    reader: CommandIssuer & { readonly readableAgencyIds: readonly string[] },
    caseId: string,
  ): Promise<{
    readonly found: FoundCase;
    readonly deadlineRules: DeadlineRules;
    readonly deadlines: readonly ExplainedDeadline[];
  }> {
    const { found, deadlineRules } = await this.cases.execute(reader, caseId);
    const agencyIds = [found.agencyId];
    const today = this.clock.today();
    const history = await this.cases.history(agencyIds, caseId);
    const own = explainedOfCase(found, history, today, deadlineRules);
    const disputes = await this.disputes.ofCase(agencyIds, caseId);
    const theirs = await Promise.all(disputes.map((one) => this.explainedOfDispute(one, found, today, deadlineRules)));
    return { found, deadlineRules, deadlines: [...own, ...theirs.flat()] };
  }

  private async explainedOfDispute(
    dispute: FoundDispute,
    { importId }: FoundCase,
    today: LegalDate,
    deadlineRules: DeadlineRules,
  ): Promise<ExplainedDeadline[]> {
    const rows = new Map(dispute.deadlines.map((row) => [keyOf(row), row]));
    const history = await this.disputes.history([dispute.agencyId], dispute.id);
    let state: DisputeState | null = null;
    const steps = history.map(({ seq, event, recordedAt }) => {
      state = evolveDispute(state, event);
      const deadlines = disputeDeadlines(state, legalDateAt(recordedAt), deadlineRules.calendar);
      return { seq, type: event.type, on: event.on, deadlines };
    });
    const courses = deadlineCourses(steps);
    return disputeDeadlines(dispute.state, today, deadlineRules.calendar).map(({ unit, amount, ...one }) => {
      const subject = one.subject === '' ? dispute.id : `${dispute.id}/${one.subject}`;
      const row = rows.get(keyOf({ kind: one.kind, subject }));
      const { fromOn, dueOn, article } = one;
      return {
        ...withRow({ ...one, subject }, row),
        disputeId: dispute.id,
        days: dueOn === null ? null : explainPeriod({ fromOn, dueOn, unit, amount, article }, deadlineRules.calendar),
        moves: movesOf(courses.get(keyOf(one)), row, disputeCommandLabels, isRecounted(deadlineRules, importId)),
      };
    });
  }
}

function explainedOfCase(
  found: FoundCase,
  history: readonly StoredEvent<CaseEvent>[],
  today: LegalDate,
  deadlineRules: DeadlineRules,
): ExplainedDeadline[] {
  const { state, importId } = found;
  const { calendar, policy } = deadlineRules;
  const own = found.deadlines.filter(({ disputeId }) => disputeId === null);
  const rows = new Map(own.map((row) => [keyOf(row), row]));
  let folded: CaseState | null = null;
  const steps = history.map(({ seq, event, recordedAt }) => {
    folded = evolve(folded, event);
    const deadlines = caseDeadlines(folded, legalDateAt(recordedAt), calendar, policy);
    return { seq, type: event.type, on: event.on, deadlines };
  });
  const courses = deadlineCourses(steps);
  const present = caseDeadlines(state, today, calendar, policy);
  const named = new Set(present.map(keyOf));
  const explained = present.map((one) => {
    const row = rows.get(keyOf(one));
    const moves = movesOf(courses.get(keyOf(one)), row, commandLabels, isRecounted(deadlineRules, importId));
    return { ...withRow(one, row), disputeId: null, days: daysOf(one, state.facts, today, deadlineRules), moves };
  });
  // A deadline no longer required: known from its row only.
  const fallen = own
    .filter((row) => !named.has(keyOf(row)))
    .map((row) => {
      const { disputeId, firstDueOn, version, closedAt } = row;
      const moves = movesOf(courses.get(keyOf(row)), row, commandLabels, false);
      return { ...row, fromOn: null, disputeId, firstDueOn, version, closedAt, days: null, moves };
    });
  return [...explained, ...fallen];
}

/** Only a deadline first counted here, by another calendar than today's, can have been moved by the calendar. */
const isRecounted = ({ version }: DeadlineRules, importId: string | null): boolean => version > 0 && importId === null;

const withRow = <Deadline extends Omit<CountedDeadline, 'kind' | 'bearer'>>(
  one: Deadline,
  row: DeadlineRecord | undefined,
): Deadline & Pick<ExplainedDeadline, 'firstDueOn' | 'version' | 'closedAt'> => ({
  ...one,
  firstDueOn: row?.firstDueOn ?? one.originalDueOn,
  version: row?.version ?? 1,
  closedAt: row?.closedAt ?? null,
});

function movesOf<Type extends string>(
  course: DeadlineCourse<Type> | undefined,
  row: DeadlineRecord | undefined,
  labels: Readonly<Record<Type, Text>>,
  isRecountedByCalendar: boolean,
): ExplainedMove[] {
  if (course === undefined) return [];
  const first = row?.firstDueOn ?? null;
  const byCalendar =
    isRecountedByCalendar && first !== null && course.firstOn !== null && first !== course.firstOn
      ? [{ event: null, label: calendarChanged, on: null, from: first, to: course.firstOn }]
      : [];
  return [
    ...byCalendar,
    ...course.moves.map(({ event, type, on, from, to }) => ({ event, label: labels[type], on, from, to })),
  ];
}

/** The clock's own ledger for a reply; for the rest, the working days from the day it is counted from. */
function daysOf(
  { kind, subject, fromOn, dueOn, article }: CountedDeadline,
  facts: CaseFacts,
  today: LegalDate,
  { calendar, policy }: DeadlineRules,
): ExplainedDeadline['days'] {
  if (kind !== 'reply') {
    const isCounted = fromOn !== null && dueOn !== null;
    return isCounted ? explainPeriod({ fromOn, dueOn, unit: 'working_day', amount: null, article }, calendar) : null;
  }
  const at = Number(subject) - 1;
  const round = facts.rounds[at];
  if (round === undefined) return null;
  // A round never answered is shown up to the order that replaced it.
  const replacedOn = round.ending === null ? (facts.rounds[at + 1]?.order?.on ?? today) : today;
  const { input, events } = roundClock(facts, round, replacedOn);
  return explainDays(assessClock(input, calendar, policy), calendar).map(({ because: { act, ...because }, ...day }) => {
    const event = act === undefined ? undefined : events[act];
    return { ...day, because: event === undefined ? because : { event, ...because } };
  });
}
