import type { Schema, SchemaColumn, SchemaFunction, SchemaKey, SchemaTable, SchemaView } from './read-schema.js';

/** One file of the migrations, and what it makes. */
export interface Subject {
  readonly name: string;
  readonly tables: readonly string[];
  readonly views: readonly string[];
  readonly functions: readonly string[];
}

/** Subjects that belong together, under the heading that the migration gives them. */
export interface Chapter {
  readonly title: string;
  readonly subjects: readonly Subject[];
}

/**
 * The order in which a migration presents the schema: `up.sql` names its files, with a comment before each group.
 */
export function readChapters(up: string, read: (file: string) => string): readonly Chapter[] {
  return [...up.matchAll(/^-- (.+)\.\n((?:\\ir .+\n)+)/gm)].map(([, title = '', files = '']) => ({
    title,
    subjects: [...files.matchAll(/^\\ir (.+)\.sql$/gm)].map(([, name = '']) => {
      const text = read(`${name}.sql`);
      const types = [...text.matchAll(/foi\.define_subject\('(\w+)'/g)].map(([, type = '']) => type);
      // What the file makes, and what foi.define_subject makes from its templates for each type.
      const made = (kind: string) =>
        [...text.matchAll(new RegExp(`^CREATE ${kind} foi\\.([\\w{}]+)`, 'gm'))].flatMap(([, found = '']) =>
          found.includes('{type}') ? types.map((type) => found.replace('{type}', type)) : [found],
        );
      return { name, tables: made('TABLE'), views: made('VIEW'), functions: made('FUNCTION') };
    }),
  }));
}

const prose = (text: string): string => text.replaceAll('<', '\\<').replaceAll('\n', ' ');
const row = (...cells: string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

/** Without the types that PostgreSQL adds to every text. */
function code(text: string): string {
  const fence = text.includes('`') ? '``' : '`';
  return `${fence}${text.replaceAll(/\s+/g, ' ').replaceAll(/::text(\[\])?/g, '')}${fence}`;
}

const columnRow = (column: SchemaColumn): string =>
  row(
    code(column.name),
    column.type,
    column.isNullable ? 'null' : '',
    column.byDefault === null ? '' : `${column.isGenerated ? 'generated: ' : ''}${code(column.byDefault)}`,
    prose(column.comment ?? ''),
  );

const list = (title: string, items: readonly string[]): readonly string[] =>
  items.length === 0 ? [] : ['', title, '', ...items.map((item) => `- ${item}`)];

function describeTable(table: SchemaTable): readonly string[] {
  return [
    `#### foi.${table.name}`,
    '',
    prose(table.comment ?? ''),
    '',
    row('Column', 'Type', 'Null', 'Default', 'Meaning'),
    row('---', '---', '---', '---', '---'),
    ...table.columns.map(columnRow),
    ...list(
      'Keys and checks:',
      table.keys.map(({ name, definition }) => `${code(name)} ${code(definition)}`),
    ),
    ...list(
      'Indexes:',
      table.indexes.map(({ name, definition }) => {
        const [, unique = '', text = definition] =
          /^CREATE (UNIQUE )?INDEX \S+ ON \S+ USING (?:btree )?(.+)$/s.exec(definition) ?? [];
        return `${code(name)} ${unique.toLowerCase()}${code(text)}`;
      }),
    ),
    ...list(
      'Triggers:',
      table.triggers.map(({ name, calls }) => `${code(name)} calls ${code(calls)}`),
    ),
    '',
    `The application may: ${table.privileges.join(', ') || 'nothing'}.${table.isScoped ? '' : ' Without row-level security.'}`,
    '',
  ];
}

const describeView = ({ name, comment, columns }: SchemaView): readonly string[] => [
  `#### foi.${name} (view)`,
  '',
  prose(comment ?? ''),
  '',
  row('Column', 'Type', 'Meaning'),
  row('---', '---', '---'),
  ...columns.map((column) => row(code(column.name), column.type, prose(column.comment ?? ''))),
  '',
];

function describeFunctions(functions: readonly SchemaFunction[]): readonly string[] {
  if (functions.length === 0) return [];
  return [
    row('Function', 'Returns', 'Meaning'),
    row('---', '---', '---'),
    ...functions.map(({ name, parameters, returns, runsAsOwner, comment }) =>
      row(
        code(`${name}(${parameters})`),
        code(returns),
        `${prose(comment ?? '')}${runsAsOwner ? ' Runs as its owner.' : ''}`,
      ),
    ),
    '',
  ];
}

/** Tables of a chapter with their keys, and the tables elsewhere that they point to. Every table points to agencies. */
function diagram(tables: readonly SchemaTable[]): readonly string[] {
  if (tables.length === 0) return [];
  const entity = ({ name, columns, keys }: SchemaTable): readonly string[] => {
    const columnsOf = (kind: SchemaKey['kind']) =>
      new Set(keys.filter((key) => key.kind === kind).flatMap((key) => key.columns));
    const [primary, foreign] = [columnsOf('primary'), columnsOf('foreign')];
    const marked = columns
      .map((column) => ({ column, marks: [primary.has(column.name) && 'PK', foreign.has(column.name) && 'FK'] }))
      .filter(({ marks }) => marks.some(Boolean))
      .map(({ column, marks }) => `    ${column.type} ${column.name} ${marks.filter(Boolean).join(', ')}`);
    return [`  ${name} {`, ...marked, '  }'];
  };
  const line = (table: string, key: SchemaKey): string =>
    `  ${key.target ?? ''} ||--o{ ${table} : "${key.columns.filter((name) => name !== 'agency_id').join(', ')}"`;
  return [
    '```mermaid',
    'erDiagram',
    ...tables.flatMap(entity),
    ...tables.flatMap(({ name, keys }) =>
      keys
        .filter(({ target }) => target !== null && (target !== 'agencies' || name === 'agencies'))
        .map((key) => line(name, key)),
    ),
    '```',
    '',
  ];
}

/** Tables, views and functions that no chapter names: added by a later migration. */
function laterOnes(schema: Schema, chapters: readonly Chapter[]): readonly Chapter[] {
  const subjects = chapters.flatMap((chapter) => chapter.subjects);
  const unnamed = (kind: 'tables' | 'views' | 'functions') => {
    const named = new Set(subjects.flatMap((subject) => subject[kind]));
    return schema[kind].map(({ name }) => name).filter((name) => !named.has(name));
  };
  const [tables, views, functions] = [unnamed('tables'), unnamed('views'), unnamed('functions')];
  const later = { name: 'later migrations', tables, views, functions };
  return tables.length + views.length + functions.length === 0 ? [] : [{ title: 'Since then', subjects: [later] }];
}

/** The schema as a Markdown page. The same database gives the same text. */
export function renderSchema(schema: Schema, chapters: readonly Chapter[]): string {
  const tables = new Map(schema.tables.map((table) => [table.name, table]));
  const views = new Map(schema.views.map((view) => [view.name, view]));
  const functions = new Map(schema.functions.map((one) => [one.name, one]));
  const tablesOf = ({ tables: names }: Subject) => names.flatMap((name) => tables.get(name) ?? []);
  return [
    '# 数据库结构 · Database schema',
    '',
    '<!-- Generated from the migrated database by `npm run generate`; do not edit. -->',
    '',
    prose(schema.comment ?? ''),
    '',
    'Every table with `agency_id` points to `agencies`; the diagrams leave that out.',
    '',
    ...[...chapters, ...laterOnes(schema, chapters)].flatMap(({ title, subjects }) => [
      `## ${title}`,
      '',
      ...diagram(subjects.flatMap(tablesOf)),
      ...subjects.flatMap((subject) => [
        `### ${subject.name}`,
        '',
        ...tablesOf(subject).flatMap(describeTable),
        ...subject.views.flatMap((name) => views.get(name) ?? []).flatMap(describeView),
        ...describeFunctions(subject.functions.flatMap((name) => functions.get(name) ?? [])),
      ]),
    ]),
  ].join('\n');
}
