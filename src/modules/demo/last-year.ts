import type { ApplicantCategory } from '../../domain/statute/applicants.js';
import type { OutcomeCode } from '../../domain/statute/outcome-rule.js';
import type { Channel } from '../../domain/statute/receipt.js';
import { filed, inDispute, settled, settledInSmallOffice } from './acts.js';
import type { DemoAgency } from './people.js';
import type { Act, Story } from './story.js';

type Line = readonly [
  day: string,
  channel: Channel,
  category: ApplicantCategory,
  outcome: OutcomeCode,
  days: number,
  content: string,
];

const names: Readonly<Record<ApplicantCategory, string>> = {
  natural_person: '钱某甲',
  business: '某贸易公司',
  research: '某研究院',
  welfare: '某慈善基金会',
  legal_service: '某律师事务所',
  other: '某村民委员会',
};

/** Last year's requests to the county's office, all settled, two of them only in this year. */
const office: readonly Line[] = [
  ['01-15', 'internet', 'natural_person', 'granted', 10, '申请公开征地批文和补偿安置方案'],
  ['02-20', 'internet', 'natural_person', 'granted', 14, '申请公开教育经费支出明细'],
  ['03-11', 'registered_mail', 'legal_service', 'partial', 18, '申请公开行政处罚决定书'],
  ['04-08', 'in_person', 'natural_person', 'not_exist', 12, '申请公开征地批文和补偿安置方案'],
  ['04-22', 'internet', 'business', 'already_public', 5, '申请公开土地出让合同'],
  ['05-13', 'internet', 'natural_person', 'denied_process', 17, '申请公开项目评审会议讨论记录'],
  ['06-03', 'registered_mail', 'research', 'needs_creation', 15, '申请公开农业统计数据'],
  ['06-24', 'internet', 'natural_person', 'petition_complaint', 8, '申请公开对物业公司的处理意见'],
  ['07-15', 'internet', 'natural_person', 'not_this_agency', 6, '申请公开不动产登记簿'],
  ['08-19', 'ordinary_mail', 'welfare', 'granted', 16, '申请公开环境影响评价批复文件'],
  ['09-09', 'internet', 'natural_person', 'denied_internal', 22, '申请公开值班安排表'],
  ['10-21', 'internet', 'business', 'granted', 13, '申请公开道路改造工程招标文件'],
  ['11-12', 'fax', 'other', 'granted', 9, '申请公开土地出让合同'],
  ['12-15', 'internet', 'natural_person', 'partial', 17, '申请公开征地批文和补偿安置方案'],
  ['12-22', 'internet', 'natural_person', 'granted', 15, '申请公开学区划分方案及依据'],
];

const housing: readonly Line[] = [
  ['03-18', 'internet', 'natural_person', 'granted', 11, '申请公开公租房配租名单'],
  ['09-16', 'in_person', 'natural_person', 'denied_enforcement_file', 16, '申请公开执法检查记录'],
];

const education: readonly Line[] = [['05-20', 'internet', 'natural_person', 'granted', 7, '申请公开小学招生计划']];

const review: readonly Act[] = [
  filed(32, { type: 'review.file', body: '示范市人民政府', caseNumber: null }),
  inDispute(35, { type: 'review.accept', procedure: 'ordinary', caseNumber: '示政复第3号' }),
  inDispute(36, { type: 'copy.receive' }),
  inDispute(43, { type: 'defence.submit' }),
  inDispute(70, {
    type: 'review.decide',
    ending: 'review_upheld',
    documentNumber: '示政复决第3号',
    newReply: null,
  }),
];

/** Later acts on some of them, by the information requested. */
const disputed: ReadonlyMap<string, readonly Act[]> = new Map([['申请公开项目评审会议讨论记录', review]]);

const story =
  (agency: DemoAgency, course: (after: number, outcome: OutcomeCode) => readonly Act[]) =>
  ([day, channel, category, outcome, days, content]: Line): Story => ({
    agency,
    received: { lastYear: day },
    channel,
    applicant: [names[category], category],
    content,
    purpose: category === 'research' ? '科研' : category === 'business' ? '生产' : '生活',
    acts: [...course(days, outcome), ...(disputed.get(content) ?? [])],
  });

/** Enough for tables that are not empty, and for a change on last year. */
export const lastYear: readonly Story[] = [
  ...office.map(story('demo', settled)),
  ...housing.map(story('demo-housing', settled)),
  ...education.map(story('demo-education', settledInSmallOffice)),
];
