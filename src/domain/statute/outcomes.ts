import type { LegalDate } from '../calendar/legal-date.js';
import type { Text } from '../text.js';
import { citationText } from './citation.js';
import { DatedTable } from './dated-table.js';
import { OUTCOME_CODES, type OutcomeCode, type OutcomeRule } from './outcome-rule.js';
import { DISCLOSURE_OUTCOMES } from './outcomes/disclosure.js';
import { ENDING_OUTCOMES } from './outcomes/ending.js';
import { REFUSAL_OUTCOMES } from './outcomes/refusal.js';
import { DEFAULT_REMEDY_POLICY, remedyOn, type Remedy, type RemedyPolicy } from './remedies.js';
import { REPORT_ROWS, type ReportFormat, type ResultGroup, type ResultRowId, rowPrinted } from './report-rows.js';

export { OUTCOME_CODES, type OutcomeCode, type OutcomeRule } from './outcome-rule.js';

/** Every result of the statute, in the order of table three, by the day of the reply (or of withdrawal or transfer). */
export const OUTCOMES = new DatedTable<OutcomeCode, OutcomeRule>([
  ...DISCLOSURE_OUTCOMES,
  ...REFUSAL_OUTCOMES,
  ...ENDING_OUTCOMES,
]);

/** Whether a text is the code of a result. */
export function isOutcomeCode(text: unknown): text is OutcomeCode {
  return OUTCOME_CODES.some((code) => code === text);
}

/** The one row of table three a result is counted in: the form decides, not the day, so all versions say the same. */
export function rowOfOutcome(code: OutcomeCode, format: ReportFormat): ResultRowId {
  return rowPrinted(resultOf(code), format);
}

/** The heading of 三、本年度办理结果 that a result stands under, the same in every form. */
export function groupOfOutcome(code: OutcomeCode): ResultGroup {
  const result = resultOf(code);
  return REPORT_ROWS.find(({ id }) => id === result)?.group ?? 'other';
}

function resultOf(code: OutcomeCode): ResultRowId {
  const row = OUTCOMES.versions.find((rule) => rule.code === code)?.row;
  if (row === undefined) throw new RangeError(`no outcome ${code}`);
  return row;
}

/** The results counted in a row of a form. */
export function outcomesOfRow(row: ResultRowId, format: ReportFormat): readonly OutcomeCode[] {
  return OUTCOME_CODES.filter((code) => rowOfOutcome(code, format) === row);
}

/** The remedy of a result, by the date of the reply; of a result outside its days, by the nearest rule. */
export function remedyOfOutcome(
  code: OutcomeCode,
  repliedOn: LegalDate,
  policy: RemedyPolicy = DEFAULT_REMEDY_POLICY,
  withheldUnder14to16 = true,
): Remedy {
  return remedyOn(OUTCOMES.nearest(code, repliedOn).remedy, repliedOn, policy, withheldUnder14to16);
}

/** The results a ledger may mean by a name of its 办理结果 column, the default first; empty when it is no such name. */
export function outcomesOfLedgerName(name: string): readonly OutcomeCode[] {
  const named = OUTCOMES.versions.filter((rule) => rule.ledgerName === name);
  const inOrder = [...named.filter((rule) => rule.ledgerDefault), ...named.filter((rule) => !rule.ledgerDefault)];
  return [...new Set(inOrder.map((rule) => rule.code))];
}

/** Why a result cannot be given on a day that is none of its days, and what to do about it. */
export function outcomeOutOfForce(
  code: OutcomeCode,
  on: LegalDate,
): { readonly message: Text; readonly remedy: Text; readonly article: string } {
  const { label, from, until, citations } = OUTCOMES.nearest(code, on);
  const isOver = until !== null && until < on;
  return {
    message: isOver
      ? {
          zh: `“${label.zh}”适用至 ${until}，${on} 已不再适用`,
          en: `"${label.en}" was a result until ${until}; on ${on} it no longer was`,
        }
      : {
          zh: `“${label.zh}”自 ${from} 起适用，${on} 尚不适用`,
          en: `"${label.en}" is a result since ${from}; on ${on} it was not one yet`,
        },
    remedy: {
      zh: '核对答复日期；日期无误的，选用当日有效的其他处理结果',
      en: 'Check the day of the reply; if it is right, choose an outcome in force on that day',
    },
    article: citations.map(citationText).join('、'),
  };
}
