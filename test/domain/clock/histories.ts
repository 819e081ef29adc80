import fc from 'fast-check';
import type { ClockAct, ClockInput, ConsultedParty } from '../../../src/domain/clock/clock-input.js';
import type { Channel } from '../../../src/domain/statute/receipt.js';
import { next } from './slow-clock.js';

const channels: readonly Channel[] = ['in_person', 'registered_mail', 'ordinary_mail', 'internet', 'fax', 'oral'];
const parties: readonly ConsultedParty[] = ['third_party', 'co_author', 'other_agency'];
const ids = ['a', 'b', 'c', '__proto__', 'constructor', ''];

/** Days after the act before; mostly forward, sometimes back. */
const gap = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 14 }) },
  { weight: 2, arbitrary: fc.integer({ min: 15, max: 60 }) },
  { weight: 1, arbitrary: fc.integer({ min: -12, max: -1 }) },
);
const delivery = fc.option(fc.integer({ min: -3, max: 9 }), { nil: undefined, freq: 2 });

type Draft = (on: string) => ClockAct;

const draft: fc.Arbitrary<Draft> = fc.oneof(
  delivery.map((days): Draft => (on) => ({
    act: 'correction_notice',
    on,
    ...(days !== undefined && { deliveredOn: next(on, days) }),
  })),
  fc.constant<Draft>((on) => ({ act: 'correction_received', on })),
  fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...parties), delivery).map(([id, party, days]): Draft => (on) => ({
    act: 'consultation_sent',
    on,
    id,
    party,
    ...(days !== undefined && { deliveredOn: next(on, days) }),
  })),
  fc.constantFrom(...ids).map((id): Draft => (on) => ({ act: 'consultation_returned', on, id })),
  fc
    .constantFrom(-1, 0, 1, 2, 5, 10, 15, 19, 20, 21, 25, 1.5)
    .map((workingDays): Draft => (on) => ({ act: 'extension_notified', on, workingDays })),
  delivery.map((days): Draft => (on) => ({
    act: 'fee_notice',
    on,
    ...(days !== undefined && { deliveredOn: next(on, days) }),
  })),
  fc.constant<Draft>((on) => ({ act: 'fee_paid', on })),
  fc
    .integer({ min: -10, max: 120 })
    .map((days): Draft => (on) => ({ act: 'delay_notified', on, untilOn: next(on, days) })),
);
const rare: fc.Arbitrary<Draft> = fc.constantFrom<Draft[]>(
  (on) => ({ act: 'answered', on }),
  (on) => ({ act: 'unknown', on }),
);

/**
 * A first day anywhere in the published years, often near their ends, where years without an announcement begin, and in
 * those of which only the law's own days are known, up to where even these end.
 */
const firstDay = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 2_900 }).map((days) => next('2018-12-20', days)) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 60 }).map((days) => next('2026-11-01', days)) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 5_200 }).map((days) => next('2027-01-01', days)) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 40 }).map((days) => next('2018-11-25', days)) },
);

/** Everything that can happen to a request, likely or not. */
export const history: fc.Arbitrary<ClockInput> = fc
  .record({
    channel: fc.constantFrom(...channels),
    submittedOn: firstDay,
    travel: fc.integer({ min: 0, max: 6 }),
    isKnown: fc.integer({ min: 0, max: 19 }).map((n) => n > 0),
    acts: fc.array(fc.tuple(gap, fc.oneof({ weight: 9, arbitrary: draft }, { weight: 1, arbitrary: rare })), {
      maxLength: 12,
    }),
    wait: fc.integer({ min: -30, max: 90 }),
  })
  .map(({ channel, submittedOn, travel, isKnown, acts, wait }) => {
    const arrived = isKnown ? next(submittedOn, travel) : null;
    let on = arrived ?? submittedOn;
    const dated = acts.map(([days, make]) => {
      on = next(on, days);
      return make(on);
    });
    return {
      channel,
      submittedOn,
      signedOn: channel === 'registered_mail' ? arrived : null,
      confirmedOn: channel === 'in_person' || channel === 'registered_mail' ? null : arrived,
      acts: dated,
      asOf: next(on, wait),
    };
  });
