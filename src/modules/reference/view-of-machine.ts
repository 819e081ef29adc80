import type { z } from 'zod';
import type { MachineDocument } from '../../domain/history/describe-machine.js';
import { edgesOf, startOf } from '../../domain/history/machine-graph.js';
import type { machineDiagram } from './reference.schema.js';

type Diagram = z.output<typeof machineDiagram>;
type Edge = Diagram['edges'][number];

/** A machine as data for a drawing: the states, and which commands lead from one to the next. */
export function viewOfMachine(document: MachineDocument): Diagram {
  const { machine, version, states, owners, commands } = document;
  const known = new Map(commands.map((one) => [one.type, one]));
  const edges = new Map<string, Edge>();
  for (const { from, to, command } of edgesOf(machine)) {
    const { label = { zh: command, en: command }, undrawn = false } = known.get(command) ?? {};
    const one = { code: command, label, seldom: undrawn };
    const all = [...(edges.get(`${from} ${to}`)?.commands ?? []), one];
    edges.set(`${from} ${to}`, { from, to, commands: all, seldom: all.every(({ seldom }) => seldom) });
  }
  return {
    version,
    start: startOf(machine),
    states: [...states].map(([state, { label, description, owner, tags }]) => ({
      ...{ state, label, description, tags: [...tags] },
      owner: { code: owner, label: owners[owner] ?? { zh: owner, en: owner } },
    })),
    edges: [...edges.values()],
  };
}
