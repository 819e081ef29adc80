import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { feePerItem, feePerPage, itemFeeStep } from '../../../src/domain/statute/fees.js';

const day = '2026-03-02';

describe('the information processing fee', () => {
  it.each([
    [0, 0],
    [10, 0],
    [11, 100],
    [30, 2000],
    [31, 2200],
    [40, 4000],
    [41, 4300],
    [50, 7000],
  ])('is, for %d items in a month, %d yuan', (items, yuan) => {
    expect(feePerItem(items, day)).toBe(yuan);
  });

  it('reads items 31 to 40 at the base rate when so configured', () => {
    expect([31, 40, 41].map((items) => feePerItem(items, day, { itemsFrom31: 'base' }))).toEqual([2100, 3000, 3200]);
  });

  it.each([
    [0, 0],
    [30, 0],
    [31, 10],
    [100, 700],
    [200, 2700],
    [201, 2740],
    [300, 6700],
  ])('is, for %d pages, %d yuan', (pages, yuan) => {
    expect(feePerPage(pages, day)).toBe(yuan);
  });

  it('is not charged for what was asked before the fee rules were in force', () => {
    expect([feePerItem(31, '2020-12-31'), feePerPage(300, '2020-12-31'), itemFeeStep(31, '2020-12-31')]).toEqual([
      ...[0, 0, null],
    ]);
    expect([feePerItem(31, '2021-01-01'), feePerPage(300, '2021-01-01')]).toEqual([2200, 6700]);
    expect(itemFeeStep(31, '2021-01-01')).toMatchObject({ from: 31, upTo: 40, yuanEach: 200 });
  });

  it('never falls, and never rises by less than the unit before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), (n) => {
        for (const fee of [feePerItem, feePerPage]) {
          expect(fee(n + 1, day) - fee(n, day)).toBeGreaterThanOrEqual(fee(n, day) - fee(n - 1, day));
        }
      }),
    );
  });

  it('refuses what is no number of things', () => {
    for (const count of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => feePerItem(count, day)).toThrow(RangeError);
      expect(() => feePerPage(count, day)).toThrow(RangeError);
    }
  });
});
