import type { Text } from '../text.js';
import { cite, type Citation } from './citation.js';

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

/** Pages (A4, one side) of one request: 办法第5条. */
export const PAGE_FEE_STEPS: readonly FeeStep[] = [
  { upTo: 30, yuanEach: 0 },
  { upTo: 100, yuanEach: 10 },
  { upTo: 200, yuanEach: 20 },
  { upTo: null, yuanEach: 40 },
];

/** Items of one applicant in one calendar month, before the blocks of ten: 办法第4条. */
export const ITEM_FEE_STEPS: readonly FeeStep[] = [
  { upTo: 10, yuanEach: 0 },
  { upTo: 30, yuanEach: 100 },
];
const ITEM_BLOCK = 10;
const ITEM_RISE_YUAN = 100;

export const FEE_CITATIONS = {
  perItem: cite('fee_measures', '第4条'),
  perPage: cite('fee_measures', '第5条', { reliability: 'excerpt' }),
  eitherNotBoth: cite('fee_measures', '第3条', { reliability: 'excerpt' }),
} as const;

function assertCount(count: number, what: string): void {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${what} must be a whole number, not ${count}`);
}

function progressive(count: number, steps: readonly FeeStep[]): number {
  let yuan = 0;
  let from = 0;
  for (const step of steps) {
    const upTo = step.upTo ?? count;
    yuan += Math.max(0, Math.min(count, upTo) - from) * step.yuanEach;
    from = upTo;
  }
  return yuan;
}

/**
 * Yuan for the items one applicant asks in one calendar month, progressive.
 * @throws RangeError when the number of items is not a whole number.
 */
export function feePerItem(items: number, policy: FeePolicy = DEFAULT_FEE_POLICY): number {
  assertCount(items, 'items');
  let yuan = progressive(items, ITEM_FEE_STEPS);
  let rate = policy.itemsFrom31 === 'raised' ? 100 + ITEM_RISE_YUAN : 100;
  for (let left = items - 30; left > 0; left -= ITEM_BLOCK, rate += ITEM_RISE_YUAN) {
    yuan += Math.min(left, ITEM_BLOCK) * rate;
  }
  return yuan;
}

/**
 * Yuan for the pages of one request, progressive.
 * @throws RangeError when the number of pages is not a whole number.
 */
export function feePerPage(pages: number): number {
  assertCount(pages, 'pages');
  return progressive(pages, PAGE_FEE_STEPS);
}

/** The step of the scale that one item falls into, counted from the first of the month. */
export interface ItemFeeStep {
  readonly from: number;
  /** Null: no end. */
  readonly upTo: number | null;
  readonly yuanEach: number;
}

/**
 * What the n-th item of one applicant in a calendar month costs, and the step it stands in.
 * @throws RangeError when `item` is not a whole number above zero.
 */
export function itemFeeStep(item: number, policy: FeePolicy = DEFAULT_FEE_POLICY): ItemFeeStep {
  assertCount(item - 1, 'the items before it');
  const yuanEach = feePerItem(item, policy) - feePerItem(item - 1, policy);
  let from = 1;
  for (const { upTo } of ITEM_FEE_STEPS) {
    if (upTo === null || item <= upTo) return { from, upTo, yuanEach };
    from = upTo + 1;
  }
  const block = Math.floor((item - from) / ITEM_BLOCK);
  return { from: from + block * ITEM_BLOCK, upTo: from + (block + 1) * ITEM_BLOCK - 1, yuanEach };
}
