import type { Text } from '../text.js';
import { APPLICANT_CATEGORIES, APPLICANT_CATEGORY_RULES, type ApplicantCategory } from './applicants.js';
import {
  DISPUTE_COLUMNS,
  DISPUTE_GROUPS,
  type DisputeColumn,
  type DisputeGroup,
  IDENTITIES,
  type ReportFormat,
  REPORT_ROWS,
  type ReportRow,
  type ResultGroup,
  type RowId,
  rowsOf,
} from './report-rows.js';

/**
 * A row of table three as it is printed: its headings from the widest to its own. Neighbours with the same are merged.
 */
export interface FormRow {
  readonly id: RowId;
  readonly heads: readonly Text[];
}

/** A column of table three; of 总计 the category is null. */
export interface FormColumn {
  readonly category: ApplicantCategory | null;
  /** As the form prints it, and as the API names it. */
  readonly column: string;
  readonly heads: readonly Text[];
}

/** The tables of an official form as they are printed: the headings of the rows and columns. */
export interface ReportForm {
  readonly table3: {
    readonly title: Text;
    /** In the corner, over the row heads. */
    readonly corner: Text;
    readonly rows: readonly FormRow[];
    readonly columns: readonly FormColumn[];
  };
  readonly table4: {
    readonly title: Text;
    readonly groups: readonly { readonly group: DisputeGroup; readonly heads: readonly Text[] }[];
    readonly columns: readonly { readonly column: DisputeColumn; readonly label: Text }[];
  };
}

const text = (zh: string, en: string): Text => ({ zh, en });

const results = text('三、本年度办理结果', 'III. Results of this year');
/** 报表的标签把说明省略；表上要印全。 The form prints more than the label of the row contains. */
const printedInFull: Readonly<Partial<Record<RowId, Text>>> = {
  partial: text(
    '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    'Partly granted (what is handled in parts counts here alone)',
  ),
};

/** `三、（三）不予公开/1.属于国家秘密` becomes 三、本年度办理结果 · （三）不予公开 · 1.属于国家秘密. */
function headsOf({ id, label, en, group }: ReportRow): readonly Text[] {
  if (id === 'total') return [results, text('（七）总计', 'Total')];
  if (group === null) return [text(label, en)];
  const [first = '', second] = label.replace(/^三、/, '').split('/');
  const [firstEn = '', secondEn = ''] = en.split(': ');
  if (second === undefined) return [results, printedInFull[id] ?? text(first, firstEn)];
  return [results, text(first, firstEn), text(second, capital(secondEn))];
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The name of a heading of 三、本年度办理结果 on its own: 不予公开. */
export function labelOfResultGroup(group: ResultGroup): Text {
  const row = REPORT_ROWS.find((candidate) => candidate.group === group);
  const [, heading] = row === undefined ? [] : headsOf(row);
  if (row === undefined || heading === undefined) throw new RangeError(`no row of ${group}`);
  return { zh: heading.zh.replace(/^（.）|（.*）$/g, ''), en: heading.en.replace(/ \(.*\)$/, '') };
}

const applicants = text('申请人情况', 'Applicants');
const organisations = text('法人或其他组织', 'Legal persons and other organisations');
const total = text('总计', 'Total');

const columns: readonly FormColumn[] = [
  ...APPLICANT_CATEGORIES.map((category): FormColumn => {
    const { column, label } = APPLICANT_CATEGORY_RULES[category];
    return { category, column, heads: [applicants, ...(category === 'natural_person' ? [] : [organisations]), label] };
  }),
  { category: null, column: total.zh, heads: [applicants, total] },
];

const suits = text('行政诉讼', 'Suits');
const groupHeads: Readonly<Record<DisputeGroup, readonly Text[]>> = {
  行政复议: [text('行政复议', 'Reviews')],
  未经复议直接起诉: [suits, text('未经复议直接起诉', 'Without a review')],
  复议后起诉: [suits, text('复议后起诉', 'After a review')],
};
const columnLabels: Readonly<Record<DisputeColumn, Text>> = {
  结果维持: text('结果维持', 'Upheld'),
  结果纠正: text('结果纠正', 'Corrected'),
  其他结果: text('其他结果', 'Other'),
  尚未审结: text('尚未审结', 'Pending'),
  总计: total,
};

/** The tables of a form, in official order and words. */
export const reportForm = (id: ReportFormat): ReportForm & { readonly format: ReportFormat } => ({
  ...formOfRows(rowsOf(id)),
  format: id,
});

/** The tables of a form that prints these rows. */
export function formOfRows(rows: readonly ReportRow[]): ReportForm {
  return {
    table3: {
      title: text('三、收到和处理政府信息公开申请情况', 'III. Requests received and handled'),
      corner: {
        zh: `（${IDENTITIES.C1.citation.quote ?? ''}）`,
        en: '(In every column: item I plus item II equal item III plus item IV)',
      },
      rows: rows.map((row) => ({ id: row.id, heads: headsOf(row) })),
      columns,
    },
    table4: {
      title: text('四、政府信息公开行政复议、行政诉讼情况', 'IV. Reviews and suits about government information'),
      groups: DISPUTE_GROUPS.map((group) => ({ group, heads: groupHeads[group] })),
      columns: DISPUTE_COLUMNS.map((column) => ({ column, label: columnLabels[column] })),
    },
  };
}
