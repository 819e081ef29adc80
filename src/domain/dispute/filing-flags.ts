import { addMonths, type LegalDate } from '../calendar/legal-date.js';
import type { Warning } from '../refusal.js';
import { citationText, cite, LAWS } from '../statute/citation.js';
import { citedOn, isInForce } from '../statute/dated-table.js';
import type { DisputeKind } from '../statute/dispute-results.js';
import { remedyOfOutcome } from '../statute/outcomes.js';
import { PERIODS } from '../statute/periods.js';
import { type Remedy, remedyAgainstSilence } from '../statute/remedies.js';
import type { ContestedReply } from './contested-reply.js';
import type { DisputeContext } from './decision.js';
import { disputeForReport } from './for-report.js';
import { flag } from './late.js';
import { applied } from './periods.js';

const reviewFirst = cite('review_law', '第23条');
/** 法释〔2025〕8号; before it, the general rule of 行诉解释第56条. */
const notTaken = cite('spc_2025_8', '第10条第1项');
const notTakenBefore = cite('spc_2018_1', '第56条');
const oneRoad = [cite('review_law_2017', '第16条', { reliability: 'to_verify' }), cite('review_law', '第29条')];

/**
 * Findings of law about a dispute entered on a day. Never a refusal: the office records what was filed against it, and
 * the review body or the court decides whether to accept it.
 */
export function filingFlags(kind: DisputeKind, filedOn: LegalDate, context: DisputeContext): Warning[] {
  const { contested } = context;
  const about =
    contested === null
      ? []
      : [...routeFlags(kind, filedOn, contested), ...lateFlags(kind, filedOn, contested, context)];
  return [...about, ...otherFlags(kind, filedOn, context)];
}

const remedyOf = (contested: ContestedReply, filedOn: LegalDate): Remedy =>
  contested.outcome === null || contested.repliedOn === null
    ? remedyAgainstSilence(filedOn)
    : remedyOfOutcome(contested.outcome, contested.repliedOn);

/** 复议前置, and what courts do not take at all. */
function routeFlags(kind: DisputeKind, filedOn: LegalDate, contested: ContestedReply): Warning[] {
  const remedy = remedyOf(contested, filedOn);
  if (remedy.suit === 'none') {
    return [
      flag(
        'NOTHING_TO_CONTEST',
        '撤回、转办不产生可争议的答复',
        'A withdrawal or transfer is no reply to contest',
        null,
      ),
    ];
  }
  if (contested.outcome === null && (contested.dueOn === null || filedOn <= contested.dueOn)) {
    return [
      flag(
        'REPLY_NOT_YET_DUE',
        contested.dueOn === null ? '答复期限尚在停止计算' : `答复期限 ${contested.dueOn} 尚未届满`,
        contested.dueOn === null ? 'The reply period is suspended' : `The reply was not due before ${contested.dueOn}`,
        citationText(cite('spc_2025_8', '第2条第2款')),
      ),
    ];
  }
  if (kind !== 'direct_suit') return [];
  if (remedy.suit === 'after_review') {
    return [
      flag(
        'REVIEW_COMES_FIRST',
        '对不予公开答复应当先申请行政复议；未经复议直接起诉的，人民法院裁定不予立案或者驳回起诉',
        'A refusal under arts. 14–16 goes to review first; a court does not docket, or dismisses, a direct suit',
        isInForce(LAWS.spc_2025_8, filedOn)
          ? `${citationText(notTaken)}、${citationText(reviewFirst)}`
          : `${citationText(reviewFirst)}、${citationText(notTakenBefore)}（${LAWS.spc_2025_8.from}起为${citationText(notTaken)}）`,
      ),
    ];
  }
  if (remedy.suit === 'not_accepted') {
    return [
      flag(
        'SUIT_NOT_TAKEN',
        '就此类答复提起的诉讼，人民法院裁定不予立案或者驳回起诉',
        'A court does not docket, or dismisses, a suit about a reply of this kind',
        remedy.citations.map(citationText).join('、'),
      ),
    ];
  }
  return [];
}

/** 申请期限、起诉期限, from the day the reply was known. */
function lateFlags(
  kind: DisputeKind,
  filedOn: LegalDate,
  contested: ContestedReply,
  context: DisputeContext,
): Warning[] {
  if (kind === 'suit_after_review' || contested.knownOn === null) return [];
  // Silence may be taken to review, or to court, for as long as the general limits allow from the day it was due.
  const code = kind === 'review' ? 'review_apply' : contested.outcome === null ? 'suit_inaction' : 'suit_direct';
  const { dueOn, article } = applied(code, contested.knownOn, context.calendar);
  if (filedOn <= dueOn) return [];
  // 行政复议法第21条, 行政诉讼法第46条第2款: five years from the act, whatever the letter stated. The law of reviews before 2024 had
  // none.
  const actOn = contested.repliedOn ?? contested.knownOn;
  const months = PERIODS.find(kind === 'review' ? 'review_apply_cap' : 'suit_direct_cap', filedOn)?.amount ?? null;
  const isCapped = months !== null && filedOn > addMonths(actOn, months);
  return [
    flag(
      'FILED_LATE',
      `申请（起诉）期限 ${dueOn} 届满${isCapped ? '，且已超过五年' : '；未告知权利和期限的另行计算'}`,
      `The period ran out on ${dueOn}${isCapped ? ', and five years have passed' : '; it is counted otherwise where the letter did not state the rights'}`,
      article,
    ),
  ];
}

/** The other disputes about the same case: one remedy at a time (行政复议法第29条), and 复议后起诉 needs its review. */
function otherFlags(kind: DisputeKind, filedOn: LegalDate, context: DisputeContext): Warning[] {
  const others = context.others.filter((one) => one.state !== 'voided');
  if (kind === 'suit_after_review') return afterReviewFlags(filedOn, others, context);
  const rival = others.find(
    (one) =>
      (one.facts.kind === 'review') !== (kind === 'review') &&
      one.facts.acceptedOn !== null &&
      one.facts.acceptedOn <= filedOn &&
      disputeForReport(one.facts).result === null,
  );
  if (rival === undefined) return [];
  const isReview = rival.facts.kind === 'review';
  return [
    flag(
      'OTHER_ROAD_TAKEN',
      isReview ? '本案行政复议已受理，复议期间不得起诉' : '本案诉讼已立案，不得申请行政复议',
      isReview
        ? 'A review has been accepted; no suit until it ends'
        : 'A suit has been docketed; no review may be sought',
      citedOn(oneRoad, filedOn).map(citationText).join('、'),
    ),
  ];
}

function afterReviewFlags(filedOn: LegalDate, others: DisputeContext['others'], context: DisputeContext): Warning[] {
  const review = others.findLast((one) => one.facts.kind === 'review' && one.facts.filedOn <= filedOn);
  if (review === undefined) {
    return [
      flag(
        'NO_REVIEW_ON_RECORD',
        '本案没有登记行政复议，请核对类型或者补录',
        'No review of this case is on record; check the kind, or enter the review',
        null,
      ),
    ];
  }
  const decision = review.facts.decisions.at(-1);
  if (decision === undefined) return [];
  const { dueOn, article } = applied('suit_after_review', decision.servedOn ?? decision.on, context.calendar);
  return filedOn <= dueOn
    ? []
    : [
        flag(
          'FILED_LATE',
          `复议后起诉期限 ${dueOn} 届满（以申请人收到复议决定书之日为准）`,
          `The period for a suit after the review ran out on ${dueOn}, counted from the agency’s own copy`,
          article,
        ),
      ];
}
