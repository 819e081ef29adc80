import type { ClearanceStep } from '../../domain/case/permissions.js';
import type { ServiceMethod } from '../../domain/case/fields.js';
import type { DisputeCommand, OpeningCommand } from '../../domain/dispute/commands.js';
import type { OutcomeCode } from '../../domain/statute/outcome-rule.js';
import { type Act, act, type Dayless } from './story.js';

/** The grounds and facts of a reply for each result in the demonstration. */
const replies: Readonly<
  Partial<Record<OutcomeCode, readonly [reasons: string, facts: Readonly<Record<string, string>>]>>
> = {
  already_public: ['该信息已主动公开', { access_route: '县政府门户网站“政府信息公开”栏目' }],
  granted: ['', { provision_record: '随函附复印件一份' }],
  partial: [
    '附件中个人姓名、身份证号已作区分处理',
    { withheld_reasons: '涉及个人隐私（《条例》第十五条）', provision_record: '随函附删去个人信息的复印件' },
  ],
  denied_third_party: [
    '涉及第三方商业秘密，第三方不同意公开且理由合理（《条例》第十五条、第三十二条）',
    {
      reasons: '公开会损害第三方合法权益',
      third_party_consultation: '已书面征求',
      third_party_reasons: '涉及报价构成',
    },
  ],
  denied_internal: ['属于内部管理信息（《条例》第十六条第一款）', { reasons: '人员值班安排属内部管理信息' }],
  denied_process: ['属于过程性信息（《条例》第十六条第二款）', { reasons: '讨论记录属过程性信息' }],
  denied_enforcement_file: ['属于行政执法案卷信息（《条例》第十六条第二款）', { reasons: '属于行政执法案卷' }],
  special_access_regime: ['不动产登记资料查询另有规定', { applicable_law: '《不动产登记暂行条例》第二十七条' }],
  not_exist: ['经检索未找到', { search_record: '检索了文书档案库、业务系统，关键词三组，检索人二名' }],
  not_this_agency: ['不属于本机关负责公开', { reasons: '由自然资源局负责', responsible_agency: '示范县自然资源局' }],
  needs_creation: ['需要汇总加工', { reasons: '现有信息须加工、分析' }],
  unclear_after_supplement: ['补正后仍不明确', { correction_received: '已收到补正', reasons: '无法确定所指文件' }],
  petition_complaint: ['属于信访投诉事项', { reasons: '请依照信访渠道反映' }],
  duplicate: ['重复申请', { earlier_reply: '答复〔2024〕1号' }],
  abandoned_no_supplement: ['逾期未补正', { correction_notice_lapsed: '补正期限已届满' }],
  abandoned_no_fee: ['逾期未缴费', { fee_notice_lapsed: '缴费期限已届满' }],
  other: ['其他情形', { reasons: '其他情形' }],
};

const steps: readonly (readonly [ClearanceStep, 'reviewer' | 'signatory'])[] = [
  ['secrecy', 'reviewer'],
  ['legality', 'reviewer'],
  ['signature', 'signatory'],
];

export const started = (after = 1): Act => act(after, 'handler', { type: 'case.claim' });

export function drafted(after: number, outcome: OutcomeCode): Act {
  const [reasons = '', facts = {}] = replies[outcome] ?? [];
  return act(after, 'handler', { type: 'reply.draft', reply: { outcome, reasons, facts } });
}

/** The first steps of clearance; all three when no number is given. */
export const cleared = (after: number, passed: number = steps.length): Act[] =>
  steps.slice(0, passed).map(([step, by]) => act(after, by, { type: 'draft.clear', step }));

export const sent = (after: number, method: ServiceMethod = 'post'): Act =>
  act(after, 'handler', { type: 'reply.send', method });

export const served = (after: number, method: ServiceMethod = 'post'): Act =>
  act(after, 'handler', { type: 'service.record', method, proof: '挂号信函回执' });

export const archived = (after: number): Act => act(after, 'handler', { type: 'case.archive' });

/** From the draft to the archive; the reply leaves on the day given. */
export const answered = (after: number, outcome: OutcomeCode): Act[] => [
  drafted(Math.max(1, after - 2), outcome),
  ...cleared(Math.max(1, after - 1)),
  sent(after),
  served(after + 3),
  archived(after + 5),
];

/** The whole course of a plain request. */
export const settled = (after: number, outcome: OutcomeCode): Act[] => [started(), ...answered(after, outcome)];

/** Two people clear what three steps are elsewhere. */
export const settledInSmallOffice = (after: number, outcome: OutcomeCode): Act[] =>
  settled(after, outcome).filter(
    ({ does }) =>
      !(
        'command' in does &&
        does.command.type === 'draft.clear' &&
        'step' in does.command &&
        does.command.step === 'legality'
      ),
  );

/** A review or a suit comes in. */
export const filed = (after: number, files: Dayless<OpeningCommand>): Act => ({
  after,
  by: 'registrar',
  does: { files },
});

/**
 * What the review body or the court did, as the head of the office recorded it: an order to reply anew follows at once.
 */
export const inDispute = (after: number, command: Dayless<DisputeCommand>): Act => ({
  after,
  by: 'head',
  does: { inDispute: command },
});
