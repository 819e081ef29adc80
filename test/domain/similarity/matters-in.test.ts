import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mattersIn } from '../../../src/domain/similarity/matters-in.js';

describe('the matters that a request lists', () => {
  it.each([
    [
      'numbers',
      '申请公开：1、城东征地批文；2、补偿安置方案；3、听证笔录。',
      ['城东征地批文', '补偿安置方案', '听证笔录'],
    ],
    ['numbers with points', '1.城东征地批文\n2.补偿安置方案', ['城东征地批文', '补偿安置方案']],
    ['Chinese numerals', '一、城东征地批文。\n二、补偿安置方案。', ['城东征地批文', '补偿安置方案']],
    ['numerals in brackets', '请公开（一）城东征地批文；（二）补偿安置方案', ['城东征地批文', '补偿安置方案']],
    ['brackets at the beginning of lines', '（1）城东征地批文\n（2）补偿安置方案', ['城东征地批文', '补偿安置方案']],
    ['circled numbers', '①城东征地批文\n②补偿安置方案', ['城东征地批文', '补偿安置方案']],
    ['one thing', '申请公开城东片区征地批文及补偿安置方案', []],
    ['a list of one', '1、城东征地批文', []],
    ['a decimal and a date', '面积：3.5公顷，2023.10.1 签订的协议', []],
    ['items too short to be matters', '1、甲；2、乙', []],
  ])('are found by %s', (_, content, matters) => {
    expect(mattersIn(content)).toEqual(matters);
  });

  it('are parts of the text, and none or several', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (head, parts) => {
        const content = [head, ...parts].join('\n1、');
        const matters = mattersIn(content);
        expect(matters.length).not.toBe(1);
        for (const matter of matters) expect(content).toContain(matter);
      }),
    );
  });
});
