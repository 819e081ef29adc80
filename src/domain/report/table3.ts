import { APPLICANT_CATEGORIES, type ApplicantCategory } from '../statute/applicants.js';
import type { OutcomeCode } from '../statute/outcome-rule.js';
import { rowOfOutcome } from '../statute/outcomes.js';
import { rowsOf, type ReportFormat, type RowId } from '../statute/report-rows.js';
import { DEFAULT_COUNTING_POLICY, type CountingPolicy } from './counting-policy.js';
import { withTotal6, type SevenNumbers } from './numbers.js';
import { positionIn, settlementOf, type CountableCase, type Entered } from './settlement.js';

/**
 * The number of cases of one category of applicant that entered and left a year in one way: one row of the SQL query.
 */
export interface Table3Group {
  readonly category: ApplicantCategory;
  readonly countedFrom: Entered;
  readonly leaves: OutcomeCode | 'carry_out';
  readonly count: number;
}

/** Table three: the rows of one form, keyed and ordered as the form prints them. */
export type Table3 = Readonly<Partial<Record<RowId, SevenNumbers>>>;

const noNumbers = withTotal6([]);

/** One row of a table; nothing but zeros when the form does not print it. */
export function rowOfTable3(table: Table3, row: RowId): SevenNumbers {
  return table[row] ?? noNumbers;
}

/** The group of one case in a year, or null when it is not of that year. */
export function tallyCase(
  subject: Pick<CountableCase, 'applicantCategory' | 'receivedOn' | 'replies'>,
  year: number,
  policy: CountingPolicy = DEFAULT_COUNTING_POLICY,
): Table3Group | null {
  const position = positionIn(settlementOf(subject, policy), year);
  if (position === null) return null;
  return { category: subject.applicantCategory, countedFrom: position.entered, leaves: position.leaves, count: 1 };
}

/** Table three of a form from grouped cases. 一 + 二 = 三（七）+ 四 holds because each case enters once and leaves once. */
export function assembleTable3(groups: Iterable<Table3Group>, format: ReportFormat): Table3 {
  const cells = new Map<RowId, number[]>(rowsOf(format).map((row) => [row.id, [0, 0, 0, 0, 0, 0]]));
  const add = (row: RowId, column: number, count: number): void => {
    const numbers = cells.get(row);
    if (numbers) numbers[column] = (numbers[column] ?? 0) + count;
  };
  for (const group of groups) {
    const column = APPLICANT_CATEGORIES.indexOf(group.category);
    add(group.countedFrom, column, group.count);
    if (group.leaves === 'carry_out') {
      add('carry_out', column, group.count);
    } else {
      add(rowOfOutcome(group.leaves, format), column, group.count);
      add('total', column, group.count);
    }
  }
  return Object.fromEntries([...cells].map(([row, numbers]) => [row, withTotal6(numbers)]));
}
