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

/** What is read of a state node: its children. */
export interface Branch {
  readonly states: Readonly<Record<string, Branch>>;
}

/** The stored paths of all states without children below a node, in the order they are written. */
export function leafPaths(node: Branch, path: readonly string[] = []): string[] {
  const children = Object.entries(node.states);
  return children.length === 0
    ? [path.join('.')]
    : children.flatMap(([key, child]) => leafPaths(child, [...path, key]));
}
