import type { Text } from '../text.js';
import { cite, type Citation } from './citation.js';
import { type Dated, STATUTE_BEGINS } from './dated-table.js';

/** Facts that a result requires; without a `must` fact the reply would not be lawful. */
export const REQUIRED_FACT_CODES = [
  'access_route',
  'provision_record',
  'reasons',
  'secrecy_basis',
  'forbidding_law',
  'risk_assessment',
  'third_party_consultation',
  'third_party_reasons',
  'withheld_reasons',
  'search_record',
  'responsible_agency',
  'applicable_law',
  'correction_received',
  'correction_notice_lapsed',
  'fee_notice_lapsed',
  'earlier_reply',
  'earlier_provision',
  'reasons_asked',
  'withdrawal_request',
  'receiving_agency',
] as const;
export type RequiredFact = (typeof REQUIRED_FACT_CODES)[number];

export interface RequiredFactRule {
  readonly code: RequiredFact;
  readonly label: Text;
  /** The text when it is missing: the deficiency and its remedy. */
  readonly missing: Text;
  readonly citation: Citation;
}

const fact = (
  code: RequiredFact,
  label: readonly [zh: string, en: string],
  missing: readonly [zh: string, en: string],
  citation: Citation,
): RequiredFactRule => ({
  code,
  label: { zh: label[0], en: label[1] },
  missing: { zh: missing[0], en: missing[1] },
  citation,
});

export const REQUIRED_FACTS: Readonly<Record<RequiredFact, RequiredFactRule>> = {
  access_route: fact(
    'access_route',
    ['获取信息的方式、途径', 'Where to find the information'],
    ['未写明获取该政府信息的方式、途径（如网址）', 'Say where and how the information can be had, such as its address'],
    cite('regulation', '第36条第1项', { quote: '告知申请人获取该政府信息的方式、途径' }),
  ),
  provision_record: fact(
    'provision_record',
    ['所提供的信息或者获取的方式、途径和时间', 'What was provided, or how and when it can be had'],
    [
      '未附所提供的信息，也未写明获取的方式、途径和时间',
      'Attach the information, or say how, where and when it can be had',
    ],
    cite('regulation', '第36条第2项', {
      quote: '向申请人提供该政府信息，或者告知申请人获取该政府信息的方式、途径和时间',
    }),
  ),
  reasons: fact(
    'reasons',
    ['理由', 'Reasons'],
    ['未说明理由', 'State the reasons'],
    cite('regulation', '第36条第3项', { quote: '告知申请人不予公开并说明理由' }),
  ),
  secrecy_basis: fact(
    'secrecy_basis',
    ['定密依据', 'Basis of classification'],
    ['未写明依法确定为国家秘密的依据（密级、定密文件）', 'Name the lawful classification as a state secret'],
    cite('regulation', '第14条', { quote: '依法确定为国家秘密的政府信息……不予公开' }),
  ),
  forbidding_law: fact(
    'forbidding_law',
    ['禁止公开的法律、行政法规', 'The law that forbids it'],
    [
      '未写明禁止公开的法律、行政法规名称和条款',
      'Name the law or administrative regulation, and its article, that forbids disclosure',
    ],
    cite('regulation', '第14条', { quote: '法律、行政法规禁止公开的政府信息' }),
  ),
  risk_assessment: fact(
    'risk_assessment',
    ['会商与风险评估记录', 'Risk assessment'],
    ['没有会商、风险评估的记录', 'Record the joint consideration and the risk assessment'],
    cite('jiangsu_reply_norms', '第四部分', { source: '江苏要求会商并留存《风险评估报告》', reliability: 'excerpt' }),
  ),
  third_party_consultation: fact(
    'third_party_consultation',
    ['书面征求第三方意见', 'Written consultation of the third party'],
    [
      '未书面征求第三方的意见，或者第三方尚未答复且其期限未届满',
      'Consult the third party in writing first, and wait for the opinion or the end of its period',
    ],
    cite('regulation', '第32条', { quote: '行政机关应当书面征求第三方的意见' }),
  ),
  third_party_reasons: fact(
    'third_party_reasons',
    ['第三方不同意公开的合理理由', 'The third party’s reasonable objection'],
    [
      '没有第三方不同意公开的意见及其理由；第三方逾期未提出意见的，由行政机关依照《条例》决定',
      'No objection with reasons is on record; if the third party is silent, the agency decides under the Regulations',
    ],
    cite('regulation', '第32条', { quote: '第三方不同意公开且有合理理由的，行政机关不予公开' }),
  ),
  withheld_reasons: fact(
    'withheld_reasons',
    ['不予公开部分的理由', 'Reasons for the part withheld'],
    ['未对不予公开的内容说明理由', 'Give the reasons for the part that is withheld'],
    cite('regulation', '第37条', { quote: '并对不予公开的内容说明理由' }),
  ),
  search_record: fact(
    'search_record',
    ['检索记录', 'Record of the search'],
    ['没有检索记录，不能证明已尽合理检索义务', 'Record the search: without it a reasonable search cannot be proved'],
    cite('regulation', '第36条第4项', { quote: '经检索没有所申请公开信息的，告知申请人该政府信息不存在' }),
  ),
  responsible_agency: fact(
    'responsible_agency',
    ['负责公开的行政机关名称、联系方式', 'The agency responsible and how to reach it'],
    [
      '能够确定负责公开该政府信息的行政机关的，应当告知其名称、联系方式',
      'If the responsible agency is known, name it and how to reach it',
    ],
    cite('regulation', '第36条第5项', {
      quote: '能够确定负责公开该政府信息的行政机关的，告知申请人该行政机关的名称、联系方式',
    }),
  ),
  applicable_law: fact(
    'applicable_law',
    ['对获取另有特别规定的法律、行政法规', 'The law on access that applies'],
    ['未写明对信息的获取有特别规定的法律、行政法规', 'Name the law or administrative regulation that governs access'],
    cite('regulation', '第36条第7项', { quote: '告知申请人依照有关法律、行政法规的规定办理' }),
  ),
  correction_received: fact(
    'correction_received',
    ['收到申请人的补正', 'The applicant’s correction'],
    [
      '没有收到申请人的补正；申请人逾期不补正的，应按“逾期不补正”处理',
      'No correction was received; if the applicant let the period lapse, that is another result',
    ],
    cite('regulation', '第30条'),
  ),
  correction_notice_lapsed: fact(
    'correction_notice_lapsed',
    ['补正告知及其期限届满', 'A correction notice whose period lapsed'],
    [
      '没有补正告知，或者补正期限尚未届满，或者已收到补正',
      'There is no correction notice, or its period still runs, or the correction was received',
    ],
    cite('regulation', '第30条', {
      quote: '申请人无正当理由逾期不补正的，视为放弃申请，行政机关不再处理该政府信息公开申请',
    }),
  ),
  fee_notice_lapsed: fact(
    'fee_notice_lapsed',
    ['收费通知及其缴费期限届满', 'A fee notice unpaid when its period lapsed'],
    [
      '没有收费通知，或者缴费期限（20个工作日）尚未届满，或者已缴费',
      'There is no fee notice, or its 20 working days still run, or the fee was paid',
    ],
    cite('fee_measures', '第6条', { quote: '逾期未缴纳的视为放弃申请' }),
  ),
  earlier_reply: fact(
    'earlier_reply',
    ['前次答复的文号、日期', 'Number and date of the earlier reply'],
    [
      '没有本机关前次答复的文号、日期；他机关答复过的不算重复',
      'Name this agency’s earlier reply and its date; another agency’s reply does not count',
    ],
    cite('regulation', '第36条第6项', { quote: '行政机关已就申请人提出的政府信息公开申请作出答复' }),
  ),
  earlier_provision: fact(
    'earlier_provision',
    ['前次提供信息的情况', 'How the information was provided before'],
    ['没有申请人已获取该信息的记录', 'Record how and when the applicant already got the information'],
    cite('jiangsu_reply_norms', '第四部分', { reliability: 'excerpt' }),
  ),
  reasons_asked: fact(
    'reasons_asked',
    ['要求申请人说明理由', 'The applicant was requested to give reasons'],
    [
      '未先要求申请人说明理由，或者说明的期限尚未届满，或者已认为理由合理',
      'The applicant was not requested to give reasons, or may still give them, or gave reasons that were found reasonable',
    ],
    cite('regulation', '第35条', {
      quote: '行政机关可以要求申请人说明理由。行政机关认为申请理由不合理的，告知申请人不予处理',
    }),
  ),
  withdrawal_request: fact(
    'withdrawal_request',
    ['申请人撤回申请的意思表示', 'The applicant’s withdrawal'],
    ['没有申请人撤回申请的书面材料或者记录', 'Keep the applicant’s withdrawal in writing or as a record'],
    cite('practice', '撤回', { reliability: 'practice' }),
  ),
  receiving_agency: fact(
    'receiving_agency',
    ['接收机关', 'The receiving agency'],
    ['未写明接收机关', 'Name the agency that takes the request over'],
    cite('practice', '转办', { reliability: 'practice' }),
  ),
};

/** `must`: refused without it. `should`: the office is warned. It holds for replies of its days. */
export interface FactRequirement extends Dated {
  readonly fact: RequiredFact;
  readonly required: 'must' | 'should';
}

/** A fact the result may not be given without. */
export const must = (code: RequiredFact, since = STATUTE_BEGINS): FactRequirement => ({
  ...{ fact: code, required: 'must' },
  ...{ from: since, until: null },
});

/** A fact that belongs to the result where there is one. */
export const should = (code: RequiredFact, since = STATUTE_BEGINS): FactRequirement => ({
  ...{ fact: code, required: 'should' },
  ...{ from: since, until: null },
});
