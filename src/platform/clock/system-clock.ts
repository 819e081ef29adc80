import type { LegalDate } from '../../domain/calendar/legal-date.js';
import { type Clock, legalDateAt } from './clock.js';

/** The machine's own clock. */
export class SystemClock implements Clock {
  now(): Date {
    return new Date();
  }

  today(): LegalDate {
    return legalDateAt(this.now());
  }
}
