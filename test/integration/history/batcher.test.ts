import { describe, expect, it } from '@jest/globals';
import { Batcher } from '../../../src/modules/history/batcher.js';

/** A batcher of words, with the batches that it sent; each waits until it is let through. */
function wordsInBatches(isWrong: (word: string) => boolean = () => false, isOfOne = true) {
  const sent: { readonly words: readonly string[]; readonly waits: boolean }[] = [];
  const held: (() => void)[] = [];
  const batcher = new Batcher<string, string>(
    async (words, waits) => {
      sent.push({ words, waits });
      await new Promise<void>((letThrough) => held.push(letThrough));
      if (words.some(isWrong)) throw new Error('wrong');
      return words.map((word) => word.toUpperCase());
    },
    (word) => [word[0] ?? ''],
    () => isOfOne,
  );
  const letThrough = async () => {
    for (const one of held.splice(0)) one();
    await new Promise(setImmediate);
  };
  return { batcher, sent, letThrough };
}

describe('calls that arrive together', () => {
  it('are sent together once the one before them is answered, each with its own answer', async () => {
    const { batcher, sent, letThrough } = wordsInBatches();
    const answers = ['a', 'b', 'c'].map((word) => batcher.add(word));
    expect(sent).toEqual([{ words: ['a'], waits: false }]);
    await letThrough();
    expect(sent[1]).toEqual({ words: ['b', 'c'], waits: false });
    await letThrough();
    expect(await Promise.all(answers)).toEqual(['A', 'B', 'C']);
    expect(sent).toHaveLength(2);
  });

  it('are never together when they have a key in common, and keep their order', async () => {
    const { batcher, sent, letThrough } = wordsInBatches();
    const answers = ['x', 'a1', 'b1', 'a2', 'a3'].map((word) => batcher.add(word));
    for (let count = 0; count < 4; count += 1) await letThrough();
    expect(sent.map(({ words }) => words)).toEqual([['x'], ['a1', 'b1'], ['a2'], ['a3']]);
    expect(await Promise.all(answers)).toEqual(['X', 'A1', 'B1', 'A2', 'A3']);
  });

  it('do not fail for one among them, which fails by itself', async () => {
    const { batcher, sent, letThrough } = wordsInBatches((word) => word === 'b');
    const answers = ['x', 'a', 'b', 'c'].map((word) => batcher.add(word));
    const settled = Promise.allSettled(answers);
    for (let count = 0; count < 3; count += 1) await letThrough();
    expect((await settled).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(sent.slice(2)).toEqual(['a', 'b', 'c'].map((word) => ({ words: [word], waits: true })));
  });

  it('do not wait for one that is sent by itself', async () => {
    const { batcher, sent, letThrough } = wordsInBatches((word) => word === 'a');
    const wrong = batcher.add('a').catch(() => 'failed');
    await letThrough();
    const right = batcher.add('b');
    expect(sent.map(({ words }) => words)).toEqual([['a'], ['a'], ['b']]);
    await letThrough();
    expect([await wrong, await right]).toEqual(['failed', 'B']);
  });

  it('all fail at once when the failure is of all of them', async () => {
    const { batcher, sent, letThrough } = wordsInBatches((word) => word === 'b', false);
    const settled = Promise.allSettled(['x', 'a', 'b'].map((word) => batcher.add(word)));
    await letThrough();
    await letThrough();
    expect((await settled).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(sent).toHaveLength(2);
  });
});
