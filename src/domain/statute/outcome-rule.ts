import type { Text } from '../text.js';
import { type DatedRow, STATUTE_BEGINS } from './dated-table.js';
import type { LetterCode } from './letters.js';
import type { RemedyCode } from './remedies.js';
import type { ResultRowId } from './report-rows.js';
import type { FactRequirement } from './required-facts.js';

/** Every result a request can end in (statute §3), `transferred` and `other` included. */
export const OUTCOME_CODES = [
  'already_public',
  'granted',
  'partial',
  'denied_secret',
  'denied_law',
  'denied_safety',
  'denied_third_party',
  'denied_internal',
  'denied_process',
  'denied_enforcement_file',
  'special_access_regime',
  'not_exist',
  'not_this_agency',
  'needs_creation',
  'unclear_after_supplement',
  'petition_complaint',
  'duplicate',
  'publication',
  'vexatious',
  'reconfirm',
  'abandoned_no_supplement',
  'abandoned_no_fee',
  'withdrawn',
  'transferred',
  'other',
] as const;
export type OutcomeCode = (typeof OUTCOME_CODES)[number];

/** One result: its article, the one row it is counted in, its remedy, its letter and the facts it requires. */
export interface OutcomeRule extends DatedRow<OutcomeCode> {
  readonly label: Text;
  readonly explanation: Text;
  /** The row of table three it is counted in, in the form that divides results most; other forms join rows. */
  readonly row: ResultRowId;
  /** How a ledger writes it in 办理结果: 大项, or 大项/小项. Several results may share one name. */
  readonly ledgerName: string;
  /** Whether this is the result meant when a ledger writes only `ledgerName`. */
  readonly ledgerDefault: boolean;
  readonly remedy: RemedyCode;
  readonly letter: LetterCode;
  readonly requires: readonly FactRequirement[];
  /** Whether it is given as a reply to the applicant; a withdrawal or a transfer is not. */
  readonly isReply: boolean;
}

/** The defaults of most results; a row states only its own values. */
export function outcome(
  rule: Omit<OutcomeRule, 'ledgerDefault' | 'isReply' | 'from' | 'until'> & {
    readonly ledgerDefault?: boolean;
    readonly isReply?: boolean;
  } & Partial<Pick<OutcomeRule, 'from' | 'until'>>,
): OutcomeRule {
  return { ledgerDefault: true, isReply: true, from: STATUTE_BEGINS, until: null, ...rule };
}
