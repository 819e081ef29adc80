import { disputeEnding, type DisputeEnding, type DisputeForum } from '../statute/dispute-results.js';
import type { DisputeCommandType } from './commands.js';

/** Endings that have a command of their own, and so cannot be the content of a decision or judgment. */
const ownCommand: Readonly<Record<string, DisputeCommandType>> = {
  review_not_accepted: 'review.refuse',
  review_ended: 'review.end',
  review_abandoned: 'review.end',
  review_mediated: 'review.mediate',
  suit_not_filed: 'suit.refuse',
  suit_withdrawn: 'suit.withdraw',
  suit_deemed_withdrawn: 'suit.withdraw',
  suit_referred: 'suit.refer',
};

/** 裁定, which is appealed within ten days; every other ending of a first instance is a judgment (fifteen days). */
const rulings: ReadonlySet<string> = new Set(['suit_not_filed', 'suit_dismissed']);

/** Endings that order the agency to act by their nature, so that a missing order is worth a word. */
const alwaysOrders: ReadonlySet<string> = new Set(['review_ordered_to_act', 'suit_ordered_to_act']);

export const isRuling = (code: string | null): boolean => code !== null && rulings.has(code);
export const ordersByNature = (code: string): boolean => alwaysOrders.has(code);
export const commandOfEnding = (code: string): DisputeCommandType | null => ownCommand[code] ?? null;

/** The ending of that code if a decision of that forum can have it, else null. */
export function decidableEnding(code: string, forum: DisputeForum): DisputeEnding | null {
  const ending = disputeEnding(code);
  return ending?.forum === forum && commandOfEnding(code) === null ? ending : null;
}
