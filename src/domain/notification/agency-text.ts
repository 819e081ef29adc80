import type { DueAgencyNotification } from './agency-notifications.js';
import type { SpokenText } from './notification-text.js';

/**
 * The text of a notification that belongs to no deadline.
 * @param openCases the number of open cases, stated in the carry-over notification.
 */
export function agencyText(
  { rule, subject }: Pick<DueAgencyNotification, 'rule' | 'subject'>,
  openCases: number,
): SpokenText {
  return rule === 'calendar_missing' ? missingYear(subject) : carryOver(subject, openCases);
}

const missingYear = (year: string): SpokenText => ({
  title: {
    zh: `${year}年放假安排尚未录入，涉及该年的期限均为暂定`,
    en: `The days off of ${year} are not known yet: every due day that reaches into it is provisional`,
  },
  details: [
    {
      zh: `请查国务院办公厅是否已发布《关于${year}年部分节假日安排的通知》；已发布的，请在“日历”中导入，预览变动后生效。`,
      en: `See whether the State Council’s General Office has published the holiday announcement for ${year}; if so, import it under Calendar, review the deadlines that move, and apply it.`,
    },
  ],
});

const carryOver = (year: string, openCases: number): SpokenText => ({
  title: {
    zh: `${year}年年底结转：目前 ${openCases} 件未办结`,
    en: `Carry-over of ${year}: ${openCases} ${openCases === 1 ? 'case is' : 'cases are'} open now`,
  },
  details: [
    {
      zh: `12月31日仍未答复的，计入${year}年“结转下年度继续办理”，次年计入“上年结转”。请核对并尽快办理到期件。`,
      en: `What is not answered by 31 December is carried over to next year’s report. Please check these cases, and answer those that fall due.`,
    },
  ],
});
