import type { Client } from 'pg';

export interface SchemaColumn {
  readonly name: string;
  readonly type: string;
  readonly isNullable: boolean;
  /** An expression; null when none. Of a generated column what it is computed from. */
  readonly byDefault: string | null;
  readonly isGenerated: boolean;
  readonly comment: string | null;
}

export interface SchemaKey {
  readonly name: string;
  readonly kind: 'primary' | 'unique' | 'foreign' | 'check' | 'exclusion';
  readonly definition: string;
  readonly columns: readonly string[];
  /** The table that a foreign key points to. */
  readonly target: string | null;
}

export interface SchemaTable {
  readonly name: string;
  readonly comment: string | null;
  readonly columns: readonly SchemaColumn[];
  readonly keys: readonly SchemaKey[];
  /** Those that belong to no key. */
  readonly indexes: readonly { readonly name: string; readonly definition: string }[];
  readonly triggers: readonly { readonly name: string; readonly calls: string }[];
  readonly isScoped: boolean;
  /** Privileges of the application's role: `SELECT`, `UPDATE (voided_at)`. */
  readonly privileges: readonly string[];
}

/** What a module publishes of its tables for the others. */
export interface SchemaView {
  readonly name: string;
  readonly comment: string | null;
  readonly columns: readonly Pick<SchemaColumn, 'name' | 'type' | 'comment'>[];
}

export interface SchemaFunction {
  readonly name: string;
  readonly parameters: string;
  readonly returns: string;
  readonly runsAsOwner: boolean;
  readonly comment: string | null;
}

export interface Schema {
  readonly comment: string | null;
  readonly tables: readonly SchemaTable[];
  readonly views: readonly SchemaView[];
  readonly functions: readonly SchemaFunction[];
}

const shortType = (type: string): string => `replace(${type}, 'timestamp with time zone', 'timestamptz')`;

const tables = `
  SELECT c.relname AS name, obj_description(c.oid, 'pg_class') AS comment,
    c.relrowsecurity AND c.relforcerowsecurity AS "isScoped",
    (SELECT json_agg(json_build_object('name', a.attname, 'type', ${shortType('format_type(a.atttypid, a.atttypmod)')},
       'isNullable', NOT a.attnotnull, 'isGenerated', a.attgenerated <> '' OR a.attidentity <> '',
       'byDefault', CASE WHEN a.attidentity <> '' THEN 'identity' ELSE pg_get_expr(d.adbin, d.adrelid, true) END,
       'comment', col_description(c.oid, a.attnum)) ORDER BY a.attnum)
     FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
     WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
    (SELECT coalesce(json_agg(json_build_object('name', k.conname, 'kind', kinds.name, 'target', target.relname,
       'definition', pg_get_constraintdef(k.oid, true), 'columns', (
         SELECT coalesce(json_agg(a.attname ORDER BY at.place), '[]')
         FROM unnest(k.conkey) WITH ORDINALITY AS at (attnum, place)
         JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = at.attnum)) ORDER BY kinds.place, k.conname), '[]')
     FROM pg_constraint k
     JOIN (VALUES ('p', 'primary', 1), ('u', 'unique', 2), ('f', 'foreign', 3), ('x', 'exclusion', 4), ('c', 'check', 5))
       AS kinds (code, name, place) ON kinds.code = k.contype::text
     LEFT JOIN pg_class target ON target.oid = k.confrelid
     WHERE k.conrelid = c.oid) AS keys,
    (SELECT coalesce(json_agg(json_build_object('name', i.relname, 'definition', pg_get_indexdef(i.oid, 0, true))
       ORDER BY i.relname), '[]')
     FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
     WHERE x.indrelid = c.oid AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.oid)) AS indexes,
    (SELECT coalesce(json_agg(json_build_object('name', t.tgname, 'calls', f.proname) ORDER BY t.tgname), '[]')
     FROM pg_trigger t JOIN pg_proc f ON f.oid = t.tgfoid WHERE t.tgrelid = c.oid AND NOT t.tgisinternal) AS triggers,
    (SELECT coalesce(json_agg(p.what ORDER BY p.what), '[]') FROM (
       SELECT acl.privilege_type AS what FROM aclexplode(c.relacl) acl WHERE acl.grantee = 'foi_app'::regrole
       UNION ALL
       SELECT acl.privilege_type || ' (' || string_agg(a.attname, ', ' ORDER BY a.attnum) || ')'
       FROM pg_attribute a, aclexplode(a.attacl) acl
       WHERE a.attrelid = c.oid AND acl.grantee = 'foi_app'::regrole GROUP BY acl.privilege_type) AS p) AS privileges
  FROM pg_class c WHERE c.relnamespace = 'foi'::regnamespace AND c.relkind = 'r' ORDER BY c.relname`;

const views = `
  SELECT c.relname AS name, obj_description(c.oid, 'pg_class') AS comment,
    (SELECT json_agg(json_build_object('name', a.attname, 'type', ${shortType('format_type(a.atttypid, a.atttypmod)')},
       'comment', col_description(c.oid, a.attnum)) ORDER BY a.attnum)
     FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0) AS columns
  FROM pg_class c WHERE c.relnamespace = 'foi'::regnamespace AND c.relkind = 'v' ORDER BY c.relname`;

/** Without those that PostgreSQL makes for a type. */
const functions = `
  SELECT p.proname AS name, ${shortType('pg_get_function_arguments(p.oid)')} AS parameters,
    ${shortType('pg_get_function_result(p.oid)')} AS returns, p.prosecdef AS "runsAsOwner",
    obj_description(p.oid, 'pg_proc') AS comment
  FROM pg_proc p
  WHERE p.pronamespace = 'foi'::regnamespace
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'i')
  ORDER BY p.proname`;

/** The content of a migrated database, from its catalogue. */
export async function readSchema(client: Pick<Client, 'query'>): Promise<Schema> {
  const named = await client.query<{ comment: string | null }>(
    "SELECT obj_description('foi'::regnamespace, 'pg_namespace') AS comment",
  );
  return {
    comment: named.rows[0]?.comment ?? null,
    tables: (await client.query<SchemaTable>(tables)).rows,
    views: (await client.query<SchemaView>(views)).rows,
    functions: (await client.query<SchemaFunction>(functions)).rows,
  };
}
