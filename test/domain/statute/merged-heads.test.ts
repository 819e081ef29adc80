import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergedHeads } from '../../../src/domain/statute/merged-heads.js';

const place = (...heads: readonly string[]) => ({ heads: heads.map((zh) => ({ zh, en: zh })) });

describe('headings of a form', () => {
  it('are shared by neighbours, and the last of each fills what is left', () => {
    const merged = mergedHeads([
      place('一'),
      place('三', '（一）'),
      place('三', '（三）', '1'),
      place('三', '（三）', '2'),
    ]);
    expect(merged.map((heads) => heads.map(({ level, head, span, levels }) => [level, head.zh, span, levels]))).toEqual(
      [
        [[0, '一', 1, 3]],
        [
          [0, '三', 3, 1],
          [1, '（一）', 1, 2],
        ],
        [
          [1, '（三）', 2, 1],
          [2, '1', 1, 1],
        ],
        [[2, '2', 1, 1]],
      ],
    );
  });

  it('fill every place on every level exactly once, whatever they are', () => {
    const anyHeads = fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(anyHeads, { minLength: 1, maxLength: 12 }), (places) => {
        const depth = Math.max(...places.map((heads) => heads.length));
        const filled = new Map<string, number>();
        mergedHeads(places.map((heads) => place(...heads))).forEach((heads, at) => {
          for (const { level, span, levels } of heads) {
            for (let over = at; over < at + span; over += 1) {
              for (let down = level; down < level + levels; down += 1) {
                const key = `${over} ${down}`;
                filled.set(key, (filled.get(key) ?? 0) + 1);
              }
            }
          }
        });
        expect(filled.size).toBe(places.length * depth);
        expect(new Set(filled.values())).toEqual(new Set([1]));
      }),
    );
  });
});
