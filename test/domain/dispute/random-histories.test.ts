import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../src/domain/calendar/legal-date.js';
import { publishedCalendar } from '../../../src/domain/calendar/published-announcements.js';
import type { DisputeCommand } from '../../../src/domain/dispute/commands.js';
import { disputeDeadlines } from '../../../src/domain/dispute/deadlines.js';
import { availableDisputeCommands, decideDispute } from '../../../src/domain/dispute/decide.js';
import { disputeSnapshotOf, replayDispute } from '../../../src/domain/dispute/evolve.js';
import type { DisputeEvent } from '../../../src/domain/dispute/events.js';
import { disputeForReport } from '../../../src/domain/dispute/for-report.js';
import { disputeHasTag, type DisputeState } from '../../../src/domain/dispute/state.js';
import { disputeContextOn } from '../../support/dispute-samples.js';
import { disputeVariants as variants } from './every-command.js';

/** Which of the commands that the state can take comes next, and how many days after the one before. */
const walks = fc.array(fc.tuple(fc.nat(1_000), fc.integer({ min: 0, max: 40 })), { minLength: 1, maxLength: 25 });

interface Walked {
  readonly state: DisputeState;
  readonly events: readonly DisputeEvent[];
}

/** Walks the machine with commands that it can take; those that the law refuses are left out. */
function walked(steps: readonly (readonly [number, number])[]): Walked | null {
  const events: DisputeEvent[] = [];
  let state: DisputeState | null = null;
  let on = '2026-03-02';
  for (const [choice, days] of steps) {
    on = addDays(on, days);
    const snapshot = disputeSnapshotOf(state);
    const possible = variants
      .map((variant): DisputeCommand => ({ ...variant, on }))
      .filter((command) => snapshot.can({ ...command, decided: { seq: 1, actorId: 'a' } }));
    const command = possible[choice % Math.max(1, possible.length)];
    if (command === undefined) break;
    const decision = decideDispute(state, command, disputeContextOn(on));
    if (!decision.accepted) continue;
    events.push(decision.event);
    state = decision.next;
  }
  return state === null ? null : { state, events };
}

const histories = walks.map(walked).filter((one) => one !== null);

describe('any history of a dispute', () => {
  it('is rebuilt exactly from its events, as they come back from storage', () => {
    fc.assert(
      fc.property(histories, ({ state, events }) => {
        expect(replayDispute(JSON.parse(JSON.stringify(events)) as DisputeEvent[])).toEqual(state);
      }),
    );
  });

  it('is pending while it is open and has one result when it is closed, on every later day', () => {
    fc.assert(
      fc.property(histories, ({ state }) => {
        const { closedOn, result } = disputeForReport(state.facts);
        if (state.state === 'voided') return;
        expect([state.state, closedOn !== null, result !== null]).toEqual([
          state.state,
          disputeHasTag(state.state, 'closed'),
          disputeHasTag(state.state, 'closed'),
        ]);
        expect(disputeForReport(state.facts, '2199-12-31')).toEqual(disputeForReport(state.facts));
      }),
    );
  });

  it('has each deadline once, and always has its list of commands', () => {
    fc.assert(
      fc.property(histories, ({ state, events }) => {
        const asOf = events.at(-1)?.on ?? '';
        const keys = disputeDeadlines(state, asOf, publishedCalendar).map(({ kind, subject }) => `${kind} ${subject}`);
        expect(new Set(keys).size).toBe(keys.length);
        const offered = availableDisputeCommands(state, disputeContextOn(asOf)).map(({ type }) => type);
        expect(new Set(offered).size).toBe(offered.length);
      }),
    );
  });
});
