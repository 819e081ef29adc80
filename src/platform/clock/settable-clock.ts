import type { LegalDate } from '../../domain/calendar/legal-date.js';
import { type Clock, legalDateAt } from './clock.js';

/** A clock that stands still until it is told otherwise: for tests and for demonstrations of another day. */
export class SettableClock implements Clock {
  private instant: Date;

  /** @param at an ISO instant, or a legal date, which means nine in the morning of that day in China. */
  constructor(at: string) {
    this.instant = SettableClock.parse(at);
  }

  now(): Date {
    return new Date(this.instant);
  }

  today(): LegalDate {
    return legalDateAt(this.instant);
  }

  /** Moves to an instant or to nine in the morning of a legal date. */
  set(at: string): void {
    this.instant = SettableClock.parse(at);
  }

  /** Moves on by whole minutes. */
  advance(minutes: number): void {
    this.instant = new Date(this.instant.valueOf() + minutes * 60_000);
  }

  private static parse(at: string): Date {
    const instant = new Date(/^\d{4}-\d{2}-\d{2}$/.test(at) ? `${at}T09:00:00+08:00` : at);
    if (Number.isNaN(instant.valueOf())) throw new RangeError(`Not a date or an instant: ${at}`);
    return instant;
  }
}
