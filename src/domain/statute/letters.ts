import { cite, type Citation } from './citation.js';
import { type DatedRow, DatedTable, STATUTE_BEGINS } from './dated-table.js';

/** Letters of statute §6.2: F forms of procedure, R replies, T transfer, Z rectification. */
export type LetterCode =
  | 'F01'
  | 'F02'
  | 'F03'
  | 'F04'
  | 'F05'
  | 'F06'
  | 'F07'
  | 'F08'
  | 'F09'
  | 'F10'
  | 'F11'
  | 'F12'
  | 'F13'
  | 'R01'
  | 'R02'
  | 'R03'
  | 'R04'
  | 'R05'
  | 'R06'
  | 'R07'
  | 'R08'
  | 'R09'
  | 'R10'
  | 'R11'
  | 'R12'
  | 'R13'
  | 'R14'
  | 'R15'
  | 'R16'
  | 'R17'
  | 'T01'
  | 'Z01';

/**
 * Whether the letter must state the remedies: stated, not stated, not a letter of the agency, or unsettled (stated by
 * default).
 */
export type RemediesStated = 'stated' | 'not_stated' | 'not_applicable' | 'to_verify';

export interface LetterRule extends DatedRow<LetterCode> {
  readonly name: { readonly zh: string; readonly en: string };
  /** What it must contain, in Chinese as printed. */
  readonly mustContain: string;
  readonly remedies: RemediesStated;
}

const letter = (
  code: LetterCode,
  zh: string,
  en: string,
  citations: readonly Citation[],
  mustContain: string,
  remedies: RemediesStated,
  from = STATUTE_BEGINS,
): LetterRule => ({ code, name: { zh, en }, citations, mustContain, remedies, from, until: null });

const article = (text: string, reliability?: 'derived' | 'to_verify'): Citation[] => [
  cite('regulation', text, reliability === undefined ? {} : { reliability }),
];
const practice = (text: string): Citation[] => [cite('practice', text, { reliability: 'practice' })];

/** Every letter, by its own date: it must contain what the law of that day requires. */
export const LETTERS = new DatedTable<LetterCode, LetterRule>([
  letter(
    'F01',
    '政府信息公开申请表',
    'Request form',
    article('第29条第2款'),
    '姓名或者名称、身份证明、联系方式；信息名称、文号或者特征性描述；形式要求（方式、途径）',
    'not_applicable',
  ),
  letter(
    'F02',
    '申请登记表（内部）',
    'Register entry (internal)',
    article('第45条'),
    '编号、渠道、收到日、承办、期限',
    'not_applicable',
  ),
  letter('F03', '接收/登记回执', 'Receipt', practice('登记回执'), '编号、收到日、答复期限、联系方式', 'not_stated'),
  letter(
    'F04',
    '补正告知书',
    'Correction notice',
    article('第30条'),
    '补正事项、理由、合理期限、逾期后果',
    'not_stated',
  ),
  letter(
    'F05',
    '说明理由告知书',
    'Request for reasons',
    article('第35条'),
    '数量、频次事实，说明理由的期限',
    'not_stated',
  ),
  letter(
    'F06',
    '延期答复告知书',
    'Extension notice',
    article('第33条第2款'),
    '原到期日、延长工作日（不超过20个工作日）、新到期日',
    'not_stated',
  ),
  letter(
    'F07',
    '征求第三方意见书',
    'Consultation of a third party',
    article('第32条'),
    '信息范围、15个工作日、逾期不答复的后果、意见格式',
    'not_stated',
  ),
  letter(
    'F08',
    '征求意见确认函',
    'Third party’s opinion',
    article('第32条'),
    '同意或者不同意公开及理由',
    'not_applicable',
  ),
  letter(
    'F09',
    '征求意见告知书（致申请人）',
    'Notice of consultation to the applicant',
    article('第33条第3款'),
    '征求意见期间不计入答复期限',
    'not_stated',
  ),
  letter(
    'F10',
    '依申请公开告知书（致第三方）',
    'Notice of disclosure to the third party',
    article('第32条', 'derived'),
    '决定公开的政府信息内容和理由',
    'stated',
  ),
  letter(
    'F11',
    '征求意见书（共同制作机关）',
    'Consultation of a co-author',
    article('第34条'),
    '15个工作日、逾期未提出意见视为同意公开',
    'not_stated',
  ),
  letter(
    'F12',
    '协办函',
    'Request for assistance',
    [...article('第11条'), ...practice('协办')],
    '协办事项、时限',
    'not_stated',
  ),
  letter(
    'F13',
    '收费通知书',
    'Fee notice',
    [cite('regulation', '第42条'), cite('fee_measures', '第6条')],
    '依据、标准、数额、缴纳方式、20个工作日',
    'not_stated',
  ),
  letter('R01', '已主动公开告知书', 'Already public', article('第36条第1项'), '获取信息的方式、途径', 'stated'),
  letter('R02', '公开告知书', 'Granted', article('第36条第2项'), '信息本身，或者获取的方式、途径和时间', 'stated'),
  letter('R03', '部分公开告知书', 'Partly granted', article('第37条'), '公开部分；不予公开部分的理由', 'stated'),
  letter('R04', '不予公开告知书', 'Denied', article('第36条第3项'), '具体款项和理由', 'stated'),
  letter('R05', '政府信息不存在告知书', 'No such information', article('第36条第4项'), '检索说明', 'stated'),
  letter(
    'R06',
    '非本机关负责公开告知书',
    'Not this agency',
    article('第36条第5项'),
    '理由；能够确定的机关名称、联系方式',
    'stated',
  ),
  letter(
    'R07',
    '依有关规定办理告知书（行政查询）',
    'Special access regime',
    article('第36条第7项'),
    '适用的法律法规、渠道',
    'stated',
  ),
  letter(
    'R08',
    '需加工分析不予提供告知书',
    'Would have to be created',
    article('第38条'),
    '需要加工、分析的理由',
    'stated',
  ),
  letter(
    'R09',
    '补正后仍不明确无法提供告知书',
    'Unclear after correction',
    article('第30条'),
    '补正经过、仍不明确之处',
    'stated',
  ),
  letter('R10', '不予重复处理告知书', 'Repeated request', article('第36条第6项'), '前次答复文号、日期', 'stated'),
  letter(
    'R11',
    '不作为政府信息公开申请处理告知书',
    'Petition or complaint',
    article('第39条第1款'),
    '理由；可以告知的渠道',
    'stated',
  ),
  letter('R12', '公开出版物告知书', 'Published work', article('第39条第2款'), '获取的途径', 'stated'),
  letter(
    'R13',
    '不予处理告知书（大量反复申请）',
    'Vexatious requests',
    article('第35条'),
    '要求说明理由的经过、对理由的认定',
    'stated',
  ),
  letter(
    'R14',
    '确认或者重新出具不予处理告知书',
    'Re-confirmation',
    [cite('jiangsu_reply_norms', '第四部分', { reliability: 'excerpt' })],
    '前次提供信息的情况',
    'stated',
  ),
  letter(
    'R15',
    '不再处理告知书（逾期不补正、未缴费）',
    'No longer processed',
    [cite('regulation', '第30条'), cite('fee_measures', '第6条')],
    '前次通知送达日、届满日',
    'to_verify',
  ),
  letter('R16', '延迟答复告知书', 'Delayed reply', article('第35条'), '延迟答复的合理期限', 'not_stated'),
  letter('R17', '其他处理告知书（撤回及其他）', 'Other results', practice('其他处理'), '处理情况和理由', 'to_verify'),
  letter(
    'T01',
    '移送/转办函',
    'Transfer',
    [cite('practice', '《条例》无法定转办义务（第36条第5项只要求告知）', { reliability: 'practice' })],
    '接收机关、申请内容、收到日',
    'not_applicable',
  ),
  letter(
    'Z01',
    '更正决定/转送更正告知书',
    'Rectification of a record',
    article('第41条', 'derived'),
    '更正内容或者转送机关',
    'stated',
  ),
]);
