import type { LegalDate } from '../calendar/legal-date.js';
import type { Refusal } from '../refusal.js';
import { RECEIPT_RULES, dayOfReceipt } from '../statute/receipt.js';
import { citationText } from '../statute/citation.js';
import type { Registration } from './registration.js';

/** The day of receipt that art. 31 gives a registration, or null while the fact that determines it is missing. */
export const receiptOf = (registration: Registration): LegalDate | null =>
  dayOfReceipt(registration.channel, registration);

/**
 * What is wrong with the dates of a registration, if anything: a future day, a signature or confirmation before
 * posting.
 */
export function registrationFailure(registration: Registration, today: LegalDate): Refusal | null {
  const { submittedOn, signedOn, confirmedOn } = registration;
  const dates = [
    ['submittedOn', '提交日期', submittedOn],
    ['signedOn', '签收日期', signedOn],
    ['confirmedOn', '确认日期', confirmedOn],
  ] as const;
  for (const [field, label, on] of dates) {
    if (on !== null && on > today) {
      return impossible(
        'DATE_IN_FUTURE',
        `registration.${field}`,
        `${label} ${on} 晚于今天（${today}）`,
        `${field} ${on} is later than today (${today})`,
        `填写不晚于 ${today} 的日期`,
        `Give a date no later than ${today}`,
      );
    }
    if (on !== null && on < submittedOn) {
      return impossible(
        'RECEIPT_BEFORE_SUBMISSION',
        `registration.${field}`,
        `${label} ${on} 早于提交日期 ${submittedOn}`,
        `${field} ${on} is before the request was submitted on ${submittedOn}`,
        '核对两个日期：先提交（寄出），后签收、确认',
        'Check both dates: a request is sent first, then signed for or confirmed',
      );
    }
  }
  return null;
}

const impossible = (
  code: string,
  field: string,
  zh: string,
  en: string,
  remedyZh: string,
  remedyEn: string,
): Refusal => ({
  question: 'law',
  code,
  field,
  message: { zh, en },
  remedy: { zh: remedyZh, en: remedyEn },
  article: citationText(RECEIPT_RULES.registered_mail.citation),
});
