import { describe, expect, it } from '@jest/globals';
import { type Candidate, similarAmong } from '../../../src/domain/similarity/similar-requests.js';
import { itemFeeStep } from '../../../src/domain/statute/fees.js';

const asked = '城东片区征地批文及补偿安置方案';
const candidate = (id: string, content: string, more: Partial<Candidate> = {}): Candidate => ({
  ...{ id, content, registeredOn: '2026-01-05', personKey: id, evidence: [] },
  ...more,
});

describe('requests like one that is typed', () => {
  it('are duplicates when the person is the same, and counted as other applicants when not', () => {
    const found = similarAmong(asked, '王小明', [
      candidate('own', asked, { personKey: '王小明', evidence: ['name'] }),
      candidate('张三', '申请公开城东片区征地批文和补偿安置方案'),
      candidate('李四', '城东片区征地批文、补偿安置方案'),
      candidate('李四 again', asked, { personKey: '李四' }),
      candidate('other', '教育局招生计划'),
    ]);
    expect(found.duplicates.map(({ id }) => id)).toEqual(['own']);
    expect(found.sameMatter.map(({ id }) => id).sort()).toEqual(['张三', '李四', '李四 again']);
    expect(found.applicants).toBe(3);
  });

  it('come the likeliest first, and the newer of two equal ones', () => {
    const { sameMatter } = similarAmong(asked, '', [
      candidate('near', '城东片区征地批文'),
      candidate('old', asked, { registeredOn: '2025-01-05' }),
      candidate('new', asked),
    ]);
    expect(sameMatter.map(({ id }) => id)).toEqual(['new', 'old', 'near']);
  });

  it('are not looked for in a few characters', () => {
    expect(similarAmong('征地', '', [candidate('a', '征地')])).toEqual({
      duplicates: [],
      sameMatter: [],
      applicants: 0,
    });
  });
});

describe('the step of the fee that an item falls into', () => {
  it.each([
    [1, { from: 1, upTo: 10, yuanEach: 0 }],
    [10, { from: 1, upTo: 10, yuanEach: 0 }],
    [11, { from: 11, upTo: 30, yuanEach: 100 }],
    [30, { from: 11, upTo: 30, yuanEach: 100 }],
    [31, { from: 31, upTo: 40, yuanEach: 200 }],
    [41, { from: 41, upTo: 50, yuanEach: 300 }],
  ])('is for item %s: %o', (item, step) => {
    expect(itemFeeStep(item, '2026-03-02')).toMatchObject(step);
  });
});
