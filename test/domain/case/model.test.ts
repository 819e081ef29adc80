import { describe, expect, it } from '@jest/globals';
import { transition } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { publishedCalendar } from '../../../src/domain/calendar/published-announcements.js';
import type { CaseCommandType } from '../../../src/domain/case/commands.js';
import { caseDeadlines } from '../../../src/domain/case/deadlines.js';
import type { CaseEvent } from '../../../src/domain/case/events.js';
import { replay } from '../../../src/domain/case/evolve.js';
import { commandLabels, permissions } from '../../../src/domain/case/commands.js';
import { caseMachine, type CaseMachineSnapshot } from '../../../src/domain/case/machine.js';
import { type CaseState, caseStates } from '../../../src/domain/case/state.js';
import { knownCommands } from '../../../src/domain/case/evolve.js';
import { statutoryPolicy } from '../../../src/domain/clock/clock-policy.js';
import { pathOf } from '../../../src/domain/history/machine-graph.js';
import { OUTCOME_CODES } from '../../../src/domain/statute/outcome-rule.js';
import { OUTCOMES, rowOfOutcome } from '../../../src/domain/statute/outcomes.js';
import { REPORT_FORMAT_IDS, resultRowsOf } from '../../../src/domain/statute/report-rows.js';
import { everyEvent } from './every-command.js';

interface Reached {
  readonly snapshot: CaseMachineSnapshot;
  readonly events: readonly CaseEvent[];
  readonly state: CaseState;
}

/** Each on the next working day after the one before. */
const renumbered = (events: readonly CaseEvent[]): CaseEvent[] =>
  events.map((event, at) => ({
    ...event,
    on: publishedCalendar.addWorkdays('2026-03-02', at),
    decided: { ...event.decided, seq: at + 1 },
  }));

/** Every configuration the machine can reach, with the shortest history that leads there. */
const reached: readonly Reached[] = getShortestPaths(caseMachine, { events: everyEvent })
  .filter((path) => path.steps.length > 1)
  .map((path) => {
    // The first step is XState's own initial event.
    const events = renumbered(path.steps.slice(1).map((step) => step.event));
    return { snapshot: path.state, events, state: replay(events) };
  });
const statesReached = new Set(reached.map(({ snapshot }) => pathOf(snapshot.value)));
const tagged = (tag: string): string[] =>
  [...caseStates].filter(([, info]) => info.tags.has(tag)).map(([path]) => path);
const lastDay = ({ events }: Reached): string => events.at(-1)?.on ?? '';

describe('every state of a case', () => {
  it('is reachable by commands alone', () => {
    expect([...statesReached].sort()).toEqual([...caseStates.keys()].filter((path) => path !== 'unregistered').sort());
  });

  it.each([...caseStates])('%s has a label and a description in both languages, and an owner', (_path, info) => {
    for (const text of [info.label, info.description]) {
      expect(text.zh.trim()).not.toBe('');
      expect(text.en.trim()).not.toBe('');
    }
    expect(info.label.zh).toMatch(/\p{Script=Han}/u);
  });

  it('has a label of its own', () => {
    const labels = [...caseStates.values()].map(({ label }) => label.zh);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('is open, ended or not yet registered, and never two of these', () => {
    for (const [path, { tags }] of caseStates) {
      const kinds = [tags.has('open'), tags.has('ended'), path === 'unregistered'].filter(Boolean);
      expect([path, kinds.length]).toEqual([path, 1]);
    }
  });
});

describe('every open state', () => {
  it('has an owner', () => {
    for (const path of tagged('open')) expect(caseStates.get(path)?.owner).not.toBe('none');
  });

  it('has a running deadline: the agency’s, or the applicant’s where the case waits for him', () => {
    const open = reached.filter(({ state }) => caseStates.get(state.state)?.tags.has('open'));
    expect(open.length).toBeGreaterThan(0);
    for (const one of open) {
      const running = caseDeadlines(one.state, lastDay(one), publishedCalendar, statutoryPolicy).filter(
        (deadline) => deadline.status === 'open' && deadline.dueOn !== null,
      );
      const waits = caseStates.get(one.state.state)?.tags.has('waiting_for_applicant') === true;
      const bearers = running.map((deadline) => deadline.bearer);
      const history = one.events.map((event) => event.type);
      expect({ state: one.state.state, history, ok: bearers.includes(waits ? 'applicant' : 'agency') }).toEqual({
        state: one.state.state,
        history,
        ok: true,
      });
    }
  });
});

describe('every end that is counted', () => {
  it('has an ending, and no other state has one', () => {
    for (const { state } of reached) {
      const isCounted = caseStates.get(state.state)?.tags.has('counted') === true;
      expect([state.state, (state.facts.rounds.at(-1)?.ending ?? null) !== null]).toEqual([state.state, isCounted]);
    }
  });

  it('maps to exactly one row of each form, whatever the outcome', () => {
    const ended = reached.filter(({ state }) => caseStates.get(state.state)?.tags.has('counted') === true);
    for (const { state } of ended) {
      const own = state.facts.rounds.at(-1)?.ending?.outcome;
      const outcomes = state.state.startsWith('settled.')
        ? OUTCOME_CODES.filter((code) => OUTCOMES.nearest(code, '2026-03-02').isReply)
        : [own];
      for (const outcome of outcomes) {
        if (outcome === undefined) throw new Error(`${state.state} has no outcome`);
        for (const format of REPORT_FORMAT_IDS) {
          expect(resultRowsOf(format).filter((row) => row === rowOfOutcome(outcome, format))).toHaveLength(1);
        }
      }
    }
    expect(ended.map(({ state }) => state.state)).toEqual(expect.arrayContaining(tagged('counted')));
  });

  it('leaves nothing to do but service, archive and what comes after', () => {
    const done = [...caseStates].filter(([, info]) => info.owner === 'none').map(([path]) => path);
    expect(done.sort()).toEqual(['settled.closed', 'transferred', 'voided', 'withdrawn']);
  });
});

describe('every command', () => {
  const types = Object.keys(commandLabels) as CaseCommandType[];

  it.each(types)('%s is known in some state, labelled in both languages and granted to a role', (type) => {
    expect([...caseStates.keys()].filter((path) => knownCommands(path).includes(type))).not.toEqual([]);
    expect(commandLabels[type].zh).toMatch(/\p{Script=Han}/u);
    expect(commandLabels[type].en).not.toBe('');
    expect(Object.keys(permissions[type])).not.toEqual([]);
  });

  it('that a state accepts can be issued there, in one of its variants', () => {
    for (const path of statesReached) {
      const here = reached.filter(({ state }) => state.state === path).map(({ snapshot }) => snapshot);
      for (const type of knownCommands(path)) {
        const variants = everyEvent.filter((event) => event.type === type);
        const isPossible = here.some((snapshot) => variants.some((event) => snapshot.can(event)));
        expect([path, type, isPossible]).toEqual([path, type, true]);
      }
    }
  });

  it('that a state does not accept changes nothing there', () => {
    for (const { snapshot } of reached) {
      const known = new Set<string>(knownCommands(pathOf(snapshot.value)));
      for (const event of everyEvent.filter(({ type }) => !known.has(type))) {
        expect(snapshot.can(event)).toBe(false);
        expect(transition(caseMachine, snapshot, event)[0].value).toEqual(snapshot.value);
      }
    }
  });

  it('moves the machine without effects of its own: they are decided from the event', () => {
    for (const { snapshot } of reached) {
      for (const event of everyEvent.filter((one) => snapshot.can(one))) {
        expect(transition(caseMachine, snapshot, event)[1]).toEqual([]);
      }
    }
  });
});
