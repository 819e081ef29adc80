import { type EdgeLabel, Graph, type GraphLabel, layout, type NodeLabel } from '@dagrejs/dagre';
import type { DiagramEdge } from './backbone.js';
import { type Drawing, edgeName } from './course.js';

export const NODE = { width: 96, height: 36 } as const;

interface Point {
  readonly x: number;
  readonly y: number;
}

interface PlacedEdge {
  readonly edge: DiagramEdge;
  readonly points: readonly Point[];
  /** The place of its label; null when it has none. */
  readonly label: Point | null;
}

interface Placed {
  readonly width: number;
  readonly height: number;
  readonly nodes: ReadonlyMap<string, Point>;
  readonly edges: readonly PlacedEdge[];
}

/**
 * Places states from left to right in the order of work.
 * @param isLabelled whether an edge has a label.
 * @param labelWidth the width of a label.
 */
export function placed(drawing: Drawing, isLabelled: (edge: DiagramEdge) => boolean, labelWidth: number): Placed {
  const label = { width: labelWidth, height: 14, labelpos: 'c' } as const;
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>({ directed: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 6, edgesep: 4, ranksep: 18, marginx: 4, marginy: 4 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { state } of drawing.states) graph.setNode(state, { ...NODE });
  for (const edge of drawing.edges) {
    // The path taken decides the layout; the other edges are fitted around it.
    const weight = drawing.travelled.has(edgeName(edge)) ? 8 : 1;
    graph.setEdge(edge.from, edge.to, { weight, ...(isLabelled(edge) && label) });
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    ...{ width, height },
    nodes: new Map(drawing.states.map(({ state }) => [state, pointOf(graph.node(state))])),
    edges: drawing.edges.map((edge) => {
      const { points = [], x, y } = graph.edge(edge.from, edge.to);
      const hasWords = isLabelled(edge) && x !== undefined && y !== undefined;
      return { edge, points, label: hasWords ? { x, y } : null };
    }),
  };
}

const pointOf = ({ x = 0, y = 0 }: { x?: number; y?: number }): Point => ({ x, y });

/** A smooth line through the points of the layout. */
export function pathThrough([first, ...rest]: readonly Point[]): string {
  if (first === undefined) return '';
  const at = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  const middles = rest.slice(0, -1).map((point, index) => {
    const after = rest[index + 1] ?? point;
    return index === rest.length - 2 ? after : { x: (point.x + after.x) / 2, y: (point.y + after.y) / 2 };
  });
  const curves = middles.map((end, index) => `Q ${at(rest[index] ?? end)} ${at(end)}`);
  const only = rest.length === 1 && rest[0] ? [`L ${at(rest[0])}`] : [];
  return [`M ${at(first)}`, ...curves, ...only].join(' ');
}
