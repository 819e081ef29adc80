import { describe, expect, it } from '@jest/globals';
import { legalDateAt, MovableClock, SettableClock } from '../../../src/platform/clock/index.js';

describe('the clock', () => {
  it('gives the date in China, whatever the server’s time zone', () => {
    expect(legalDateAt(new Date('2026-02-16T15:59:59Z'))).toBe('2026-02-16');
    expect(legalDateAt(new Date('2026-02-16T16:00:00Z'))).toBe('2026-02-17');
  });

  it('can be set to a day, to an instant, and moved on', () => {
    const clock = new SettableClock('2026-02-16');
    expect(clock.now().toISOString()).toBe('2026-02-16T01:00:00.000Z');
    clock.advance(15 * 60);
    expect(clock.today()).toBe('2026-02-17');
    clock.set('2026-12-31T23:59:00+08:00');
    expect(clock.today()).toBe('2026-12-31');
  });

  it('goes on from a later day where it can be moved, and never back', () => {
    const source = new SettableClock('2026-02-16');
    const clock = new MovableClock(source);
    clock.moveTo(new Date('2026-02-18T09:00:00+08:00'));
    source.advance(30);
    expect(clock.now()).toEqual(new Date('2026-02-18T09:30:00+08:00'));
    clock.moveTo(new Date('2026-02-17T09:00:00+08:00'));
    expect(clock.today()).toBe('2026-02-18');
  });

  it('refuses what is no time at all', () => {
    expect(() => new SettableClock('soon')).toThrow(RangeError);
  });
});
