import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { matterOf } from '../../../src/domain/similarity/matter.js';
import { isComparable, likenessOf, similarityOf } from '../../../src/domain/similarity/similarity.js';

const between = (a: string, b: string): number => similarityOf(matterOf(a), matterOf(b));

const words = [
  '城东片区',
  '幸福村',
  '征地批文',
  '补偿安置方案',
  '2023年',
  '财政预算',
  '申请公开',
  '的',
  '复印件',
  '，',
  ' ',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 12 })
  .map((parts) => parts.join(''));

describe('the similarity of two requests', () => {
  it('is the same both ways, lies between 0 and 1, and is 1 for a text and itself', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const similarity = between(a, b);
        expect(similarity).toBe(between(b, a));
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1 + 1e-12);
        if (matterOf(a).size > 0) expect(between(a, a)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('does not fall while more of the same text is typed', () => {
    const whole = '城东片区幸福村征地批文及补偿安置方案听证笔录';
    let last = 0;
    for (let length = 6; length <= whole.length; length += 1) {
      const similarity = between(whole.slice(0, length), whole);
      expect(similarity).toBeGreaterThanOrEqual(last);
      last = similarity;
    }
    expect(last).toBe(1);
  });

  it.each<[string, string, string | null, string]>([
    ['申请公开城东片区征地批文的信息', '城东片区征地批文', 'same', 'what nearly every request says does not count'],
    ['请求依法公开幸福村征地补偿安置方案复印件', '幸福村征地补偿安置方案', 'same', 'nor does how it is asked for'],
    ['城东片区征地批文及补偿', '城东片区征地批文及补偿安置方案听证材料', 'same', 'half of it is typed'],
    ['补偿安置方案、城东片区征地批文', '城东片区征地批文和补偿安置方案', 'same', 'in another order'],
    ['城东片区征地批文及补偿安置方案', '城东片区拆迁安置方案及补偿标准', 'alike', 'near enough to look at'],
    ['2023年度财政预算执行情况', '2021年度财政预算执行情况', 'alike', 'another year is another matter'],
    ['幸福村征地批文', '某某小区物业收费标准', null, 'something else'],
    ['征地批文', '城西大道北侧幸福村三组地块征地批文及勘测定界图、听证告知书', null, 'a few words out of a long one'],
  ])('takes %s and %s for %s: %s', (a, b, likeness, why) => {
    expect([why, likenessOf(between(a, b))]).toEqual([why, likeness]);
  });

  it('finds the nearer of two nearer', () => {
    const asked = '城东片区幸福村征地批文';
    expect(between(asked, '城东片区幸福村征地补偿标准')).toBeGreaterThan(between(asked, '城西片区和谐村征地补偿标准'));
  });

  it('says nothing of two or three pairs of characters', () => {
    expect(isComparable(matterOf('申请公开征地批'))).toBe(false);
    expect(isComparable(matterOf('幸福村征地批文'))).toBe(true);
  });
});
