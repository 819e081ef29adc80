import { type DynamicModule, Module } from '@nestjs/common';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { LegalMoment } from '../../domain/calendar/legal-moment.js';

/** The only source of the current time. Inject it with `@Inject(CLOCK) clock: Clock`. */
export interface Clock {
  /** This instant, for `…At` columns and session ends. */
  now(): Date;
  /** The calendar date in China (Asia/Shanghai) at this instant: "today" in the sense of the law. */
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

/** Makes one clock available everywhere. */
@Module({})
export class ClockModule {
  static for(clock: Clock): DynamicModule {
    return { module: ClockModule, global: true, providers: [{ provide: CLOCK, useValue: clock }], exports: [CLOCK] };
  }
}

/** The machine's own clock. */
export class SystemClock implements Clock {
  now(): Date {
    return new Date();
  }

  today(): LegalDate {
    return legalDateAt(this.now());
  }
}

/** A clock that stands still until it is set: for tests and for demonstrations of another day. */
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

/** Runs like another clock, and can be set ahead of it: for a demonstration that shows a later day. */
export class MovableClock implements Clock {
  private aheadMs = 0;

  constructor(private readonly source: Clock) {}

  now(): Date {
    return new Date(this.source.now().valueOf() + this.aheadMs);
  }

  today(): LegalDate {
    return legalDateAt(this.now());
  }

  /** Continues from that instant. Never set back: recorded events would lie in the future. */
  moveTo(instant: Date): void {
    this.aheadMs += Math.max(0, instant.valueOf() - this.now().valueOf());
  }
}
