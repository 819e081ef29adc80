import type { LegalDate } from '../calendar/legal-date.js';
import { OUTCOME_CODES, type OutcomeCode, type OutcomeRule } from './outcome-rule.js';
import { DISCLOSURE_OUTCOMES } from './outcomes/disclosure.js';
import { ENDING_OUTCOMES } from './outcomes/ending.js';
import { REFUSAL_OUTCOMES } from './outcomes/refusal.js';
import { DEFAULT_REMEDY_POLICY, remedyOn, type Remedy, type RemedyPolicy } from './remedies.js';
import type { ReportFormat, ResultRowId } from './report-rows.js';

export { OUTCOME_CODES, type OutcomeCode, type OutcomeRule } from './outcome-rule.js';

/** Every result of the statute, in the order of table three. */
export const OUTCOMES: readonly OutcomeRule[] = [...DISCLOSURE_OUTCOMES, ...REFUSAL_OUTCOMES, ...ENDING_OUTCOMES];

const byCode = new Map(OUTCOMES.map((rule) => [rule.code, rule]));

/** Whether a text is the code of a result. */
export function isOutcomeCode(text: unknown): text is OutcomeCode {
  return OUTCOME_CODES.some((code) => code === text);
}

/** The rule of a result. @throws RangeError for a code without a row. */
export function outcomeRule(code: OutcomeCode): OutcomeRule {
  const rule = byCode.get(code);
  if (!rule) throw new RangeError(`no outcome ${code}`);
  return rule;
}

/** The one row of table three a result is counted in. */
export function rowOfOutcome(code: OutcomeCode, format: ReportFormat): ResultRowId {
  return outcomeRule(code).rows[format];
}

/** The results counted in a row of a form. */
export function outcomesOfRow(row: ResultRowId, format: ReportFormat): readonly OutcomeCode[] {
  return OUTCOMES.filter((rule) => rule.rows[format] === row).map((rule) => rule.code);
}

/** The remedy of a result, by the date of the reply. */
export function remedyOfOutcome(
  code: OutcomeCode,
  repliedOn: LegalDate,
  policy: RemedyPolicy = DEFAULT_REMEDY_POLICY,
  withheldUnder14to16 = true,
): Remedy {
  return remedyOn(outcomeRule(code).remedy, repliedOn, policy, withheldUnder14to16);
}

/** The results a ledger may mean by a name of its 办理结果 column, the default first; empty when it is no such name. */
export function outcomesOfLedgerName(name: string): readonly OutcomeCode[] {
  const named = OUTCOMES.filter((rule) => rule.ledgerName === name);
  return [...named.filter((rule) => rule.ledgerDefault), ...named.filter((rule) => !rule.ledgerDefault)].map(
    (rule) => rule.code,
  );
}
