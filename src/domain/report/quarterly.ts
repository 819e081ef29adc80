import type { LegalDate } from '../calendar/legal-date.js';
import type { OutcomeCode } from '../statute/outcome-rule.js';
import { groupOfOutcome } from '../statute/outcomes.js';
import type { ResultGroup } from '../statute/report-rows.js';
import { DEFAULT_COUNTING_POLICY, type CountingPolicy } from './counting-policy.js';
import { changeText, shareText } from './numbers.js';
import { settlementOf, type CountableCase } from './settlement.js';
import { activityOf, type ActivityGroup, type Quarter, QUARTERS } from './statistics.js';

export const RESULT_GROUPS: readonly ResultGroup[] = [
  'granted',
  'partial',
  'denied',
  'unable',
  'not_processed',
  'other',
];

/** The number of cases of a year that share all properties of a quarter's figures: one line of a GROUP BY. */
export interface QuarterGroup extends Omit<ActivityGroup, 'channel' | 'unit' | 'countedFrom'> {
  /** Of the reply by which the case is counted; null when still open on 31 December. */
  readonly outcome: OutcomeCode | null;
}

/** Whether a quarter has ended, runs, or has not begun as of a day. */
export type QuarterStanding = 'over' | 'running' | 'coming';

export interface QuarterFigures {
  readonly quarter: Quarter;
  readonly standing: QuarterStanding;
  readonly received: number;
  readonly closed: number;
  /** At its end, or today. */
  readonly open: number;
  /** By the headings of 三、本年度办理结果. */
  readonly results: Readonly<Record<ResultGroup, number>>;
  readonly onTime: {
    readonly inTime: number;
    readonly late: number;
    readonly unknown: number;
    readonly share: string | null;
  };
  /** With one decimal; null when no working days are known. */
  readonly averageWorkingDays: number | null;
  /** Made public after the reply, of those closed in the quarter. */
  readonly madePublic: number;
  /** Change of what was received on the quarter before, as `+20%`; null until it is over, and on nothing. */
  readonly onQuarterBefore: string | null;
  /** The same on the same quarter of last year. */
  readonly onYearBefore: string | null;
}

/** The group of one case in a year, or null when it is not of that year. */
export function quarterGroupOf(
  subject: CountableCase,
  year: number,
  policy: CountingPolicy = DEFAULT_COUNTING_POLICY,
): QuarterGroup | null {
  const activity = activityOf(subject, year, policy);
  if (activity === null) return null;
  const { receivedQuarter, settledQuarter, answeredInTime, madePublic, count, timedCount, usedWorkingDays } = activity;
  const outcome = settledQuarter === null ? null : settlementOf(subject, policy).outcome;
  return { receivedQuarter, settledQuarter, outcome, answeredInTime, madePublic, count, timedCount, usedWorkingDays };
}

function standingOf(year: number, quarter: Quarter, asOf: LegalDate): QuarterStanding {
  const first = `${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`;
  const next = quarter === 4 ? `${year + 1}-01-01` : `${year}-${String(quarter * 3 + 1).padStart(2, '0')}-01`;
  if (asOf >= next) return 'over';
  return asOf >= first ? 'running' : 'coming';
}

/** The four quarters of a year. Cases open at the beginning of the year are open in the first. */
export function quarterlyAnalysis(input: {
  readonly year: number;
  readonly asOf: LegalDate;
  readonly groups: readonly QuarterGroup[];
  /** Of the year before. A year without closed cases counts as unknown: a first ledger has only carried-over cases. */
  readonly yearBefore: readonly QuarterGroup[];
}): QuarterFigures[] {
  const { year, asOf, groups } = input;
  const yearBefore = input.yearBefore.some(({ settledQuarter }) => settledQuarter !== null) ? input.yearBefore : [];
  const sum = (of: readonly QuarterGroup[], matches: (group: QuarterGroup) => boolean): number =>
    of.reduce((total, group) => total + (matches(group) ? group.count : 0), 0);
  const receivedIn = (of: readonly QuarterGroup[], quarter: number): number =>
    sum(of, ({ receivedQuarter }) => receivedQuarter === quarter);
  return QUARTERS.map((quarter) => {
    const closed = groups.filter(({ settledQuarter }) => settledQuarter === quarter);
    const received = receivedIn(groups, quarter);
    const inTime = sum(closed, ({ answeredInTime }) => answeredInTime === true);
    const late = sum(closed, ({ answeredInTime }) => answeredInTime === false);
    const timed = closed.reduce((total, { timedCount }) => total + timedCount, 0);
    const days = closed.reduce((total, { usedWorkingDays }) => total + usedWorkingDays, 0);
    const cameBy = sum(groups, ({ receivedQuarter: came }) => came === null || came <= quarter);
    const leftBy = sum(groups, ({ settledQuarter: left }) => left !== null && left <= quarter);
    const before = quarter === 1 ? receivedIn(yearBefore, 4) : receivedIn(groups, quarter - 1);
    const standing = standingOf(year, quarter, asOf);
    // Half a quarter against a whole one would look like a decline.
    const changeOn = (earlier: number): string | null => (standing === 'over' ? changeText(received, earlier) : null);
    return {
      quarter,
      standing,
      received,
      closed: sum(closed, () => true),
      open: cameBy - leftBy,
      results: resultsOf(closed),
      onTime: {
        ...{ inTime, late, unknown: sum(closed, ({ answeredInTime }) => answeredInTime === null) },
        share: shareText(inTime, inTime + late),
      },
      averageWorkingDays: timed === 0 ? null : Math.round((days / timed) * 10) / 10,
      madePublic: sum(closed, ({ madePublic }) => madePublic),
      onQuarterBefore: changeOn(before),
      onYearBefore: changeOn(receivedIn(yearBefore, quarter)),
    };
  });
}

function resultsOf(closed: readonly QuarterGroup[]): Record<ResultGroup, number> {
  const counts: Record<ResultGroup, number> = {
    ...{ granted: 0, partial: 0, denied: 0, unable: 0, not_processed: 0, other: 0 },
  };
  for (const { outcome, count } of closed) if (outcome !== null) counts[groupOfOutcome(outcome)] += count;
  return counts;
}
