import type { StateOf } from '../history/fold.js';
import { type StateInfo, statesOf } from '../history/machine-graph.js';
import type { DisputeFacts, DisputeMachineContext } from './facts.js';
import type { DisputeStateMeta } from './machine-setup.js';
import { disputeMachine } from './machine.js';

/** A dispute as stored: the state of the machine, the machine's own context, and the facts folded from its events. */
export type DisputeState = StateOf<DisputeFacts, DisputeMachineContext>;

/** The states themselves, with labels: shown by pages, documents and diagrams. Keys are stored paths. */
export const disputeStates: ReadonlyMap<string, StateInfo<DisputeStateMeta>> = statesOf(disputeMachine.root);

export const disputeHasTag = (path: string, tag: string): boolean => disputeStates.get(path)?.tags.has(tag) ?? false;
