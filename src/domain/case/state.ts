import { transition } from 'xstate';
import { leafPaths, pathOf, valueOf } from '../machine-paths.js';
import type { CaseCommandType } from './commands.js';
import type { CaseEvent } from './events.js';
import type { CaseFacts } from './facts.js';
import {
  CASE_MACHINE_VERSION,
  caseMachine,
  type CaseMachineContext,
  type CaseMachineSnapshot,
  type CaseStateMeta,
} from './machine.js';

/** A case as stored: where the machine stands, the machine's own context, and the facts folded from its events. */
export interface CaseState {
  /** Path of the state, e.g. `open.reviewing.awaitingCorrection`. */
  readonly state: string;
  readonly context: CaseMachineContext;
  readonly machineVersion: number;
  /** Number of events applied; also the revision that guards concurrent writers. */
  readonly revision: number;
  readonly facts: CaseFacts;
}

/** Snapshots never change, and all but those of drafts under clearance have the same context: each is made once. */
const settledSnapshots = new Map<string, CaseMachineSnapshot>();

/** The machine's snapshot for a stored path and context. Throws when the path names no state of this version. */
export function restore(path: string, context: CaseMachineContext): CaseMachineSnapshot {
  if (context.remainingSteps.length > 0) return caseMachine.resolveState({ value: valueOf(path), context });
  const known = settledSnapshots.get(path);
  if (known !== undefined) return known;
  const made = caseMachine.resolveState({ value: valueOf(path), context: { remainingSteps: [] } });
  settledSnapshots.set(path, made);
  return made;
}

const unregistered = restore('unregistered', { remainingSteps: [] });

export const snapshotOf = (state: CaseState | null): CaseMachineSnapshot =>
  state === null ? unregistered : restore(state.state, state.context);

/** Moves the machine by one decided event. Throws when the state has no such transition: a decision has asked before. */
export function advance(
  state: CaseState | null,
  event: CaseEvent,
): Pick<CaseState, 'state' | 'context' | 'machineVersion'> {
  const snapshot = snapshotOf(state);
  if (!snapshot.can(event)) {
    throw new Error(`event ${event.type} #${event.decided.seq} is impossible in state ${pathOf(snapshot.value)}`);
  }
  const [next] = transition(caseMachine, snapshot, event);
  return { state: pathOf(next.value), context: next.context, machineVersion: CASE_MACHINE_VERSION };
}

const stateInfo = (path: string): CaseStateMeta & { readonly tags: ReadonlySet<string> } => {
  const snapshot = restore(path, { remainingSteps: [] });
  const leaf = snapshot._nodes.find((node) => node.path.join('.') === path);
  const meta = leaf?.meta as CaseStateMeta | undefined;
  if (meta === undefined) throw new Error(`state ${path} has no label`);
  return { ...meta, tags: new Set<string>(snapshot.tags) };
};

/** The states themselves, with labels: drawn by pages, documents and diagrams. Keys are stored paths. */
export const caseStates: ReadonlyMap<string, CaseStateMeta & { readonly tags: ReadonlySet<string> }> = new Map(
  leafPaths(caseMachine.root).map((path) => [path, stateInfo(path)] as const),
);

export const hasTag = (path: string, tag: string): boolean => caseStates.get(path)?.tags.has(tag) ?? false;

/** A transfer takes a case over, an import records irregular acts, a notice changes the calendar: none is anybody's to give. */
export const systemCommands: ReadonlySet<CaseCommandType> = new Set([
  'request.take_over',
  'irregularity.record',
  'calendar.change',
]);

/** The commands a state knows at all, its ancestors' included, before law and permission are asked. */
export function knownCommands(path: string): readonly CaseCommandType[] {
  const types = restore(path, { remainingSteps: [] })._nodes.flatMap((node) => Object.keys(node.config.on ?? {}));
  return [...new Set(types)] as CaseCommandType[];
}
