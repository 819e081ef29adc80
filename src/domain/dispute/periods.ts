import type { LegalDate } from '../calendar/legal-date.js';
import { addDays, daysBetween } from '../calendar/legal-date.js';
import type { WorkCalendar } from '../calendar/work-calendar.js';
import { citationText } from '../statute/citation.js';
import { dueDateOf, type Period, type PeriodCode, PERIODS } from '../statute/periods.js';
import type { Appeal, DisputeDecisionRecord, DisputeFacts } from './facts.js';

/** A period of the statute applied: which one, its article, its last day. */
export interface AppliedPeriod {
  readonly period: Period;
  readonly article: string;
  readonly dueOn: LegalDate;
}

/** A statutory period from a day, by the law in force on that day; null where that law has none, or sets no length. */
export function appliedIfAny(code: PeriodCode, base: LegalDate, calendar: WorkCalendar): AppliedPeriod | null {
  const period = PERIODS.find(code, base);
  if (period === null) return null;
  const dueOn = dueDateOf(period, base, calendar);
  return dueOn === null ? null : { period, article: period.citations.map(citationText).join('、'), dueOn };
}

/** A statutory period that exists under every law. */
export function applied(code: PeriodCode, base: LegalDate, calendar: WorkCalendar): AppliedPeriod {
  const period = appliedIfAny(code, base, calendar);
  if (period === null) throw new RangeError(`period ${code} has no length on ${base}`);
  return period;
}

/** A period of a review, by its procedure; before 2024 reviews had one procedure only (第53条). */
export const appliedInReview = (
  code: 'review_forward' | 'review_defence' | 'review_decide',
  { procedure }: DisputeFacts,
  base: LegalDate,
  calendar: WorkCalendar,
): AppliedPeriod =>
  (procedure === 'simple' ? appliedIfAny(`${code}_simple`, base, calendar) : null) ?? applied(code, base, calendar);

/** 审查是否受理: from the application, or from its completion where the review body requested it (第31条第3款). */
export const acceptancePeriod = (facts: DisputeFacts, calendar: WorkCalendar): AppliedPeriod =>
  applied('review_accept', facts.supplements.at(-1)?.receivedOn ?? facts.filedOn, calendar);

/** 书面答复、答辩: null until the agency has the copy. */
export function defencePeriod(facts: DisputeFacts, calendar: WorkCalendar): AppliedPeriod | null {
  if (facts.copyReceivedOn === null) return null;
  return facts.kind === 'review'
    ? appliedInReview('review_defence', facts, facts.copyReceivedOn, calendar)
    : applied('suit_defence', facts.copyReceivedOn, calendar);
}

/** 作出复议决定, before extension and suspension; null until accepted. */
export const decisionPeriod = (facts: DisputeFacts, calendar: WorkCalendar): AppliedPeriod | null =>
  facts.acceptedOn === null ? null : appliedInReview('review_decide', facts, facts.acceptedOn, calendar);

/** Calendar days during which the current hearing was suspended, up to a day: its period moves by as many (推导). */
export function suspendedDays(facts: DisputeFacts, since: LegalDate, asOf: LegalDate): number {
  return facts.suspensions
    .filter((one) => one.from >= since)
    .reduce((days, one) => days + Math.max(0, daysBetween(one.from, one.until ?? asOf)), 0);
}

/** A day moved by suspensions and extension, and off a day off. */
export function movedBy(dueOn: LegalDate, days: number, calendar: WorkCalendar): LegalDate {
  if (days === 0) return dueOn;
  const moved = addDays(dueOn, days);
  return calendar.isWorkday(moved) ? moved : calendar.addWorkdays(moved, 1);
}

/** The day a review is due with its extension and suspensions. */
export const reviewDueOn = (
  facts: DisputeFacts,
  period: AppliedPeriod,
  acceptedOn: LegalDate,
  asOf: LegalDate,
  calendar: WorkCalendar,
): LegalDate => movedBy(period.dueOn, (facts.extension?.days ?? 0) + suspendedDays(facts, acceptedOn, asOf), calendar);

/** The decision of the first instance that is, or was, open to appeal. */
export const firstInstance = (facts: DisputeFacts): DisputeDecisionRecord | null =>
  facts.decisions.findLast((one) => one.stage === 'first_instance' && one.setAsideOn === null) ?? null;

/** 裁定, which is appealed within ten days; every other ending of a first instance is a judgment (fifteen days). */
const rulings: ReadonlySet<string | null> = new Set(['suit_not_filed', 'suit_dismissed']);

/** 上诉期: from service, or from the judgment while its service is not entered. */
export const appealPeriod = (decision: DisputeDecisionRecord, calendar: WorkCalendar): AppliedPeriod =>
  applied(
    rulings.has(decision.ending) ? 'appeal_ruling' : 'appeal_judgment',
    decision.servedOn ?? decision.on,
    calendar,
  );

export const pendingAppeal = (facts: DisputeFacts): Appeal | null =>
  facts.appeals.findLast((one) => one.ended === null) ?? null;
