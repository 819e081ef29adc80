import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { publishedCalendar } from '../../../src/domain/calendar/published-announcements.js';
import { addDays } from '../../../src/domain/calendar/legal-date.js';
import { amberUntil, urgencyOf } from '../../../src/domain/duty/urgency.js';

describe('the urgency of a deadline', () => {
  const urgency = (bearer: string, dueOn: string, today: string) =>
    urgencyOf(bearer, dueOn, today, amberUntil(today, publishedCalendar));

  it('is red after the day, amber with at most three working days left, green before, over any holiday', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_500 }), fc.integer({ min: -40, max: 40 }), (after, days) => {
        const today = addDays('2019-06-01', after);
        const dueOn = addDays(today, days);
        const left = publishedCalendar.countWorkdays(today, dueOn);
        expect(urgency('agency', dueOn, today)).toBe(dueOn < today ? 'red' : left <= 3 ? 'amber' : 'green');
      }),
    );
  });

  it.each(['applicant', 'consulted', 'review_body', 'court'])('is never late for a deadline of the %s', (bearer) => {
    expect(['2020-01-01', '2026-03-02', '2030-01-01'].map((day) => urgency(bearer, day, '2026-03-02'))).toEqual([
      'waiting',
      'waiting',
      'waiting',
    ]);
  });
});
