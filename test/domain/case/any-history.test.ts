import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type LegalDate } from '../../../src/domain/calendar/legal-date.js';
import { caseClock, roundClock } from '../../../src/domain/case/case-clock.js';
import { type CaseCommand, type CaseCommandType, caseDefinitions } from '../../../src/domain/case/commands.js';
import { caseDeadlines } from '../../../src/domain/case/deadlines.js';
import { availableCommands, decide } from '../../../src/domain/case/decide.js';
import type { DecisionContext } from '../../../src/domain/case/decision.js';
import type { CaseEvent } from '../../../src/domain/case/events.js';
import { evolve, knownCommands, replay } from '../../../src/domain/case/evolve.js';
import type { Actor } from '../../../src/domain/case/permissions.js';
import { recordsOf } from '../../../src/domain/case/records.js';
import { type CaseState, caseStates, hasTag } from '../../../src/domain/case/state.js';
import { assessClock } from '../../../src/domain/clock/assess-clock.js';
import type { Refusal } from '../../../src/domain/refusal.js';
import { settlementOf } from '../../../src/domain/report/settlement.js';
import { OUTCOME_CODES } from '../../../src/domain/statute/outcome-rule.js';
import { REQUIRED_FACT_CODES } from '../../../src/domain/statute/required-facts.js';
import { CHANNELS } from '../../../src/domain/statute/receipt.js';
import { actor, contextOn, officer, OTHER_AGENCY, sampleRegistration } from '../../support/case-samples.js';

const stranger: Actor = { ...actor('handler'), id: 'stranger', unit: '教育局' };
const people: readonly Actor[] = [
  officer,
  officer,
  officer,
  officer,
  actor('handler'),
  actor('registrar'),
  actor('reviewer'),
  actor('signatory'),
  actor('head'),
  actor('administrator'),
  actor('auditor'),
  stranger,
];

/** The next command tried: numbers that choose among the commands possible in the state of the case. */
const attempt = fc.record({
  pick: fc.nat(10_000),
  who: fc.nat(people.length - 1),
  forward: fc.constantFrom(0, 0, 0, 0, 0, 1, 1, 3, 8, 25),
  lag: fc.oneof({ weight: 12, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.constantFrom(1, 4, 20, -1) }),
  number: fc.nat(25),
  other: fc.nat(1_000),
});
type Attempt = typeof attempt extends fc.Arbitrary<infer Value> ? Value : never;

const facts = Object.fromEntries(REQUIRED_FACT_CODES.map((code) => [code, '有']));

function registrationOf({ other, number }: Attempt, day: LegalDate) {
  const channel = CHANNELS[other % CHANNELS.length] ?? 'in_person';
  const submittedOn = addDays(day, -(number % 4));
  const later = number % 3 === 0 ? null : day;
  return sampleRegistration({ channel, submittedOn, signedOn: later, confirmedOn: later });
}

/** A command of a type that this case might be given; often unlawful, sometimes nonsense. */
function commandOf(type: CaseCommandType, state: CaseState, on: LegalDate, given: Attempt): CaseCommand {
  const { number, other } = given;
  const { consultations } = state.facts;
  const records = recordsOf(state.facts);
  const event = records[other % Math.max(1, records.length)]?.event ?? other;
  const reason = '核对原件';
  const outcome = OUTCOME_CODES[other % OUTCOME_CODES.length] ?? 'granted';
  const reply =
    other % 3 === 0 ? { outcome: 'granted' as const, reasons: '有', facts } : { outcome, reasons: '有', facts };
  const deliveredOn = other % 5 === 0 ? { deliveredOn: addDays(on, (number % 7) - 2) } : {};
  const id = consultations[other % Math.max(1, consultations.length)]?.id ?? 'c0';
  switch (type) {
    case 'request.register':
      return { type, on, registration: registrationOf(given, on), unit: '自然资源局', handlerId: null };
    case 'request.take_over': {
      const registration = registrationOf(given, on);
      return { type, on, registration, fromAgencyId: OTHER_AGENCY, fromNumber: '9', history: [], lastHash: '00' };
    }
    case 'entry.correct': {
      const { channel, submittedOn, signedOn, confirmedOn } = registrationOf(given, on);
      const arrived = state.facts.registration.submittedOn;
      const changes =
        other % 3 === 0
          ? { channel, submittedOn, signedOn, confirmedOn }
          : other % 3 === 1
            ? { submittedOn: addDays(arrived, (number % 9) - 4) }
            : { applicantCategory: 'business' as const };
      return { type, on, changes, reason };
    }
    case 'act.correct': {
      const was = records.find((one) => one.event === event)?.on ?? on;
      const changes =
        other % 4 === 0 ? { deliveredOn: addDays(was, number % 9) } : { on: addDays(was, (number % 11) - 5) };
      return { type, on, event, changes, reason };
    }
    case 'act.strike':
      return { type, on, event: other % 2 === 0 ? event : (records.at(-1)?.event ?? 0), reason };
    case 'delivery.record':
      return { type, on, event, proof: '签收单' };
    case 'case.assign':
      return { type, on, unit: '自然资源局', handlerId: number % 2 === 0 ? null : 'handler' };
    case 'correction.request':
      return { type, on, matters: '文号', ...(number > 0 ? { periodWorkingDays: number } : {}), ...deliveredOn };
    case 'correction.receive':
      return { type, on, content: '征地批文' };
    case 'consultation.send': {
      const party = (['third_party', 'co_author', 'other_agency'] as const)[other % 3] ?? 'third_party';
      return {
        type,
        on,
        id: `c${consultations.length + (other % 4 === 0 ? 0 : 1)}`,
        party,
        name: '某单位',
        ...deliveredOn,
      };
    }
    case 'consultation.return': {
      const opinion = (['agrees', 'objects', 'none'] as const)[other % 3] ?? 'none';
      return { type, on, id, opinion, reasons: '' };
    }
    case 'extension.approve':
      return { type, on, workingDays: number, reason };
    case 'extension.notify':
      return { type, on, workingDays: number, approvedBy: '李主任' };
    case 'fee.notify':
      return { type, on, amount: 100, basis: 'items', ...deliveredOn };
    case 'reasons.request':
      return { type, on, facts: '本月四十件', ...(number > 0 ? { periodWorkingDays: number } : {}) };
    case 'reasons.receive':
      return { type, on, reasonable: other % 2 === 0, summary: '科研' };
    case 'delay.notify':
      return { type, on, untilOn: addDays(on, number * 10) };
    case 'reply.draft':
      return { type, on, reply };
    case 'draft.clear':
      return { type, on, step: state.context.remainingSteps[number % 7 === 0 ? 1 : 0] ?? 'signature' };
    case 'reply.record':
      return { type, on, reply, replyNumber: '', reason };
    case 'request.transfer':
      return { type, on, toAgencyId: OTHER_AGENCY, reason };
    case 'reply.reorder': {
      const orderedBy = (['review_body', 'court', 'supervising_office', 'agency'] as const)[other % 4] ?? 'court';
      const period = number === 0 ? null : other % 3 === 0 ? { dueOn: addDays(on, number) } : { workingDays: number };
      return { type, on, orderedBy, orderNumber: '一号', disputeId: null, period };
    }
    case 'irregularity.record':
      return { type, on, act: '延期', code: 'LATE', detail: '逾期延期' };
    case 'calendar.change': {
      const title = { zh: '通知', en: 'Notice' };
      return { type, on, announcementId: 'n', title, source: '—', publishedOn: on, version: number + 1, moves: [] };
    }
    default: {
      const standing = { facts: state.facts, state: state.state, machine: state.context, context: contextOn(on) };
      const sample = caseDefinitions[type].sample?.(standing);
      if (sample === undefined) throw new Error(`${type} has no sample`);
      return sample;
    }
  }
}

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const settlement = ({ facts: { receivedOn, rounds } }: CaseState) =>
  settlementOf({ receivedOn, replies: rounds.flatMap(({ ending }) => (ending === null ? [] : [ending])) });

function expectExplained(refusal: Refusal): void {
  expect(refusal.code).toMatch(/^[A-Z][A-Z0-9_]+$/);
  const texts = [refusal.message, ...(refusal.remedy === null ? [] : [refusal.remedy])];
  if (refusal.question !== 'permission') expect([refusal.code, texts.length]).toEqual([refusal.code, 2]);
  for (const { zh, en } of texts) {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/[a-z]/);
    expect(`${zh}${en}`).not.toMatch(/undefined|null|NaN|\[object/);
  }
}

/** What the clock awaits, in the terms of the machine. */
function awaited(state: CaseState, today: LegalDate, { calendar, policy }: DecisionContext): string {
  const { waiting } = caseClock(state.facts, today, calendar, policy);
  const { reasonsRequested, reasonsReceived, rounds } = state.facts;
  if (waiting?.for === 'correction') return 'awaitingCorrection';
  if (waiting?.for === 'payment') return 'awaitingPayment';
  return reasonsRequested?.round === rounds.length && reasonsReceived === null ? 'awaitingReasons' : 'working';
}

function expectSound(state: CaseState, events: readonly CaseEvent[], context: DecisionContext): void {
  const { today, calendar, policy } = context;
  const { facts } = state;
  const isOpen = hasTag(state.state, 'open');
  expect(events.map(({ decided }) => decided.seq)).toEqual(events.map((_, at) => at + 1));
  expect(state.revision).toBe(events.length);

  // Machine, facts and clock agree.
  if (state.state.startsWith('open.reviewing.')) {
    expect(state.state).toBe(`open.reviewing.${awaited(state, today, context)}`);
  }
  if (state.state === 'registered') expect(facts.receivedOn).toBeNull();
  if (hasTag(state.state, 'received') || state.state.startsWith('settled.')) expect(facts.receivedOn).not.toBeNull();
  expect([state.state, facts.rounds.at(-1)?.ending != null]).toEqual([state.state, hasTag(state.state, 'counted')]);
  expect([state.state, facts.draft !== null]).toEqual([
    state.state,
    state.state === 'open.drafted' || state.state === 'open.cleared',
  ]);
  if (facts.receivedOn !== null) {
    for (const round of facts.rounds) {
      const clock = assessClock(roundClock(facts, round, today).input, calendar, policy);
      expect([state.state, clock.answer?.on]).toEqual([state.state, round.ending?.on]);
    }
  }
  for (const one of facts.consultations) {
    const acts = facts.rounds.flatMap((round) => round.acts).filter((act) => act.consultation?.id === one.id);
    expect(acts.map((act) => act.on)).toEqual([one.sentOn, ...(one.returnedOn === null ? [] : [one.returnedOn])]);
  }

  // Deadlines: each once, none running when the case is done, and at least one with a bearer before that.
  const deadlines = caseDeadlines(state, today, calendar, policy);
  const keys = deadlines.map(({ kind, subject }) => `${kind} ${subject}`);
  expect(new Set(keys).size).toBe(keys.length);
  const running = deadlines.filter(({ status }) => status === 'open' || status === 'waiting');
  const replies = running.filter(({ kind }) => kind === 'reply');
  expect([state.state, replies.length]).toEqual([state.state, isOpen && facts.receivedOn !== null ? 1 : 0]);
  if (isOpen) {
    expect(caseStates.get(state.state)?.owner).not.toBe('none');
    const owed = running.filter(({ bearer, dueOn }) => dueOn !== null && bearer !== 'applicant');
    expect([state.state, owed.length > 0]).toEqual([state.state, true]);
  } else {
    expect(running.map(({ kind }) => kind).filter((kind) => kind !== 'service')).toEqual([]);
  }
  if (state.state === 'voided') expect(facts.rounds).toEqual([{ order: null, acts: [], ending: null }]);
  for (const { kind, status, dueOn } of deadlines) {
    if (status === 'open') expect([kind, dueOn]).toEqual([kind, expect.any(String)]);
    if (status === 'waiting') expect([kind, dueOn]).toEqual(['reply', null]);
  }
}

/** Commands that may change how a case is counted. */
const countsAnew: ReadonlySet<CaseCommandType> = new Set([
  'receipt.confirm',
  'entry.correct',
  'act.correct',
  'act.strike',
  'reply.send',
  'reply.record',
  'reply.retract',
  'request.withdraw',
  'request.transfer',
  'request.void',
]);

/** The regular way of a case, so that random histories also reach its end. */
const progress: Readonly<Record<string, readonly CaseCommandType[]>> = {
  registered: ['receipt.confirm'],
  'open.received': ['review.start', 'case.claim'],
  'open.reviewing.working': [
    'reply.draft',
    'consultation.send',
    'consultation.return',
    'reasons.request',
    'delay.notify',
  ],
  'open.reviewing.awaitingCorrection': ['correction.receive'],
  'open.reviewing.awaitingPayment': ['fee.pay'],
  'open.reviewing.awaitingReasons': ['reasons.receive'],
  'open.drafted': ['draft.clear', 'draft.clear', 'draft.clear', 'draft.return'],
  'open.cleared': ['reply.send'],
  'settled.answered': ['service.record'],
  'settled.served': ['case.archive', 'case.archive', 'act.strike'],
  'settled.closed': ['case.unarchive', 'reply.reorder'],
  withdrawn: ['act.strike'],
};

const ahead = ({ state, facts }: CaseState): readonly CaseCommandType[] =>
  state.startsWith('open.reviewing.') && facts.reasonsReceived?.reasonable === true && facts.rounds.length === 1
    ? ['delay.notify', 'reply.draft']
    : (progress[state] ?? every);

const every: readonly CaseCommandType[] = [...new Set([...caseStates.keys()].flatMap((path) => knownCommands(path)))];

describe('any history of a case, for any actors and commands', () => {
  const accepted = new Map<string, number>();
  const refusals = new Set<string>();

  it('stays sound after every command, accepted or refused', () => {
    fc.assert(
      fc.property(fc.array(attempt, { minLength: 10, maxLength: 60, size: 'max' }), (attempts) => {
        let today = '2026-03-02';
        let state: CaseState | null = null;
        const events: CaseEvent[] = [];
        for (const given of attempts) {
          today = addDays(today, given.forward);
          const on = addDays(today, -given.lag);
          const context = contextOn(today, { actor: people[given.who] ?? officer });
          const offered: readonly CaseCommandType[] =
            state === null
              ? ['request.register', 'request.register', 'request.take_over']
              : given.pick % 12 === 0
                ? every
                : given.pick % 12 < 6
                  ? ahead(state)
                  : knownCommands(state.state);
          const type = offered[given.other % offered.length] ?? 'note.add';
          const command: CaseCommand =
            state === null && type !== 'request.take_over'
              ? {
                  type: 'request.register',
                  on,
                  registration: registrationOf(given, on),
                  unit: '自然资源局',
                  handlerId: null,
                }
              : commandOf(type, state ?? placeholder, on, given);
          const before = JSON.stringify(state);
          const decision = decide(state, command, context);
          expect(JSON.stringify(state)).toBe(before);
          if (!decision.accepted) {
            refusals.add(decision.refusal.code);
            expectExplained(decision.refusal);
            continue;
          }
          accepted.set(command.type, (accepted.get(command.type) ?? 0) + 1);
          if (state !== null && !countsAnew.has(command.type)) {
            expect([command.type, settlement(decision.next)]).toEqual([command.type, settlement(state)]);
          }
          for (const { message } of decision.warnings) {
            expect(message.zh).toMatch(/\p{Script=Han}/u);
            expect(message.en).toMatch(/[a-z]/);
          }
          const event = json(decision.event) as CaseEvent;
          expect(json(evolve(json(state) as CaseState | null, event))).toEqual(json(decision.next));
          state = decision.next;
          events.push(decision.event);
          expectSound(state, events, context);
        }
        if (state !== null) {
          expect(json(replay(json(events) as CaseEvent[]))).toEqual(json(state));
          for (const one of availableCommands(state, contextOn(today))) {
            if (one.refusal !== null) expectExplained(one.refusal);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('covers nearly all commands and most refusals', () => {
    expect(accepted.size).toBeGreaterThan(every.length - 6);
    expect(refusals.size).toBeGreaterThan(25);
  });
});

const registered = decide(
  null,
  {
    type: 'request.register',
    on: '2026-03-02',
    registration: sampleRegistration(),
    unit: null,
    handlerId: null,
  },
  contextOn('2026-03-02'),
);
if (!registered.accepted) throw new Error(registered.refusal.code);
/** A placeholder where a take-over is built before a case exists. */
const placeholder = registered.next;
