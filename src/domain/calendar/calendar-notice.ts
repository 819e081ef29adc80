import type { LegalDate } from './legal-date.js';
import type { Text } from '../text.js';

/**
 * What one notice on working days says. A national one (国务院办公厅关于某年部分节假日安排的通知) publishes its year; it may
 * name days of the December before. An agency's own notice (a local holiday, say) adds days and publishes nothing.
 */
export interface CalendarNotice {
  readonly year: number;
  /** Days off as the notice names them, Saturdays and Sundays included. */
  readonly offDays: readonly LegalDate[];
  /** 调休上班: Saturdays and Sundays on which offices work. */
  readonly makeupWorkdays: readonly LegalDate[];
  /** Where it was published (URLs), the first notice before its amendments. */
  readonly sources: readonly string[];
  /** `national` unless said otherwise. */
  readonly scope?: 'national' | 'agency';
  /** Title, when it is not the State Council's yearly one. */
  readonly title?: Text;
}

/** The title a reader can look the notice up by. */
export function titleOf(notice: CalendarNotice): Text {
  return (
    notice.title ?? {
      zh: `《国务院办公厅关于${notice.year}年部分节假日安排的通知》`,
      en: `State Council General Office notice on public holidays in ${notice.year}`,
    }
  );
}
