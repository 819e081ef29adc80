import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../src/domain/calendar/legal-date.js';
import { cite, LAWS } from '../../../src/domain/statute/citation.js';
import { citedOn, DatedTable, isInForce, STATUTE_BEGINS } from '../../../src/domain/statute/dated-table.js';
import { datedTables } from '../../../src/domain/statute/validate-statute.js';

const old = { ...{ code: 'x', from: '2019-05-15', until: '2026-12-31' }, citations: [cite('regulation', '第33条')] };
const now = { ...old, from: '2027-01-01', until: null };
const table = new DatedTable([old, now]);
const tables = Object.entries(datedTables());

describe('a table of rules with days', () => {
  it('gives the rule in force on a day, and none before its first day or after its last', () => {
    expect([table.find('x', '2026-12-31'), table.find('x', '2027-01-01')]).toEqual([old, now]);
    const ended = new DatedTable([old]);
    expect(ended.find('x', '2027-01-01')).toBeNull();
    expect(() => ended.on('x', '2027-01-01')).toThrow('no x in force on 2027-01-01');
    expect(new DatedTable([now]).find('x', '2026-12-31')).toBeNull();
  });

  it('measures what is older than the Regulations by what held on their first day', () => {
    expect(table.on('x', '2018-03-01')).toBe(old);
    expect(STATUTE_BEGINS).toBe(LAWS.regulation.from);
  });

  it('explains a day that has no rule by the nearest, and never fails for a code that it knows', () => {
    expect([
      new DatedTable([now]).nearest('x', '2020-01-01'),
      new DatedTable([old]).nearest('x', '2030-01-01'),
    ]).toEqual([now, old]);
    expect(() => table.nearest('y', '2020-01-01')).toThrow('no y');
  });

  it('cites no law that is not in force on the day', () => {
    const both = [cite('review_law_2017', '第9条'), cite('review_law', '第20条')];
    const lawsOn = (on: string) => citedOn(both, on).map(({ law }) => law);
    expect([lawsOn('2023-12-31'), lawsOn('2024-01-01')]).toEqual([['review_law_2017'], ['review_law']]);
    expect(new DatedTable([{ ...old, citations: both }]).on('x', '2024-01-01').citations).toEqual(both.slice(1));
  });
});

describe('the tables of the statute', () => {
  it.each(tables)(
    'give no %s out of its days, and another one for every day that a first or last day is moved by',
    (_, rows) => {
      const inForce = new DatedTable(rows);
      for (const row of rows) {
        const { code, from, until } = row;
        expect([code, inForce.on(code, from).from]).toEqual([code, from]);
        if (from > STATUTE_BEGINS) {
          const earlier = addDays(from, -1);
          expect([code, inForce.find(code, earlier)?.from]).not.toEqual([code, from]);
          const moved = new DatedTable(rows.map((one) => (one === row ? { ...one, from: earlier } : one)).reverse());
          expect(moved.on(code, earlier).from).toBe(earlier);
        }
        if (until !== null) {
          expect([code, inForce.on(code, until).until]).toEqual([code, until]);
          expect([code, inForce.find(code, addDays(until, 1))?.until]).not.toEqual([code, until]);
        }
      }
    },
  );

  it('are asked by day for every rule, whatever the day', () => {
    const anyDay = fc.integer({ min: 0, max: 6_000 }).map((days) => addDays('2016-01-01', days));
    fc.assert(
      fc.property(fc.constantFrom(...tables), anyDay, ([, rows], on) => {
        const inForce = new DatedTable(rows);
        for (const { code } of rows) {
          const found = inForce.find(code, on);
          const expected = rows.filter((row) => row.code === code && isInForce(row, on));
          expect(expected.length).toBeLessThanOrEqual(1);
          expect(found?.from).toBe(expected[0]?.from);
          for (const { law } of found?.citations ?? []) expect(isInForce(LAWS[law], on)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});
