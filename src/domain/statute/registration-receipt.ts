import type { Text } from '../text.js';
import { cite, type Citation } from './citation.js';

/** A sentence on the registration receipt that an applicant takes home. */
export interface ReceiptSentence {
  readonly label: Text;
  readonly text: Text;
  readonly citation: Citation;
}

/** When the reply is due. */
export const RECEIPT_REPLY: ReceiptSentence = {
  label: { zh: '答复期限', en: 'Reply' },
  text: {
    zh: '行政机关收到政府信息公开申请，能够当场答复的，应当当场予以答复；不能当场答复的，应当自收到申请之日起20个工作日内予以答复',
    en: 'A reply is given at once where possible, otherwise within 20 working days of the day of receipt',
  },
  citation: cite('regulation', '第33条第1款、第2款'),
};

/** Acts that may move that day. */
export const RECEIPT_CHANGES: readonly ReceiptSentence[] = [
  {
    label: { zh: '补正', en: 'Correction' },
    text: {
      zh: '申请内容不明确的，自收到申请之日起7个工作日内一次性告知补正；答复期限自收到补正的申请之日起计算；无正当理由逾期不补正的，视为放弃申请',
      en: 'Correction of an unclear request is requested once, within 7 working days; the period then runs from the day the corrected request is received; without correction and good reason the request counts as abandoned',
    },
    citation: cite('regulation', '第30条'),
  },
  {
    label: { zh: '征求意见', en: 'Consultation' },
    text: {
      zh: '征求第三方和其他机关意见所需时间，不计算在答复期限内',
      en: 'Time to consult third parties and other agencies is not counted',
    },
    citation: cite('regulation', '第33条第3款'),
  },
  {
    label: { zh: '延期', en: 'Extension' },
    text: {
      zh: '需要延长答复期限的，经政府信息公开工作机构负责人同意并告知申请人，延长的期限最长不超过20个工作日',
      en: 'The period may be extended, with the consent of the head of the disclosure office and notice to the applicant, by at most 20 working days',
    },
    citation: cite('regulation', '第33条第2款'),
  },
];

/** What the applicant can do. */
export const RECEIPT_REMEDIES: readonly ReceiptSentence[] = [
  {
    label: { zh: '投诉举报、复议诉讼', en: 'Complaint, review and suit' },
    text: {
      zh: '认为行政机关在政府信息公开工作中侵犯其合法权益的，可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报，也可以依法申请行政复议或者提起行政诉讼',
      en: 'Whoever holds that the agency infringed their rights may complain to the agency above or the department in charge, apply for review, or sue',
    },
    citation: cite('regulation', '第51条'),
  },
];
