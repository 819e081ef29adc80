import type { Text } from '../text.js';
import { cite, type Citation } from './citation.js';
import type { DisputeGroup } from './report-rows.js';

/** A dispute as table four groups it: review, a suit without one, a suit after one. */
export const DISPUTE_KINDS = ['review', 'direct_suit', 'suit_after_review'] as const;
export type DisputeKind = (typeof DISPUTE_KINDS)[number];

/** The group of table four, and the ledger's 类型, of each kind. */
export const DISPUTE_GROUP_OF_KIND: Readonly<Record<DisputeKind, DisputeGroup>> = {
  review: '行政复议',
  direct_suit: '未经复议直接起诉',
  suit_after_review: '复议后起诉',
};

/** The result columns of table four; a dispute without one is 尚未审结. */
export const DISPUTE_RESULTS = ['upheld', 'corrected', 'other'] as const;
export type DisputeResult = (typeof DISPUTE_RESULTS)[number];

/** The ledger's 结果 of each column. */
export const DISPUTE_RESULT_LEDGER_NAME: Readonly<Record<DisputeResult, string>> = {
  upheld: '维持',
  corrected: '纠正',
  other: '其他',
};

export type DisputeForum = 'review' | 'suit';

/** How a review or a suit ended, as the deciding body words it, and the column it is counted in (statute §5.2). */
export interface DisputeEnding {
  readonly code: string;
  readonly forum: DisputeForum;
  readonly label: Text;
  readonly result: DisputeResult;
  readonly citations: readonly Citation[];
  /** Whether the agency must act again on the request. */
  readonly ordersNewReply: boolean;
}

const inReview = (
  code: string,
  zh: string,
  en: string,
  result: DisputeResult,
  article: string,
  ordersNewReply = false,
): DisputeEnding => ({
  code,
  forum: 'review',
  label: { zh, en },
  result,
  citations: [cite('review_law', article)],
  ordersNewReply,
});

const inCourt = (
  code: string,
  zh: string,
  en: string,
  result: DisputeResult,
  citations: readonly Citation[],
  ordersNewReply = false,
): DisputeEnding => ({ code, forum: 'suit', label: { zh, en }, result, citations, ordersNewReply });

const act = (article: string): Citation => cite('litigation_law', article);
const rules2025 = (article: string): Citation => cite('spc_2025_8', article);

export const DISPUTE_ENDINGS: readonly DisputeEnding[] = [
  inReview('review_upheld', '维持', 'Upheld', 'upheld', '第68条'),
  inReview('review_claim_rejected', '驳回复议请求', 'Claim rejected', 'upheld', '第69条'),
  inReview('review_varied', '变更', 'Varied', 'corrected', '第63条'),
  inReview('review_revoked', '撤销或者部分撤销', 'Revoked, wholly or partly', 'corrected', '第64条', true),
  inReview('review_unlawful', '确认违法', 'Declared unlawful', 'corrected', '第65条'),
  inReview('review_ordered_to_act', '责令履行', 'Ordered to act', 'corrected', '第66条', true),
  inReview('review_void', '确认无效', 'Declared void', 'corrected', '第67条', true),
  inReview('review_not_accepted', '不予受理', 'Not accepted', 'other', '第30条'),
  inReview('review_dismissed', '驳回申请', 'Application dismissed', 'other', '第33条'),
  inReview('review_ended', '终止（撤回、和解等）', 'Ended (withdrawn, settled)', 'other', '第41条'),
  inReview('review_abandoned', '视为放弃申请', 'Deemed abandoned', 'other', '第31条'),
  inReview('review_mediated', '调解', 'Mediated', 'other', '第73条'),
  inCourt('suit_claims_rejected', '判决驳回诉讼请求', 'Claims rejected', 'upheld', [
    act('第69条'),
    rules2025('第14条'),
  ]),
  inCourt('suit_revoked', '判决撤销或者部分撤销', 'Revoked, wholly or partly', 'corrected', [act('第70条')], true),
  inCourt(
    'suit_ordered_to_act',
    '判决履行、公开',
    'Ordered to act or disclose',
    'corrected',
    [act('第72条'), rules2025('第11条')],
    true,
  ),
  inCourt('suit_unlawful', '判决确认违法', 'Declared unlawful', 'corrected', [act('第74条'), rules2025('第12条')]),
  inCourt('suit_void', '判决确认无效', 'Declared void', 'corrected', [act('第75条')], true),
  inCourt('suit_disclosure_barred', '判决不得公开', 'Disclosure barred', 'corrected', [rules2025('第13条')], true),
  inCourt('suit_not_filed', '裁定不予立案', 'Not filed', 'other', [rules2025('第10条')]),
  inCourt('suit_dismissed', '裁定驳回起诉', 'Suit dismissed', 'other', [rules2025('第10条')]),
  inCourt('suit_withdrawn', '准予撤诉', 'Withdrawal allowed', 'other', [
    cite('practice', '表四归类', { reliability: 'to_verify' }),
  ]),
  inCourt('suit_deemed_withdrawn', '按撤诉处理', 'Deemed withdrawn', 'other', [
    cite('practice', '表四归类', { reliability: 'to_verify' }),
  ]),
  inCourt('suit_referred', '移送等', 'Referred elsewhere', 'other', [
    cite('practice', '表四归类', { reliability: 'to_verify' }),
  ]),
];

/** The endings of a forum. */
export function endingsOf(forum: DisputeForum): readonly DisputeEnding[] {
  return DISPUTE_ENDINGS.filter((ending) => ending.forum === forum);
}

/** One ending by its code, or null when there is none. */
export function disputeEnding(code: string): DisputeEnding | null {
  return DISPUTE_ENDINGS.find((ending) => ending.code === code) ?? null;
}
