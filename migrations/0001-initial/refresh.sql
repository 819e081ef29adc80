CREATE FUNCTION foi.refresh_cases(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
#variable_conflict use_variable
DECLARE
  agency uuid := p->>'agencyId';
  scope text[] := foi.enter_scope(agency);
  as_of date := p->>'asOf';
  at timestamptz := p->>'recordedAt';
  unchanged uuid[];
BEGIN
  SELECT array_agg(locked.id) INTO unchanged FROM (
    SELECT c.id FROM foi.cases c
    JOIN jsonb_to_recordset(p->'cases') AS n (id uuid, revision integer) ON n.id = c.id AND n.revision = c.revision
    WHERE c.agency_id = agency ORDER BY c.id FOR NO KEY UPDATE OF c
  ) AS locked;
  UPDATE foi.cases AS c SET
    due_on = n.due_on, original_due_on = n.original_due_on, clock_state = n.clock_state,
    provisional = n.provisional, answered_in_time = n.answered_in_time, used_working_days = n.used_working_days,
    refreshed_on = as_of, refreshed_revision = c.revision
  FROM jsonb_populate_recordset(NULL::foi.cases, p->'rows') AS n
  WHERE c.agency_id = agency AND c.id = n.id AND c.id = ANY (unchanged);
  PERFORM foi.put_deadlines(agency, d.rows, as_of, at) FROM (
    SELECT jsonb_agg(one) AS rows FROM jsonb_array_elements(p->'deadlines') AS one
    WHERE (one->>'case_id')::uuid = ANY (unchanged)
  ) AS d WHERE d.rows IS NOT NULL;
  RETURN foi.leave_scope(scope, jsonb_build_object('refreshed', coalesce(cardinality(unchanged), 0)));
END $$;
COMMENT ON FUNCTION foi.refresh_cases IS
  'What time alone has changed of many cases: their deadlines, and derived columns. No event, no new revision. A case '
  'that was changed since it was read is left alone: its own commit is newer.';

CREATE FUNCTION foi.refresh_disputes(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
#variable_conflict use_variable
DECLARE
  agency uuid := p->>'agencyId';
  scope text[] := foi.enter_scope(agency);
  unchanged uuid[];
BEGIN
  SELECT array_agg(locked.id) INTO unchanged FROM (
    SELECT s.id FROM foi.disputes s
    JOIN jsonb_to_recordset(p->'disputes') AS n (id uuid, revision integer) ON n.id = s.id AND n.revision = s.revision
    WHERE s.agency_id = agency ORDER BY s.id FOR NO KEY UPDATE OF s
  ) AS locked;
  PERFORM foi.put_deadlines(agency, d.rows, (p->>'asOf')::date, (p->>'recordedAt')::timestamptz) FROM (
    SELECT jsonb_agg(one) AS rows FROM jsonb_array_elements(p->'deadlines') AS one
    WHERE (one->>'dispute_id')::uuid = ANY (unchanged)
  ) AS d WHERE d.rows IS NOT NULL;
  RETURN foi.leave_scope(scope, jsonb_build_object('refreshed', coalesce(cardinality(unchanged), 0)));
END $$;
COMMENT ON FUNCTION foi.refresh_disputes IS
  'The same for disputes, whose derived columns do not change with time alone.';
