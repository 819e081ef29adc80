import { transition } from 'xstate';
import { pathOf, statesOf, type StateInfo, valueOf } from '../history/machine-graph.js';
import type { DisputeCommandType } from './commands.js';
import type { DisputeEvent } from './events.js';
import type { DisputeFacts } from './facts.js';
import {
  DISPUTE_MACHINE_VERSION,
  initialDisputeContext,
  type DisputeMachineContext,
  type DisputeStateMeta,
} from './machine-setup.js';
import { disputeMachine, type DisputeMachineSnapshot } from './machine.js';

/** A dispute as stored: where the machine stands, the machine's own context, and the facts folded from its events. */
export interface DisputeState {
  /** Path of the state, e.g. `review.hearing.awaitingDefence`. */
  readonly state: string;
  readonly context: DisputeMachineContext;
  readonly machineVersion: number;
  /** Number of events applied; also the revision that guards concurrent writers. */
  readonly revision: number;
  readonly facts: DisputeFacts;
}

/** The machine's snapshot for a stored path and context. Throws when the path names no state of this version. */
export function restoreDispute(path: string, context: DisputeMachineContext): DisputeMachineSnapshot {
  return disputeMachine.resolveState({ value: valueOf(path), context });
}

const unfiled = restoreDispute('unfiled', initialDisputeContext);

export const disputeSnapshotOf = (state: DisputeState | null): DisputeMachineSnapshot =>
  state === null ? unfiled : restoreDispute(state.state, state.context);

/** Moves the machine by one decided event. Throws when the state has no such transition: a decision has asked before. */
export function advanceDispute(
  state: DisputeState | null,
  event: DisputeEvent,
): Pick<DisputeState, 'state' | 'context' | 'machineVersion'> {
  const snapshot = disputeSnapshotOf(state);
  if (!snapshot.can(event)) {
    throw new Error(`event ${event.type} #${event.decided.seq} is impossible in state ${pathOf(snapshot.value)}`);
  }
  const [next] = transition(disputeMachine, snapshot, event);
  return { state: pathOf(next.value), context: next.context, machineVersion: DISPUTE_MACHINE_VERSION };
}

/** The states themselves, with labels: drawn by pages, documents and diagrams. Keys are stored paths. */
export const disputeStates: ReadonlyMap<string, StateInfo<DisputeStateMeta>> = statesOf(disputeMachine.root);

export const disputeHasTag = (path: string, tag: string): boolean => disputeStates.get(path)?.tags.has(tag) ?? false;

/** The commands a state knows at all, its ancestors' included, before law and permission are asked. */
export const knownDisputeCommands = (path: string): readonly DisputeCommandType[] =>
  (disputeStates.get(path)?.commands ?? []) as DisputeCommandType[];
