import type { AnyStateMachine, AnyStateNode } from 'xstate';

/** A state as XState nests it. */
export type StateValue = string | { readonly [key: string]: StateValue };

/** `{ open: { reviewing: 'working' } }` as it is stored: `open.reviewing.working`. */
export function pathOf(value: StateValue): string {
  if (typeof value === 'string') return value;
  const [entry] = Object.entries(value);
  return entry === undefined ? '' : `${entry[0]}.${pathOf(entry[1])}`;
}

/** The inverse of `pathOf`. */
export function valueOf(path: string): StateValue {
  const dot = path.indexOf('.');
  return dot < 0 ? path : { [path.slice(0, dot)]: valueOf(path.slice(dot + 1)) };
}

/** The part of a machine's node that is read; XState nodes have this shape. */
interface Node<Meta> {
  readonly path: readonly string[];
  readonly states: Readonly<Record<string, Node<Meta>>>;
  readonly meta?: Meta;
  readonly tags: readonly string[];
  readonly ownEvents: readonly string[];
}

/** A state that a subject can be in: its texts, its tags, and the commands it accepts, its ancestors' included. */
export type StateInfo<Meta> = Meta & { readonly tags: ReadonlySet<string>; readonly commands: readonly string[] };

/** The states themselves, shown by pages, documents and diagrams. Keys are stored paths. */
export function statesOf<Meta extends object>(
  node: Node<Meta>,
  outerTags: readonly string[] = [],
  outerCommands: readonly string[] = [],
): ReadonlyMap<string, StateInfo<Meta>> {
  const tags = [...outerTags, ...node.tags];
  const commands = [...outerCommands, ...node.ownEvents];
  const children = Object.values(node.states);
  if (children.length > 0) return new Map(children.flatMap((child) => [...statesOf(child, tags, commands)]));
  const path = node.path.join('.');
  if (node.meta === undefined) throw new Error(`state ${path} has no label`);
  return new Map([[path, { ...node.meta, tags: new Set(tags), commands: [...new Set(commands)] }]]);
}

/** One command that leads, or may lead, from one resting state to another. */
export interface MachineEdge {
  readonly from: string;
  readonly to: string;
  readonly command: string;
}

/** A move of a resting state; without a target the command is recorded and the state stays. */
export interface MachineMove {
  readonly command: string;
  readonly from: AnyStateNode;
  readonly to: AnyStateNode | null;
}

const childrenOf = (node: AnyStateNode): AnyStateNode[] => Object.values(node.states);

/** A state with its ancestors, outermost first. */
export const lineage = (node: AnyStateNode): AnyStateNode[] =>
  node.parent === undefined ? [node] : [...lineage(node.parent), node];

/** The states that a case can be in. */
export const leavesOf = (node: AnyStateNode): AnyStateNode[] =>
  childrenOf(node).length === 0 ? [node] : childrenOf(node).flatMap(leavesOf);

/** A state's path, as it is stored: `open.reviewing.working`. */
export const nameOf = (node: AnyStateNode): string => node.path.join('.');

/** The state in which an entered node comes to rest. */
export function restingIn(node: AnyStateNode): AnyStateNode {
  if (childrenOf(node).length === 0) return node;
  const [first] = node.initial.target;
  return first === undefined ? node : restingIn(first);
}

/** Where a case is before anything happens. */
export const startOf = (machine: AnyStateMachine): string => nameOf(restingIn(machine.root));

/** The moves of a state, its ancestors' included; an inner state answers a command before its ancestors do. */
export function movesOf(leaf: AnyStateNode): MachineMove[] {
  const moves = new Map<string, MachineMove[]>();
  for (const node of lineage(leaf)) {
    for (const [command, transitions] of node.transitions) {
      const own = transitions.flatMap((one): MachineMove[] =>
        one.target === undefined || one.target.length === 0
          ? [{ command, from: leaf, to: null }]
          : one.target.map((target) => ({ command, from: leaf, to: restingIn(target) })),
      );
      moves.set(command, own);
    }
  }
  return [...moves.values()].flat();
}

/** Everything that leads from one state to another, each once, in the order of the machine. */
export function edgesOf(machine: AnyStateMachine): MachineEdge[] {
  const edges = new Map<string, MachineEdge>();
  for (const { command, from, to } of leavesOf(machine.root).flatMap(movesOf)) {
    if (to === null || to === from) continue;
    const edge = { from: nameOf(from), to: nameOf(to), command };
    edges.set(`${edge.from} ${edge.to} ${command}`, edge);
  }
  return [...edges.values()];
}
