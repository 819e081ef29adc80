import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { startTestDatabase, type TestDatabase } from '../../support/database.js';

const root = resolve(import.meta.dirname, '../../..');

/** Modules that name tables of others all the same, and why. */
const exceptions: Readonly<Record<string, { readonly tables: readonly string[]; readonly reason: string }>> = {
  demo: {
    tables: ['users', 'units'],
    reason: 'Finds people by login name and sets up an empty database; no view publishes logins.',
  },
  simulation: {
    tables: ['users', 'notifications', 'timers', 'channel_endpoints', 'deliveries'],
    reason:
      'Works on a copy of the whole database, below the modules: fills it, silences it, and reads what came of it.',
  },
};

/** Modules that form names from parts. */
const forming: Readonly<Record<string, string>> = {
  history: 'The one engine names the functions and the view of a subject by its type.',
  simulation: 'Copies every table there is.',
  cli: 'Prints the names of tables in docs/schema.md.',
};

/** A table or view of the migrated database. */
interface Relation {
  readonly name: string;
  readonly isView: boolean;
  readonly runsAsReader: boolean;
  readonly comment: string | null;
  /** Of a view, the tables that it reads. */
  readonly tables: readonly string[];
}

const relations = `
  SELECT c.relname AS name, c.relkind = 'v' AS "isView", obj_description(c.oid, 'pg_class') AS comment,
    coalesce('security_invoker=true' = ANY (c.reloptions), false) AS "runsAsReader",
    ARRAY(SELECT DISTINCT t.relname::text FROM pg_rewrite r JOIN pg_depend d ON d.objid = r.oid
      JOIN pg_class t ON t.oid = d.refobjid AND t.relkind = 'r'
      WHERE r.ev_class = c.oid AND d.classid = 'pg_rewrite'::regclass ORDER BY 1) AS tables
  FROM pg_class c WHERE c.relnamespace = 'foi'::regnamespace AND c.relkind IN ('r', 'v') ORDER BY c.relname`;

/** The module that owns a table or publishes a view, as its comment begins. */
const moduleOf = ({ comment, isView }: Relation): string | undefined =>
  (isView ? /^Published by ([a-z-]+): / : /^Owned by ([a-z-]+)\. /).exec(comment ?? '')?.[1];

/** A name in the schema that a source file uses; an open one continues with an expression. */
interface NamedRelation {
  readonly line: number;
  readonly name: string;
  readonly isOpen: boolean;
}

const isTemplatePart = (node: ts.Node): boolean =>
  ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);

/** The module of a file; a folder beside them (cli) owns nothing, nor does the list of all entities (modules). */
const moduleAt = (path: string): string => /^src\/(?:modules\/)?([a-z-]+)\//.exec(path)?.[1] ?? '';

/** Entities that a file imports from another module: they read and write its tables as well. */
const foreignEntities = (path: string, text: string): string[] =>
  [...text.matchAll(/^import (?:type )?\{([^}]*)\} from '(\.[^']*)';/gm)].flatMap(([, names = '', from = '']) =>
    moduleAt(join(dirname(path), from)) === moduleAt(path) ? [] : (names.match(/\b\w+Entity\b/g) ?? []),
  );

/** The names after `foi.` in the strings and templates of a source file, and those of its entities. */
function namesIn(text: string): NamedRelation[] {
  const file = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true);
  const found: NamedRelation[] = [];
  const add = (at: number, name: string, isOpen = false) =>
    found.push({ line: file.getLineAndCharacterOfPosition(at).line + 1, name, isOpen });
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || isTemplatePart(node)) {
      for (const { 0: matched, 1: name = '', index } of node.getText().matchAll(/\bfoi"?\."?(\w*)/g)) {
        const rest = node.getText().slice(index + matched.length);
        add(node.getStart() + index, name, rest === '${' || (name === '' && rest.length === 1));
      }
    }
    if (ts.isObjectLiteralExpression(node)) {
      const { schema, name } = Object.fromEntries(
        node.properties.flatMap((one) =>
          ts.isPropertyAssignment(one) && ts.isStringLiteralLike(one.initializer)
            ? [[one.name.getText(), one.initializer.text] as const]
            : [],
        ),
      );
      if (schema === 'foi' && name !== undefined) add(node.getStart(), name);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

describe('the ownership of tables', () => {
  let db: TestDatabase;
  let all: readonly Relation[];

  beforeAll(async () => {
    db = await startTestDatabase({ poolSize: 1 });
    all = await db.asOwner<Relation>(relations);
  });
  afterAll(() => db.close());

  /** What is wrong in one file: each line that names another module's table. */
  function faultsOf(path: string, text: string, onException: (name: string) => void = () => undefined): string[] {
    const module = moduleAt(path);
    const entities = module === 'modules' ? [] : foreignEntities(path, text);
    const named = namesIn(text).flatMap(({ line, name, isOpen }) => {
      if (isOpen) return module in forming ? [] : [`${path}:${line} forms a name from parts`];
      const table = all.find((one) => one.name === name && !one.isView);
      if (table === undefined || moduleOf(table) === module) return [];
      if (exceptions[module]?.tables.includes(name) === true) {
        onException(`${module} ${name}`);
        return [];
      }
      const views = all.filter(({ isView, tables }) => isView && tables.includes(name)).map((one) => `foi.${one.name}`);
      return [
        `${path}:${line} names foi.${name}, which ${moduleOf(table)} owns; it publishes ${views.join(', ') || 'nothing of it'}`,
      ];
    });
    return [...entities.map((name) => `${path} imports ${name} of another module`), ...named];
  }

  it('gives every table one module, and every view the one that publishes it', () => {
    const stray = all.filter((one) => !existsSync(resolve(root, 'src/modules', moduleOf(one) ?? 'none')));
    expect(stray.map(({ name }) => name)).toEqual([]);
  });

  it('lets a module publish its own tables only, to readers within their own scope', () => {
    const owners = new Map(all.map((one) => [one.name, moduleOf(one)]));
    // The engine makes a view for each subject, of the subject's table and of its deadlines.
    const views = all.filter(({ name, isView }) => isView && !name.endsWith('_snapshots'));
    expect(views.filter(({ runsAsReader }) => !runsAsReader)).toEqual([]);
    expect(views.filter((one) => one.tables.some((name) => owners.get(name) !== moduleOf(one)))).toEqual([]);
  });

  it('has views that merge into the query of their reader, so that its conditions reach the indexes', async () => {
    for (const { name } of all.filter(({ isView }) => isView)) {
      const plan = await db.asOwner<Record<string, string>>(`EXPLAIN SELECT * FROM foi.${name}`);
      expect(plan.map((row) => row['QUERY PLAN']).join('\n')).not.toMatch(/Subquery Scan|CTE Scan/);
    }
  });

  it('is kept by every SQL text: others read the views that the owner publishes', () => {
    const used = new Set<string>();
    const files = readdirSync(resolve(root, 'src'), { recursive: true, encoding: 'utf8' });
    const faults = files
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join('src', name))
      .flatMap((path) => faultsOf(path, readFileSync(resolve(root, path), 'utf8'), (name) => used.add(name)));
    expect(faults).toEqual([]);
    const granted = Object.entries(exceptions).flatMap(([module, { tables }]) =>
      tables.map((name) => `${module} ${name}`),
    );
    expect([...used].sort()).toEqual(granted.sort());
  });

  it('finds a foreign table in strings, templates and entities, and nothing in comments or settings', () => {
    const fault = (line: number, name: string, rest: string) =>
      `src/modules/board/example.ts:${line} names foi.${name}, which ${rest}`;
    const text = [
      "import { UserEntity } from '../accounts/index.js'; // select from foi.cases",
      "const one = 'select id from foi.users';",
      'const two = `select ${one}',
      '  from foi.registers join foi.people using (id)`;',
      "@Entity({ schema: 'foi', name: 'disputes' }) class Dispute {}",
      "const set = 'foi.accounts foi.example foi.put_events';",
      'const formed = `from foi.${set}`;',
    ].join('\n');
    expect(faultsOf('src/modules/board/example.ts', text)).toEqual([
      'src/modules/board/example.ts imports UserEntity of another module',
      fault(2, 'users', 'accounts owns; it publishes foi.people'),
      fault(4, 'registers', 'cases owns; it publishes nothing of it'),
      fault(
        5,
        'disputes',
        'disputes owns; it publishes foi.dispute_ledger, foi.dispute_snapshots, foi.dispute_summaries',
      ),
      'src/modules/board/example.ts:7 forms a name from parts',
    ]);
    expect(faultsOf('src/modules/accounts/example.ts', "'select id from foi.users'")).toEqual([]);
    expect(faultsOf('src/cli/example.ts', "'select id from foi.users'")).toHaveLength(1);
  });
});
