import {
  answered,
  cleared,
  drafted,
  filed,
  inDispute,
  sent,
  served,
  settled,
  settledInSmallOffice,
  started,
} from './acts.js';
import { act, type Act, type Story } from './story.js';

type Request = Pick<Story, 'channel' | 'content'> & Partial<Story>;

/** A request of a resident to the county's office, unless it says otherwise. */
const request = (workdaysAgo: number, of: Request, ...acts: readonly (Act | readonly Act[])[]): Story => ({
  agency: 'demo',
  received: { workdaysAgo },
  applicant: ['王某甲', 'natural_person'],
  purpose: '生活',
  ...of,
  acts: acts.flat(),
});

const reviewBody = '示范市人民政府';
const court = '示范市中级人民法院';

/** Requests in every state there is; some late, some waiting for others, some disputed. */
export const thisYear: readonly Story[] = [
  // Waiting to be confirmed or taken up.
  request(0, {
    channel: 'internet',
    unconfirmed: true,
    content: '申请公开城东片区控制性详细规划及附图',
    applicant: ['李某乙', 'natural_person'],
  }),
  request(1, {
    channel: 'ordinary_mail',
    unconfirmed: true,
    content: '申请公开老旧小区改造项目清单',
    applicant: ['张某丙', 'natural_person'],
  }),
  request(0, { channel: 'in_person', content: '申请公开县城供热价格听证会材料' }),
  request(2, {
    channel: 'registered_mail',
    content: '申请公开征地批文和补偿安置方案',
    applicant: ['刘某丁', 'natural_person'],
  }),
  request(3, {
    channel: 'fax',
    content: '申请公开公务用车编制核定文件',
    applicant: ['某律师事务所', 'legal_service'],
    purpose: '诉讼维权',
  }),
  // Being handled.
  request(
    4,
    { channel: 'internet', content: '申请公开学区划分方案及依据', applicant: ['陈某戊', 'natural_person'] },
    started(),
  ),
  request(
    8,
    {
      channel: 'internet',
      content: '申请公开河道治理工程招标文件',
      applicant: ['某建筑公司', 'business'],
      purpose: '生产',
    },
    started(2),
  ),
  request(13, { channel: 'in_person', content: '申请公开环境影响评价批复文件' }, started()),
  request(
    19,
    { channel: 'registered_mail', content: '申请公开医保定点机构名单及评审结果', applicant: ['某医院', 'other'] },
    started(),
    act(5, 'handler', { type: 'note.add', text: '已向医保局调取材料，待回复' }),
  ),
  request(
    20,
    { channel: 'internet', content: '申请公开土地出让合同', applicant: ['某置业公司', 'business'], purpose: '生产' },
    started(3),
  ),
  // Late.
  request(
    23,
    { channel: 'internet', content: '申请公开道路改造工程结算审计报告', applicant: ['赵某己', 'natural_person'] },
    started(2),
  ),
  request(
    31,
    {
      channel: 'ordinary_mail',
      content: '申请公开拆迁安置房分配名册',
      applicant: ['黄某庚', 'natural_person'],
      purpose: '诉讼维权',
    },
    started(),
  ),
  request(
    27,
    { channel: 'in_person', content: '申请公开教育经费支出明细' },
    started(),
    drafted(18, 'granted'),
    cleared(19, 1),
  ),
  // Waiting for the applicant, a third party or another agency.
  request(
    5,
    { channel: 'internet', content: '申请公开相关文件', applicant: ['周某辛', 'natural_person'] },
    started(),
    act(3, 'handler', {
      type: 'correction.request',
      matters: '请写明所申请文件的名称、文号或者其他特征',
      periodWorkingDays: 15,
    }),
  ),
  request(
    15,
    {
      channel: 'in_person',
      content: '申请公开某企业排污许可申请材料',
      applicant: ['某环保协会', 'welfare'],
      purpose: '科研',
    },
    started(),
    act(6, 'handler', { type: 'consultation.send', id: 'c1', party: 'third_party', name: '某化工公司' }),
  ),
  request(
    18,
    {
      channel: 'internet',
      content: '申请公开联合印发的开发区扶持政策',
      applicant: ['某商贸公司', 'business'],
      purpose: '生产',
    },
    started(),
    act(4, 'handler', { type: 'consultation.send', id: 'c1', party: 'co_author', name: '示范县财政局' }),
    act(7, 'handler', { type: 'consultation.send', id: 'c2', party: 'other_agency', name: '示范县统计局' }),
    act(10, 'handler', { type: 'consultation.return', id: 'c1', opinion: 'agrees', reasons: '同意公开' }),
  ),
  request(
    9,
    { channel: 'internet', content: '申请公开近十年全部常务会议纪要', applicant: ['吴某甲', 'natural_person'] },
    started(),
    act(5, 'handler', { type: 'reasons.request', facts: '申请数量明显超过合理范围' }),
  ),
  request(
    7,
    {
      channel: 'registered_mail',
      content: '申请公开历年农业统计数据',
      applicant: ['某大学', 'research'],
      purpose: '科研',
    },
    started(),
    act(4, 'handler', { type: 'fee.notify', amount: 200, basis: 'pages' }),
  ),
  // Extended, restarted, resumed.
  request(
    26,
    { channel: 'internet', content: '申请公开旧城改造项目全套审批文件', applicant: ['孙某乙', 'natural_person'] },
    started(),
    act(15, 'head', { type: 'extension.approve', workingDays: 20, reason: '涉及多个科室，检索量大' }),
    act(16, 'handler', { type: 'extension.notify', workingDays: 20 }),
  ),
  request(
    24,
    { channel: 'in_person', content: '申请公开小区规划许可证及附图' },
    started(),
    act(4, 'handler', { type: 'correction.request', matters: '请写明小区名称', periodWorkingDays: 10 }),
    act(11, 'registrar', { type: 'correction.receive' }),
  ),
  // In clearance, and out of it.
  request(
    12,
    { channel: 'internet', content: '申请公开行政处罚决定书', applicant: ['郑某丙', 'natural_person'] },
    started(),
    drafted(9, 'granted'),
  ),
  request(
    14,
    { channel: 'internet', content: '申请公开值班安排表', applicant: ['冯某丁', 'natural_person'] },
    started(),
    drafted(10, 'denied_internal'),
    cleared(12, 2),
  ),
  request(
    16,
    { channel: 'registered_mail', content: '申请公开事业单位招聘体检标准', applicant: ['褚某戊', 'natural_person'] },
    started(),
    drafted(12, 'already_public'),
    cleared(14),
  ),
  request(
    17,
    { channel: 'internet', content: '申请公开部门预算说明', applicant: ['卫某己', 'natural_person'] },
    started(),
    drafted(10, 'granted'),
    cleared(13),
    sent(15),
  ),
  request(
    22,
    { channel: 'in_person', content: '申请公开某地块挂牌出让公告' },
    started(),
    drafted(12, 'granted'),
    cleared(15),
    sent(17, 'in_person'),
    served(17, 'in_person'),
  ),
  // Done.
  request(
    45,
    { channel: 'internet', content: '申请公开小学招生计划', applicant: ['蒋某庚', 'natural_person'] },
    settled(12, 'granted'),
    act(30, 'handler', { type: 'publication.mark', place: '县政府门户网站' }),
  ),
  request(
    52,
    { channel: 'internet', content: '申请公开低保对象名册', applicant: ['沈某辛', 'natural_person'] },
    settled(14, 'partial'),
  ),
  request(
    60,
    {
      channel: 'registered_mail',
      content: '申请公开不动产登记档案',
      applicant: ['韩某甲', 'natural_person'],
      purpose: '诉讼维权',
    },
    settled(9, 'special_access_regime'),
  ),
  request(
    66,
    { channel: 'internet', content: '申请公开某村土地确权台账', applicant: ['杨某乙', 'natural_person'] },
    settled(11, 'not_this_agency'),
  ),
  request(
    58,
    { channel: 'in_person', content: '申请公开执法检查记录', applicant: ['朱某丙', 'natural_person'] },
    settled(24, 'denied_enforcement_file'),
  ),
  request(
    40,
    { channel: 'internet', content: '申请公开办公用房维修预算', applicant: ['秦某丁', 'natural_person'] },
    started(),
    act(6, 'registrar', { type: 'request.withdraw', reason: '申请人已从网站取得' }),
  ),
  request(
    11,
    { channel: 'internet', content: '申请公开城东小学扩建批复', applicant: ['李某乙', 'natural_person'] },
    act(1, 'administrator', { type: 'request.void', reason: '同一申请重复登记' }),
  ),
  request(
    48,
    {
      channel: 'registered_mail',
      content: '申请公开商业综合体消防验收资料',
      applicant: ['某餐饮公司', 'business'],
      purpose: '生产',
    },
    started(),
    act(5, 'handler', { type: 'correction.request', matters: '请写明综合体名称', periodWorkingDays: 15 }),
    answered(26, 'abandoned_no_supplement'),
  ),
  // Disputed.
  request(
    62,
    {
      channel: 'internet',
      content: '申请公开项目评审会议讨论记录',
      applicant: ['尤某戊', 'natural_person'],
      purpose: '诉讼维权',
    },
    settled(15, 'denied_process'),
    filed(30, { type: 'review.file', body: reviewBody, caseNumber: null }),
    inDispute(33, { type: 'review.accept', procedure: 'ordinary', caseNumber: '示政复第11号' }),
  ),
  request(
    110,
    {
      channel: 'internet',
      content: '申请公开征收补偿费用发放明细',
      applicant: ['许某己', 'natural_person'],
      purpose: '诉讼维权',
    },
    settled(18, 'denied_process'),
    filed(32, { type: 'review.file', body: reviewBody, caseNumber: null }),
    inDispute(35, { type: 'review.accept', procedure: 'ordinary', caseNumber: '示政复第6号' }),
    inDispute(38, { type: 'copy.receive' }),
    inDispute(45, { type: 'defence.submit' }),
    inDispute(95, {
      type: 'review.decide',
      ending: 'review_revoked',
      documentNumber: '示政复决第6号',
      newReply: { period: { workingDays: 20 } },
    }),
  ),
  request(
    75,
    { channel: 'registered_mail', content: '申请公开村集体资产评估报告', applicant: ['何某庚', 'natural_person'] },
    settled(16, 'not_exist'),
    filed(40, { type: 'suit.file', kind: 'direct_suit', body: court, caseNumber: null }),
    inDispute(45, { type: 'suit.docket', procedure: 'ordinary', caseNumber: '行初第21号' }),
  ),
  // The bureaus.
  request(
    6,
    {
      agency: 'demo-housing',
      channel: 'in_person',
      content: '申请公开商品房预售资金监管账户信息',
      applicant: ['吕某辛', 'natural_person'],
    },
    started(),
  ),
  request(
    21,
    {
      agency: 'demo-housing',
      channel: 'internet',
      content: '申请公开物业维修资金使用明细',
      applicant: ['施某甲', 'natural_person'],
    },
    started(),
    act(10, 'handler', { type: 'consultation.send', id: 'c1', party: 'third_party', name: '某物业公司' }),
  ),
  request(
    34,
    {
      agency: 'demo-housing',
      channel: 'internet',
      content: '申请公开公租房配租名单',
      applicant: ['孔某乙', 'natural_person'],
    },
    settled(13, 'partial'),
  ),
  request(
    25,
    {
      agency: 'demo-housing',
      channel: 'registered_mail',
      content: '申请公开危房鉴定报告',
      applicant: ['曹某丙', 'natural_person'],
    },
    started(),
  ),
  request(
    10,
    {
      agency: 'demo-education',
      channel: 'internet',
      content: '申请公开校车服务采购合同',
      applicant: ['严某丁', 'natural_person'],
    },
    started(),
  ),
  request(
    37,
    {
      agency: 'demo-education',
      channel: 'in_person',
      content: '申请公开教师招聘面试评分标准',
      applicant: ['华某戊', 'natural_person'],
    },
    settledInSmallOffice(8, 'granted'),
  ),
];
