import { describe, expect, it } from '@jest/globals';
import { publishedCalendar } from '../../../src/domain/calendar/published-announcements.js';
import { dueOnAsKnown } from '../../../src/domain/clock/assess-clock.js';
import type { ClockAct } from '../../../src/domain/clock/clock-input.js';
import { clockOutput } from '../../../src/domain/clock/clock-output.js';
import { assess, codesOf, handedIn } from './clock-samples.js';

describe('the clock, for odd but well-typed histories', () => {
  it('takes acts of one day in the order recorded', () => {
    const { refusals, status, dueOn } = assess(
      handedIn(
        '2024-05-27',
        { act: 'consultation_sent', on: '2024-05-27', id: 'a', party: 'other_agency' },
        { act: 'extension_notified', on: '2024-05-27', workingDays: 20 },
        { act: 'consultation_returned', on: '2024-05-27', id: 'a' },
        { act: 'answered', on: '2024-05-27' },
        { act: 'answered', on: '2024-05-27' },
      ),
    );
    expect([status, dueOn]).toEqual(['answered_in_time', '2024-07-23']);
    expect(codesOf(refusals)).toEqual(['ALREADY_ANSWERED']);
  });

  it('refuses an act it does not know, whatever it is called', () => {
    const strange = JSON.parse(
      '[{"act":"__proto__","on":"2024-06-03"},{"act":"toString","on":"2024-06-03"}]',
    ) as ClockAct[];
    const { refusals } = assess(handedIn('2024-06-03', { act: 'unknown', on: '2024-06-03' }, ...strange));
    expect(codesOf(refusals)).toEqual(['UNKNOWN_ACT', 'UNKNOWN_ACT', 'UNKNOWN_ACT']);
  });

  it('distinguishes consultations whose ids look like properties of objects', () => {
    const acts = ['__proto__', 'constructor', 'toString', ''].flatMap((id): ClockAct[] => [
      { act: 'consultation_returned', on: '2024-06-03', id },
      { act: 'consultation_sent', on: '2024-06-03', id, party: 'other_agency' },
      { act: 'consultation_returned', on: '2024-06-03', id },
    ]);
    const { refusals, consultations } = assess(handedIn('2024-06-03', ...acts));
    expect(codesOf(refusals)).toEqual(Array<string>(4).fill('NO_OPEN_CONSULTATION'));
    expect(consultations.map(({ id }) => id)).toEqual(['__proto__', 'constructor', 'toString', '']);
  });

  it('accepts a delay to the end of the next century', () => {
    const output = clockOutput(
      handedIn('2024-06-03', { act: 'delay_notified', on: '2024-06-03', untilOn: '2199-12-31' }),
      publishedCalendar,
    );
    expect(output).toMatchObject({ dueOn: '2199-12-31', status: 'running', provisional: true });
    expect(output.ledger).toHaveLength(64_136);
  });

  it('accepts an opinion recorded as delivered before it was sent', () => {
    const { dueOn, suspensions, status } = assess(
      handedIn('2024-06-20', {
        act: 'consultation_sent',
        on: '2024-06-20',
        id: 'a',
        party: 'third_party',
        deliveredOn: '2024-05-01',
      }),
    );
    expect([dueOn, suspensions, status]).toEqual(['2024-06-25', [], 'running']);
  });

  it('has no findings before receipt', () => {
    for (const channel of ['registered_mail', 'ordinary_mail', 'internet', 'fax', 'oral'] as const) {
      const input = {
        channel,
        submittedOn: '2024-05-27',
        acts: [{ act: 'answered', on: '2024-05-28' }],
        asOf: '2024-06-01',
      } as const;
      expect(assess(input)).toMatchObject({
        status: 'awaiting_confirmation',
        receivedOn: null,
        refusals: [],
        runs: [],
      });
      expect(dueOnAsKnown(input, '2024-06-01', publishedCalendar)).toBeNull();
    }
  });

  it('waits for the correction first when a payment is awaited too, and a restart voids the unpaid notice', () => {
    const both = handedIn(
      '2024-06-03',
      { act: 'fee_notice', on: '2024-05-29' },
      { act: 'correction_notice', on: '2024-05-30' },
    );
    expect(assess(both)).toMatchObject({ status: 'awaiting_correction', waiting: { for: 'correction', act: 1 } });
    const again = assess(
      handedIn(
        '2024-06-20',
        ...both.acts,
        { act: 'correction_received', on: '2024-06-04' },
        { act: 'fee_paid', on: '2024-06-05' },
        { act: 'fee_notice', on: '2024-06-06' },
        { act: 'fee_paid', on: '2024-06-07' },
        { act: 'fee_notice', on: '2024-06-11' },
      ),
    );
    expect(codesOf(again.refusals)).toEqual(['NO_OPEN_FEE_NOTICE', 'FEE_NOTICE_REPEATED']);
    expect(again.runs.map(({ startedBy }) => startedBy)).toEqual(['receipt', 'correction', 'payment']);
  });

  it('answers ten thousand acts', () => {
    const acts = Array.from({ length: 10_000 }, (_, index): ClockAct => ({
      act: index % 2 === 0 ? 'consultation_sent' : 'consultation_returned',
      on: '2024-06-03',
      id: String(index >> 1),
      party: 'other_agency',
    }));
    expect(assess(handedIn('2024-06-03', ...acts))).toMatchObject({ dueOn: '2024-06-25', refusals: [] });
  });
});
