import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { readSchema, type Schema } from '../../../src/cli/read-schema.js';
import { readChapters, renderSchema } from '../../../src/cli/render-schema.js';
import { startTestDatabase, type TestDatabase } from '../../support/database.js';

const folder = resolve(import.meta.dirname, '../../../migrations/0001-initial');
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

describe('the schema', () => {
  let db: TestDatabase;
  let schema: Schema;

  beforeAll(async () => {
    db = await startTestDatabase({ poolSize: 1 });
    const client = new pg.Client({ connectionString: db.url });
    await client.connect();
    schema = await readSchema(client);
    await client.end();
  });
  afterAll(() => db.close());

  it('says what every table, view, column and function is for', () => {
    const silent = [
      ...[...schema.tables, ...schema.views].flatMap(({ name, comment, columns }) => [
        ...(comment === null ? [name] : []),
        ...columns.filter((column) => column.comment === null).map((column) => `${name}.${column.name}`),
      ]),
      ...schema.functions.filter(({ comment }) => comment === null).map(({ name }) => `${name}()`),
    ];
    expect(schema.tables.length).toBeGreaterThan(30);
    expect(silent).toEqual([]);
  });

  it('is described subject by subject, each table and view once', () => {
    const page = renderSchema(schema, readChapters(read('up.sql'), read));
    const described = [...page.matchAll(/^#### foi\.(\w+)(?: \(view\))?$/gm)].map(([, name]) => name ?? '');
    expect(described.sort()).toEqual([...schema.tables, ...schema.views].map(({ name }) => name).sort());
    expect(page).toContain(
      '| `due_on` | date | null |  | Last day to act; null while waiting. |\n| `original_due_on` | date |',
    );
    expect(page).toContain('  cases ||--o{ disputes : "case_id"');
  });

  it('describes what a later migration adds as well', () => {
    const column = {
      name: 'id',
      type: 'uuid',
      isNullable: false,
      byDefault: null,
      isGenerated: false,
      comment: 'Which.',
    };
    const added = { name: 'letters', comment: 'Letters.', columns: [column], keys: [], indexes: [], triggers: [] };
    const tables = [...schema.tables, { ...added, isScoped: true, privileges: ['SELECT'] }];
    const page = renderSchema({ ...schema, tables }, readChapters(read('up.sql'), read));
    expect(page).toContain('#### foi.letters\n\nLetters.\n');
  });
});
