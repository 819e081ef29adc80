import { describe, expect, it } from '@jest/globals';
import { transition } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { publishedCalendar } from '../../../src/domain/calendar/published-announcements.js';
import { type DisputeCommandType, disputeDefinitions } from '../../../src/domain/dispute/commands.js';
import { disputeDeadlines } from '../../../src/domain/dispute/deadlines.js';
import type { DisputeEvent } from '../../../src/domain/dispute/events.js';
import { knownDisputeCommands, replayDispute } from '../../../src/domain/dispute/evolve.js';
import { disputeForReport } from '../../../src/domain/dispute/for-report.js';
import { disputeMachine, type DisputeMachineSnapshot } from '../../../src/domain/dispute/machine.js';
import { disputeHasTag, disputeStates, type DisputeState } from '../../../src/domain/dispute/state.js';
import { pathOf } from '../../../src/domain/history/machine-graph.js';
import {
  DISPUTE_ENDINGS,
  DISPUTE_GROUP_OF_KIND,
  DISPUTE_RESULTS,
} from '../../../src/domain/statute/dispute-results.js';
import { everyDisputeEvent } from './every-command.js';

interface Reached {
  readonly snapshot: DisputeMachineSnapshot;
  readonly events: readonly DisputeEvent[];
  readonly state: DisputeState;
}

/** Each on the next working day after the one before. */
const renumbered = (events: readonly DisputeEvent[]): DisputeEvent[] =>
  events.map((event, at) => ({
    ...event,
    on: publishedCalendar.addWorkdays('2026-03-02', at),
    decided: { ...event.decided, seq: at + 1 },
  }));

/** Every configuration the machine can reach, context included, with the shortest history that leads there. */
const reached: readonly Reached[] = getShortestPaths(disputeMachine, { events: everyDisputeEvent })
  .filter((path) => path.steps.length > 1)
  .map((path) => {
    // The first step is XState's own initial event.
    const events = renumbered(path.steps.slice(1).map((step) => step.event));
    return { snapshot: path.state, events, state: replayDispute(events) };
  });
const statesReached = new Set(reached.map(({ snapshot }) => pathOf(snapshot.value)));
const story = ({ state, events }: Reached) => ({ state: state.state, history: events.map((event) => event.type) });

describe('every state of a dispute', () => {
  it('is reachable by commands alone', () => {
    expect([...statesReached].sort()).toEqual([...disputeStates.keys()].filter((path) => path !== 'unfiled').sort());
  });

  it.each([...disputeStates])('%s has a label and a description in both languages', (_path, info) => {
    for (const text of [info.label, info.description]) {
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(text.en.trim()).not.toBe('');
    }
  });

  it('has a label of its own', () => {
    const labels = [...disputeStates.values()].map(({ label }) => label.zh);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('is reached by a history that replays to it', () => {
    for (const one of reached) {
      expect(one.state.state).toBe(pathOf(one.snapshot.value));
      expect(one.state.context).toEqual(one.snapshot.context);
    }
  });
});

describe('every open dispute', () => {
  const open = reached.filter(({ state }) => disputeHasTag(state.state, 'open'));

  it('has an owner', () => {
    for (const { state } of open) expect(disputeStates.get(state.state)?.owner).not.toBe('none');
  });

  it('has a deadline that runs, or is suspended with it', () => {
    const statuses = ['open', 'waiting'];
    for (const one of open) {
      const asOf = one.events.at(-1)?.on ?? '';
      const running = disputeDeadlines(one.state, asOf, publishedCalendar).filter(({ status }) =>
        statuses.includes(status),
      );
      const isSuspended = one.state.state.endsWith('.suspended');
      const bearers = running.filter(({ status }) => isSuspended || status === 'open').map(({ bearer }) => bearer);
      const waits = disputeHasTag(one.state.state, 'waiting_for_applicant');
      expect({ ...story(one), ok: waits ? bearers.includes('applicant') : bearers.length > 0 }).toEqual({
        ...story(one),
        ok: true,
      });
    }
  });

  it('is 尚未审结', () => {
    for (const one of open) {
      expect({ ...story(one), ...disputeForReport(one.state.facts) }).toMatchObject({
        ...story(one),
        closedOn: null,
        result: null,
      });
    }
  });
});

describe('every closed dispute that is counted', () => {
  it('is one column of one group of table four', () => {
    const closed = reached.filter(
      ({ state }) => disputeHasTag(state.state, 'closed') && disputeHasTag(state.state, 'counted'),
    );
    for (const one of closed) {
      const { kind, closedOn, result } = disputeForReport(one.state.facts);
      expect({ ...story(one), closed: closedOn !== null }).toEqual({ ...story(one), closed: true });
      expect(DISPUTE_RESULTS.filter((column) => column === result)).toHaveLength(1);
      expect(DISPUTE_GROUP_OF_KIND[kind]).toBeDefined();
    }
    expect(new Set(closed.map(({ state }) => state.state)).size).toBeGreaterThan(10);
  });

  it('has, for each ending of the statute, exactly one column', () => {
    for (const ending of DISPUTE_ENDINGS)
      expect(DISPUTE_RESULTS.filter((one) => one === ending.result)).toHaveLength(1);
  });
});

describe('a dispute that owes a new reply', () => {
  it('has a deadline of the agency’s for it, and is the handler’s', () => {
    const owing = reached.filter(({ state }) => disputeHasTag(state.state, 'owes_reply'));
    expect(owing.length).toBeGreaterThan(0);
    for (const one of owing) {
      const asOf = one.events.at(-1)?.on ?? '';
      const deadlines = disputeDeadlines(one.state, asOf, publishedCalendar);
      const kind = one.state.facts.kind === 'review' ? 'review_ordered_reply' : 'court_ordered_disclosure';
      expect({ ...story(one), due: deadlines.find((deadline) => deadline.kind === kind) }).toMatchObject({
        ...story(one),
        due: { status: 'open', bearer: 'agency' },
      });
      expect(disputeStates.get(one.state.state)?.owner).toBe('handler');
    }
  });
});

describe('every command of a dispute', () => {
  const types = Object.keys(disputeDefinitions) as DisputeCommandType[];

  it.each(types)('%s is known in some state, labelled in both languages and granted to a role', (type) => {
    expect([...disputeStates.keys()].filter((path) => knownDisputeCommands(path).includes(type))).not.toEqual([]);
    expect(disputeDefinitions[type].label.zh).toMatch(/\p{Script=Han}/u);
    expect(disputeDefinitions[type].label.en).not.toBe('');
    expect(Object.keys(disputeDefinitions[type].issuers)).not.toEqual([]);
  });

  it('that a state accepts can be issued there, in one of its variants', () => {
    for (const path of statesReached) {
      const here = reached.filter(({ state }) => state.state === path).map(({ snapshot }) => snapshot);
      for (const type of knownDisputeCommands(path)) {
        const variants = everyDisputeEvent.filter((event) => event.type === type);
        const isPossible = here.some((snapshot) => variants.some((event) => snapshot.can(event)));
        expect([path, type, isPossible]).toEqual([path, type, true]);
      }
    }
  });

  it('that a state does not accept changes nothing there', () => {
    for (const { snapshot } of reached) {
      const known = new Set<string>(knownDisputeCommands(pathOf(snapshot.value)));
      for (const event of everyDisputeEvent.filter(({ type }) => !known.has(type))) {
        expect(snapshot.can(event)).toBe(false);
        expect(transition(disputeMachine, snapshot, event)[0].value).toEqual(snapshot.value);
      }
    }
  });
});
