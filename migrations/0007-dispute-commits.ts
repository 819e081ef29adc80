import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Loading and committing disputes, as cases are. */
export class DisputeCommits1764000000007 implements MigrationInterface {
  readonly name = 'DisputeCommits1764000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
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

      CREATE FUNCTION foi.append_dispute_events(agency uuid, actor uuid, events jsonb, at timestamptz) RETURNS void
      LANGUAGE sql AS $$
        INSERT INTO foi.dispute_events (agency_id, dispute_id, seq, type, occurred_on, recorded_at, actor_id,
          machine_version, body, prev_hash, hash)
        SELECT agency, e.dispute_id, e.seq, e.type, e.occurred_on, at, actor, e.machine_version, e.body,
               decode(e.prev_hash, 'hex'), decode(e.hash, 'hex')
        FROM jsonb_to_recordset(events) AS e (dispute_id uuid, seq integer, type text, occurred_on date,
          machine_version smallint, body jsonb, prev_hash text, hash text)
      $$;

      -- One step of one dispute. {result: committed | conflict | missing | replayed | key_reused}.
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

      -- New disputes, one or many. Reviews and suits are numbered apart. {result: committed, disputes: [{id, number}]}.
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
      END $$;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION foi.commit_new_disputes(jsonb);
      DROP FUNCTION foi.commit_dispute(jsonb);
      DROP FUNCTION foi.append_dispute_events(uuid, uuid, jsonb, timestamptz);
      DROP FUNCTION foi.load_dispute(uuid, uuid, uuid, text);`);
  }
}
