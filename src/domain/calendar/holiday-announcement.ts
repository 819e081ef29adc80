import type { LegalDate } from './legal-date.js';
import type { Text } from '../text.js';

/**
 * The content of one announcement on working days. A national one (国务院办公厅关于某年部分节假日安排的通知) publishes its year; it may
 * name days of the December before. An agency's own announcement (a local holiday, say) adds days and publishes
 * nothing; nor does the law, whose days hold in a year until that is published.
 */
export interface HolidayAnnouncement {
  readonly year: number;
  /** Days off as the announcement names them, Saturdays and Sundays included. */
  readonly offDays: readonly LegalDate[];
  /** 调休上班: Saturdays and Sundays on which offices work. */
  readonly makeupWorkdays: readonly LegalDate[];
  /** Where it was published (URLs), the first announcement before its amendments. */
  readonly sources: readonly string[];
  /** `national` by default. */
  readonly scope?: 'statutory' | 'national' | 'agency';
  /** Title, when it is not the State Council's yearly one. */
  readonly title?: Text;
  /** What its days off are called, where that is known. */
  readonly dayNames?: Readonly<Record<LegalDate, Text>>;
}

/** The title a reader can look the announcement up by. */
export function titleOf(announcement: HolidayAnnouncement): Text {
  return (
    announcement.title ?? {
      zh: `《国务院办公厅关于${announcement.year}年部分节假日安排的通知》`,
      en: `State Council General Office announcement on public holidays in ${announcement.year}`,
    }
  );
}
