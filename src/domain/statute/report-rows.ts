import type { Text } from '../text.js';
import { cite, type Citation, type LawCode } from './citation.js';

/** Rows of table three that are results (办理结果), as the official form numbers them. */
export const RESULT_ROW_IDS = [
  'granted',
  'partial',
  'd1',
  'd2',
  'd3',
  'd4',
  'd5',
  'd6',
  'd7',
  'd8',
  'u1',
  'u2',
  'u3',
  'n1',
  'n2',
  'n3',
  'n4',
  'n5',
  'o',
  'o1',
  'o2',
  'o3',
] as const;
export type ResultRowId = (typeof RESULT_ROW_IDS)[number];
export type RowId = 'new' | 'carry_in' | ResultRowId | 'total' | 'carry_out';

/** The major headings of 三、本年度办理结果, (一) to (六). */
export type ResultGroup = 'granted' | 'partial' | 'denied' | 'unable' | 'not_processed' | 'other';

export const RESULT_GROUPS: Readonly<Record<ResultGroup, Text>> = {
  granted: { zh: '予以公开', en: 'Granted' },
  partial: { zh: '部分公开', en: 'Partly granted' },
  denied: { zh: '不予公开', en: 'Denied' },
  unable: { zh: '无法提供', en: 'Unable to provide' },
  not_processed: { zh: '不予处理', en: 'Not processed' },
  other: { zh: '其他处理', en: 'Other' },
};

export interface ReportRow {
  readonly id: RowId;
  /** The official label with its headings, as in published reports. */
  readonly label: string;
  readonly en: string;
  readonly group: ResultGroup | null;
}

const row = (id: RowId, label: string, en: string, group: ResultGroup | null = null): ReportRow => ({
  ...{ id, label, en, group },
});

/** Every row in official order; each form prints some of them. */
export const REPORT_ROWS: readonly ReportRow[] = [
  row('new', '一、本年新收政府信息公开申请数量', 'New requests this year'),
  row('carry_in', '二、上年结转政府信息公开申请数量', 'Carried over from last year'),
  row('granted', '三、（一）予以公开', 'Granted', 'granted'),
  row('partial', '三、（二）部分公开', 'Partly granted', 'partial'),
  row('d1', '三、（三）不予公开/1.属于国家秘密', 'Denied: state secret', 'denied'),
  row('d2', '三、（三）不予公开/2.其他法律行政法规禁止公开', 'Denied: forbidden by other law', 'denied'),
  row('d3', '三、（三）不予公开/3.危及“三安全一稳定”', 'Denied: endangers security or stability', 'denied'),
  row('d4', '三、（三）不予公开/4.保护第三方合法权益', 'Denied: protects a third party', 'denied'),
  row('d5', '三、（三）不予公开/5.属于三类内部事务信息', 'Denied: internal affairs', 'denied'),
  row('d6', '三、（三）不予公开/6.属于四类过程性信息', 'Denied: deliberative process', 'denied'),
  row('d7', '三、（三）不予公开/7.属于行政执法案卷', 'Denied: enforcement file', 'denied'),
  row('d8', '三、（三）不予公开/8.属于行政查询事项', 'Denied: special access regime', 'denied'),
  row('u1', '三、（四）无法提供/1.本机关不掌握相关政府信息', 'Unable: not held by this agency', 'unable'),
  row('u2', '三、（四）无法提供/2.没有现成信息需要另行制作', 'Unable: would have to be created', 'unable'),
  row('u3', '三、（四）无法提供/3.补正后申请内容仍不明确', 'Unable: unclear even after correction', 'unable'),
  row('n1', '三、（五）不予处理/1.信访举报投诉类申请', 'Not processed: petition or complaint', 'not_processed'),
  row('n2', '三、（五）不予处理/2.重复申请', 'Not processed: repeated request', 'not_processed'),
  row('n3', '三、（五）不予处理/3.要求提供公开出版物', 'Not processed: published work', 'not_processed'),
  row('n4', '三、（五）不予处理/4.无正当理由大量反复申请', 'Not processed: vexatious', 'not_processed'),
  row(
    'n5',
    '三、（五）不予处理/5.要求行政机关确认或重新出具已获取信息',
    'Not processed: re-confirmation',
    'not_processed',
  ),
  row('o', '三、（六）其他处理', 'Other', 'other'),
  row(
    'o1',
    '三、（六）其他处理/1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    'Other: correction not made in time',
    'other',
  ),
  row(
    'o2',
    '三、（六）其他处理/2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    'Other: fee not paid in time',
    'other',
  ),
  row('o3', '三、（六）其他处理/3.其他', 'Other: other', 'other'),
  row('total', '三、（七）总计', 'Total of results'),
  row('carry_out', '四、结转下年度继续办理', 'Carried over to next year'),
];

/** An official form of the annual tables. */
export interface FormatRule {
  /** The year of its order, by which it is called. */
  readonly id: number;
  /** First and last year reported in it; null: it is the current one. */
  readonly from: number;
  readonly until: number | null;
  readonly order: LawCode;
  /** Its rows, in official order. */
  readonly rows: readonly RowId[];
  /** Results without a row of their own, and the row they are counted in. */
  readonly joins: Readonly<Partial<Record<ResultRowId, ResultRowId>>>;
}

const format = <const Id extends number>(rule: FormatRule & { readonly id: Id }): FormatRule & { readonly id: Id } =>
  rule;
const allBut = (...left: readonly RowId[]): RowId[] =>
  REPORT_ROWS.map(({ id }) => id).filter((id) => !left.includes(id));

/**
 * The official forms, by the year reported on (报告年度), whenever the report is written. All that depends on the form
 * reads this list; a new form is a further row.
 */
export const REPORT_FORMATS = [
  format({
    // Older years were reported in forms that are not carried.
    ...{ id: 2019, from: 2008, until: 2020, order: 'format_2019' },
    rows: allBut('o1', 'o2', 'o3'),
    joins: { o1: 'o', o2: 'o', o3: 'o' },
  }),
  format({ ...{ id: 2021, from: 2021, until: null, order: 'format_2021' }, rows: allBut('o'), joins: {} }),
] as const;

/** A form, as answers and reports name it. */
export type ReportFormat = (typeof REPORT_FORMATS)[number]['id'];
export const REPORT_FORMAT_IDS: readonly ReportFormat[] = REPORT_FORMATS.map(({ id }) => id);

/** Whether a number names a form. */
export const isReportFormat = (id: unknown): id is ReportFormat => REPORT_FORMAT_IDS.some((known) => known === id);

const ruleOf = (id: ReportFormat): FormatRule => {
  const rule = REPORT_FORMATS.find((one) => one.id === id);
  if (rule === undefined) throw new RangeError(`no form of ${id}`);
  return rule;
};

/** Rows of one form, in official order. */
export const rowsOf = (id: ReportFormat): readonly ReportRow[] => rowsOfRule(ruleOf(id));

export function rowsOfRule({ rows }: FormatRule): readonly ReportRow[] {
  return REPORT_ROWS.filter(({ id }) => rows.includes(id));
}

/** Result rows of one form, in official order: what 三（七）总计 must add up. */
export const resultRowsOf = (id: ReportFormat): readonly ResultRowId[] => resultRowsOfRule(ruleOf(id));

export function resultRowsOfRule({ rows }: FormatRule): readonly ResultRowId[] {
  return RESULT_ROW_IDS.filter((id) => rows.includes(id));
}

/** The row of a form that a result is counted in. */
export const rowPrinted = (result: ResultRowId, id: ReportFormat): ResultRowId => rowPrintedBy(result, ruleOf(id));

export const rowPrintedBy = (result: ResultRowId, { joins }: FormatRule): ResultRowId => joins[result] ?? result;

/**
 * The form of a reported year among several; of years before all of them, the first.
 * @throws RangeError when there is none for the year.
 */
export function formatAmong<Rule extends FormatRule>(formats: readonly Rule[], year: number): Rule {
  const reported = Math.max(year, Math.min(...formats.map(({ from }) => from)));
  const rule = formats.find(({ from, until }) => from <= reported && (until === null || reported <= until));
  if (rule === undefined) throw new RangeError(`no form for ${year}`);
  return rule;
}

/** The form of a reported year. */
export const formatOfYear = (year: number): ReportFormat =>
  formatAmong<(typeof REPORT_FORMATS)[number]>(REPORT_FORMATS, year).id;

export const DISPUTE_GROUPS = ['行政复议', '未经复议直接起诉', '复议后起诉'] as const;
/** The three groups of table four. */
export type DisputeGroup = (typeof DISPUTE_GROUPS)[number];

export const DISPUTE_COLUMNS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'] as const;
/** The columns of each group of table four, in official order. */
export type DisputeColumn = (typeof DISPUTE_COLUMNS)[number];

/** The official identities (勾稽关系) and those that follow from the wording of the rows. */
export type IdentityCode = 'C1' | 'C2' | 'C3' | 'C4' | 'C5' | 'C6' | 'C7';

export const IDENTITIES: Readonly<Record<IdentityCode, { readonly text: Text; readonly citation: Citation }>> = {
  C1: {
    text: {
      zh: '第一项加第二项之和，等于第三项加第四项之和（逐列）',
      en: 'In every column: new + carried in = total of results + carried out',
    },
    citation: cite('format_2021', '表三表头注', {
      quote: '本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和',
    }),
  },
  C2: {
    text: {
      zh: '（七）总计等于（一）至（六）各项之和（逐列）',
      en: 'In every column: the total is the sum of the results',
    },
    citation: cite('format_2021', '表三行名“（七）总计”'),
  },
  C3: {
    text: {
      zh: '总计列等于自然人与法人五列之和（逐行）',
      en: 'In every row: the total column is the sum of the six before it',
    },
    citation: cite('format_2021', '表三列名“总计”'),
  },
  C4: {
    text: {
      zh: '本年“上年结转”等于上年“结转下年度继续办理”（逐列）',
      en: 'Carried in equals last year’s carried out, column by column',
    },
    citation: cite('format_2021', '表三行名“上年结转”', { reliability: 'derived' }),
  },
  C5: {
    text: {
      zh: '表四每组总计等于维持、纠正、其他、尚未审结之和',
      en: 'In every group of table four: the total is the sum of the four before it',
    },
    citation: cite('format_2021', '表四列名“总计”'),
  },
  C6: {
    text: {
      zh: '区分处理的，只计“部分公开”这一情形，不计其他情形',
      en: 'A partly granted request is counted once, as partly granted',
    },
    citation: cite('format_2021', '表三行名', { quote: '部分公开（区分处理的，只计这一情形，不计其他情形）' }),
  },
  C7: {
    text: { zh: '报告文字中的数字与表一致', en: 'The figures of the text agree with the tables' },
    citation: cite('practice', '叙述与表格核对', { reliability: 'practice' }),
  },
};
