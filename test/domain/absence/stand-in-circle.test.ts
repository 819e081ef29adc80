import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { awayWithin, standInCircle, type StandInPeriod } from '../../../src/domain/absence/stand-in-circle.js';
import { addDays, type LegalDate } from '../../../src/domain/calendar/legal-date.js';

const period = (personId: string, from: LegalDate, to: LegalDate, standInId: string | null): StandInPeriod => ({
  ...{ personId, from, to, standInId },
});
const week = ['2026-02-02', '2026-02-06'] as const;

describe('a circle of stand-ins', () => {
  it.each<[string, StandInPeriod[], string | null]>([
    ['no one else away', [], null],
    ['the stand-in away without a stand-in of his own', [period('b', ...week, null)], null],
    ['the stand-in away, another person in his place', [period('b', ...week, 'c')], null],
    ['each standing in for the other', [period('b', '2026-02-04', '2026-02-10', 'a')], '2026-02-04'],
    ['each standing in for the other, on other days', [period('b', '2026-02-09', '2026-02-10', 'a')], null],
    ['three in a ring', [period('b', ...week, 'c'), period('c', '2026-02-06', '2026-02-06', 'a')], '2026-02-06'],
    [
      'three in a ring on days that never meet',
      [period('b', '2026-02-02', '2026-02-03', 'c'), period('c', '2026-02-04', '2026-02-06', 'a')],
      null,
    ],
    ['a ring of others, which it only leads into', [period('b', ...week, 'c'), period('c', ...week, 'b')], null],
  ])('with %s', (_, others, day) => {
    expect(standInCircle(period('a', ...week, 'b'), others)).toBe(day);
  });

  it('is found exactly when, on some day, following the stand-ins leads back', () => {
    const day = fc.integer({ min: 0, max: 6 }).map((n) => addDays('2026-02-02', n));
    const id = fc.constantFrom('a', 'b', 'c', 'd');
    const away = fc
      .record({ personId: id, standInId: fc.option(id), one: day, other: day })
      .map(({ personId, standInId, one, other }) =>
        period(personId, one < other ? one : other, one < other ? other : one, standInId),
      );
    /** Checks each day by itself, along as many steps as there are people. */
    const leadsBack = (asked: StandInPeriod, others: readonly StandInPeriod[]): boolean => {
      for (let on = asked.from; on <= asked.to; on = addDays(on, 1)) {
        let reached = new Set([asked.standInId]);
        for (let step = 0; step < 4; step++) {
          if (reached.has(asked.personId)) return true;
          const next = others.filter(({ personId, from, to }) => reached.has(personId) && from <= on && on <= to);
          reached = new Set([...reached, ...next.map(({ standInId }) => standInId)]);
        }
        if (reached.has(asked.personId)) return true;
      }
      return false;
    };
    fc.assert(
      fc.property(away, fc.array(away, { maxLength: 6 }), (asked, others) => {
        fc.pre(asked.standInId !== asked.personId);
        expect(standInCircle(asked, others) !== null).toBe(leadsBack(asked, others));
      }),
    );
  });
});

describe('the days a stand-in is away too', () => {
  it('are those that both absences share', () => {
    const periods = [period('b', '2026-01-30', '2026-02-02', null), period('b', '2026-02-05', '2026-02-20', 'c')];
    expect(awayWithin('b', ...week, periods)).toEqual([
      ['2026-02-02', '2026-02-02'],
      ['2026-02-05', '2026-02-06'],
    ]);
    expect(awayWithin('c', ...week, periods)).toEqual([]);
  });
});
