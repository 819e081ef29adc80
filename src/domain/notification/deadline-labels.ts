import type { CaseDeadlineKind } from '../case/deadlines.js';
import type { DisputeDeadlineKind } from '../dispute/deadlines.js';
import { type DutyKind, dutyLabels } from '../duty/duty-kind.js';
import type { Text } from '../text.js';

/** Everything that has a day of its own: of a case, of a dispute, of the agency itself. */
export type DeadlineKind = CaseDeadlineKind | DisputeDeadlineKind | DutyKind;

/** The label of a deadline. */
export interface DeadlineLabel extends Text {
  /** What is to be done by the day, in Chinese: 答复应于…前〔作出〕. */
  readonly doneZh: string;
}

const label = (zh: string, doneZh: string, en: string): DeadlineLabel => ({ zh, en, doneZh });
const ofDuty = (kind: DutyKind): DeadlineLabel => ({ ...dutyLabels[kind], doneZh: '完成' });

const deadlineLabels: Readonly<Record<DeadlineKind, DeadlineLabel>> = {
  receipt_confirmation: label('收到确认', '完成', 'Confirmation of receipt'),
  supplement_notice: label('补正告知', '发出', 'Requesting correction'),
  supplement_due: label('申请人补正', '完成', 'The applicant’s correction'),
  reply: label('答复', '作出', 'The reply'),
  third_party_opinion: label('第三方意见', '提出', 'The third party’s opinion'),
  co_author_opinion: label('共同制作机关意见', '提出', 'The co-author’s opinion'),
  other_agency_opinion: label('其他机关意见', '收回', 'The other agency’s opinion'),
  extension_notice: label('延期告知', '发出', 'Notifying the applicant of the extension'),
  reasons_due: label('申请人说明理由', '提交', 'The applicant’s reasons'),
  fee_pay: label('申请人缴费', '完成', 'The applicant’s payment'),
  lapse_follow_up: label('逾期未补正（缴费）的处理', '办结', 'Ending an abandoned request'),
  service: label('送达', '完成', 'Service of the reply'),
  review_accept: label('复议受理审查', '完成', 'The review body’s acceptance'),
  review_supplement: label('复议申请补正', '完成', 'Completing the application for review'),
  review_forward: label('复议申请书副本转送', '完成', 'Forwarding of the application for review'),
  review_defence: label('复议答复', '提交', 'The defence in the review'),
  review_decide: label('复议决定', '作出', 'The review decision'),
  suit_after_review: label('复议后起诉', '提出', 'A suit after the review'),
  case_filing: label('法院立案审查', '完成', 'Docketing by the court'),
  suit_defence: label('诉讼答辩', '提交', 'The defence in the suit'),
  first_instance: label('一审审理', '办结', 'The first-instance trial'),
  appeal: label('上诉', '提出', 'An appeal'),
  second_instance: label('二审审理', '办结', 'The second-instance trial'),
  review_ordered_reply: label('复议责令重新答复', '作出', 'The reply ordered by the review body'),
  court_ordered_disclosure: label('履行生效裁判', '完成', 'Performing the judgment'),
  annual_dept: ofDuty('annual_dept'),
  annual_submission: ofDuty('annual_submission'),
  annual_gov: ofDuty('annual_gov'),
  proactive_publish: ofDuty('proactive_publish'),
};

/** Every kind in the order of a case’s life: of cases first, then of disputes, then of the agency itself. */
export const deadlineKinds = Object.keys(deadlineLabels) as readonly DeadlineKind[];

const isDeadlineKind = (kind: string): kind is DeadlineKind => Object.hasOwn(deadlineLabels, kind);

/** The label of a kind of deadline; for a stored kind that no longer exists, its code. */
export const deadlineLabel = (kind: string): DeadlineLabel =>
  isDeadlineKind(kind) ? deadlineLabels[kind] : label(kind, '完成', kind);
