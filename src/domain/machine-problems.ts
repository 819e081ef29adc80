import type { AnyStateMachine, AnyStateNode } from 'xstate';
import type { Text } from './text.js';

/** What a machine has to say of each of its states, besides moving. */
interface Described {
  readonly label?: Text;
  readonly description?: Text;
  readonly owner?: string;
}

/** Pages, documents and duties hang on these: a machine in which one is missing must not start. */
export interface MachineVocabulary {
  readonly machine: AnyStateMachine;
  readonly labels: Readonly<Record<string, Text>>;
  readonly permissions: Readonly<Record<string, object>>;
}

/**
 * What is wrong with a machine, in English; empty when every state can be reached, has a label and a description in both
 * languages and, while open, an owner, and when states, labels and permissions speak of the same commands.
 */
export function machineProblems({ machine, labels, permissions }: MachineVocabulary): string[] {
  const leaves = leavesOf(machine.root);
  const reachable = reachableFrom(machine.root);
  const known = new Set(leaves.flatMap((leaf) => lineage(leaf).flatMap((node) => [...node.transitions.keys()])));
  return [
    ...leaves
      .filter((leaf) => !reachable.has(leaf))
      .map((leaf) => `${machine.id}: state ${nameOf(leaf)} cannot be reached`),
    ...leaves.flatMap((leaf) => textProblems(leaf).map((problem) => `${machine.id}: state ${nameOf(leaf)} ${problem}`)),
    ...[...known].filter((type) => !Object.hasOwn(labels, type)).map((type) => `${machine.id}: ${type} has no label`),
    ...[...known]
      .filter((type) => Object.keys(permissions[type] ?? {}).length === 0)
      .map((type) => `${machine.id}: ${type} is permitted to nobody`),
    ...Object.keys(labels)
      .filter((type) => !known.has(type))
      .map((type) => `${machine.id}: no state knows ${type}`),
  ];
}

const nameOf = (node: AnyStateNode): string => node.path.join('.');
const childrenOf = (node: AnyStateNode): AnyStateNode[] => Object.values(node.states);
const leavesOf = (node: AnyStateNode): AnyStateNode[] =>
  childrenOf(node).length === 0 ? [node] : childrenOf(node).flatMap(leavesOf);
const lineage = (node: AnyStateNode): AnyStateNode[] =>
  node.parent === undefined ? [node] : [node, ...lineage(node.parent)];

/** The state in which an entered node comes to rest. */
function restingIn(node: AnyStateNode): AnyStateNode {
  if (childrenOf(node).length === 0) return node;
  const [first] = node.initial.target;
  return first === undefined ? node : restingIn(first);
}

/** The leaves that transitions lead to, guards aside: whether a guard can ever be met is for the model test to show. */
function reachableFrom(root: AnyStateNode): ReadonlySet<AnyStateNode> {
  const reached = new Set<AnyStateNode>();
  const waiting = [restingIn(root)];
  for (let leaf = waiting.pop(); leaf !== undefined; leaf = waiting.pop()) {
    if (reached.has(leaf)) continue;
    reached.add(leaf);
    const targets = lineage(leaf).flatMap((node) =>
      [...node.transitions.values()].flat().flatMap((one) => one.target ?? []),
    );
    waiting.push(...targets.map((target) => restingIn(target)));
  }
  return reached;
}

function textProblems(leaf: AnyStateNode): string[] {
  const { label, description, owner } = (leaf.meta ?? {}) as Described;
  const isOpen = lineage(leaf).some((node) => node.tags.includes('open'));
  return [
    ...(isWritten(label) ? [] : ['lacks a label']),
    ...(isWritten(description) ? [] : ['lacks a description']),
    ...(owner === undefined || (isOpen && owner === 'nobody') ? ['lacks an owner'] : []),
  ];
}

const isWritten = (text: Text | undefined): boolean =>
  text !== undefined && text.zh.trim() !== '' && text.en.trim() !== '';
