import type { LegalDate } from '../calendar/legal-date.js';
import { PERIODS } from '../statute/periods.js';
import type { Text } from '../text.js';
import { articles } from './articles.js';
import type { ConsultedParty } from './clock-input.js';

/** The periods that the clock counts, as the statute names them. */
export type ClockPeriod =
  | 'reply'
  | 'supplement_notice'
  | 'supplement_due'
  | 'third_party_opinion'
  | 'co_author_opinion'
  | 'reply_extension'
  | 'fee_pay';

/** The period in which the party consulted must answer (第三十二条、第三十四条); of another agency the law sets none. */
export const opinionPeriods = {
  third_party: 'third_party_opinion',
  co_author: 'co_author_opinion',
  other_agency: null,
} as const satisfies Record<ConsultedParty, ClockPeriod | null>;

/** The rules of the clock: the periods of the law, and this product's choices (⚙) where the law is silent. */
export interface ClockPolicy {
  /** Working days of a period that begins on a day: by the law in force on its day zero. */
  readonly workingDays: (period: ClockPeriod, on: LegalDate) => number;
  /** ⚙ Whether a correction notice sent too late still stops and restarts the clock. */
  readonly lateCorrectionNotice: 'ignored' | 'restarts';
  /**
   * ⚙ The first day of a consultation that is not counted: the day after it was sent, that day, or the day after
   * delivery.
   */
  readonly consultationInterval: 'after_sending' | 'from_sending' | 'after_delivery';
  /** ⚙ Whether payment begins the period anew, or only takes the wait out of it. */
  readonly payment: 'restarts' | 'resumes';
  /** ⚙ Whether the office may extend a period that a review body or court has ordered. */
  readonly extensionAfterOrder: 'refused' | 'allowed';
}

/** @throws RangeError where the law sets no length on that day: the clock cannot count it. */
function statutoryDays(code: ClockPeriod, on: LegalDate): number {
  const { amount } = PERIODS.on(code, on);
  if (amount === null) throw new RangeError(`period ${code} has no length on ${on}`);
  return amount;
}

/** The law, and the defaults of `policySources` where it is silent. */
export const statutoryPolicy: ClockPolicy = {
  workingDays: statutoryDays,
  lateCorrectionNotice: 'ignored',
  consultationInterval: 'after_sending',
  payment: 'restarts',
  extensionAfterOrder: 'refused',
};

/** The source of a parameter's default; for the periods the statute itself names it. */
export interface PolicySource {
  readonly citation: string;
  readonly reason: Text;
}

/** For everything that the law leaves open, its citation and the reason for the default. */
export const policySources: Readonly<Record<Exclude<keyof ClockPolicy, 'workingDays'>, PolicySource>> = {
  lateCorrectionNotice: {
    citation: articles.correction,
    reason: {
      zh: '《条例》未写逾期告知补正的后果；机关迟延不应使申请人久等，故不停止也不重新起算，只作提示。',
      en: 'The law is silent on a late notice; the delay is the office’s own, so it neither stops nor restarts the clock.',
    },
  },
  consultationInterval: {
    citation: articles.consultation,
    reason: {
      zh: '《条例》只说“征求意见所需时间不计算在期限内”，未定起止；自发出次日起至收到意见之日（或者15个工作日届满之日）止。',
      en: 'The law excludes "the time needed" without saying from when to when: from the day after sending to the opinion or the cap.',
    },
  },
  payment: {
    citation: articles.fee,
    reason: {
      zh: '办法第六条：处理期限从申请人完成缴费次日起重新计算（条文据记忆，待核）。',
      en: 'Article 6 of the fee rules: the period is counted anew from the day after payment (quoted from memory, to be checked).',
    },
  },
  extensionAfterOrder: {
    citation: articles.order,
    reason: {
      zh: '重新答复的期限由复议机关或者法院确定，只有作出决定的机关可以变更。',
      en: 'The period of a new reply is set by the review body or court, and only they can change it.',
    },
  },
};
