import type { AnyStateMachine, AnyStateNode } from 'xstate';

/** One command that leads, or may lead, from one resting state to another. */
export interface MachineEdge {
  readonly from: string;
  readonly to: string;
  readonly command: string;
}

/** A move of a resting state; without a target the command is recorded where the case is. */
export interface MachineMove {
  readonly command: string;
  readonly from: AnyStateNode;
  readonly to: AnyStateNode | null;
}

const childrenOf = (node: AnyStateNode): AnyStateNode[] => Object.values(node.states);

const lineage = (node: AnyStateNode): AnyStateNode[] =>
  node.parent === undefined ? [node] : [...lineage(node.parent), node];

/** The states that a case can rest in. */
export const leavesOf = (node: AnyStateNode): AnyStateNode[] =>
  childrenOf(node).length === 0 ? [node] : childrenOf(node).flatMap(leavesOf);

/** A state's path, as it is stored: `open.reviewing.working`. */
export const nameOf = (node: AnyStateNode): string => node.path.join('.');

function restingIn(node: AnyStateNode): AnyStateNode {
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
