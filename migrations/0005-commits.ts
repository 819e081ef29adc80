import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What every commit is made of. One command is one call of one function, so that it costs one round trip and commits or
 * fails as a whole. Functions that act for an agency set its scope for themselves and give it back when they return.
 */
export class Commits1764000000005 implements MigrationInterface {
  readonly name = 'Commits1764000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Claims an idempotency key together with its answer. Null: it is new, or none was given. A rival with the same key
      -- waits here until the first one is committed, and then finds the answer.
      CREATE FUNCTION foi.claim_key(agency uuid, actor uuid, claim jsonb, subject uuid, answer jsonb, at timestamptz)
      RETURNS jsonb LANGUAGE plpgsql AS $$
      #variable_conflict use_variable
      DECLARE
        known foi.idempotency_keys;
      BEGIN
        IF claim IS NULL OR claim = 'null' THEN RETURN NULL; END IF;
        INSERT INTO foi.idempotency_keys (agency_id, actor_id, key, request_hash, subject_id, response, created_at)
        VALUES (agency, actor, claim->>'key', decode(claim->>'requestHash', 'hex'), subject, answer, at)
        ON CONFLICT (agency_id, actor_id, key) DO NOTHING;
        IF FOUND THEN RETURN NULL; END IF;
        SELECT * INTO known FROM foi.idempotency_keys k
        WHERE k.agency_id = agency AND k.actor_id = actor AND k.key = claim->>'key';
        IF known.request_hash <> decode(claim->>'requestHash', 'hex') THEN RETURN '{"result": "key_reused"}'; END IF;
        RETURN jsonb_build_object('result', 'replayed', 'subjectId', known.subject_id, 'response', known.response);
      END $$;

      CREATE FUNCTION foi.release_key(agency uuid, actor uuid, claim jsonb) RETURNS void LANGUAGE sql AS $$
        DELETE FROM foi.idempotency_keys k WHERE k.agency_id = agency AND k.actor_id = actor AND k.key = claim->>'key'
      $$;

      CREATE FUNCTION foi.number_text(kind text, year integer, number integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$
        SELECT CASE kind WHEN 'review' THEN '复议' WHEN 'suit' THEN '诉讼' WHEN 'reply' THEN '答复' ELSE '' END
               || '〔' || year || '〕' || number || '号'
      $$;

      -- Takes a number of a register for each of \`wanted\` ({id, year, number, shown}); a ledger brings its own, others get
      -- the next one. The counter stays locked until the transaction ends, so no number is skipped or given twice.
      CREATE FUNCTION foi.take_numbers(agency uuid, register text, import uuid, wanted jsonb)
      RETURNS TABLE (id uuid, year smallint, number integer, shown text) LANGUAGE plpgsql AS $$
      #variable_conflict use_column
      BEGIN
        RETURN QUERY
        WITH asked AS (
          SELECT w.id, w.year, w.number, w.shown, w.place,
                 count(*) FILTER (WHERE w.shown IS NULL) OVER (PARTITION BY w.year) AS free,
                 row_number() OVER (PARTITION BY w.year, w.shown IS NULL ORDER BY w.place) AS nth
          FROM ROWS FROM (jsonb_to_recordset(wanted) AS (id uuid, year smallint, number integer, shown text))
               WITH ORDINALITY AS w (id, year, number, shown, place)
        ), counters AS (
          INSERT INTO foi.registers AS r (agency_id, kind, year, last_number, imported_through)
          SELECT agency, register, a.year, coalesce(max(a.number), 0) + max(a.free), coalesce(max(a.number), 0)
          FROM asked a GROUP BY a.year ORDER BY a.year
          ON CONFLICT (agency_id, kind, year) DO UPDATE SET
            last_number = greatest(r.last_number, excluded.imported_through)
                          + excluded.last_number - excluded.imported_through,
            imported_through = greatest(r.imported_through, excluded.imported_through)
          RETURNING r.year, r.last_number
        ), taken AS (
          SELECT a.id, a.year, a.shown, a.place,
                 CASE WHEN a.shown IS NULL THEN (c.last_number - a.free + a.nth)::integer ELSE a.number END AS number
          FROM asked a JOIN counters c ON c.year = a.year
        ), kept AS (
          -- Two prefixes of one ledger may share a running number; the text of a number is unique in any case.
          INSERT INTO foi.register_numbers (agency_id, kind, year, number, subject_id, import_id)
          SELECT agency, register, t.year, t.number, t.id, import FROM taken t WHERE t.number IS NOT NULL
          ON CONFLICT DO NOTHING
        )
        SELECT t.id, t.year, t.number, coalesce(t.shown, foi.number_text(register, t.year, t.number))
        FROM taken t ORDER BY t.place;
        -- Numbers that an import was given fall out of the register again when it is undone: they are its own as well.
        IF import IS NOT NULL THEN
          UPDATE foi.registers r SET imported_through = r.last_number
          WHERE r.agency_id = agency AND r.kind = register AND r.year IN (
            SELECT w.year FROM jsonb_to_recordset(wanted) AS w (year smallint, shown text) WHERE w.shown IS NULL);
        END IF;
      END $$;

      -- Opens, moves and closes deadlines; the first day is kept for ever, the edition counts what timers must know.
      CREATE FUNCTION foi.put_deadlines(agency uuid, changed jsonb, as_of date, at timestamptz) RETURNS void
      LANGUAGE sql AS $$
        INSERT INTO foi.deadlines AS d (agency_id, case_id, dispute_id, kind, subject, bearer, article, due_on,
          original_due_on, first_due_on, status, provisional, edition, as_of, opened_at, closed_at)
        SELECT agency, n.case_id, n.dispute_id, n.kind, n.subject, n.bearer, n.article, n.due_on, n.original_due_on,
               n.due_on, n.status, n.provisional, 1, as_of, at,
               CASE WHEN n.status NOT IN ('open', 'waiting') THEN at END
        FROM jsonb_to_recordset(changed) AS n (case_id uuid, dispute_id uuid, kind text, subject text, bearer text,
          article text, due_on date, original_due_on date, status text, provisional boolean)
        ON CONFLICT (agency_id, case_id, kind, subject) DO UPDATE SET
          article = excluded.article,
          due_on = excluded.due_on,
          original_due_on = excluded.original_due_on,
          first_due_on = coalesce(d.first_due_on, excluded.first_due_on),
          status = excluded.status,
          provisional = excluded.provisional,
          edition = d.edition + CASE WHEN (d.due_on, d.status) IS DISTINCT FROM (excluded.due_on, excluded.status)
                                     THEN 1 ELSE 0 END,
          as_of = excluded.as_of,
          closed_at = CASE WHEN excluded.closed_at IS NULL THEN NULL ELSE coalesce(d.closed_at, excluded.closed_at) END
      $$;

      CREATE FUNCTION foi.put_outbox(agency uuid, effects jsonb, at timestamptz) RETURNS void LANGUAGE sql AS $$
        INSERT INTO foi.outbox (agency_id, case_id, dispute_id, event, kind, letter, created_at, available_at)
        SELECT agency, e.case_id, e.dispute_id, e.event, e.kind, e.letter, at, at
        FROM jsonb_to_recordset(effects) AS e (case_id uuid, dispute_id uuid, event integer, kind text, letter text)
      $$;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION foi.put_outbox(uuid, jsonb, timestamptz);
      DROP FUNCTION foi.put_deadlines(uuid, jsonb, date, timestamptz);
      DROP FUNCTION foi.take_numbers(uuid, text, uuid, jsonb);
      DROP FUNCTION foi.number_text(text, integer, integer);
      DROP FUNCTION foi.release_key(uuid, uuid, jsonb);
      DROP FUNCTION foi.claim_key(uuid, uuid, jsonb, uuid, jsonb, timestamptz);`);
  }
}
