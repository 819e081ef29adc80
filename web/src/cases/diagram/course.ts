import type { CaseDetail, CaseEvent, MachineDiagram } from '../case.js';
import { backboneOf, type DiagramEdge } from './backbone.js';

/** A step of the path taken: the event that led from one state to another. */
interface Step {
  readonly from: string;
  readonly to: string;
  readonly event: CaseEvent;
}

/** The path of a case so far, from before its registration. */
export function courseOf({ start }: MachineDiagram, history: readonly CaseEvent[]): readonly Step[] {
  let from = start;
  return history.flatMap((event) => {
    if (event.state === from) return [];
    const step = { from, to: event.state, event };
    from = event.state;
    return [step];
  });
}

/** The part that is drawn: every state with one edge into it, or the states passed and those possible next. */
export interface Drawing {
  readonly states: readonly MachineDiagram['states'][number][];
  readonly edges: readonly DiagramEdge[];
  readonly visited: ReadonlySet<string>;
  readonly next: ReadonlySet<string>;
  readonly travelled: ReadonlySet<string>;
  /** When each state was last entered. */
  readonly enteredOn: ReadonlyMap<string, string>;
}

export const edgeName = ({ from, to }: Pick<DiagramEdge, 'from' | 'to'>): string => `${from} ${to}`;

export function drawingOf(machine: MachineDiagram, subject: CaseDetail, whole: boolean): Drawing {
  const course = courseOf(machine, subject.history);
  const present = subject.state.path;
  const visited = new Set(course.map(({ to }) => to));
  const travelled = new Set(course.map(edgeName));
  const onward = machine.edges.filter(({ from, seldom }) => from === present && !seldom);
  const next = new Set(onward.map(({ to }) => to));
  const isDrawn = (state: string) => state !== machine.start && (whole || visited.has(state) || next.has(state));
  // A transition of an older version of the machine may have no edge any more: the path taken is drawn all the same.
  const known = new Set(machine.edges.map(edgeName));
  const former = course.filter((step) => !known.has(edgeName(step)));
  const ways = whole ? backboneOf(machine) : onward;
  const others = new Set(ways.map(edgeName));
  const edges = [
    ...machine.edges.filter((edge) => travelled.has(edgeName(edge)) || others.has(edgeName(edge))),
    ...former.map(({ from, to }): DiagramEdge => ({ from, to, commands: [], seldom: false })),
  ];
  return {
    states: machine.states.filter(({ state }) => isDrawn(state)),
    edges: edges.filter(({ from, to }) => isDrawn(from) && isDrawn(to)),
    ...{ visited, next, travelled },
    enteredOn: new Map(course.map(({ to, event }) => [to, event.on])),
  };
}

/** The commands that lead from the present state to the next: those lawful now come first. */
export function commandsTo(edge: DiagramEdge, { commands }: CaseDetail): DiagramEdge['commands'] {
  const lawful = new Set(commands.filter((one) => one.lawful).map(({ type }) => type));
  const usual = edge.commands.filter(({ seldom }) => !seldom);
  const now = usual.filter(({ code }) => lawful.has(code));
  return now.length > 0 ? now : usual;
}
