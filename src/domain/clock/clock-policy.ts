import type { Text } from '../text.js';
import { articles } from './articles.js';

/** What the clock counts by: the periods of the law, and this product's answers (⚙) where the law is silent. */
export interface ClockPolicy {
  /** Working days to reply in. */
  readonly replyWorkingDays: number;
  /** Working days after receipt within which a correction notice stops the clock. */
  readonly correctionNoticeWorkingDays: number;
  /** ⚙ The applicant's working days to correct, when the notice sets none. */
  readonly correctionPeriodWorkingDays: number;
  /** Working days after delivery beyond which a third party or co-author no longer suspends the clock. */
  readonly consultationCapWorkingDays: number;
  /** Working days an extension may add at most. */
  readonly extensionMaxWorkingDays: number;
  /** The applicant's working days to pay. */
  readonly paymentWorkingDays: number;
  /** ⚙ Whether a correction notice sent too late still stops and restarts the clock. */
  readonly lateCorrectionNotice: 'ignored' | 'restarts';
  /** ⚙ The first day of a consultation that is not counted: the day after it was sent, that day, or the day after delivery. */
  readonly consultationInterval: 'after_sending' | 'from_sending' | 'after_delivery';
  /** ⚙ Whether payment begins the period anew, or only takes the wait out of it. */
  readonly payment: 'restarts' | 'resumes';
  /** ⚙ Whether the office may extend a period that a review body or court has ordered. */
  readonly extensionAfterOrder: 'refused' | 'allowed';
}

/** The law, and the defaults of `clock-policy-sources` where it is silent. */
export const statutoryPolicy: ClockPolicy = {
  replyWorkingDays: 20,
  correctionNoticeWorkingDays: 7,
  correctionPeriodWorkingDays: 15,
  consultationCapWorkingDays: 15,
  extensionMaxWorkingDays: 20,
  paymentWorkingDays: 20,
  lateCorrectionNotice: 'ignored',
  consultationInterval: 'after_sending',
  payment: 'restarts',
  extensionAfterOrder: 'refused',
};

/** Where a parameter comes from. */
export interface PolicySource {
  /** False for ⚙: the law leaves it open, and an agency may settle it otherwise. */
  readonly fixedByLaw: boolean;
  readonly citation: string;
  readonly reason: Text;
}

/** For every parameter of the policy, its citation and the reason for its default. */
export const policySources: Readonly<Record<keyof ClockPolicy, PolicySource>> = {
  replyWorkingDays: {
    fixedByLaw: true,
    citation: articles.replyPeriod,
    reason: { zh: '自收到申请之日起20个工作日内予以答复。', en: 'The reply is due within 20 working days of receipt.' },
  },
  correctionNoticeWorkingDays: {
    fixedByLaw: true,
    citation: articles.correction,
    reason: {
      zh: '自收到申请之日起7个工作日内一次性告知补正。',
      en: 'Correction is asked for once, within 7 working days of receipt.',
    },
  },
  correctionPeriodWorkingDays: {
    fixedByLaw: false,
    citation: `${articles.correction}；《江苏省政府信息公开申请办理答复规范》（苏政办函〔2019〕98号）一（二）4`,
    reason: {
      zh: '条例只说“合理的补正期限”，未定天数；江苏规范：一般不超过15个工作日，国办公开办函转全国参考。',
      en: 'The law says only "a reasonable period"; the Jiangsu rules, passed on nationally for reference, say 15 as a rule.',
    },
  },
  consultationCapWorkingDays: {
    fixedByLaw: true,
    citation: `${articles.thirdParty}、${articles.coAuthor}`,
    reason: {
      zh: '被征求意见方应当自收到征求意见书之日起15个工作日内提出意见，逾期不再等待。',
      en: 'An opinion is due within 15 working days of delivery; after that nobody waits for it.',
    },
  },
  extensionMaxWorkingDays: {
    fixedByLaw: true,
    citation: articles.replyPeriod,
    reason: { zh: '延长的期限最长不得超过20个工作日。', en: 'An extension is at most 20 working days.' },
  },
  paymentWorkingDays: {
    fixedByLaw: true,
    citation: articles.fee,
    reason: {
      zh: '申请人应当在收到收费通知次日起20个工作日内缴纳费用，逾期视为放弃申请。',
      en: 'The fee is due within 20 working days from the day after the notice is received, or the request is given up.',
    },
  },
  lateCorrectionNotice: {
    fixedByLaw: false,
    citation: articles.correction,
    reason: {
      zh: '条例未写逾期告知补正的后果；机关迟延不应使申请人久等，故不停止也不重新起算，只作提示。',
      en: 'The law is silent on a late notice; the delay is the office’s own, so it neither stops nor restarts the clock.',
    },
  },
  consultationInterval: {
    fixedByLaw: false,
    citation: articles.consultation,
    reason: {
      zh: '条例只说“征求意见所需时间不计算在期限内”，未定起止；自发出次日起至收到意见之日（或者15个工作日届满之日）止。',
      en: 'The law excludes "the time needed" without saying from when to when: from the day after sending to the opinion or the cap.',
    },
  },
  payment: {
    fixedByLaw: false,
    citation: articles.fee,
    reason: {
      zh: '办法第六条：处理期限从申请人完成缴费次日起重新计算（条文据记忆，待核）。',
      en: 'Article 6 of the fee rules: the period is counted anew from the day after payment (quoted from memory, to be checked).',
    },
  },
  extensionAfterOrder: {
    fixedByLaw: false,
    citation: articles.order,
    reason: {
      zh: '重新答复的期限由复议机关或者法院确定，只有作出决定的机关可以变更。',
      en: 'The period of a reply anew is set by the review body or court, and only they can change it.',
    },
  },
};
