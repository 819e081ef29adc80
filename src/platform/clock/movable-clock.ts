import type { LegalDate } from '../../domain/calendar/legal-date.js';
import { type Clock, legalDateAt } from './clock.js';

/** Goes like another clock, and can be set ahead of it: that of a demonstration, which shows tomorrow today. */
export class MovableClock implements Clock {
  private aheadMs = 0;

  constructor(private readonly source: Clock) {}

  now(): Date {
    return new Date(this.source.now().valueOf() + this.aheadMs);
  }

  today(): LegalDate {
    return legalDateAt(this.now());
  }

  /** Goes on from that instant. Never back: what is recorded would lie in the future. */
  moveTo(instant: Date): void {
    this.aheadMs += Math.max(0, instant.valueOf() - this.now().valueOf());
  }
}
