import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { publishedCalendar } from '../../../src/domain/calendar/published-announcements.js';
import { grouping, type PendingNotification, releaseAt } from '../../../src/domain/notification/release.js';
import { defaultNotificationPolicy as rules } from '../../../src/domain/notification/notification-policy.js';
import { anyMoment } from './samples.js';

const ordinary = (at: string, wantsDigest = false) => releaseAt(at, 'ordinary', wantsDigest, rules, publishedCalendar);

describe('when a notification may be sent', () => {
  it.each([
    ['at once on a working day', '2026-02-10T09:00', '2026-02-10T09:00'],
    ['at eight when it is recorded before', '2026-02-10T05:30', '2026-02-10T08:00'],
    ['at eight sharp, when quiet hours are over', '2026-02-10T08:00', '2026-02-10T08:00'],
    ['on the next morning when it is recorded at eight in the evening', '2026-02-10T20:00', '2026-02-11T08:00'],
    ['still in the last minute before', '2026-02-10T19:59', '2026-02-10T19:59'],
    ['on a make-up Saturday, which is a working day', '2026-02-14T10:00', '2026-02-14T10:00'],
    ['after the Spring Festival when it is recorded on its eve', '2026-02-14T20:30', '2026-02-24T08:00'],
    ['after the holiday when it is recorded within it', '2026-02-18T10:00', '2026-02-24T08:00'],
  ])('%s', (_, at, expected) => {
    expect(ordinary(at)).toBe(expected);
  });

  it.each([
    ['with this morning’s digest', '2026-02-10T09:00', '2026-02-10T09:00'],
    ['with this morning’s digest when it is recorded in the night', '2026-02-10T03:00', '2026-02-10T09:00'],
    ['with tomorrow’s when it is recorded after it', '2026-02-10T09:01', '2026-02-11T09:00'],
    ['with that of the next working day', '2026-02-15T07:00', '2026-02-24T09:00'],
  ])('is sent %s to a person who prefers a digest', (_, at, expected) => {
    expect(ordinary(at, true)).toBe(expected);
  });

  it('holds no due-day notification back, by night, on days off, or for a digest', () => {
    for (const at of ['2026-02-10T23:00', '2026-02-18T09:00']) {
      expect(releaseAt(at, 'due_day', true, rules, publishedCalendar)).toBe(at);
    }
  });

  it('is never earlier than recorded, never in quiet hours or on a day off, and idempotent', () => {
    fc.assert(
      fc.property(anyMoment('2019-01-01', '2026-12-31'), fc.boolean(), (at, wantsDigest) => {
        const release = ordinary(at, wantsDigest);
        expect(release >= at).toBe(true);
        expect(publishedCalendar.isWorkday(release.slice(0, 10))).toBe(true);
        expect(release.slice(11) >= '08:00' && release.slice(11) < '20:00').toBe(true);
        expect(ordinary(release, wantsDigest)).toBe(release);
      }),
      { numRuns: 500 },
    );
  });
});

describe('notifications sent together', () => {
  const notification = (
    id: string,
    owedAt: string,
    more: Partial<PendingNotification<string>> = {},
  ): PendingNotification<string> => ({
    id,
    priority: 'ordinary',
    owedAt,
    releaseAt: owedAt,
    ...more,
  });
  const groups = (notifications: readonly PendingNotification<string>[], now: string, wantsDigest = false) =>
    grouping(notifications, now, wantsDigest, rules, publishedCalendar).map(
      ({ kind, ids }) => `${kind} ${ids.join(' ')}`,
    );
  const morning = '2026-02-10T09:00';

  it('are sent each by itself, or as one digest on request, due-day notifications separately', () => {
    const notifications = [
      notification('a', morning),
      notification('b', morning),
      notification('c', morning, { priority: 'due_day' }),
    ];
    expect(groups(notifications, morning)).toEqual(['single a', 'single b', 'single c']);
    expect(groups(notifications, morning, true)).toEqual(['digest a b', 'single c']);
    expect(groups(notifications.slice(0, 1), morning, true)).toEqual(['single a']);
  });

  it('form one delivery of all that an outage delayed by more than an hour, while new ones are sent by themselves', () => {
    const missed = ['2026-02-05T09:00', '2026-02-06T09:00', morning].map((at, n) =>
      notification(String(n), at, { releaseAt: '2026-02-10T10:30', priority: n === 2 ? 'due_day' : 'ordinary' }),
    );
    const fresh = notification('new', '2026-02-10T10:30');
    expect(groups([...missed, fresh], '2026-02-10T10:30')).toEqual(['catch_up 0 1 2', 'single new']);
    expect(groups(missed.slice(0, 1), '2026-02-10T10:30')).toEqual(['single 0']);
  });

  it('does not count a delay within the hour as late', () => {
    const notifications = [notification('a', morning), notification('b', morning)];
    expect(groups(notifications, '2026-02-10T10:00')).toEqual(['single a', 'single b']);
    expect(groups(notifications, '2026-02-10T10:01')).toEqual(['catch_up a b']);
  });

  it('does not count quiet hours, days off or the digest as delay', () => {
    const overHoliday = ['2026-02-14T21:00', '2026-02-19T09:00'].map((at) =>
      notification(at, at, { releaseAt: '2026-02-24T08:00' }),
    );
    expect(groups(overHoliday, '2026-02-24T08:00')).toHaveLength(2);
    const forDigest = ['2026-02-10T10:00', '2026-02-10T15:00'].map((at) =>
      notification(at, at, { releaseAt: '2026-02-11T09:00' }),
    );
    expect(groups(forDigest, '2026-02-11T09:00', true)).toEqual(['digest 2026-02-10T10:00 2026-02-10T15:00']);
  });

  it('leave out notifications that may not be sent yet', () => {
    expect(
      groups([notification('a', '2026-02-10T21:00', { releaseAt: '2026-02-11T08:00' })], '2026-02-10T21:05'),
    ).toEqual([]);
  });

  it('are all that may be sent, each once, whatever they are', () => {
    const any = fc.record({
      priority: fc.constantFrom('ordinary' as const, 'due_day' as const),
      owedAt: anyMoment('2026-02-01', '2026-02-28'),
      releaseAt: anyMoment('2026-02-01', '2026-02-28'),
    });
    fc.assert(
      fc.property(fc.array(any), anyMoment('2026-02-01', '2026-02-28'), fc.boolean(), (list, now, wantsDigest) => {
        const notifications = list.map((one, id) => ({ ...one, id }));
        const out = grouping(notifications, now, wantsDigest, rules, publishedCalendar);
        const ids = out.flatMap((group) => group.ids).sort((a, b) => a - b);
        expect(ids).toEqual(notifications.filter((one) => one.releaseAt <= now).map(({ id }) => id));
        expect(out.filter(({ kind }) => kind === 'catch_up').length).toBeLessThanOrEqual(1);
        expect(out.filter(({ kind }) => kind === 'digest').length).toBeLessThanOrEqual(wantsDigest ? 1 : 0);
      }),
    );
  });
});
