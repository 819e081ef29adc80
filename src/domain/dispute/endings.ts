import { failure, type PreconditionFailure } from '../history/precondition-failure.js';
import type { Warning } from '../refusal.js';
import {
  DISPUTE_ENDINGS,
  disputeEnding,
  type DisputeEnding,
  type DisputeForum,
  type DisputeResult,
} from '../statute/dispute-results.js';
import { endReview } from './commands/review-end.js';
import { mediateReview } from './commands/review-mediate.js';
import { refuseReview } from './commands/review-refuse.js';
import { referSuit } from './commands/suit-refer.js';
import { refuseSuit } from './commands/suit-refuse.js';
import { withdrawSuit } from './commands/suit-withdraw.js';
import type { NewReplyOrder } from './facts.js';
import { flag } from './late.js';
import { orderedPeriodFailure } from './ordered-reply.js';

/** The commands that record an ending of their own. */
const ownCommands = [refuseReview, endReview, mediateReview, refuseSuit, withdrawSuit, referSuit];

/** The command of an ending that has one of its own, and so cannot be the content of a decision or judgment. */
export const commandOfEnding = (code: string) => ownCommands.find(({ endings }) => endings.includes(code)) ?? null;

/** The ending of that code if a decision of that forum can have it, else null. */
export function decidableEnding(code: string, forum: DisputeForum): DisputeEnding | null {
  const ending = disputeEnding(code);
  return ending?.forum === forum && commandOfEnding(code) === null ? ending : null;
}

export const decidableEndings = (forum: DisputeForum): DisputeEnding[] =>
  DISPUTE_ENDINGS.filter(({ code }) => decidableEnding(code, forum) !== null);

/** An ending that a decision of the forum may have and that orders nothing. */
export const plainEnding = (forum: DisputeForum): string =>
  decidableEndings(forum).find(({ result }) => result === 'upheld')?.code ?? '';

/** Endings that order the agency to act by their nature, so that a missing order gives a warning. */
const alwaysOrders: ReadonlySet<string> = new Set(['review_ordered_to_act', 'suit_ordered_to_act']);

export const missingOrder = ({ ending, newReply }: { ending: string; newReply: NewReplyOrder | null }): Warning[] =>
  newReply === null && alwaysOrders.has(ending)
    ? [
        flag(
          'ORDER_MISSING',
          '责令履行的，一般同时责令在一定期限内重新答复；请核对',
          'An order to act usually sets a period for a new reply; please check',
          null,
        ),
      ]
    : [];

/** The precondition failures of an ending of a decision of that forum. */
export function endingFailure(code: string, forum: DisputeForum, field = 'ending'): PreconditionFailure | null {
  if (decidableEnding(code, forum) !== null) return null;
  const own = commandOfEnding(code);
  const ending = disputeEnding(code);
  if (ending?.forum === forum && own !== null) {
    return failure(
      'ENDING_HAS_OWN_COMMAND',
      `“${ending.label.zh}”请用“${own.label.zh}”登记`,
      `"${ending.label.en}" is recorded by "${own.label.en}"`,
      { field },
    );
  }
  return failure(
    'ENDING_UNKNOWN',
    ending === null ? '没有这种结果' : `“${ending.label.zh}”不是${forum === 'review' ? '复议' : '诉讼'}的结果`,
    ending === null ? 'There is no such ending' : `"${ending.label.en}" is not an ending of a ${forum}`,
    { field },
  );
}

/** A decision that upholds or dismisses orders nothing. */
export function decisionFailure(
  code: string,
  newReply: NewReplyOrder | null,
  on: string,
  forum: DisputeForum,
): PreconditionFailure | null {
  const unknown = endingFailure(code, forum);
  if (unknown !== null) return unknown;
  const ending = disputeEnding(code);
  if (newReply !== null && ending !== null && ending.result !== 'corrected') {
    return failure(
      'ORDER_CONTRADICTS_ENDING',
      `“${ending.label.zh}”不会责令重新答复`,
      `"${ending.label.en}" orders no new reply`,
      {
        field: 'newReply',
        remedy: { zh: '核对结果，或者去掉重新答复', en: 'Check the ending, or leave the order out' },
      },
    );
  }
  return orderedPeriodFailure(newReply, on);
}

/** The precondition failures of a result of table four together with its ending. */
export function resultFailure(
  code: string | null,
  result: DisputeResult,
  forum: DisputeForum,
  field: string,
): PreconditionFailure | null {
  if (code === null) return null;
  const ending = disputeEnding(code);
  if (ending?.forum !== forum) return endingFailure(code, forum, field);
  return ending.result === result
    ? null
    : failure(
        'RESULT_CONTRADICTS_ENDING',
        `“${ending.label.zh}”在表四中不计入所填的结果栏`,
        `"${ending.label.en}" is counted in another column of table four`,
        { field },
      );
}
