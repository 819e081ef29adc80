import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Loading and committing cases, each in one statement. */
export class CaseCommits1764000000006 implements MigrationInterface {
  readonly name = 'CaseCommits1764000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- All a command needs: the case, its deadlines, and the answer if the key was used before. One row always; a case
      -- that is not there leaves its columns null.
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

      CREATE FUNCTION foi.append_case_events(agency uuid, actor uuid, events jsonb, at timestamptz) RETURNS void
      LANGUAGE sql AS $$
        INSERT INTO foi.case_events (agency_id, case_id, seq, type, occurred_on, recorded_at, actor_id, machine_version,
          body, prev_hash, hash)
        SELECT agency, e.case_id, e.seq, e.type, e.occurred_on, at, actor, e.machine_version, e.body,
               decode(e.prev_hash, 'hex'), decode(e.hash, 'hex')
        FROM jsonb_to_recordset(events) AS e (case_id uuid, seq integer, type text, occurred_on date,
          machine_version smallint, body jsonb, prev_hash text, hash text)
      $$;

      -- Pairs of neighbouring characters of a register number that is given only here: 〔2026〕3号 → 20 02 26 3号.
      CREATE FUNCTION foi.number_bigrams(number text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
        SELECT coalesce(array_agg(DISTINCT substr(word, place, 2)), '{}')
        FROM regexp_split_to_table(lower(number), '[][〔〕（）(){}【】〈〉<>_./\\s-]+') AS word,
             generate_series(1, length(word) - 1) AS place
      $$;

      -- As the owner, for nobody else may touch the index of words; only within the agency that is written.
      CREATE FUNCTION foi.put_case_search(agency uuid, words jsonb) RETURNS void LANGUAGE sql
      SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        INSERT INTO foi.case_search (agency_id, case_id, grams)
        SELECT agency, w.case_id, CASE WHEN w.numbered THEN w.grams ELSE w.grams || foi.number_bigrams(c.number) END
        FROM jsonb_to_recordset(words) AS w (case_id uuid, grams text[], numbered boolean)
        JOIN foi.cases c ON c.agency_id = agency AND c.id = w.case_id
        WHERE agency = foi.writable_agency()
        ON CONFLICT (agency_id, case_id) DO UPDATE SET grams = excluded.grams
      $$;
      REVOKE ALL ON FUNCTION foi.put_case_search(uuid, jsonb) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION foi.put_case_search(uuid, jsonb) TO foi_app;

      -- One step of one case. {result: committed | conflict | missing | replayed | key_reused}.
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

      -- New cases, one or many, with their whole histories so far. {result: committed, cases: [{id, number}]}.
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

      -- 转办: the sender's last event and the receiver's first, together or not at all.
      CREATE FUNCTION foi.transfer_case(sender jsonb, receiver jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
      DECLARE
        answer jsonb := foi.commit_case(sender);
      BEGIN
        IF answer->>'result' <> 'committed' THEN RETURN answer; END IF;
        RETURN foi.commit_new_cases(receiver);
      END $$;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION foi.transfer_case(jsonb, jsonb);
      DROP FUNCTION foi.commit_new_cases(jsonb);
      DROP FUNCTION foi.commit_case(jsonb);
      DROP FUNCTION foi.put_case_search(uuid, jsonb);
      DROP FUNCTION foi.number_bigrams(text);
      DROP FUNCTION foi.append_case_events(uuid, uuid, jsonb, timestamptz);
      DROP FUNCTION foi.load_case(uuid, uuid, uuid, text);`);
  }
}
