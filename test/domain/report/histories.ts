import fc from 'fast-check';
import { addDays } from '../../../src/domain/calendar/legal-date.js';
import type { CountableCase } from '../../../src/domain/report/settlement.js';
import type { CountableDispute } from '../../../src/domain/report/table4.js';
import { APPLICANT_CATEGORIES } from '../../../src/domain/statute/applicants.js';
import { DISPUTE_KINDS, DISPUTE_RESULTS } from '../../../src/domain/statute/dispute-results.js';
import { OUTCOME_CODES } from '../../../src/domain/statute/outcomes.js';
import { CHANNELS } from '../../../src/domain/statute/receipt.js';

/** The years the random histories cover, both forms among them. */
export const YEARS = [2018, 2019, 2020, 2021, 2022, 2023, 2024] as const;

const day = fc.integer({ min: 0, max: 1_800 }).map((days) => addDays('2019-01-01', days));
const reply = fc.record({ on: day, outcome: fc.constantFrom(...OUTCOME_CODES) });

/**
 * Any history a ledger could record, lawful or not: answered before receipt, answered again years later, never
 * confirmed.
 */
export const anyCase: fc.Arbitrary<CountableCase> = fc.record(
  {
    id: fc.uuid(),
    number: fc.constant('〔2020〕1号'),
    applicantCategory: fc.constantFrom(...APPLICANT_CATEGORIES),
    channel: fc.constantFrom(...CHANNELS),
    receivedOn: fc.option(day, { freq: 8 }),
    replies: fc
      .array(reply, { maxLength: 3 })
      .map((replies) => replies.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))),
    unit: fc.constantFrom(null, '教育局', '办公室'),
    purpose: fc.constantFrom(null, '科研', '生产'),
    subject: fc.constantFrom(null, '征地'),
    usedWorkingDays: fc.integer({ min: 0, max: 60 }),
    answeredInTime: fc.boolean(),
    madePublicOn: fc.option(day),
  },
  {
    requiredKeys: [
      'id',
      'number',
      'applicantCategory',
      'channel',
      'receivedOn',
      'replies',
      'unit',
      'purpose',
      'subject',
      'madePublicOn',
    ],
  },
);

export const anyDispute: fc.Arbitrary<CountableDispute> = fc.record({
  id: fc.uuid(),
  caseId: fc.uuid(),
  kind: fc.constantFrom(...DISPUTE_KINDS),
  filedOn: day,
  closedOn: fc.option(day),
  result: fc.option(fc.constantFrom(...DISPUTE_RESULTS)),
});

/** A plain case, received and granted in time, with what a test is about put in its place. */
export function aCase(change: Partial<CountableCase> = {}): CountableCase {
  return {
    id: 'a',
    number: '〔2024〕1号',
    applicantCategory: 'natural_person',
    channel: 'internet',
    receivedOn: '2024-03-01',
    replies: [{ on: '2024-03-20', outcome: 'granted' }],
    unit: null,
    purpose: null,
    subject: null,
    madePublicOn: null,
    ...change,
  };
}
