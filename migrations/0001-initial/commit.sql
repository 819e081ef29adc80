-- One command is one call of one function, so that it costs one round trip and commits or fails as a whole.

CREATE FUNCTION foi.commit_case(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
#variable_conflict use_variable
DECLARE
  agency uuid := p->>'agencyId';
  scope text[] := foi.enter_scope(agency);
  actor uuid := p->>'actorId';
  at timestamptz := p->>'recordedAt';
  wanted uuid := p->>'caseId';
  answer jsonb;
  found_revision integer;
BEGIN
  answer := foi.claim_key(agency, actor, p->'idempotency', wanted, p->'response', at);
  IF answer IS NOT NULL THEN RETURN foi.leave_scope(scope, answer); END IF;

  UPDATE foi.cases AS c SET
    state = n.state, context = n.context, machine_version = n.machine_version, revision = n.revision,
    facts = n.facts, head_hash = n.head_hash, unit = n.unit, handler_id = n.handler_id,
    received_on = n.received_on, is_open = n.is_open, outcome = n.outcome, settled_on = n.settled_on,
    settled_outcome = n.settled_outcome, replied_on = n.replied_on, reply_number = n.reply_number,
    due_on = n.due_on, original_due_on = n.original_due_on, clock_state = n.clock_state,
    provisional = n.provisional, answered_in_time = n.answered_in_time,
    used_working_days = n.used_working_days, made_public_on = n.made_public_on, irregular = n.irregular,
    updated_at = at
  FROM jsonb_populate_record(NULL::foi.cases, p->'row') AS n
  WHERE c.agency_id = agency AND c.id = wanted AND c.revision = (p->>'revision')::integer
    AND c.head_hash = decode(p->>'headHash', 'hex');
  IF NOT FOUND THEN
    PERFORM foi.release_key(agency, actor, p->'idempotency');
    SELECT c.revision INTO found_revision FROM foi.cases c WHERE c.agency_id = agency AND c.id = wanted;
    IF NOT FOUND THEN RETURN foi.leave_scope(scope, '{"result": "missing"}'); END IF;
    RETURN foi.leave_scope(scope, jsonb_build_object('result', 'conflict', 'revision', found_revision));
  END IF;

  -- What the applicant sent in changes seldom, and what is derived from it costs more than the rest.
  IF p ? 'registration' THEN
    UPDATE foi.cases AS c SET
      channel = n.channel, applicant_category = n.applicant_category, applicant_name = n.applicant_name,
      content = n.content, purpose = n.purpose, delivery = n.delivery, registered_on = n.registered_on
    FROM jsonb_populate_record(NULL::foi.cases, p->'registration') AS n
    WHERE c.agency_id = agency AND c.id = wanted;
  END IF;
  PERFORM foi.append_case_events(agency, actor, p->'events', at);
  IF p ? 'deadlines' THEN PERFORM foi.put_deadlines(agency, p->'deadlines', (p->>'asOf')::date, at); END IF;
  IF p ? 'outbox' THEN PERFORM foi.put_outbox(agency, p->'outbox', at); END IF;
  IF p ? 'search' THEN PERFORM foi.put_case_search(agency, p->'search'); END IF;
  IF p ? 'voids' THEN
    UPDATE foi.register_numbers r SET voided_at = at
    WHERE r.agency_id = agency AND r.kind = p#>>'{voids,kind}' AND r.year = (p#>>'{voids,year}')::smallint
      AND r.subject_id = wanted
      AND (p#>>'{voids,shown}' IS NULL OR foi.number_text(r.kind, r.year, r.number) = p#>>'{voids,shown}');
  END IF;
  RETURN foi.leave_scope(scope, '{"result": "committed"}');
END $$;
COMMENT ON FUNCTION foi.commit_case IS
  'One step of one case. {result: committed | conflict | missing | replayed | key_reused}.';

CREATE FUNCTION foi.commit_new_cases(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
#variable_conflict use_variable
DECLARE
  agency uuid := p->>'agencyId';
  scope text[] := foi.enter_scope(agency);
  actor uuid := p->>'actorId';
  at timestamptz := p->>'recordedAt';
  import uuid := p->>'importId';
  answer jsonb;
BEGIN
  answer := foi.claim_key(agency, actor, p->'idempotency', (p#>>'{cases,0,id}')::uuid, p->'response', at);
  IF answer IS NOT NULL THEN RETURN foi.leave_scope(scope, answer); END IF;

  WITH numbered AS (
    SELECT * FROM foi.take_numbers(agency, 'request', import, p->'registers')
  ), rows AS (
    SELECT n.* FROM jsonb_populate_recordset(NULL::foi.cases, p->'cases') AS n
  ), inserted AS (
    INSERT INTO foi.cases (agency_id, id, register_year, register_number, number, state, context, machine_version,
      revision, facts, head_hash, channel, applicant_category, applicant_name, content, purpose, delivery, unit,
      handler_id, received_on, registered_on, is_open, outcome, settled_on, settled_outcome, replied_on,
      reply_number, due_on, original_due_on, clock_state, provisional, answered_in_time, used_working_days,
      made_public_on, irregular, import_id, imported_revision, created_at, updated_at)
    SELECT agency, n.id, t.year, t.number, t.shown, n.state, n.context, n.machine_version, n.revision, n.facts,
           n.head_hash, n.channel, n.applicant_category, n.applicant_name, n.content, n.purpose, n.delivery, n.unit,
           n.handler_id, n.received_on, n.registered_on, n.is_open, n.outcome, n.settled_on, n.settled_outcome,
           n.replied_on, n.reply_number, n.due_on, n.original_due_on, n.clock_state, n.provisional,
           n.answered_in_time, n.used_working_days, n.made_public_on, n.irregular, import,
           CASE WHEN import IS NOT NULL THEN n.revision END, at, at
    FROM rows n JOIN numbered t ON t.id = n.id
  )
  SELECT jsonb_agg(jsonb_build_object('id', t.id, 'number', t.shown)) INTO answer FROM numbered t;

  PERFORM foi.append_case_events(agency, actor, p->'events', at);
  PERFORM foi.put_deadlines(agency, p->'deadlines', (p->>'asOf')::date, at);
  PERFORM foi.put_case_search(agency, p->'search');
  IF p ? 'outbox' THEN PERFORM foi.put_outbox(agency, p->'outbox', at); END IF;
  RETURN foi.leave_scope(scope, jsonb_build_object('result', 'committed', 'cases', answer));
END $$;
COMMENT ON FUNCTION foi.commit_new_cases IS
  'New cases, one or many, with their whole histories so far. {result: committed, cases: [{id, number}]}.';

CREATE FUNCTION foi.transfer_case(sender jsonb, receiver jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  answer jsonb := foi.commit_case(sender);
BEGIN
  IF answer->>'result' <> 'committed' THEN RETURN answer; END IF;
  RETURN foi.commit_new_cases(receiver);
END $$;
COMMENT ON FUNCTION foi.transfer_case IS
  '转办: the sender''s last event and the receiver''s first, together or not at all.';

CREATE FUNCTION foi.commit_dispute(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
#variable_conflict use_variable
DECLARE
  agency uuid := p->>'agencyId';
  scope text[] := foi.enter_scope(agency);
  actor uuid := p->>'actorId';
  at timestamptz := p->>'recordedAt';
  wanted uuid := p->>'disputeId';
  answer jsonb;
  found_revision integer;
BEGIN
  answer := foi.claim_key(agency, actor, p->'idempotency', wanted, p->'response', at);
  IF answer IS NOT NULL THEN RETURN foi.leave_scope(scope, answer); END IF;

  UPDATE foi.disputes AS s SET
    kind = n.kind, state = n.state, context = n.context, machine_version = n.machine_version, revision = n.revision,
    facts = n.facts, head_hash = n.head_hash, filed_on = n.filed_on, closed_on = n.closed_on, result = n.result,
    is_open = n.is_open, due_on = n.due_on, irregular = coalesce(n.irregular, false), updated_at = at
  FROM jsonb_populate_record(NULL::foi.disputes, p->'row') AS n
  WHERE s.agency_id = agency AND s.id = wanted AND s.revision = (p->>'revision')::integer
    AND s.head_hash = decode(p->>'headHash', 'hex');
  IF NOT FOUND THEN
    PERFORM foi.release_key(agency, actor, p->'idempotency');
    SELECT s.revision INTO found_revision FROM foi.disputes s WHERE s.agency_id = agency AND s.id = wanted;
    IF NOT FOUND THEN RETURN foi.leave_scope(scope, '{"result": "missing"}'); END IF;
    RETURN foi.leave_scope(scope, jsonb_build_object('result', 'conflict', 'revision', found_revision));
  END IF;

  PERFORM foi.append_dispute_events(agency, actor, p->'events', at);
  IF p ? 'deadlines' THEN PERFORM foi.put_deadlines(agency, p->'deadlines', (p->>'asOf')::date, at); END IF;
  IF p ? 'outbox' THEN PERFORM foi.put_outbox(agency, p->'outbox', at); END IF;
  -- The number of an entry that was a mistake is never used again.
  IF p ? 'voids' THEN
    UPDATE foi.register_numbers r SET voided_at = at
    WHERE r.agency_id = agency AND r.kind = p#>>'{voids,kind}' AND r.subject_id = wanted;
  END IF;
  RETURN foi.leave_scope(scope, '{"result": "committed"}');
END $$;
COMMENT ON FUNCTION foi.commit_dispute IS
  'One step of one dispute. {result: committed | conflict | missing | replayed | key_reused}.';

CREATE FUNCTION foi.commit_new_disputes(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
#variable_conflict use_variable
DECLARE
  agency uuid := p->>'agencyId';
  scope text[] := foi.enter_scope(agency);
  actor uuid := p->>'actorId';
  at timestamptz := p->>'recordedAt';
  import uuid := p->>'importId';
  answer jsonb;
BEGIN
  answer := foi.claim_key(agency, actor, p->'idempotency', (p#>>'{disputes,0,id}')::uuid, p->'response', at);
  IF answer IS NOT NULL THEN RETURN foi.leave_scope(scope, answer); END IF;

  WITH numbered AS (
    SELECT t.* FROM (VALUES ('review'), ('suit')) AS r (kind)
    CROSS JOIN LATERAL (
      SELECT jsonb_agg(w) AS wanted FROM jsonb_array_elements(p->'registers') AS w WHERE w->>'kind' = r.kind
    ) AS mine
    CROSS JOIN LATERAL foi.take_numbers(agency, r.kind, import, mine.wanted) AS t
    WHERE mine.wanted IS NOT NULL
  ), inserted AS (
    INSERT INTO foi.disputes (agency_id, id, case_id, kind, register_year, register_number, number, state, context,
      machine_version, revision, facts, head_hash, filed_on, closed_on, result, is_open, due_on, irregular,
      import_id, imported_revision, created_at, updated_at)
    SELECT agency, n.id, n.case_id, n.kind, t.year, t.number, t.shown, n.state, n.context, n.machine_version,
           n.revision, n.facts, n.head_hash, n.filed_on, n.closed_on, n.result, n.is_open, n.due_on,
           coalesce(n.irregular, false), import, CASE WHEN import IS NOT NULL THEN n.revision END, at, at
    FROM jsonb_populate_recordset(NULL::foi.disputes, p->'disputes') AS n JOIN numbered t ON t.id = n.id
  )
  SELECT jsonb_agg(jsonb_build_object('id', t.id, 'number', t.shown)) INTO answer FROM numbered t;

  PERFORM foi.append_dispute_events(agency, actor, p->'events', at);
  IF p ? 'deadlines' THEN PERFORM foi.put_deadlines(agency, p->'deadlines', (p->>'asOf')::date, at); END IF;
  IF p ? 'outbox' THEN PERFORM foi.put_outbox(agency, p->'outbox', at); END IF;
  RETURN foi.leave_scope(scope, jsonb_build_object('result', 'committed', 'disputes', answer));
END $$;
COMMENT ON FUNCTION foi.commit_new_disputes IS
  'New disputes, one or many. Reviews and suits are numbered apart. {result: committed, disputes: [{id, number}]}.';

CREATE FUNCTION foi.commit_calendar_change(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
#variable_conflict use_variable
DECLARE
  agency uuid := p->>'agencyId';
  scope text[] := foi.enter_scope(agency);
  at timestamptz := p->>'recordedAt';
  written integer;
BEGIN
  UPDATE foi.cases AS c SET
    machine_version = n.machine_version, revision = n.revision, head_hash = n.head_hash, due_on = n.due_on,
    original_due_on = n.original_due_on, clock_state = n.clock_state, provisional = n.provisional,
    answered_in_time = n.answered_in_time, used_working_days = n.used_working_days, updated_at = at
  FROM jsonb_populate_recordset(NULL::foi.cases, p->'cases') AS n
  WHERE c.agency_id = agency AND c.id = n.id AND c.revision = n.revision - 1;
  GET DIAGNOSTICS written = ROW_COUNT;
  IF written <> jsonb_array_length(p->'cases') THEN
    RAISE EXCEPTION 'a case of agency % was changed meanwhile', agency USING ERRCODE = 'FOI02';
  END IF;
  UPDATE foi.disputes AS s SET due_on = n.due_on
  FROM jsonb_populate_recordset(NULL::foi.disputes, p->'disputes') AS n
  WHERE s.agency_id = agency AND s.id = n.id AND s.revision = n.revision;
  GET DIAGNOSTICS written = ROW_COUNT;
  IF written <> jsonb_array_length(p->'disputes') THEN
    RAISE EXCEPTION 'a dispute of agency % was changed meanwhile', agency USING ERRCODE = 'FOI02';
  END IF;
  PERFORM foi.append_case_events(agency, (p->>'actorId')::uuid, p->'events', at);
  PERFORM foi.put_deadlines(agency, p->'deadlines', (p->>'asOf')::date, at);
  PERFORM foi.put_outbox(agency, p->'outbox', at);
  RETURN foi.leave_scope(scope, '{"result": "committed"}');
END $$;
COMMENT ON FUNCTION foi.commit_calendar_change IS
  'What another calendar changes of many cases of one agency, and of the disputes about them: the event of each case, '
  'what is derived from the clocks, the deadlines, the outbox. All or nothing; FOI02: a case was changed since it was '
  'read.';
