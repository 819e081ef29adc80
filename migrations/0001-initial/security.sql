CREATE SCHEMA foi;
COMMENT ON SCHEMA foi IS
  'All data of the application. Columns named _on are calendar days in Asia/Shanghai, those named _at instants. '
  'Every table that grows has agency_id first in its key; the application (role foi_app) sees rows within the scope '
  'that its transaction has set.';
GRANT USAGE ON SCHEMA foi TO foi_app;

CREATE FUNCTION foi.readable_agencies() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(string_to_array(nullif(current_setting('foi.agency_ids', true), ''), ',')::uuid[], '{}')
$$;
COMMENT ON FUNCTION foi.readable_agencies IS
  'The agencies whose rows this transaction may read: the setting foi.agency_ids, made for one transaction at a time. '
  'Empty if it is not set.';

CREATE FUNCTION foi.writable_agencies() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(string_to_array(nullif(current_setting('foi.agency_id', true), ''), ',')::uuid[], '{}')
$$;
COMMENT ON FUNCTION foi.writable_agencies IS
  'The agencies whose rows this transaction may write: the setting foi.agency_id. One, but for a commit of several '
  'commands at once, each of an agency of its own. Empty if it is not set.';

CREATE FUNCTION foi.is_account_work() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(current_setting('foi.accounts', true) = 'on', false)
$$;
COMMENT ON FUNCTION foi.is_account_work IS
  'Whether the transaction works on accounts, where a person is looked up before any agency is known. Set by the '
  'accounts module and by functions here, by nothing else.';

CREATE FUNCTION foi.enter_scope(VARIADIC agencies uuid[]) RETURNS text[] LANGUAGE plpgsql AS $$
DECLARE
  before text[] := ARRAY[current_setting('foi.agency_ids', true), current_setting('foi.agency_id', true)];
  ids text := array_to_string(agencies, ',');
  -- Assigned rather than performed: PL/pgSQL computes an expression, but starts the executor for a query.
  scope text[] := ARRAY[set_config('foi.agency_ids', ids, true), set_config('foi.agency_id', ids, true)];
BEGIN
  RETURN before;
END $$;
COMMENT ON FUNCTION foi.enter_scope IS
  'Sets the scope to one agency, or to those of several commands, for a function that works for them, and returns the '
  'scope before. (A SET clause of the function would do the same, but only superusers may write one for parameters of '
  'our own.)';

CREATE FUNCTION foi.leave_scope(scope text[], answer jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
BEGIN
  scope := ARRAY[set_config('foi.agency_ids', coalesce(scope[1], ''), true),
                 set_config('foi.agency_id', coalesce(scope[2], ''), true)];
  RETURN answer;
END $$;
COMMENT ON FUNCTION foi.leave_scope IS
  'Restores the scope that enter_scope returned, and passes on the answer of the function that calls it.';

CREATE FUNCTION foi.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'foi.% is append-only: % is refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'integrity_constraint_violation';
END $$;
COMMENT ON FUNCTION foi.refuse_change IS
  'Trigger: refuses the statement or the row. Holds for owners and superusers as well.';

-- Row-level security of a table with agency_id: nothing without a scope, one's own and subordinate agencies to read,
-- the agency of the command to write. FORCE holds the owner to it as well. With account_work, sign-in is allowed too, where no agency
-- is known yet. Temporary: the files of this migration use it, and it ends with the connection.
--
-- The functions stand in sub-selects so that they run once for each statement, not once for each row. Reading is a
-- hashed look-up that no index can serve: a policy that an index could serve competes with the query's own conditions,
-- and on tables without statistics the planner then reads all rows of an agency to find one. So every query names its
-- agencies itself; a query without them is slow, but reads no more than it may.
CREATE OR REPLACE PROCEDURE pg_temp.scope_by_agency(scoped regclass, account_work boolean DEFAULT false)
LANGUAGE plpgsql AS $$
DECLARE
  name text := (SELECT c.relname FROM pg_class c WHERE c.oid = scoped);
  beyond text := CASE WHEN account_work THEN ' OR (SELECT foi.is_account_work())' ELSE '' END;
  reads text := 'agency_id IN (SELECT unnest(foi.readable_agencies()))' || beyond;
  writes text := 'agency_id IN (SELECT unnest(foi.writable_agencies()))' || beyond;
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', scoped);
  EXECUTE format('CREATE POLICY %I ON %s FOR SELECT USING (%s)', name || '_read', scoped, reads);
  EXECUTE format('CREATE POLICY %I ON %s FOR INSERT WITH CHECK (%s)', name || '_insert', scoped, writes);
  EXECUTE format('CREATE POLICY %I ON %s FOR UPDATE USING (%3$s) WITH CHECK (%3$s)', name || '_update', scoped, writes);
  EXECUTE format('CREATE POLICY %I ON %s FOR DELETE USING (%s)', name || '_delete', scoped, writes);
END $$;

-- Publishes a view of a table for other modules: what the application may read, each column with the comment that the
-- column of the same name has in the table. Such a view has security_invoker, so that row-level security applies to its
-- reader, and nothing that keeps PostgreSQL from merging it into the query: no aggregate, no DISTINCT, no LIMIT.
CREATE OR REPLACE PROCEDURE pg_temp.publish(published regclass, source regclass) LANGUAGE plpgsql AS $$
DECLARE
  name text;
  meaning text;
BEGIN
  FOR name, meaning IN
    SELECT v.attname, col_description(source, t.attnum)
    FROM pg_attribute v JOIN pg_attribute t ON t.attrelid = source AND t.attname = v.attname
    WHERE v.attrelid = published AND v.attnum > 0
  LOOP
    EXECUTE format('COMMENT ON COLUMN %s.%I IS %L', published, name, meaning);
  END LOOP;
  EXECUTE format('GRANT SELECT ON %s TO foi_app', published);
END $$;
