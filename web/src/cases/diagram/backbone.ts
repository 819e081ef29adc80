import type { MachineDiagram } from '../case.js';

export type DiagramEdge = MachineDiagram['edges'][number];

/**
 * One edge into every state, since the machine has too many edges to draw them all: the edge whose command
 * leads to the fewest states, as the most specific one; of several, the first.
 */
export function backboneOf({ start, states, edges }: MachineDiagram): readonly DiagramEdge[] {
  const place = new Map(states.map(({ state }, at) => [state, at]));
  const targets = new Map<string, number>();
  for (const { from, commands } of edges) {
    for (const { code } of commands) targets.set(`${from} ${code}`, (targets.get(`${from} ${code}`) ?? 0) + 1);
  }
  const width = ({ from, commands, seldom }: DiagramEdge): number => {
    const widths = commands
      .filter((command) => command.seldom === seldom)
      .map(({ code }) => targets.get(`${from} ${code}`) ?? 0);
    return Math.min(...widths) + (seldom ? edges.length : 0);
  };
  const isForward = ({ from, to }: DiagramEdge) => (place.get(from) ?? 0) < (place.get(to) ?? 0);
  return states.flatMap(({ state }) => {
    const into = edges.filter((edge) => edge.to === state && edge.from !== start && isForward(edge));
    const [best] = into.sort((one, other) => width(one) - width(other));
    return best === undefined ? [] : [best];
  });
}
