import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { publishedCalendar } from '../../../src/domain/calendar/published-announcements.js';
import { dueOnAsKnown } from '../../../src/domain/clock/assess-clock.js';
import type { ClockInput } from '../../../src/domain/clock/clock-input.js';
import { clockOutput } from '../../../src/domain/clock/clock-output.js';
import type { ClockOutput } from '../../../src/domain/clock/day-ledger.js';
import { readFixture } from '../../support/fixtures.js';
import { history } from './histories.js';
import { slowClock } from './slow-clock.js';

describe('the clock and a second one that walks day by day', () => {
  it('agree on the published vectors', () => {
    for (const { input, expected } of readFixture<{ input: ClockInput; expected: ClockOutput }[]>(
      'clock',
      'vectors.json',
    )) {
      expect(slowClock(input)).toEqual(expected);
    }
  });

  it('agree on every history', () => {
    fc.assert(
      fc.property(history, (input) => {
        const expected = slowClock(input);
        expect(clockOutput(input, publishedCalendar)).toStrictEqual(expected);
        expect(dueOnAsKnown(input, input.asOf, publishedCalendar)).toBe(expected.dueOn);
      }),
      { numRuns: 1_500 },
    );
  });

  it('are compared on histories that meet every refusal, warning, status and kind of day', () => {
    const met = new Set<string>();
    for (const input of fc.sample(history, { numRuns: 3_000, seed: 33 })) {
      const { refused, warnings, status, ledger } = clockOutput(input, publishedCalendar);
      for (const { code } of [...refused, ...warnings]) met.add(code);
      for (const { kind } of ledger) met.add(kind);
      met.add(status);
    }
    expect([...met].sort()).toEqual(
      [
        ...['ACT_BEFORE_RECEIPT', 'ACT_OUT_OF_ORDER', 'ALREADY_ANSWERED', 'UNKNOWN_ACT'],
        ...['CORRECTION_NOTICE_REPEATED', 'CORRECTION_NOTICE_LATE', 'NO_CORRECTION_NOTICE', 'ALREADY_CORRECTED'],
        ...['CONSULTATION_REPEATED', 'NO_OPEN_CONSULTATION', 'CLOCK_NOT_RUNNING'],
        ...['EXTENSION_REPEATED', 'EXTENSION_OVER_LIMIT', 'EXTENSION_AFTER_DUE'],
        ...['FEE_NOTICE_REPEATED', 'FEE_NOTICE_AFTER_DUE', 'NO_OPEN_FEE_NOTICE'],
        ...['DELAY_AFTER_DUE', 'DELAY_NOT_LATER'],
        ...['base', 'weekend', 'holiday', 'void', 'suspended', 'counted'],
        ...['awaiting_confirmation', 'running', 'suspended', 'awaiting_correction', 'awaiting_payment', 'overdue'],
        ...['answered_in_time', 'answered_late'],
      ]
        .filter((name, index, names) => names.indexOf(name) === index)
        .sort(),
    );
  });
});
