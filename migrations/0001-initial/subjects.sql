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
    'IF entries IS NOT NULL THEN
      UPDATE %1$s AS s SET %2$s FROM jsonb_populate_recordset(NULL::%1$s, entries) AS n
      WHERE s.agency_id = n.agency_id AND s.id = n.id;
    END IF;', relation, (SELECT string_agg(format('%1$I = n.%1$I', c), ', ') FROM unnest(entry) c)) END;
  slots CONSTANT jsonb := jsonb_build_object(
    'type', type, 'table', relation, 'case_id', case_id, 'deadlines', deadlines,
    'progress', (
      SELECT string_agg(format('%I %s, ', a.attname, format_type(a.atttypid, a.atttypmod)), '' ORDER BY a.attnum)
      FROM pg_attribute a WHERE a.attrelid = relation AND a.attname = ANY (progress)),
    'set_progress', (SELECT string_agg(format('%1$I = n.%1$I, ', c), '') FROM unnest(progress) c),
    'correct', correct,
    'counted', (SELECT string_agg(format('s.%I, ', c), '') FROM unnest(counted) c),
    'set_counted', (SELECT string_agg(format('%1$I = n.%1$I, ', c), '') FROM unnest(counted) c),
    'columns', (SELECT string_agg(format('%I', c), ', ') FROM unnest(inserted) c),
    'values', (SELECT string_agg(format('n.%I', c), ', ') FROM unnest(inserted) c),
    'besides', coalesce(format('IF besides IS NOT NULL THEN PERFORM %s(besides); END IF;', besides), ''));
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
  'Published by history: the current state of a {type}, with its deadlines, as the next commit or recount begins from it.';
$snapshots$,

$load$
CREATE FUNCTION foi.load_{type}s(agencies uuid[], ids uuid[]) RETURNS SETOF foi.{type}_snapshots
LANGUAGE plpgsql STABLE SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  scope text[] := foi.enter_scope(VARIADIC agencies);
  left_scope jsonb;
BEGIN
  RETURN QUERY SELECT v.* FROM unnest(agencies, ids) AS n (agency_id, id)
    JOIN foi.{type}_snapshots v ON v.agency_id = n.agency_id AND v.id = n.id;
  left_scope := foi.leave_scope(scope, NULL);
END $$;
COMMENT ON FUNCTION foi.load_{type}s IS
  'What commands need of a {type} each, by its agency and id, in the scope of these agencies alone. No row for one that '
  'does not exist.';
$load$,

$commit$
CREATE FUNCTION foi.commit_{type}s(agencies uuid[], waits boolean, commits jsonb, entries jsonb, deadlines jsonb, effects jsonb,
  besides jsonb, voids jsonb) RETURNS jsonb
LANGUAGE plpgsql SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off
SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  scope text[] := foi.enter_scope(VARIADIC agencies);
  agency uuid;
  is_held boolean;
  patience text;
  claimed_by uuid[];
  written uuid[];
  one record;
  answer jsonb;
  answers jsonb := '{}';
BEGIN
  IF NOT waits THEN patience := set_config('lock_timeout', '200', true); END IF;
  FOREACH agency IN ARRAY agencies LOOP is_held := foi.hold_calendar(agency); END LOOP;
  WITH given AS MATERIALIZED (
    SELECT n.* FROM jsonb_to_recordset(commits) AS n (agency_id uuid, id uuid, actor_id uuid, at timestamptz,
      calendar_version integer, used_key text, request_hash bytea, response jsonb, seen integer, seen_hash bytea,
      event_type text, event_on date, event_body jsonb, {progress}head_hash bytea, state text, context jsonb,
      machine_version smallint, facts jsonb)
  ), claimed AS (
    INSERT INTO foi.idempotency_keys (agency_id, actor_id, key, request_hash, subject_id, response, created_at)
    SELECT n.agency_id, n.actor_id, n.used_key, n.request_hash, n.id, n.response, n.at FROM given n
    WHERE n.used_key IS NOT NULL
    ON CONFLICT (agency_id, actor_id, key) DO NOTHING
    RETURNING subject_id
  ), moved AS (
    UPDATE {table} AS s SET revision = n.seen + 1, head_hash = n.head_hash, state = n.state, context = n.context,
      machine_version = n.machine_version, facts = n.facts, {set_progress}updated_at = n.at
    FROM given n
    WHERE s.agency_id = n.agency_id AND s.id = n.id AND s.revision = n.seen AND s.head_hash = n.seen_hash
      AND (n.used_key IS NULL OR n.id IN (SELECT c.subject_id FROM claimed c))
      AND EXISTS (SELECT FROM foi.agencies a WHERE a.id = n.agency_id AND a.calendar_version = n.calendar_version)
    RETURNING s.agency_id, s.id, s.revision
  ), recorded AS (
    INSERT INTO foi.events (agency_id, subject_id, seq, subject_type, type, occurred_on, recorded_at, actor_id,
      machine_version, body, prev_hash, hash)
    SELECT n.agency_id, m.id, m.revision, '{type}', n.event_type, n.event_on, n.at, n.actor_id, n.machine_version,
      n.event_body, n.seen_hash, n.head_hash
    FROM moved m JOIN given n ON n.agency_id = m.agency_id AND n.id = m.id
    RETURNING subject_id
  )
  SELECT coalesce(array_agg(r.subject_id), '{}'), (SELECT coalesce(array_agg(c.subject_id), '{}') FROM claimed c)
  INTO written, claimed_by FROM recorded r;

  IF cardinality(written) < jsonb_array_length(commits) THEN
    FOR one IN
      SELECT n.* FROM jsonb_to_recordset(commits) AS n (agency_id uuid, id uuid, actor_id uuid,
        calendar_version integer, used_key text, request_hash bytea)
      WHERE n.id <> ALL (written)
    LOOP
      PERFORM foi.check_calendar(one.agency_id, one.calendar_version);
      answer := CASE WHEN one.id <> ALL (claimed_by)
        THEN foi.answer_of_key(one.agency_id, one.actor_id, one.used_key, one.request_hash) END;
      IF answer IS NULL THEN
        DELETE FROM foi.idempotency_keys k
        WHERE k.agency_id = one.agency_id AND k.actor_id = one.actor_id AND k.key = one.used_key;
        answer := coalesce(
          (SELECT jsonb_build_object('result', 'conflict', 'revision', s.revision) FROM {table} s
           WHERE s.agency_id = one.agency_id AND s.id = one.id), '{"result": "missing"}');
      END IF;
      answers := answers || jsonb_build_object(one.id, answer);
    END LOOP;
    entries := foi.rows_of(entries, written);
    deadlines := foi.rows_of(deadlines, written);
    effects := foi.rows_of(effects, written);
    besides := foi.rows_of(besides, written);
    voids := foi.rows_of(voids, written);
  END IF;

  IF deadlines IS NOT NULL THEN PERFORM foi.put_deadlines(deadlines); END IF;
  IF effects IS NOT NULL THEN PERFORM foi.put_outbox(effects); END IF;
  -- Columns that only corrections change cost more to write, since other columns are generated from them.
  {correct}
  {besides}
  -- The number of an entry that was a mistake is never used again.
  IF voids IS NOT NULL THEN
    UPDATE foi.register_numbers r SET voided_at = v.voided_at
    FROM jsonb_to_recordset(voids) AS v (agency_id uuid, subject_id uuid, kind text, year smallint, shown text,
      voided_at timestamptz)
    WHERE r.agency_id = v.agency_id AND r.kind = v.kind AND r.year = v.year AND r.subject_id = v.subject_id
      AND (v.shown IS NULL OR foi.number_text(r.kind, r.year, r.number) = v.shown);
  END IF;
  RETURN foi.leave_scope(scope, answers);
END $$;
COMMENT ON FUNCTION foi.commit_{type}s IS
  'One step each of several {type}s, of one agency or of several, each guarded by the revision read: the keys, the '
  'subjects and their events in one statement, dependent rows only when there are any (by subject_id). All steps are '
  'committed whose answer is not among those returned, by id: {result: conflict | missing | replayed | key_reused}. '
  'No two may be of one subject or under one key. waits: one that has to wait for a lock may do so; otherwise the call '
  'fails soon (55P03), for the others'' sake.';
$commit$,

$commit_new$
CREATE FUNCTION foi.commit_new_{type}s(agencies uuid[], waits boolean, commits jsonb, import uuid, registers jsonb, subjects jsonb,
  events jsonb, deadlines jsonb, effects jsonb, besides jsonb) RETURNS jsonb
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  scope text[] := foi.enter_scope(VARIADIC agencies);
  patience text;
  refused jsonb;
  new_ones uuid[];
  numbers jsonb;
BEGIN
  IF NOT waits THEN patience := set_config('lock_timeout', '200', true); END IF;
  WITH given AS (
    SELECT n.* FROM jsonb_to_recordset(commits) AS n (id uuid, agency_id uuid, actor_id uuid, at timestamptz,
      used_key text, request_hash bytea, response jsonb) WHERE n.used_key IS NOT NULL
  ), claimed AS (
    INSERT INTO foi.idempotency_keys (agency_id, actor_id, key, request_hash, subject_id, response, created_at)
    SELECT n.agency_id, n.actor_id, n.used_key, n.request_hash, n.id, n.response, n.at FROM given n
    ON CONFLICT (agency_id, actor_id, key) DO NOTHING
    RETURNING subject_id
  )
  SELECT jsonb_object_agg(n.id, coalesce(
    foi.answer_of_key(n.agency_id, n.actor_id, n.used_key, n.request_hash), '{"result": "key_reused"}')) INTO refused
  FROM given n WHERE n.id NOT IN (SELECT c.subject_id FROM claimed c);
  IF refused IS NOT NULL THEN
    new_ones := ARRAY(
      SELECT n.subject_id FROM jsonb_to_recordset(subjects) AS n (subject_id uuid, commit_id uuid)
      WHERE NOT refused ? n.commit_id::text);
    registers := foi.rows_of(registers, new_ones);
    subjects := foi.rows_of(subjects, new_ones);
    events := foi.rows_of(events, new_ones);
    deadlines := foi.rows_of(deadlines, new_ones);
    effects := foi.rows_of(effects, new_ones);
    besides := foi.rows_of(besides, new_ones);
  END IF;

  WITH numbered AS (
    SELECT t.* FROM foi.take_numbers(import, registers) AS t
  ), inserted AS (
    INSERT INTO {table} AS s (agency_id, id, register_year, register_number, number, {columns}, import_id,
      imported_revision, created_at, updated_at)
    SELECT n.agency_id, n.id, coalesce(t.year, n.register_year), t.number, coalesce(t.shown, n.number), {values}, import,
      CASE WHEN import IS NOT NULL THEN n.revision END, n.created_at, n.created_at
    FROM jsonb_populate_recordset(NULL::{table}, subjects) AS n LEFT JOIN numbered t ON t.id = n.id
    RETURNING s.id, s.number
  )
  SELECT jsonb_object_agg(i.id, i.number) INTO numbers FROM inserted i;
  PERFORM foi.check_calendar(c.agency_id, c.calendar_version)
    FROM (SELECT DISTINCT n.agency_id, n.calendar_version
          FROM jsonb_to_recordset(commits) AS n (agency_id uuid, calendar_version integer)) AS c;
  PERFORM foi.put_events('{type}', events);
  IF deadlines IS NOT NULL THEN PERFORM foi.put_deadlines(deadlines); END IF;
  IF effects IS NOT NULL THEN PERFORM foi.put_outbox(effects); END IF;
  {besides}
  RETURN foi.leave_scope(scope, jsonb_build_object('numbers', numbers, 'refused', refused));
END $$;
COMMENT ON FUNCTION foi.commit_new_{type}s IS
  'New ones with their whole histories so far, in one commit or several, of one agency or several. A commit is named by '
  'its first subject; rows of its subjects have their subject_id. `registers` lists those that take a number of a '
  'register, the others have theirs. {numbers: {subject: number}, refused: {commit: {result: replayed | key_reused}}}. '
  'waits: as for foi.commit_{type}s.';
$commit_new$,

$recount$
CREATE FUNCTION foi.recount_{type}(agency uuid, at timestamptz, as_of date, calendar integer, seen jsonb,
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
  deadlines := foi.rows_of(deadlines, unchanged);
  IF events IS NOT NULL THEN PERFORM foi.put_events('{type}', events); END IF;
  IF deadlines IS NOT NULL THEN PERFORM foi.put_deadlines(deadlines); END IF;
  IF effects IS NOT NULL THEN PERFORM foi.put_outbox(effects); END IF;
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
  'columns, which change with time or with the calendar. besides: a function (jsonb) of the subject''s own, called by '
  'a commit that has input for it.';
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

CREATE FUNCTION foi.rows_of(rows jsonb, subjects uuid[]) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_agg(r) FROM jsonb_array_elements(rows) AS r WHERE (r->>'subject_id')::uuid = ANY (subjects)
$$;
COMMENT ON FUNCTION foi.rows_of IS 'Of rows with a subject_id, those of these subjects; null when there are none.';

CREATE FUNCTION foi.put_events(type_of_all text, events jsonb) RETURNS void LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  INSERT INTO foi.events (agency_id, subject_id, seq, subject_type, type, occurred_on, recorded_at, actor_id,
    machine_version, body, prev_hash, hash)
  SELECT e.agency_id, e.subject_id, e.seq, type_of_all, e.type, e.occurred_on, e.recorded_at, e.actor_id,
    e.machine_version, e.body, e.prev_hash, e.hash
  FROM jsonb_populate_recordset(NULL::foi.events, events) AS e;
END $$;
COMMENT ON FUNCTION foi.put_events IS 'Appends events to the histories of subjects of one type. In PL/pgSQL, which plans the statement once: a function in '
  'SQL is planned by every call.';

SELECT foi.define_subject('case', 'foi.cases', 's.id', 'd.case_id = s.id AND d.dispute_id IS NULL',
  '{channel,applicant_category,applicant_name,content,purpose,delivery,registered_on,phone_key,email_key}',
  '{due_on,original_due_on,clock_state,provisional,answered_in_time,used_working_days}', 'foi.put_case_search');
SELECT foi.define_subject('dispute', 'foi.disputes', 's.case_id', 'd.case_id = s.case_id AND d.dispute_id = s.id', '{}',
  '{due_on}', NULL);

CALL pg_temp.publish('foi.case_snapshots', 'foi.cases');
COMMENT ON COLUMN foi.case_snapshots.case_id IS 'The case itself.';
COMMENT ON COLUMN foi.case_snapshots.deadlines IS 'Its deadlines, without those of disputes.';
CALL pg_temp.publish('foi.dispute_snapshots', 'foi.disputes');
COMMENT ON COLUMN foi.dispute_snapshots.deadlines IS 'Its deadlines.';
