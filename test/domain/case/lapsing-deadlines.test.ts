import { describe, expect, it } from '@jest/globals';
import { publishedCalendar } from '../../../src/domain/calendar/published-announcements.js';
import { addDays, type LegalDate } from '../../../src/domain/calendar/legal-date.js';
import type { CaseCommand } from '../../../src/domain/case/commands.js';
import { caseClock } from '../../../src/domain/case/case-clock.js';
import { caseDeadlines, lapsingCaseDeadlines } from '../../../src/domain/case/deadlines.js';
import type { CaseState } from '../../../src/domain/case/state.js';
import { statutoryPolicy } from '../../../src/domain/clock/clock-policy.js';
import { disputeDeadlines, lapsingDisputeDeadlines } from '../../../src/domain/dispute/deadlines.js';
import type { DisputeState } from '../../../src/domain/dispute/state.js';
import { given, register } from '../../support/case-samples.js';
import { disputed, fileReview, fileSuit } from '../../support/dispute-samples.js';

const on = '2026-03-02';
const start: CaseCommand = { type: 'review.start', on };
const consult = (party: 'third_party' | 'co_author' | 'other_agency'): CaseCommand => ({
  ...{ type: 'consultation.send', on, id: party, party, name: '某单位' },
});
const extension: CaseCommand = { type: 'extension.approve', on, workingDays: 10, reason: '材料较多' };
const reply = { outcome: 'granted' as const, reasons: '', facts: {} };

/** Histories which together have every kind of deadline open. */
const histories: readonly (readonly [string, CaseState])[] = [
  ['an unconfirmed e-mail', given(register({ channel: 'internet' }))],
  ['a request just received', given(register(), start)],
  [
    'all parties that can be consulted',
    given(register(), start, consult('third_party'), consult('co_author'), consult('other_agency')),
  ],
  ['a correction requested', given(register(), start, { type: 'correction.request', on, matters: '文号' })],
  ['an extension agreed to', given(register(), start, extension)],
  ['a fee asked for', given(register(), start, { type: 'fee.notify', on, amount: 100, basis: 'items' })],
  ['reasons asked for', given(register(), start, { type: 'reasons.request', on, facts: '本月四十件' })],
  ['a reply to be served', given(register(), { type: 'reply.record', on, reply, replyNumber: '', reason: '补录' })],
];
const deadlinesOf = (state: CaseState, asOf: LegalDate) =>
  caseDeadlines(state, asOf, publishedCalendar, statutoryPolicy);

describe('deadlines that lapse by themselves', () => {
  it.each(histories)(
    '%s: of the open deadlines exactly the lapsing ones are closed the day after, and none before',
    (_, state) => {
      for (const { kind, subject, dueOn } of deadlinesOf(state, on).filter(({ status }) => status === 'open')) {
        const statusOn = (day: LegalDate) =>
          deadlinesOf(state, day).find((one) => one.kind === kind && one.subject === subject)?.status;
        expect([kind, statusOn(dueOn ?? '')]).toEqual([kind, 'open']);
        const isLapsed = statusOn(addDays(dueOn ?? '', 1)) !== 'open';
        expect([kind, isLapsed]).toEqual([kind, lapsingCaseDeadlines.has(kind)]);
      }
    },
  );

  it('every lapsing kind is among them', () => {
    const seen = new Set(histories.flatMap(([, state]) => deadlinesOf(state, on)).map(({ kind }) => kind));
    expect([...lapsingCaseDeadlines].filter((kind) => !seen.has(kind))).toEqual([]);
  });

  it.each(histories)('%s: time alone never moves a day', (_, state) => {
    const daysOf = (asOf: LegalDate) => {
      const { dueOn, originalDueOn } = caseClock(state.facts, asOf, publishedCalendar, statutoryPolicy);
      return [dueOn, originalDueOn, ...deadlinesOf(state, asOf).map((one) => `${one.kind} ${one.dueOn ?? ''}`)];
    };
    for (const later of [1, 20, 40, 400]) expect(daysOf(addDays(on, later))).toEqual(daysOf(on));
  });

  it('each deadline is counted from a day that is not after its last one', () => {
    for (const [, state] of histories) {
      for (const { fromOn, dueOn } of deadlinesOf(state, on)) {
        if (fromOn !== null && dueOn !== null) expect(fromOn <= dueOn).toBe(true);
      }
    }
  });

  const disputes: readonly (readonly [string, DisputeState])[] = [
    ['a review just filed', disputed(fileReview())],
    [
      'a review decided',
      disputed(
        fileReview(),
        { type: 'review.accept', on: '2026-03-17', procedure: 'ordinary' },
        {
          ...{ type: 'review.decide', on: '2026-04-15', ending: 'review_upheld' },
          ...{ documentNumber: '政复决〔2026〕8号', newReply: null },
        },
      ),
    ],
    ['a suit just filed', disputed(fileSuit())],
  ];

  it.each(disputes)('%s: the same holds for disputes', (_, state) => {
    const asOf = state.facts.decisions.at(-1)?.on ?? state.facts.filedOn;
    const all = (day: LegalDate) => disputeDeadlines(state, day, publishedCalendar);
    for (const { kind, dueOn } of all(asOf).filter(({ status }) => status === 'open')) {
      const statusOn = (day: LegalDate) => all(day).find((one) => one.kind === kind)?.status;
      expect([kind, statusOn(dueOn ?? '')]).toEqual([kind, 'open']);
      const isLapsed = statusOn(addDays(dueOn ?? '', 1)) !== 'open';
      expect([kind, isLapsed]).toEqual([kind, lapsingDisputeDeadlines.has(kind)]);
    }
  });
});
