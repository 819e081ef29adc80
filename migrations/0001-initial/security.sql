CREATE SCHEMA foi;
GRANT USAGE ON SCHEMA foi TO foi_app;

-- Set for one transaction at a time: the agencies a request may read, and the one it may write.
CREATE FUNCTION foi.readable_agencies() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(string_to_array(nullif(current_setting('foi.agency_ids', true), ''), ',')::uuid[], '{}')
$$;

CREATE FUNCTION foi.writable_agency() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT nullif(current_setting('foi.agency_id', true), '')::uuid
$$;

-- Signing in finds a person before any agency is known. Nothing but the accounts module sets this.
CREATE FUNCTION foi.is_account_work() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(current_setting('foi.accounts', true) = 'on', false)
$$;

-- Functions that act for an agency set its scope for themselves and give the one before back with their answer.
-- (A SET clause would do both, but only superusers may write one for parameters of our own.)
CREATE FUNCTION foi.act_for(agency uuid) RETURNS text[] LANGUAGE plpgsql AS $$
DECLARE
  before text[] := ARRAY[current_setting('foi.agency_ids', true), current_setting('foi.agency_id', true)];
BEGIN
  PERFORM set_config('foi.agency_ids', agency::text, true), set_config('foi.agency_id', agency::text, true);
  RETURN before;
END $$;

CREATE FUNCTION foi.give_back(scope text[], answer jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('foi.agency_ids', coalesce(scope[1], ''), true),
          set_config('foi.agency_id', coalesce(scope[2], ''), true);
  RETURN answer;
END $$;

CREATE FUNCTION foi.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'foi.% is append-only: % is refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'integrity_constraint_violation';
END $$;

-- Row-level security of a table with agency_id: nothing without a scope, one's own and subordinate agencies to read, one
-- agency to write. FORCE holds the owner to it as well. With account_work, signing in passes too, where no agency is known
-- yet. Temporary: it serves the files of this migration and is gone with its connection.
--
-- The functions stand in sub-selects so that they run once for each statement, not once for each row. Reading is a hashed
-- look-up that no index can serve: a policy that an index could serve competes with the query's own conditions, and on
-- tables without statistics the planner then reads all rows of an agency to find one. So every query names its agencies
-- itself; a query that forgets is slow, but sees no more than it may.
CREATE OR REPLACE PROCEDURE pg_temp.scope_by_agency(scoped regclass, account_work boolean DEFAULT false)
LANGUAGE plpgsql AS $$
DECLARE
  name text := (SELECT c.relname FROM pg_class c WHERE c.oid = scoped);
  beyond text := CASE WHEN account_work THEN ' OR (SELECT foi.is_account_work())' ELSE '' END;
  reads text := 'agency_id IN (SELECT unnest(foi.readable_agencies()))' || beyond;
  writes text := 'agency_id = (SELECT foi.writable_agency())' || beyond;
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', scoped);
  EXECUTE format('CREATE POLICY %I ON %s FOR SELECT USING (%s)', name || '_read', scoped, reads);
  EXECUTE format('CREATE POLICY %I ON %s FOR INSERT WITH CHECK (%s)', name || '_insert', scoped, writes);
  EXECUTE format('CREATE POLICY %I ON %s FOR UPDATE USING (%3$s) WITH CHECK (%3$s)', name || '_update', scoped, writes);
  EXECUTE format('CREATE POLICY %I ON %s FOR DELETE USING (%s)', name || '_delete', scoped, writes);
END $$;
