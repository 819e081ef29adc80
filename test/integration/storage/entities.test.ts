import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityMetadata } from 'typeorm';
import { entities } from '../../../src/modules/entities.js';
import { startTestDatabase, type TestDatabase } from '../../support/database.js';

/** Every column of a table: name, type, nullability, and whether it is part of the primary key. */
const columnsOfTable = `
  SELECT a.attname::text || ' ' || format_type(a.atttypid, a.atttypmod)
    || CASE WHEN a.attnotnull THEN '' ELSE ' null' END
    || CASE WHEN a.attnum = ANY (k.conkey) THEN ' key' ELSE '' END AS column
  FROM pg_attribute a LEFT JOIN pg_constraint k ON k.conrelid = a.attrelid AND k.contype = 'p'
  WHERE a.attrelid = to_regclass($1) AND a.attnum > 0 AND NOT a.attisdropped`;

describe('the entities', () => {
  let db: TestDatabase;

  beforeAll(async () => {
    db = await startTestDatabase({ poolSize: 1 });
  });
  afterAll(() => db.close());

  const described = ({ columns }: EntityMetadata): string[] =>
    columns.map((column) => {
      const type = `${db.database.dataSource.driver.normalizeType(column)}${column.isArray ? '[]' : ''}`;
      return `${column.databaseName} ${type}${column.isNullable ? ' null' : ''}${column.isPrimary ? ' key' : ''}`;
    });

  it('have exactly the columns, types, nulls and keys of the migrated tables', async () => {
    const { entityMetadatas } = db.database.dataSource;
    expect(entityMetadatas).toHaveLength(Object.keys(entities).length);
    for (const metadata of entityMetadatas) {
      const rows = await db.asOwner<{ column: string }>(columnsOfTable, [metadata.tablePath]);
      expect({ [metadata.tablePath]: described(metadata).sort() }).toEqual({
        [metadata.tablePath]: rows.map(({ column }) => column).sort(),
      });
    }
  });

  it('map columns only: no relation is loaded or cascaded behind a query', () => {
    const related = db.database.dataSource.entityMetadatas.filter(({ relations }) => relations.length > 0);
    expect(related.map(({ name }) => name)).toEqual([]);
  });
});
