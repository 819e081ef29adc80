CREATE FUNCTION foi.load_case(agency uuid, actor uuid, wanted uuid, used_key text) RETURNS TABLE (
  number text, register_year smallint, state text, context jsonb, machine_version smallint, revision integer,
  facts jsonb, head_hash bytea, import_id uuid, deadlines jsonb, key_request_hash bytea, key_subject_id uuid,
  key_response jsonb
) LANGUAGE plpgsql ROWS 1 AS $$
#variable_conflict use_column
DECLARE
  scope text[] := foi.enter_scope(agency);
BEGIN
  RETURN QUERY
  SELECT c.number, c.register_year, c.state, c.context, c.machine_version, c.revision, c.facts, c.head_hash, c.import_id,
    (SELECT jsonb_agg(jsonb_build_object('kind', d.kind, 'subject', d.subject, 'bearer', d.bearer,
       'article', d.article, 'dueOn', d.due_on, 'originalDueOn', d.original_due_on, 'status', d.status,
       'provisional', d.provisional))
     FROM foi.deadlines d WHERE d.agency_id = agency AND d.case_id = wanted AND d.dispute_id IS NULL),
    k.request_hash, k.subject_id, k.response
  FROM (VALUES (1)) AS always
  LEFT JOIN foi.cases c ON c.agency_id = agency AND c.id = wanted
  LEFT JOIN foi.idempotency_keys k ON k.agency_id = agency AND k.actor_id = actor AND k.key = used_key;
  PERFORM foi.leave_scope(scope, NULL);
END $$;
COMMENT ON FUNCTION foi.load_case IS
  'All a command needs: the case, its deadlines, and the answer if the key was used before. One row always; a case '
  'that is not there leaves its columns null.';

CREATE FUNCTION foi.load_dispute(agency uuid, actor uuid, wanted uuid, used_key text) RETURNS TABLE (
  case_id uuid, kind text, number text, state text, context jsonb, machine_version smallint, revision integer,
  facts jsonb, head_hash bytea, import_id uuid, deadlines jsonb, key_request_hash bytea, key_subject_id uuid,
  key_response jsonb
) LANGUAGE plpgsql ROWS 1 AS $$
#variable_conflict use_column
DECLARE
  scope text[] := foi.enter_scope(agency);
BEGIN
  RETURN QUERY
  SELECT s.case_id, s.kind, s.number, s.state, s.context, s.machine_version, s.revision, s.facts, s.head_hash,
    s.import_id,
    (SELECT jsonb_agg(jsonb_build_object('kind', d.kind, 'subject', d.subject, 'bearer', d.bearer,
       'article', d.article, 'dueOn', d.due_on, 'originalDueOn', d.original_due_on, 'status', d.status,
       'provisional', d.provisional))
     FROM foi.deadlines d
     WHERE d.agency_id = agency AND d.case_id = s.case_id AND d.dispute_id = wanted),
    k.request_hash, k.subject_id, k.response
  FROM (VALUES (1)) AS always
  LEFT JOIN foi.disputes s ON s.agency_id = agency AND s.id = wanted
  LEFT JOIN foi.idempotency_keys k ON k.agency_id = agency AND k.actor_id = actor AND k.key = used_key;
  PERFORM foi.leave_scope(scope, NULL);
END $$;
COMMENT ON FUNCTION foi.load_dispute IS 'The same for a dispute.';
