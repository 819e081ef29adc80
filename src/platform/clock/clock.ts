import type { LegalDate } from '../../domain/calendar/legal-date.js';

/** The only source of the present. Inject it with `@Inject(CLOCK) clock: Clock`. */
export interface Clock {
  /** This instant, for `…At` columns and session ends. */
  now(): Date;
  /** The calendar date in China (Asia/Shanghai) at this instant: what the law means by "today". */
  today(): LegalDate;
}

/** Injection token of the `Clock`. */
export const CLOCK = Symbol('Clock');

const shanghai = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar date in China at an instant. */
export function legalDateAt(instant: Date): LegalDate {
  return shanghai.format(instant);
}
