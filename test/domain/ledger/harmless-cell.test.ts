import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { harmless, plainlyHarmless, unguarded } from '../../../src/domain/ledger/harmless-cell.js';

const couldRun = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', "'");
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.tuple(couldRun, couldRun, fc.string()).map((parts) => parts.join('')),
);

describe('a cell that a spreadsheet might run', () => {
  it.each(["=cmd|'/C calc'!A0", '+1+1', '-2+3', '@SUM(A1)', '\t=1', '＝1+1'])('is guarded: %p', (cell) => {
    expect(harmless(cell)).toBe(`'${cell}`);
  });

  it('leaves everything else alone', () => {
    for (const cell of ['甲', '', '〔2019〕1号', 'a=b', "'甲", '2019-03-05']) expect(harmless(cell)).toBe(cell);
  });

  it('never begins with what could run', () => {
    fc.assert(fc.property(text, (cell) => !/^[=+\-@\t\r\n＝＋－＠]/.test(harmless(cell))));
  });

  it('comes back unchanged, whichever guard was put on', () => {
    fc.assert(
      fc.property(text, (cell) => unguarded(harmless(cell)) === cell && unguarded(plainlyHarmless(cell)) === cell),
    );
  });
});
