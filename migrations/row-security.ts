/**
 * Row-level security of a table with `agency_id`: nothing without a scope, one's own and subordinate agencies to read,
 * one agency to write. FORCE holds the owner to it as well.
 *
 * The functions stand in sub-selects so that they are asked once for each statement, not once for each row. Reading is
 * a hashed look-up that no index can serve: a policy that an index could serve competes with the query's own conditions,
 * and on tables without statistics the planner then reads all rows of an agency to find one. So every query names its
 * agencies itself; a query that forgets is slow, but sees no more than it may.
 * @param beyond a further condition that lets rows through, e.g. signing in, where no agency is known yet.
 */
export function scopedByAgency(table: string, beyond?: string): string {
  const or = beyond === undefined ? '' : ` OR ${beyond}`;
  const reads = `agency_id IN (SELECT unnest(foi.readable_agencies()))${or}`;
  const writes = `agency_id = (SELECT foi.writable_agency())${or}`;
  return `
    ALTER TABLE foi.${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE foi.${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY ${table}_read ON foi.${table} FOR SELECT USING (${reads});
    CREATE POLICY ${table}_insert ON foi.${table} FOR INSERT WITH CHECK (${writes});
    CREATE POLICY ${table}_update ON foi.${table} FOR UPDATE USING (${writes}) WITH CHECK (${writes});
    CREATE POLICY ${table}_delete ON foi.${table} FOR DELETE USING (${writes});`;
}

/** Makes a table append-only for everyone, its owner and superusers included; the application lacks the privilege too. */
export function appendOnly(table: string): string {
  return `
    REVOKE UPDATE, DELETE, TRUNCATE ON foi.${table} FROM foi_app;
    CREATE TRIGGER ${table}_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON foi.${table}
      FOR EACH STATEMENT EXECUTE FUNCTION foi.refuse_change();`;
}
