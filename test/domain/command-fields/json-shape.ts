import { z } from 'zod';

interface Node {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Node>>;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Node[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly default?: unknown;
}

/** One value that a parser takes, where it stands and what it may be. */
export interface Leaf {
  readonly path: string;
  readonly required: boolean;
  readonly type: string;
  readonly codes: readonly string[] | null;
}

/** What a node refers to, without the null that a nullable field takes too. */
function said(node: Node, defs: Readonly<Record<string, Node>>): Node {
  const named = node.$ref === undefined ? undefined : defs[node.$ref.split('/').at(-1) ?? ''];
  if (named !== undefined) return said(named, defs);
  const kinds = (node.anyOf ?? []).filter(({ type }) => type !== 'null');
  return kinds.length === 1 && kinds[0] !== undefined ? said(kinds[0], defs) : node;
}

/** Everything that a parser takes, down to the paths named in `whole`, which are taken as one. */
export function leavesOf(parser: z.ZodType, whole: ReadonlySet<string>): readonly Leaf[] {
  const root = z.toJSONSchema(parser, { io: 'input', unrepresentable: 'any' }) as Node;
  const walk = (node: Node, path: string, required: boolean): Leaf[] => {
    const {
      properties,
      required: needed = [],
      type = 'any',
      format,
      enum: codes,
      anyOf,
    } = said(node, root.$defs ?? {});
    if (properties === undefined || whole.has(path)) {
      const known = codes?.filter((code) => typeof code === 'string') ?? null;
      return [{ path, required, type: anyOf !== undefined ? 'any' : (format ?? type), codes: known }];
    }
    return Object.entries(properties).flatMap(([key, child]) =>
      walk(child, path === '' ? key : `${path}.${key}`, required && needed.includes(key)),
    );
  };
  return walk(root, '', true).filter(({ path }) => path !== 'type');
}
