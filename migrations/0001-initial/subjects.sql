CREATE FUNCTION foi.define_subject(type text, relation regclass, case_id text, deadlines text, entry text[],
  counted text[], besides text) RETURNS void LANGUAGE plpgsql AS $define$
DECLARE
  own CONSTANT text[] := '{agency_id,id,case_id,register_year,register_number,number,state,context,machine_version,revision,'
    'facts,head_hash,refreshed_on,refreshed_revision,import_id,imported_revision,created_at,updated_at}';
  recorded CONSTANT text[] := '{state,context,machine_version,revision,facts,head_hash}';
  projected text[] := ARRAY(
    SELECT a.attname FROM pg_attribute a
    WHERE a.attrelid = relation AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND a.attname <> ALL (own)
    ORDER BY a.attnum);
  has_case boolean := EXISTS (
    SELECT FROM pg_attribute a WHERE a.attrelid = relation AND a.attname = 'case_id' AND NOT a.attisdropped);
  progress text[] := ARRAY(SELECT c FROM unnest(projected) c WHERE c <> ALL (entry));
  inserted text[] := recorded || projected || CASE WHEN has_case THEN '{case_id}'::text[] ELSE '{}' END;
  -- A subject without columns that corrections alone change needs no statement for them.
  correct CONSTANT text := CASE WHEN entry = '{}' THEN '' ELSE format(
    'IF entry IS NOT NULL THEN
      UPDATE %1$s AS s SET %2$s FROM jsonb_populate_record(NULL::%1$s, entry) AS n
      WHERE s.agency_id = agency AND s.id = wanted;
    END IF;', relation, (SELECT string_agg(format('%1$I = n.%1$I', c), ', ') FROM unnest(entry) c)) END;
  slots CONSTANT jsonb := jsonb_build_object(
    'type', type, 'table', relation, 'case_id', case_id, 'deadlines', deadlines,
    'arguments', (
      SELECT string_agg(format('new_%s %s, ', a.attname, format_type(a.atttypid, a.atttypmod)), '' ORDER BY a.attnum)
      FROM pg_attribute a WHERE a.attrelid = relation AND a.attname = ANY (progress)),
    'set_progress', (SELECT string_agg(format('%I = new_%s, ', c, c), '') FROM unnest(progress) c),
    'correct', correct,
    'counted', (SELECT string_agg(format('s.%I, ', c), '') FROM unnest(counted) c),
    'set_counted', (SELECT string_agg(format('%1$I = n.%1$I, ', c), '') FROM unnest(counted) c),
    'columns', (SELECT string_agg(format('%I', c), ', ') FROM unnest(inserted) c),
    'values', (SELECT string_agg(format('n.%I', c), ', ') FROM unnest(inserted) c),
    'besides', coalesce(format('IF besides IS NOT NULL THEN PERFORM %s(agency, besides); END IF;', besides), ''));
  source text;
  slot text;
  filling text;
BEGIN
  FOREACH source IN ARRAY ARRAY[
$snapshots$
CREATE VIEW foi.{type}_snapshots WITH (security_invoker) AS
  SELECT s.agency_id, s.id, {case_id} AS case_id, s.number, s.register_year, s.state, s.context, s.machine_version,
    s.revision, s.facts, s.head_hash, s.import_id, s.refreshed_on, s.refreshed_revision, {counted}(
      SELECT json_agg(json_build_object('kind', d.kind, 'subject', d.subject, 'bearer', d.bearer, 'article', d.article,
        'dueOn', d.due_on, 'originalDueOn', d.original_due_on, 'status', d.status, 'provisional', d.provisional))
      FROM foi.deadlines d WHERE d.agency_id = s.agency_id AND {deadlines}) AS deadlines
  FROM {table} s;
GRANT SELECT ON foi.{type}_snapshots TO foi_app;
COMMENT ON VIEW foi.{type}_snapshots IS
  'The current state of a {type}, with its deadlines: the basis of the next commit or recount.';
$snapshots$,

$load$
CREATE FUNCTION foi.load_{type}(agency uuid, wanted uuid, OUT case_id uuid, OUT number text, OUT register_year smallint,
  OUT state text, OUT context jsonb, OUT machine_version smallint, OUT revision integer, OUT facts jsonb,
  OUT head_hash bytea, OUT import_id uuid, OUT deadlines json
) LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  scope text[] := foi.enter_scope(agency);
  left_scope jsonb;
BEGIN
  SELECT s.case_id, s.number, s.register_year, s.state, s.context, s.machine_version, s.revision, s.facts, s.head_hash,
    s.import_id, s.deadlines
  INTO case_id, number, register_year, state, context, machine_version, revision, facts, head_hash, import_id, deadlines
  FROM foi.{type}_snapshots s WHERE s.agency_id = agency AND s.id = wanted;
  left_scope := foi.leave_scope(scope, NULL);
END $$;
COMMENT ON FUNCTION foi.load_{type} IS
  'The data of a {type} that a command needs, in the scope of its agency alone. Columns are null if it does not exist.';
$load$,

$commit$
CREATE FUNCTION foi.commit_{type}(agency uuid, actor uuid, at timestamptz, as_of date, calendar integer, used_key text,
  request_hash bytea, response jsonb, wanted uuid, seen integer, seen_hash bytea, event_type text, event_on date,
  event_body jsonb, new_head_hash bytea, new_state text, new_context jsonb, new_machine_version smallint, new_facts jsonb,
  {arguments}entry jsonb, deadlines jsonb, effects jsonb, besides jsonb, voids jsonb) RETURNS jsonb
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_variable
DECLARE
  scope text[] := foi.enter_scope(agency);
  is_held boolean := foi.hold_calendar(agency);
  is_claimed boolean;
  is_written boolean;
BEGIN
  WITH claimed AS (
    INSERT INTO foi.idempotency_keys (agency_id, actor_id, key, request_hash, subject_id, response, created_at)
    SELECT agency, actor, used_key, request_hash, wanted, response, at WHERE used_key IS NOT NULL
    ON CONFLICT (agency_id, actor_id, key) DO NOTHING
    RETURNING key
  ), moved AS (
    UPDATE {table} AS s SET revision = seen + 1, head_hash = new_head_hash, state = new_state, context = new_context,
      machine_version = new_machine_version, facts = new_facts, {set_progress}updated_at = at
    WHERE s.agency_id = agency AND s.id = wanted AND s.revision = seen AND s.head_hash = seen_hash
      AND (used_key IS NULL OR EXISTS (SELECT FROM claimed))
      AND EXISTS (SELECT FROM foi.agencies a WHERE a.id = agency AND a.calendar_version = calendar)
    RETURNING s.revision
  ), recorded AS (
    INSERT INTO foi.events (agency_id, subject_id, seq, subject_type, type, occurred_on, recorded_at, actor_id,
      machine_version, body, prev_hash, hash)
    SELECT agency, wanted, m.revision, '{type}', event_type, event_on, at, actor, new_machine_version, event_body,
      seen_hash, new_head_hash
    FROM moved m
    RETURNING seq
  )
  SELECT EXISTS (SELECT FROM claimed), EXISTS (SELECT FROM recorded) INTO is_claimed, is_written;
  IF NOT is_written THEN
    PERFORM foi.check_calendar(agency, calendar);
    IF used_key IS NOT NULL AND NOT is_claimed THEN
      RETURN foi.leave_scope(scope, foi.answer_of_key(agency, actor, used_key, request_hash));
    END IF;
    DELETE FROM foi.idempotency_keys k WHERE k.agency_id = agency AND k.actor_id = actor AND k.key = used_key;
    RETURN foi.leave_scope(scope, coalesce(
      (SELECT jsonb_build_object('result', 'conflict', 'revision', s.revision) FROM {table} s
       WHERE s.agency_id = agency AND s.id = wanted), '{"result": "missing"}'));
  END IF;

  IF deadlines IS NOT NULL THEN PERFORM foi.put_deadlines(agency, deadlines, as_of, at, calendar); END IF;
  IF effects IS NOT NULL THEN PERFORM foi.put_outbox(agency, effects, at); END IF;
  -- Columns that only corrections change cost more to write, since other columns are generated from them.
  {correct}
  {besides}
  -- The number of an entry that was a mistake is never used again.
  IF voids IS NOT NULL THEN
    UPDATE foi.register_numbers r SET voided_at = at
    WHERE r.agency_id = agency AND r.kind = voids->>'kind' AND r.year = (voids->>'year')::smallint
      AND r.subject_id = wanted
      AND (voids->>'shown' IS NULL OR foi.number_text(r.kind, r.year, r.number) = voids->>'shown');
  END IF;
  RETURN foi.leave_scope(scope, '{"result": "committed"}');
END $$;
COMMENT ON FUNCTION foi.commit_{type} IS
  'One step of one {type}, guarded by the revision read: the key, the subject and its event in one statement, '
  'dependent rows only when there are any. {result: committed | conflict | missing | replayed | key_reused}.';
$commit$,

$commit_new$
CREATE FUNCTION foi.commit_new_{type}(agency uuid, actor uuid, at timestamptz, as_of date, calendar integer, claim jsonb,
  response jsonb, import uuid, registers jsonb, subjects jsonb, events jsonb, deadlines jsonb, effects jsonb,
  besides jsonb) RETURNS jsonb LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_variable
DECLARE
  scope text[] := foi.enter_scope(agency);
  answer jsonb := foi.claim_key(agency, actor, claim, (subjects#>>'{0,id}')::uuid, response, at);
BEGIN
  IF answer IS NOT NULL THEN RETURN foi.leave_scope(scope, answer); END IF;

  WITH numbered AS (
    SELECT t.* FROM (
      SELECT r.wanted->>'kind' AS kind, jsonb_agg(r.wanted ORDER BY r.place) AS wanted
      FROM jsonb_array_elements(registers) WITH ORDINALITY AS r (wanted, place) GROUP BY 1 ORDER BY 1
    ) AS mine CROSS JOIN LATERAL foi.take_numbers(agency, mine.kind, import, mine.wanted) AS t
  ), inserted AS (
    INSERT INTO {table} AS s (agency_id, id, register_year, register_number, number, {columns}, import_id,
      imported_revision, created_at, updated_at)
    SELECT agency, n.id, coalesce(t.year, n.register_year), t.number, coalesce(t.shown, n.number), {values}, import,
      CASE WHEN import IS NOT NULL THEN n.revision END, at, at
    FROM jsonb_populate_recordset(NULL::{table}, subjects) AS n LEFT JOIN numbered t ON t.id = n.id
    RETURNING s.id, s.number
  )
  SELECT jsonb_agg(jsonb_build_object('id', i.id, 'number', i.number)) INTO answer FROM inserted i;
  PERFORM foi.check_calendar(agency, calendar);
  PERFORM foi.put_events('{type}', agency, actor, at, events);
  IF deadlines IS NOT NULL THEN PERFORM foi.put_deadlines(agency, deadlines, as_of, at, calendar); END IF;
  IF effects IS NOT NULL THEN PERFORM foi.put_outbox(agency, effects, at); END IF;
  {besides}
  RETURN foi.leave_scope(scope, jsonb_build_object('result', 'committed', 'subjects', answer));
END $$;
COMMENT ON FUNCTION foi.commit_new_{type} IS
  'New ones, one or many, with their whole histories so far; `registers` lists those that take a number of a '
  'register, the others have theirs. {result: committed, subjects: [{id, number}]} | replayed | key_reused.';
$commit_new$,

$recount$
CREATE FUNCTION foi.recount_{type}(agency uuid, actor uuid, at timestamptz, as_of date, calendar integer, seen jsonb,
  counted jsonb, events jsonb, deadlines jsonb, effects jsonb, wants_all boolean) RETURNS integer LANGUAGE plpgsql AS $$
#variable_conflict use_variable
DECLARE
  scope text[] := foi.enter_scope(agency);
  unchanged uuid[] := ARRAY(
    SELECT s.id FROM {table} s
    JOIN jsonb_to_recordset(seen) AS n (id uuid, revision integer) ON n.id = s.id AND n.revision = s.revision
    WHERE s.agency_id = agency ORDER BY s.id FOR NO KEY UPDATE OF s);
BEGIN
  PERFORM foi.check_calendar(agency, calendar);
  IF wants_all AND cardinality(unchanged) <> jsonb_array_length(seen) THEN
    RAISE EXCEPTION 'a {type} of agency % was changed meanwhile', agency USING ERRCODE = 'FOI02';
  END IF;
  UPDATE {table} AS s SET {set_counted}revision = n.revision, head_hash = coalesce(n.head_hash, s.head_hash),
    machine_version = coalesce(n.machine_version, s.machine_version),
    -- Counts without an event have an as-of day of their own.
    refreshed_on = as_of, refreshed_revision = n.revision,
    updated_at = CASE WHEN n.revision = s.revision THEN s.updated_at ELSE at END
  FROM jsonb_populate_recordset(NULL::{table}, counted) AS n
  WHERE s.agency_id = agency AND s.id = n.id AND s.id = ANY (unchanged);
  SELECT jsonb_agg(one) INTO deadlines FROM jsonb_array_elements(deadlines) AS one
  WHERE coalesce(one->>'dispute_id', one->>'case_id')::uuid = ANY (unchanged);
  IF events IS NOT NULL THEN PERFORM foi.put_events('{type}', agency, actor, at, events); END IF;
  IF deadlines IS NOT NULL THEN PERFORM foi.put_deadlines(agency, deadlines, as_of, at, calendar); END IF;
  IF effects IS NOT NULL THEN PERFORM foi.put_outbox(agency, effects, at); END IF;
  PERFORM foi.leave_scope(scope, NULL);
  RETURN cardinality(unchanged);
END $$;
COMMENT ON FUNCTION foi.recount_{type} IS
  'Recounts many after a change of day or calendar (no event, no new revision). One that was changed since it was '
  'read is skipped, since its own commit was newer; or, when all are required, the call fails (FOI02). Returns how '
  'many were unchanged since they were read.';
$recount$]
  LOOP
    FOR slot, filling IN SELECT * FROM jsonb_each_text(slots) LOOP
      source := replace(source, '{' || slot || '}', coalesce(filling, ''));
    END LOOP;
    EXECUTE source;
  END LOOP;
END $define$;
COMMENT ON FUNCTION foi.define_subject IS
  'Defines how subjects with a history are read and written, once for each type. A subject is a table with the '
  'columns that this function names as the engine''s own, besides those projected from its facts. Creates a view and '
  'four functions from its templates, so that each is ordinary SQL with a cached plan; dynamic SQL would be planned '
  'anew each time. The plans are generic from the first call, since every statement finds its row by a key. Each is '
  'one round trip, commits or fails as a whole, and enters the scope of its agency itself. '
  'case_id: SQL of the case that a subject s is about. deadlines: SQL condition for the deadlines d of a subject s. '
  'entry: columns that only corrections change, and from which expensive columns are generated. counted: computed '
  'columns, which change with time or with the calendar. besides: a function (agency, jsonb) of the subject''s own, '
  'called by a commit that has input for it.';
REVOKE ALL ON FUNCTION foi.define_subject(text, regclass, text, text, text[], text[], text) FROM PUBLIC;

CREATE FUNCTION foi.hold_calendar(agency uuid) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  IF NOT pg_try_advisory_xact_lock_shared(2019713, foi.calendar_lock(agency)) THEN
    RAISE EXCEPTION 'the calendar of agency % is being changed', agency USING ERRCODE = 'FOI01';
  END IF;
  RETURN true;
END $$;
COMMENT ON FUNCTION foi.hold_calendar IS
  'Locks the calendar of an agency against changes until the transaction ends. FOI01: it is being changed just now. '
  'The lock is tried, never waited for: a change of the calendar waits for rows that this transaction may have locked.';
CREATE FUNCTION foi.check_calendar(agency uuid, calendar integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  is_held boolean := foi.hold_calendar(agency);
BEGIN
  IF NOT EXISTS (SELECT FROM foi.agencies a WHERE a.id = agency AND a.calendar_version = calendar) THEN
    RAISE EXCEPTION 'counted by an older calendar of agency %', agency USING ERRCODE = 'FOI01';
  END IF;
END $$;
COMMENT ON FUNCTION foi.check_calendar IS
  'Refuses a commit counted by an outdated calendar of its agency, or one that is being changed (FOI01).';

CREATE FUNCTION foi.put_events(subject_type text, agency uuid, actor uuid, at timestamptz, events jsonb) RETURNS void
LANGUAGE sql AS $$
  INSERT INTO foi.events (agency_id, subject_id, seq, subject_type, type, occurred_on, recorded_at, actor_id,
    machine_version, body, prev_hash, hash)
  SELECT agency, e.subject_id, e.seq, put_events.subject_type, e.type, e.occurred_on, at, actor, e.machine_version,
    e.body, e.prev_hash, e.hash
  FROM jsonb_populate_recordset(NULL::foi.events, events) AS e
$$;
COMMENT ON FUNCTION foi.put_events IS 'Appends events to the histories of subjects of one type and agency.';

SELECT foi.define_subject('case', 'foi.cases', 's.id', 'd.case_id = s.id AND d.dispute_id IS NULL',
  '{channel,applicant_category,applicant_name,content,purpose,delivery,registered_on,phone_key,email_key}',
  '{due_on,original_due_on,clock_state,provisional,answered_in_time,used_working_days}', 'foi.put_case_search');
SELECT foi.define_subject('dispute', 'foi.disputes', 's.case_id', 'd.case_id = s.case_id AND d.dispute_id = s.id', '{}',
  '{due_on}', NULL);
