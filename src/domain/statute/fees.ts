import type { LegalDate } from '../calendar/legal-date.js';
import type { Text } from '../text.js';
import { cite, type Citation, LAWS } from './citation.js';
import { type DatedRow, DatedTable } from './dated-table.js';

/** Part of a progressive scale: units after the previous step, up to this number, cost so many yuan each. */
export interface FeeStep {
  /** Last unit of the step; null: no end. */
  readonly upTo: number | null;
  readonly yuanEach: number;
}

/**
 * How the rule for the 31st item onward is read: `raised`, items 31–40 already cost 200 each (the usual reading), or
 * `base`, they still cost 100 and the rate rises from the 41st.
 */
export type ItemFeeReading = 'raised' | 'base';

export interface FeePolicy {
  readonly itemsFrom31: ItemFeeReading;
}

export const DEFAULT_FEE_POLICY: FeePolicy = { itemsFrom31: 'raised' };

/** Why the default is what it is. */
export const FEE_POLICY_REASON: { readonly text: Text; readonly citation: Citation } = {
  text: {
    zh: '“31件以上部分以10件为一档，每增一档标准提高100元/件”：一般理解为31–40件每件200元；31件起是否即提高，待核',
    en: 'Each ten items from the 31st raise the rate by 100 yuan; usually read as 200 yuan for items 31–40 (to be verified)',
  },
  citation: cite('fee_measures', '第4条', { reliability: 'excerpt' }),
};

/** How one thing is charged for, progressively. */
export interface FeeScale extends DatedRow<'per_item' | 'per_page'> {
  readonly steps: readonly FeeStep[];
  /** After the last step: each so many units cost so much more apiece than those before. */
  readonly rise: { readonly units: number; readonly yuan: number } | null;
}

const inForce = { from: LAWS.fee_measures.from, until: LAWS.fee_measures.until };

/**
 * The scales, by the day of the request that is charged for: items of one applicant in one calendar month (办法第4条),
 * or pages (A4, one side) of one request (第5条). Before them no scale was in force, and nothing is charged.
 */
export const FEE_SCALES = new DatedTable<FeeScale['code'], FeeScale>([
  {
    ...{ code: 'per_item', ...inForce, citations: [cite('fee_measures', '第4条')] },
    steps: [
      { upTo: 10, yuanEach: 0 },
      { upTo: 30, yuanEach: 100 },
    ],
    rise: { units: 10, yuan: 100 },
  },
  {
    ...{ code: 'per_page', ...inForce, citations: [cite('fee_measures', '第5条', { reliability: 'excerpt' })] },
    steps: [
      { upTo: 30, yuanEach: 0 },
      { upTo: 100, yuanEach: 10 },
      { upTo: 200, yuanEach: 20 },
      { upTo: null, yuanEach: 40 },
    ],
    rise: null,
  },
]);

function assertCount(count: number, what: string): void {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${what} must be a whole number, not ${count}`);
}

function progressive(count: number, { steps, rise }: FeeScale, reading: ItemFeeReading): number {
  let yuan = 0;
  let from = 0;
  let rate = 0;
  for (const step of steps) {
    const upTo = step.upTo ?? count;
    rate = step.yuanEach;
    yuan += Math.max(0, Math.min(count, upTo) - from) * rate;
    from = upTo;
  }
  if (rise === null) return yuan;
  if (reading === 'raised') rate += rise.yuan;
  for (let left = count - from; left > 0; left -= rise.units, rate += rise.yuan)
    yuan += Math.min(left, rise.units) * rate;
  return yuan;
}

/**
 * Yuan for the items one applicant requests in the calendar month of a day, progressive.
 * @throws RangeError when the number of items is not a whole number.
 */
export function feePerItem(items: number, on: LegalDate, policy: FeePolicy = DEFAULT_FEE_POLICY): number {
  assertCount(items, 'items');
  const scale = FEE_SCALES.find('per_item', on);
  return scale === null ? 0 : progressive(items, scale, policy.itemsFrom31);
}

/**
 * Yuan for the pages of one request of a day, progressive.
 * @throws RangeError when the number of pages is not a whole number.
 */
export function feePerPage(pages: number, on: LegalDate): number {
  assertCount(pages, 'pages');
  const scale = FEE_SCALES.find('per_page', on);
  return scale === null ? 0 : progressive(pages, scale, 'base');
}

/** The step of the scale that one item falls into, counted from the first of the month. */
export interface ItemFeeStep {
  readonly from: number;
  /** Null: no end. */
  readonly upTo: number | null;
  readonly yuanEach: number;
  readonly citations: readonly Citation[];
}

/**
 * What the n-th item of one applicant in the calendar month of a day costs, and the step it stands in; null when no
 * scale is in force.
 * @throws RangeError when `item` is not a whole number above zero.
 */
export function itemFeeStep(item: number, on: LegalDate, policy: FeePolicy = DEFAULT_FEE_POLICY): ItemFeeStep | null {
  assertCount(item - 1, 'the items before it');
  const scale = FEE_SCALES.find('per_item', on);
  if (scale === null) return null;
  const { citations, steps, rise } = scale;
  const yuanEach = feePerItem(item, on, policy) - feePerItem(item - 1, on, policy);
  let from = 1;
  for (const { upTo } of steps) {
    if (upTo === null || item <= upTo) return { from, upTo, yuanEach, citations };
    from = upTo + 1;
  }
  if (rise === null) return { from, upTo: null, yuanEach, citations };
  const block = from + Math.floor((item - from) / rise.units) * rise.units;
  return { from: block, upTo: block + rise.units - 1, yuanEach, citations };
}
