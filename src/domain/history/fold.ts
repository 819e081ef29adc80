import type { Text } from '../text.js';
import type { AnyCommand, CommandDefinition, EventOf, SubjectTypes } from './command.js';
import { pathOf, type StateValue, valueOf } from './machine-graph.js';

/** A subject as stored: the state of its machine, the machine's own context, and the facts folded from its events. */
export interface StateOf<Facts, MachineContext> {
  /** Path of the state, e.g. `open.reviewing.awaitingCorrection`. */
  readonly state: string;
  readonly context: MachineContext;
  readonly machineVersion: number;
  /** Number of events applied; also the revision that guards concurrent writers. */
  readonly revision: number;
  readonly facts: Facts;
}

/** The parts of an XState snapshot that are used. */
interface Snapshot<Event, MachineContext> {
  readonly value: StateValue;
  readonly context: MachineContext;
  can(event: Event): boolean;
}

/** A subject with a history: a case, a dispute. Defines what its fold needs. */
export interface Subject<
  Command extends AnyCommand,
  S extends SubjectTypes,
  At extends Snapshot<EventOf<Command, S['decided']>, S['machine']>,
> {
  /** Its name in refusals and errors. */
  readonly noun: Text;
  readonly commands: readonly CommandDefinition<Command, S, Command['type']>[];
  readonly states: ReadonlyMap<string, { readonly label: Text; readonly commands: readonly string[] }>;
  readonly machineVersion: number;
  /** The state of the machine before the first event. */
  readonly start: { readonly state: string; readonly context: S['machine'] };
  /** `resolveState` of the machine, which XState types only for a concrete machine. */
  readonly restore: (value: StateValue, context: S['machine']) => At;
  /** `transition` of the machine, likewise. */
  readonly move: (from: At, event: EventOf<Command, S['decided']>) => At;
  /** Facts that an event sets, whatever its command. */
  readonly noted: (facts: S['facts'], event: EventOf<Command, S['decided']>, before: S['facts'] | null) => S['facts'];
}

/** The part common to all histories: the event is folded into facts, and moves the machine. */
export function foldOf<
  Command extends AnyCommand,
  S extends SubjectTypes,
  At extends Snapshot<EventOf<Command, S['decided']>, S['machine']>,
>(subject: Subject<Command, S, At>) {
  type State = StateOf<S['facts'], S['machine']>;
  type Event = EventOf<Command, S['decided']>;
  const { noun, commands, states, start, machineVersion } = subject;

  const definitions = new Map<string, CommandDefinition<Command, S, Command['type']>>();
  for (const one of commands) definitions.set(one.type, one);
  /** Throws on a type that is no command of the subject. */
  function definitionOf(type: string): CommandDefinition<Command, S, Command['type']> {
    const found = definitions.get(type);
    if (found === undefined) throw new Error(`${type} is no command on a ${noun.en}`);
    return found;
  }

  /** The commands a state accepts, its ancestors' included, before law and permission are checked. */
  const knownCommands = (path: string): readonly Command['type'][] =>
    (states.get(path)?.commands ?? []).map((type) => definitionOf(type).type);

  // Snapshots never change, and the contexts of a machine are few: each is made once.
  const snapshots = new Map<string, At>();
  function restored(path: string, context: S['machine']): At {
    const key = `${path} ${JSON.stringify(context)}`;
    const known = snapshots.get(key);
    if (known !== undefined) return known;
    const made = subject.restore(valueOf(path), context);
    snapshots.set(key, made);
    return made;
  }

  /** The machine's snapshot; null: before the first event. Throws when the path names no state of this version. */
  const snapshotOf = (state: Pick<State, 'state' | 'context'> | null): At => {
    const { state: path, context } = state ?? start;
    return restored(path, context);
  };

  /** The facts once an event has happened; null: before the first. */
  function factsAfter(facts: S['facts'] | null, event: Event): S['facts'] {
    const definition = definitionOf(event.type);
    const begun = facts === null ? definition.begin?.(event) : undefined;
    if (begun !== undefined) return subject.noted(begun, event, null);
    if (facts === null || definition.begin !== undefined) {
      throw new Error(`${event.type} cannot be event ${event.decided.seq} of a ${noun.en}`);
    }
    return subject.noted(definition.evolve?.(facts, event) ?? facts, event, facts);
  }

  /**
   * Applies one decided event. Throws when the state has no transition for it: the decision has checked this before.
   */
  function evolve(state: State | null, event: Event): State {
    const snapshot = snapshotOf(state);
    if (!snapshot.can(event)) {
      throw new Error(`event ${event.type} #${event.decided.seq} is impossible in state ${pathOf(snapshot.value)}`);
    }
    const { value, context } = subject.move(snapshot, event);
    const facts = factsAfter(state?.facts ?? null, event);
    return { state: pathOf(value), context, machineVersion, revision: event.decided.seq, facts };
  }

  /** Folds a whole history: its events rebuild the subject exactly. Throws on an empty one. */
  function replay(events: Iterable<Event>): State {
    let state: State | null = null;
    for (const event of events) state = evolve(state, event);
    if (state === null) throw new Error(`a ${noun.en} has at least its first event`);
    return state;
  }

  return { noun, start, states, definitionOf, knownCommands, snapshotOf, factsAfter, evolve, replay };
}

export type Fold<Command extends AnyCommand, S extends SubjectTypes> = ReturnType<
  typeof foldOf<Command, S, Snapshot<EventOf<Command, S['decided']>, S['machine']>>
>;
