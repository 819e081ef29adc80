import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { publishedCalendar } from '../../../src/domain/calendar/published-announcements.js';
import { addDays, daysBetween } from '../../../src/domain/calendar/legal-date.js';
import { explainPeriod } from '../../../src/domain/clock/explain-period.js';

const article = '《政府信息公开条例》第三十二条';
const workingDays = (fromOn: string, n: number) =>
  explainPeriod(
    { fromOn, dueOn: publishedCalendar.addWorkdays(fromOn, n), unit: 'working_day', amount: n, article },
    publishedCalendar,
  );
const ofDays = (fromOn: string, dueOn: string, amount: number) =>
  explainPeriod({ fromOn, dueOn, unit: 'day', amount, article }, publishedCalendar);

describe('a simple period, day by day', () => {
  it('names each day off by its announcement, and a make-up Saturday as worked', () => {
    const days = workingDays('2026-02-13', 5) ?? [];
    expect(days.map(({ date, kind, n }) => [date, kind, n])).toEqual([
      ['2026-02-13', 'base', undefined],
      ['2026-02-14', 'counted', 1],
      ...[15, 16, 17, 18, 19, 20, 21, 22, 23].map((day) => [`2026-02-${day}`, 'holiday', undefined]),
      ['2026-02-24', 'counted', 2],
      ['2026-02-25', 'counted', 3],
      ['2026-02-26', 'counted', 4],
      ['2026-02-27', 'counted', 5],
    ]);
    expect(days[1]).toMatchObject({ makeup: true, because: { text: { zh: expect.stringContaining('调休上班日') } } });
    expect(days[2]?.because.source).toMatch(/^https?:/);
  });

  it('counts days off too where the law counts calendar days, and rolls the last one on', () => {
    const days = ofDays('2026-03-20', '2026-04-07', 15) ?? [];
    expect(days.filter(({ n }) => n !== undefined)).toHaveLength(15);
    expect(days.at(-1)).toMatchObject({
      date: '2026-04-07',
      kind: 'counted',
      because: { text: { zh: '顺延后的期间届满之日' } },
    });
  });

  it('leaves months, fixed dates and periods that were moved to their articles', () => {
    const period = { fromOn: '2026-03-02', dueOn: '2026-09-02', amount: 6, article };
    expect(explainPeriod({ ...period, unit: 'month' }, publishedCalendar)).toBeNull();
    expect(explainPeriod({ ...period, unit: 'fixed_date', amount: null }, publishedCalendar)).toBeNull();
    expect(ofDays('2026-03-20', '2026-05-07', 15)).toBeNull();
  });

  it('marks days in a year whose calendar is not published', () => {
    expect(workingDays('2026-12-28', 10)?.at(-1)).toMatchObject({ provisional: true });
  });

  it('shows every day once, in order, and counts exactly as many as the period has', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_500 }), fc.integer({ min: 1, max: 40 }), (after, n) => {
        const from = addDays('2019-06-01', after);
        const days = workingDays(from, n) ?? [];
        const dueOn = publishedCalendar.addWorkdays(from, n);
        expect(days.map(({ date }) => date)).toEqual(
          Array.from({ length: daysBetween(from, dueOn) + 1 }, (_, day) => addDays(from, day)),
        );
        const counted = days.flatMap((day) => day.n ?? []);
        expect(counted).toEqual(Array.from({ length: n }, (_, at) => at + 1));
        for (const { kind, because } of days) expect([kind, because.text.zh !== '']).toEqual([kind, true]);
      }),
      { numRuns: 60 },
    );
  });
});
