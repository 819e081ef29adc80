import type { LegalDate } from '../calendar/legal-date.js';
import {
  DISPUTE_GROUP_OF_KIND,
  DISPUTE_KINDS,
  DISPUTE_RESULTS,
  type DisputeKind,
  type DisputeResult,
} from '../statute/dispute-results.js';
import type { DisputeGroup } from '../statute/report-rows.js';
import { DEFAULT_COUNTING_POLICY, type CountingPolicy } from './counting-policy.js';
import { withTotal4, type FiveNumbers } from './numbers.js';
import { yearEnd, yearStart } from './settlement.js';

/** The data of a review or a suit that counting needs. */
export interface CountableDispute {
  readonly id: string;
  readonly caseId: string;
  readonly kind: DisputeKind;
  readonly filedOn: LegalDate;
  readonly closedOn: LegalDate | null;
  /** Null while 尚未审结; a result without a closing date, or the other way round, is still pending. */
  readonly result: DisputeResult | null;
}

/** The state of a dispute on 31 December: a result column of table four, or 尚未审结. */
export type DisputeState = DisputeResult | 'pending';

/** The four states in the order of the columns of table four. */
export const DISPUTE_STATES: readonly DisputeState[] = [...DISPUTE_RESULTS, 'pending'];

/** The number of disputes of one kind and state: one row of the SQL query. */
export interface Table4Group {
  readonly kind: DisputeKind;
  readonly state: DisputeState;
  readonly count: number;
}

/** Table four, keyed and ordered as the form prints it. */
export type Table4 = Readonly<Record<DisputeGroup, FiveNumbers>>;

/** The day a dispute was closed with a result, never before it was filed; null while pending. */
export function closingOf(dispute: Pick<CountableDispute, 'filedOn' | 'closedOn' | 'result'>): LegalDate | null {
  if (dispute.closedOn === null || dispute.result === null) return null;
  return dispute.closedOn < dispute.filedOn ? dispute.filedOn : dispute.closedOn;
}

/** The group of one dispute in a year, or null when it is not counted there. */
export function tallyDispute(
  dispute: Omit<CountableDispute, 'id' | 'caseId'>,
  year: number,
  policy: CountingPolicy = DEFAULT_COUNTING_POLICY,
): Table4Group | null {
  const closedOn = closingOf(dispute);
  if (dispute.filedOn > yearEnd(year)) return null;
  if (policy.disputes === 'filed_in_year' && dispute.filedOn < yearStart(year)) return null;
  if (closedOn !== null && closedOn < yearStart(year)) return null;
  const isClosed = closedOn !== null && closedOn <= yearEnd(year);
  return { kind: dispute.kind, state: isClosed ? (dispute.result ?? 'pending') : 'pending', count: 1 };
}

/** Table four from grouped disputes. */
export function assembleTable4(groups: Iterable<Table4Group>): Table4 {
  const cells: Record<DisputeKind, number[]> = {
    review: [0, 0, 0, 0],
    direct_suit: [0, 0, 0, 0],
    suit_after_review: [0, 0, 0, 0],
  };
  for (const group of groups) {
    const column = DISPUTE_STATES.indexOf(group.state);
    cells[group.kind][column] = (cells[group.kind][column] ?? 0) + group.count;
  }
  return {
    行政复议: withTotal4(cells.review),
    未经复议直接起诉: withTotal4(cells.direct_suit),
    复议后起诉: withTotal4(cells.suit_after_review),
  };
}

/** The kind of dispute a group of table four counts. */
export function kindOfGroup(group: DisputeGroup): DisputeKind {
  const kind = DISPUTE_KINDS.find((candidate) => DISPUTE_GROUP_OF_KIND[candidate] === group);
  if (kind === undefined) throw new RangeError(`no kind of dispute for ${group}`);
  return kind;
}
