import { monthOf } from '../calendar/legal-date.js';
import { RECEIPT_RULES, type Channel, type ChannelGroup } from '../statute/receipt.js';
import { DEFAULT_COUNTING_POLICY, type CountingPolicy } from './counting-policy.js';
import { changeText, shareText } from './numbers.js';
import { positionIn, settlementOf, yearEnd, type CountableCase, type Entered } from './settlement.js';

export const QUARTERS = [1, 2, 3, 4] as const;
export type Quarter = (typeof QUARTERS)[number];

/**
 * The number of cases of a year that share all these properties: one GROUP BY supplies every figure of the narrative.
 */
export interface ActivityGroup {
  readonly channel: Channel;
  readonly unit: string | null;
  readonly countedFrom: Entered;
  /** The quarter of receipt; null when carried in. */
  readonly receivedQuarter: Quarter | null;
  /** The quarter of settlement; null when still open on 31 December. */
  readonly settledQuarter: Quarter | null;
  /** Null when it is unknown, or there was no reply. */
  readonly answeredInTime: boolean | null;
  /** Settled in the year and made public by its end (转为主动公开). */
  readonly madePublic: boolean;
  readonly count: number;
  /** Cases settled in the year whose working days are known, and the sum of those days. */
  readonly timedCount: number;
  readonly usedWorkingDays: number;
}

/**
 * The same cases grouped three ways, each by only the properties that some figures need. Few groups are cheap to count
 * in a database; groups by all properties serve for all three.
 */
export interface ActivityViews {
  readonly byChannel: readonly Pick<ActivityGroup, 'channel' | 'countedFrom' | 'count'>[];
  readonly byUnit: readonly Pick<ActivityGroup, 'unit' | 'countedFrom' | 'settledQuarter' | 'count'>[];
  readonly byQuarter: readonly Omit<ActivityGroup, 'channel' | 'unit'>[];
}

/** The number of new requests of a year with one subject or one purpose. */
export interface TopicGroup {
  readonly value: string;
  readonly count: number;
}

/** The year before: from the totals its office published, or from its own cases. */
export interface PreviousYear {
  readonly received: number;
  readonly source: 'opening_balance' | 'cases';
}

export interface ShareOf {
  readonly count: number;
  /** `20%`; null of nothing. */
  readonly share: string | null;
}

export interface UnitActivity {
  readonly unit: string | null;
  readonly received: number;
  readonly carriedIn: number;
  readonly closed: number;
  readonly open: number;
}

/** The figures of the narrative (总体情况) and of the quarterly analysis. */
export interface ReportStatistics {
  readonly received: number;
  readonly carriedIn: number;
  readonly handled: number;
  readonly closed: number;
  readonly open: number;
  readonly previousYear: PreviousYear | null;
  /** Change of requests received on last year, as `-33.33%`; null without a last year. */
  readonly yoy: string | null;
  /** New requests by channel, 信函 being registered and ordinary mail. */
  readonly channels: Readonly<Record<ChannelGroup, ShareOf>>;
  readonly byUnit: readonly UnitActivity[];
  readonly byQuarter: readonly { readonly quarter: Quarter; readonly received: number; readonly closed: number }[];
  readonly subjects: readonly TopicGroup[];
  readonly purposes: readonly TopicGroup[];
  readonly onTime: {
    readonly inTime: number;
    readonly late: number;
    readonly unknown: number;
    readonly share: string | null;
  };
  /** Working days to the reply, on average with one decimal; null when none is known. */
  readonly averageWorkingDays: number | null;
  readonly madePublic: number;
}

const quarterOf = (date: string): Quarter => QUARTERS[Math.floor((monthOf(date) - 1) / 3)] ?? 4;

/** The activity of one case in a year, or null when it is not of that year. */
export function activityOf(
  subject: CountableCase,
  year: number,
  policy: CountingPolicy = DEFAULT_COUNTING_POLICY,
): ActivityGroup | null {
  const settlement = settlementOf(subject, policy);
  const position = positionIn(settlement, year);
  if (position === null || settlement.countedFrom === null) return null;
  const settledOn = position.leaves === 'carry_out' ? null : settlement.settledOn;
  const days = settledOn === null ? undefined : subject.usedWorkingDays;
  return {
    channel: subject.channel,
    unit: subject.unit,
    countedFrom: position.entered,
    receivedQuarter: position.entered === 'new' ? quarterOf(settlement.countedFrom) : null,
    settledQuarter: settledOn === null ? null : quarterOf(settledOn),
    answeredInTime: settledOn === null ? null : (subject.answeredInTime ?? null),
    madePublic: settledOn !== null && subject.madePublicOn !== null && subject.madePublicOn <= yearEnd(year),
    count: 1,
    timedCount: days === undefined ? 0 : 1,
    usedWorkingDays: days ?? 0,
  };
}

/**
 * The basis of the change on last year: published totals first, since a ledger's first year may hold only carried-over
 * cases.
 */
export function previousYearOf(
  openingReceived: number | null,
  ownCases: { readonly received: number; readonly closed: number } | null,
): PreviousYear | null {
  if (openingReceived !== null) return { received: openingReceived, source: 'opening_balance' };
  if (ownCases === null || ownCases.closed === 0) return null;
  return { received: ownCases.received, source: 'cases' };
}

interface StatisticsInput {
  readonly subjects: Iterable<TopicGroup>;
  readonly purposes: Iterable<TopicGroup>;
  readonly previousYear: PreviousYear | null;
  /** How many topics are listed at most, most frequent first; 10 when left out. */
  readonly top?: number;
}

/** The statistics of a year from cases grouped by everything at once. */
export function assembleStatistics(
  input: StatisticsInput & { readonly groups: Iterable<ActivityGroup> },
): ReportStatistics {
  const groups = [...input.groups];
  return statisticsOf({ byChannel: groups, byUnit: groups, byQuarter: groups }, input);
}

const isNew = ({ countedFrom }: { readonly countedFrom: Entered }): boolean => countedFrom === 'new';
const isClosed = ({ settledQuarter }: { readonly settledQuarter: Quarter | null }): boolean => settledQuarter !== null;

function sumOf<Group extends { readonly count: number }>(
  groups: readonly Group[],
  matches: (group: Group) => boolean,
): number {
  return groups.reduce((total, group) => total + (matches(group) ? group.count : 0), 0);
}

/** The statistics of a year from its cases grouped as each figure needs them. */
export function statisticsOf(views: ActivityViews, input: StatisticsInput): ReportStatistics {
  const groups = views.byQuarter;
  const sum = (matches: (group: (typeof groups)[number]) => boolean): number => sumOf(groups, matches);
  const received = sum(isNew);
  const closed = sum(isClosed);
  const handled = sum(() => true);
  const inTime = sum((group) => isClosed(group) && group.answeredInTime === true);
  const late = sum((group) => isClosed(group) && group.answeredInTime === false);
  const channel = (name: ChannelGroup): ShareOf => {
    const isOf = (of: Channel): boolean => RECEIPT_RULES[of].group === name;
    const count = sumOf(views.byChannel, (group) => isNew(group) && isOf(group.channel));
    return { count, share: shareText(count, received) };
  };
  const timed = groups.reduce((total, group) => total + group.timedCount, 0);
  const days = groups.reduce((total, group) => total + group.usedWorkingDays, 0);
  const { previousYear } = input;
  return {
    received,
    carriedIn: handled - received,
    handled,
    closed,
    open: handled - closed,
    previousYear,
    yoy: previousYear === null ? null : changeText(received, previousYear.received),
    channels: {
      信函: channel('信函'),
      网络: channel('网络'),
      当面: channel('当面'),
      传真: channel('传真'),
      口头: channel('口头'),
    },
    byUnit: byUnit(views.byUnit),
    byQuarter: QUARTERS.map((quarter) => ({
      quarter,
      received: sum((group) => group.receivedQuarter === quarter),
      closed: sum((group) => group.settledQuarter === quarter),
    })),
    subjects: topOf(input.subjects, input.top),
    purposes: topOf(input.purposes, input.top),
    onTime: { inTime, late, unknown: closed - inTime - late, share: shareText(inTime, inTime + late) },
    averageWorkingDays: timed === 0 ? null : Math.round((days / timed) * 10) / 10,
    madePublic: sum((group) => group.madePublic),
  };
}

function byUnit(groups: ActivityViews['byUnit']): UnitActivity[] {
  const units = new Map<string | null, { received: number; carriedIn: number; closed: number; open: number }>();
  for (const group of groups) {
    const unit = units.get(group.unit) ?? { received: 0, carriedIn: 0, closed: 0, open: 0 };
    units.set(group.unit, unit);
    unit[group.countedFrom === 'new' ? 'received' : 'carriedIn'] += group.count;
    unit[group.settledQuarter === null ? 'open' : 'closed'] += group.count;
  }
  const handled = (unit: UnitActivity): number => unit.received + unit.carriedIn;
  return [...units]
    .map(([unit, activity]) => ({ unit, ...activity }))
    .sort((a, b) => handled(b) - handled(a) || byText(a.unit ?? '', b.unit ?? ''));
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function topOf(topics: Iterable<TopicGroup>, top = 10): TopicGroup[] {
  const counts = new Map<string, number>();
  for (const { value, count } of topics) counts.set(value, (counts.get(value) ?? 0) + count);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || byText(a.value, b.value))
    .slice(0, top);
}
