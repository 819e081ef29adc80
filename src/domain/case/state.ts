import { type StateInfo, statesOf } from '../history/machine-graph.js';
import type { StateOf } from '../history/fold.js';
import type { CaseFacts, CaseMachineContext } from './facts.js';
import { caseMachine, type CaseStateMeta } from './machine.js';

/** A case as stored: the state of the machine, the machine's own context, and the facts folded from its events. */
export type CaseState = StateOf<CaseFacts, CaseMachineContext>;

/** The states themselves, with labels: shown by pages, documents and diagrams. Keys are stored paths. */
export const caseStates: ReadonlyMap<string, StateInfo<CaseStateMeta>> = statesOf(caseMachine.root);

export const hasTag = (path: string, tag: string): boolean => caseStates.get(path)?.tags.has(tag) ?? false;
