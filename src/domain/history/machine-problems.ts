import type { AnyStateMachine, AnyStateNode } from 'xstate';
import type { Text } from '../text.js';
import { leavesOf, lineage, nameOf, restingIn } from './machine-graph.js';

/** The texts and owner a machine gives each state, besides its transitions. */
interface Described {
  readonly label?: Text;
  readonly description?: Text;
  readonly owner?: string;
}

/** A machine with the commands defined for it. */
export interface MachineVocabulary {
  readonly machine: AnyStateMachine;
  readonly commands: readonly { readonly type: string; readonly issuers: object }[];
}

/**
 * What is wrong with a machine, in English; empty when every state can be reached, has a label and a description in
 * both languages and, while open, an owner, and when the states accept exactly the defined commands, each granted to a
 * role.
 */
export function machineProblems({ machine, commands }: MachineVocabulary): string[] {
  const leaves = leavesOf(machine.root);
  const reachable = reachableFrom(machine.root);
  const types = new Set(commands.map(({ type }) => type));
  const known = new Set(leaves.flatMap((leaf) => lineage(leaf).flatMap((node) => [...node.transitions.keys()])));
  return [
    ...leaves
      .filter((leaf) => !reachable.has(leaf))
      .map((leaf) => `${machine.id}: state ${nameOf(leaf)} cannot be reached`),
    ...leaves.flatMap((leaf) => textProblems(leaf).map((problem) => `${machine.id}: state ${nameOf(leaf)} ${problem}`)),
    ...[...known].filter((type) => !types.has(type)).map((type) => `${machine.id}: ${type} is no command`),
    ...commands
      .filter(({ issuers }) => Object.keys(issuers).length === 0)
      .map(({ type }) => `${machine.id}: ${type} is permitted to no role`),
    ...[...types].filter((type) => !known.has(type)).map((type) => `${machine.id}: no state accepts ${type}`),
  ];
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
    ...(owner === undefined || (isOpen && owner === 'none') ? ['lacks an owner'] : []),
  ];
}

const isWritten = (text: Text | undefined): boolean =>
  text !== undefined && text.zh.trim() !== '' && text.en.trim() !== '';
