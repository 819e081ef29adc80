import { describe, expect, it } from '@jest/globals';
import { publishedCalendar } from '../../../src/domain/calendar/published-announcements.js';
import type { ClockInput } from '../../../src/domain/clock/clock-input.js';
import { clockOutput } from '../../../src/domain/clock/clock-output.js';
import type { ClockOutput } from '../../../src/domain/clock/day-ledger.js';
import { readFixture } from '../../support/fixtures.js';

interface Vector {
  readonly name: string;
  readonly input: ClockInput;
  readonly expected: ClockOutput;
}

const vectors = readFixture<Vector[]>('clock', 'vectors.json');

describe('the statutory clock answers the published vectors', () => {
  it('has a hundred and five of them', () => {
    expect(vectors).toHaveLength(105);
  });

  it.each(vectors.map((vector) => [vector.name, vector] as const))('%s', (_, { input, expected }) => {
    expect(clockOutput(input, publishedCalendar)).toStrictEqual(expected);
  });
});
