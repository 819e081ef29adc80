import type { LegalDate } from '../calendar/legal-date.js';
import type { ApplicantCategory } from '../statute/applicants.js';
import { cite, citationText, type Citation } from '../statute/citation.js';
import type { OutcomeCode } from '../statute/outcome-rule.js';
import { OUTCOMES } from '../statute/outcomes.js';
import type { Text } from '../text.js';
import { yearEnd, yearStart } from './settlement.js';

/** The items to check before a year is published, in the order in which to correct them. */
export const READINESS_CODES = [
  'year_runs',
  'identity_broken',
  'opening_missing',
  'unconfirmed',
  'overdue',
  'timeliness_unknown',
  'dispute_half_closed',
  'category_doubtful',
  'open_at_year_end',
  'dispute_pending',
  'unserved',
  'answered_late',
  'irregular',
  'unit_missing',
] as const;
export type ReadinessCode = (typeof READINESS_CODES)[number];

/** The items of cases, and those of disputes. */
export const CASE_ITEMS = [
  'unconfirmed',
  'overdue',
  'category_doubtful',
  'timeliness_unknown',
  'open_at_year_end',
  'unserved',
  'answered_late',
  'irregular',
  'unit_missing',
] as const satisfies readonly ReadinessCode[];
export type CaseItem = (typeof CASE_ITEMS)[number];

export const DISPUTE_ITEMS = ['dispute_half_closed', 'dispute_pending'] as const satisfies readonly ReadinessCode[];
export type DisputeItem = (typeof DISPUTE_ITEMS)[number];

/**
 * `must`: the figures are wrong, or cannot be checked, until it is settled. `look`: correct as recorded, if the record
 * is true.
 */
export type ReadinessWeight = 'must' | 'look';

export interface ReadinessRule {
  readonly weight: ReadinessWeight;
  readonly title: Text;
  /** The title when the item is empty. */
  readonly settled: Text;
  /** The effect on the tables, and what to do. */
  readonly meaning: Text;
  readonly article: string | null;
}

const rule = (
  weight: ReadinessWeight,
  title: readonly [zh: string, en: string],
  settled: readonly [zh: string, en: string],
  meaning: readonly [zh: string, en: string],
  citation: Citation | null = null,
): ReadinessRule => ({
  weight,
  title: { zh: title[0], en: title[1] },
  settled: { zh: settled[0], en: settled[1] },
  meaning: { zh: meaning[0], en: meaning[1] },
  article: citation === null ? null : citationText(citation),
});

export const READINESS_RULES: Readonly<Record<ReadinessCode, ReadinessRule>> = {
  year_runs: rule(
    'must',
    ['年度尚未结束', 'The year is not over'],
    ['年度已结束', 'The year is over'],
    ['表中数字截至今日，12月31日后才能定数。', 'The figures are as of today and final only after 31 December.'],
    cite('regulation', '第49条'),
  ),
  identity_broken: rule(
    'must',
    ['勾稽关系不成立', 'An identity does not hold'],
    ['勾稽关系成立', 'The identities hold'],
    ['见“勾稽核对”，差额处逐格打开核对。', 'See the checks; open the cells where they differ.'],
  ),
  opening_missing: rule(
    'must',
    ['缺上年数', 'No data on last year'],
    ['有上年数', 'Data on last year exist'],
    [
      '无法核对“上年结转”，也算不出同比；请录入上年已发布年报的数字。',
      'Neither the carry-over nor the change on last year can be checked; enter the published totals.',
    ],
    cite('format_2021', '表三行名“上年结转”'),
  ),
  unconfirmed: rule(
    'must',
    ['收到日未确认', 'Receipt not confirmed'],
    ['收到日均已确认', 'Every receipt is confirmed'],
    [
      '确认前不计入任何一格；年内已与申请人确认的，请补录确认日。',
      'Counted nowhere until confirmed; record the day on which it was.',
    ],
    cite('regulation', '第31条'),
  ),
  overdue: rule(
    'must',
    ['逾期未答复', 'Overdue without a reply'],
    ['没有逾期未答复的', 'Nothing is overdue'],
    [
      '现计入“结转下年度继续办理”；已答复的请补录答复，未答复的应当尽快答复。',
      'Counted as carried over; record the reply that was given, or give it.',
    ],
    cite('regulation', '第33条'),
  ),
  category_doubtful: rule(
    'look',
    ['申请人类别与名称不符', 'Category and name of the applicant disagree'],
    ['申请人类别与名称相符', 'Categories and names agree'],
    [
      '名称像单位而登记为自然人，或者相反；类别决定计入哪一列。',
      'An organisation’s name under natural persons, or the other way round: the category decides the column.',
    ],
    cite('format_2021', '表三列名“申请人情况”'),
  ),
  timeliness_unknown: rule(
    'must',
    ['无法判定是否按期答复', 'Unknown whether answered in time'],
    ['是否按期均已查明', 'Every reply is known to be in time or late'],
    ['办理过程记录不全，按期率未计入；请补齐收到日、答复日。', 'Left out of the share in time; complete its dates.'],
  ),
  dispute_half_closed: rule(
    'must',
    ['复议诉讼只有结案日或只有结果', 'A dispute with a closing day or a result, not both'],
    ['复议诉讼的结案日与结果齐全', 'Closed disputes have both a day and a result'],
    ['现计入“尚未审结”；请补录另一项。', 'Counted as pending; record what is missing.'],
    cite('format_2021', '表四'),
  ),
  open_at_year_end: rule(
    'look',
    ['年末未办结，将结转', 'Open at the year’s end, carried over'],
    ['没有结转的', 'Nothing is carried over'],
    [
      '期限未到或者期限中止的，照此结转；12月31日前已答复的，请补录。',
      'Carried over as recorded; record any reply given by 31 December.',
    ],
  ),
  dispute_pending: rule(
    'look',
    ['复议诉讼尚未审结', 'Disputes pending'],
    ['复议诉讼均已审结', 'No dispute is pending'],
    ['12月31日前已审结的，请补录结果。', 'Record a result that was given by 31 December.'],
    cite('format_2021', '表四'),
  ),
  unserved: rule(
    'look',
    ['已答复，无送达证明', 'Answered, service not proved'],
    ['答复均有送达证明', 'Every reply has its proof of service'],
    ['不影响表中数字；送达凭证应当随卷保存。', 'Changes no figure; the proof belongs in the file.'],
    cite('service_2016_235', ''),
  ),
  answered_late: rule(
    'look',
    ['逾期答复', 'Answered late'],
    ['没有逾期答复的', 'Nothing was answered late'],
    ['不影响表中数字；“存在的主要问题”部分应当如实说明。', 'Changes no figure; the report must disclose it.'],
    cite('regulation', '第33条'),
  ),
  irregular: rule(
    'look',
    ['台账记载与程序规定不符', 'Irregular by its ledger'],
    ['没有记载与程序规定不符的', 'Nothing is irregular'],
    ['按台账所载计入；请逐件核对原卷。', 'Counted as the ledger says; compare with the file.'],
  ),
  unit_missing: rule(
    'look',
    ['未定承办机构', 'No unit in charge'],
    ['均有承办机构', 'Every case has its unit'],
    ['按承办机构统计时单列为“未定”。', 'Listed separately in the figures by unit.'],
  ),
};

/** The data of a case that the list needs. */
export interface CaseToCheck {
  readonly isOpen: boolean;
  readonly category: ApplicantCategory;
  readonly applicantName: string;
  readonly registeredOn: LegalDate;
  readonly receivedOn: LegalDate | null;
  readonly settledOn: LegalDate | null;
  readonly outcome: OutcomeCode | null;
  readonly answeredInTime: boolean | null;
  /** While it is open; null while its clock is suspended. */
  readonly dueOn: LegalDate | null;
  readonly awaitsService: boolean;
  readonly unit: string | null;
  readonly isIrregular: boolean;
}

/** How the names of organisations end. A guess that asks a person to look, never one that changes a figure. */
export const ORGANISATION_NAME =
  '(公司|集团|事务所|法律服务所|公证处|合作社|合作联社|委员会|村委会|居委会|业委会|协会|学会|基金会|研究院|研究所|大学|学院|学校|中学|小学|幼儿园|医院|银行|商行|工厂|厂|中心)$';
/** 王某甲: one of the hundred commonest surnames and one or two characters. */
export const PERSON_NAME =
  '^[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤].{1,2}$';

const organisationName = new RegExp(ORGANISATION_NAME);
const personName = new RegExp(PERSON_NAME);

/** Whether the category and the name of an applicant contradict each other. */
export function isCategoryDoubtful(category: ApplicantCategory, name: string): boolean {
  const isOrganisation = organisationName.test(name);
  return category === 'natural_person' ? isOrganisation : !isOrganisation && personName.test(name);
}

/** Endings that are replies, and so are in time or late. */
export const REPLY_OUTCOMES: readonly OutcomeCode[] = OUTCOMES.versions
  .filter(({ isReply }) => isReply)
  .map(({ code }) => code);

/** All items a case is listed under, as of a day. */
export function readinessOfCase(subject: CaseToCheck, year: number, asOf: LegalDate): CaseItem[] {
  const [first, last] = [yearStart(year), yearEnd(year)];
  const { receivedOn, settledOn, outcome, dueOn } = subject;
  if (receivedOn === null) return subject.isOpen && subject.registeredOn <= last ? ['unconfirmed'] : [];
  if (receivedOn > last || (settledOn !== null && settledOn < first)) return [];
  const isSettled = settledOn !== null && settledOn <= last;
  const isLate = settledOn === null && dueOn !== null && dueOn < asOf && dueOn <= last;
  const isReply = isSettled && outcome !== null && REPLY_OUTCOMES.includes(outcome);
  const found: Readonly<Record<CaseItem, boolean>> = {
    unconfirmed: false,
    overdue: isLate,
    category_doubtful: isCategoryDoubtful(subject.category, subject.applicantName),
    timeliness_unknown: isReply && subject.answeredInTime === null,
    open_at_year_end: !isSettled && !isLate,
    unserved: isReply && subject.awaitsService,
    answered_late: isReply && subject.answeredInTime === false,
    irregular: subject.isIrregular,
    unit_missing: subject.unit === null,
  };
  return CASE_ITEMS.filter((code) => found[code]);
}
