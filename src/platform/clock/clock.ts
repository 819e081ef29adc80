import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { LegalMoment } from '../../domain/calendar/legal-moment.js';

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

const shanghaiTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
});

/** The calendar date in China at an instant. */
export function legalDateAt(instant: Date): LegalDate {
  return shanghai.format(instant);
}

/** The minute on China's wall clock at an instant. */
export function legalMomentAt(instant: Date): LegalMoment {
  return `${shanghai.format(instant)}T${shanghaiTime.format(instant)}`;
}

/** The instant at which that minute begins; China keeps one time of +08:00, summer and winter (since 1992). */
export function instantOf(moment: LegalMoment): Date {
  return new Date(`${moment}:00+08:00`);
}
