import { OUTCOMES, type OutcomeCode } from '../statute/outcomes.js';

/** The six 大项 of 三、本年度办理结果. The first two and the last are results by themselves; the others need a 小项. */
export const RESULT_HEADINGS = ['予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '其他处理'] as const;
export type ResultHeading = (typeof RESULT_HEADINGS)[number];

/** Short names and near misses that offices write for a 小项, beside the official one. */
const variants: Readonly<Partial<Record<OutcomeCode, readonly string[]>>> = {
  granted: ['公开', '全部公开', '同意公开', '准予公开', '提供', '依申请公开'],
  already_public: ['已主动公开', '主动公开', '已公开', '已经主动公开', '告知获取方式'],
  partial: ['区分处理', '部分予以公开'],
  denied_secret: ['国家秘密'],
  denied_law: ['法律行政法规禁止公开', '其他法律法规禁止公开', '法律法规禁止公开'],
  denied_safety: ['三安全一稳定', '危及国家安全公共安全经济安全社会稳定'],
  denied_third_party: [
    '第三方合法权益',
    '保护第三方权益',
    '商业秘密',
    '个人隐私',
    '商业秘密个人隐私',
    '损害第三方合法权益',
  ],
  denied_internal: ['三类内部事务信息', '内部事务信息', '内部事务', '内部管理信息'],
  denied_process: ['四类过程性信息', '过程性信息'],
  denied_enforcement_file: ['行政执法案卷', '行政执法案卷信息', '执法案卷', '执法案卷信息'],
  special_access_regime: ['行政查询事项', '行政查询', '查询事项'],
  not_exist: [
    '不掌握相关政府信息',
    '本机关不掌握',
    '不掌握',
    '不存在',
    '政府信息不存在',
    '信息不存在',
    '本机关不掌握相关信息',
  ],
  not_this_agency: [
    '不属于本机关公开',
    '非本机关负责公开',
    '不属于本机关负责公开',
    '不属于本行政机关负责公开',
    '非本机关公开',
    '不属于本机关公开范围',
  ],
  needs_creation: ['没有现成信息', '需要另行制作', '需另行制作', '需要加工分析', '没有现成信息需另行制作'],
  unclear_after_supplement: ['补正后仍不明确', '仍不明确', '补正后内容仍不明确', '申请内容不明确'],
  petition_complaint: ['信访举报投诉', '信访投诉举报类申请', '信访投诉举报', '信访举报投诉类', '信访'],
  duplicate: ['重复', '重复申请公开'],
  publication: ['公开出版物', '要求提供出版物'],
  vexatious: ['大量反复申请', '无正当理由大量反复'],
  reconfirm: ['确认或重新出具已获取信息', '要求确认或重新出具已获取信息', '要求行政机关确认或者重新出具已获取信息'],
  abandoned_no_supplement: ['逾期不补正', '无正当理由逾期不补正', '逾期未补正', '放弃申请', '视为放弃申请', '视为放弃'],
  abandoned_no_fee: ['逾期未按收费通知要求缴纳费用', '逾期未缴费', '逾期不缴费', '逾期未缴纳费用', '未缴费'],
  withdrawn: ['撤回', '撤回申请', '申请人撤回', '申请人撤回申请', '申请人主动撤回', '主动撤回', '撤销申请'],
  transferred: ['转办', '移送', '移交', '转交', '转其他机关办理'],
};

/** Letters only: quotation marks, digits, dots and slashes do not affect which result is meant. */
export const lettersOf = (text: string): string => text.replace(/[^\p{L}]/gu, '');

/** A 小项 without the verbs that some forms put before it. */
export const bareName = (letters: string): string => letters.replace(/^(?:属于|涉及|系|因)/, '');

const headingOf = (ledgerName: string): ResultHeading | undefined =>
  RESULT_HEADINGS.find((heading) => ledgerName.startsWith(heading));

/** Every name of every 小项 under its 大项; a name shared by several results means the statute's default. */
const names = OUTCOMES.versions.flatMap(({ code, ledgerName, ledgerDefault }) => {
  const heading = headingOf(ledgerName);
  if (!heading) return [];
  const official = ledgerName.slice(heading.length);
  return [...(ledgerDefault ? [official] : []), ...(variants[code] ?? [])].map((name) => ({
    heading,
    name: bareName(lettersOf(name)),
    code,
  }));
});

/** The result that a 小项 means; without its 大项 only if no other has a 小项 of that name. */
export function outcomeNamed(bare: string, heading?: ResultHeading): OutcomeCode | undefined {
  const found = names.filter((entry) => entry.name === bare && (heading === undefined || entry.heading === heading));
  return new Set(found.map(({ code }) => code)).size === 1 ? found[0]?.code : undefined;
}

/** The official 小项 of a 大项, for messages that list the accepted names. */
export function namesUnder(heading: ResultHeading): readonly string[] {
  const names = OUTCOMES.versions
    .filter(({ ledgerName, ledgerDefault }) => ledgerDefault && ledgerName.startsWith(`${heading}/`))
    .map(({ ledgerName }) => ledgerName);
  return [...new Set(names)];
}
