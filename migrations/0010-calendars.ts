import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Notices on working days that agencies have taken in, and deadlines that know by which calendar they were counted. What
 * was counted by the calendar of a moment ago cannot be committed any more.
 */
export class Calendars1764000000010 implements MigrationInterface {
  readonly name = 'Calendars1764000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE foi.calendar_notices (
        -- Whoever took it in; once applied it holds for that agency and all below it.
        agency_id        uuid NOT NULL REFERENCES foi.agencies (id),
        id               uuid NOT NULL,
        -- national: publishes its year; agency: days of this agency's own.
        scope            text NOT NULL CHECK (scope IN ('national', 'agency')),
        year             smallint NOT NULL CHECK (year BETWEEN 2000 AND 2199),
        -- An amendment adds to what earlier notices of its scope and year say; a complete one takes their place.
        is_amendment     boolean NOT NULL,
        title_zh         text NOT NULL CHECK (length(title_zh) BETWEEN 1 AND 200),
        title_en         text NOT NULL CHECK (length(title_en) BETWEEN 1 AND 200),
        -- Where it can be looked up, and the day it was published on.
        source           text NOT NULL CHECK (length(source) BETWEEN 1 AND 500),
        published_on     date NOT NULL,
        off_days         date[] NOT NULL,
        makeup_workdays  date[] NOT NULL,
        state            text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'applied', 'withdrawn')),
        created_at       timestamptz NOT NULL,
        created_by       uuid,
        -- The order in which notices took effect: of two that name a day, the later one holds.
        applied_order    bigint,
        applied_at       timestamptz,
        applied_by       uuid,
        -- What applying it did, in numbers.
        effect           jsonb,
        withdrawn_at     timestamptz,
        withdrawn_by     uuid,
        PRIMARY KEY (agency_id, id),
        CHECK ((state = 'applied') = (applied_at IS NOT NULL)),
        CHECK ((state = 'applied') = (applied_order IS NOT NULL)),
        CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL))
      );
      CREATE INDEX calendar_notices_year_idx ON foi.calendar_notices (agency_id, year, created_at);
      CREATE SEQUENCE foi.calendar_order;
      GRANT USAGE ON SEQUENCE foi.calendar_order TO foi_app;
      GRANT SELECT, INSERT, UPDATE ON foi.calendar_notices TO foi_app;

      -- Public facts: an agency below reads what those above it took in. Written by the agency itself only.
      ALTER TABLE foi.calendar_notices ENABLE ROW LEVEL SECURITY;
      ALTER TABLE foi.calendar_notices FORCE ROW LEVEL SECURITY;
      CREATE POLICY calendar_notices_read ON foi.calendar_notices FOR SELECT USING (true);
      CREATE POLICY calendar_notices_insert ON foi.calendar_notices FOR INSERT
        WITH CHECK (agency_id = (SELECT foi.writable_agency()));
      CREATE POLICY calendar_notices_update ON foi.calendar_notices FOR UPDATE
        USING (agency_id = (SELECT foi.writable_agency())) WITH CHECK (agency_id = (SELECT foi.writable_agency()));
      -- A draft may take effect or be withdrawn; neither it nor what came of it is ever edited.
      CREATE TRIGGER calendar_notices_are_not_edited BEFORE UPDATE ON foi.calendar_notices FOR EACH ROW
        WHEN (old.state <> 'draft'
              OR (old.agency_id, old.id, old.scope, old.year, old.is_amendment, old.title_zh, old.title_en, old.source,
                  old.published_on, old.off_days, old.makeup_workdays, old.created_at)
                 IS DISTINCT FROM
                 (new.agency_id, new.id, new.scope, new.year, new.is_amendment, new.title_zh, new.title_en, new.source,
                  new.published_on, new.off_days, new.makeup_workdays, new.created_at))
        EXECUTE FUNCTION foi.refuse_change();

      -- Raised by each notice that takes effect for the agency.
      ALTER TABLE foi.agencies ADD COLUMN calendar_edition integer NOT NULL DEFAULT 0;

      -- An agency and all above it, whose notices hold for it.
      CREATE FUNCTION foi.agency_and_superiors(agency uuid) RETURNS uuid[] LANGUAGE sql STABLE AS $$
        WITH RECURSIVE line AS (
          SELECT a.id, a.parent_id FROM foi.agencies a WHERE a.id = agency
          UNION
          SELECT a.id, a.parent_id FROM foi.agencies a JOIN line l ON a.id = l.parent_id
        )
        SELECT array_agg(id) FROM line
      $$;

      -- Commits share this lock of their agency; whoever changes its calendar holds it alone.
      CREATE FUNCTION foi.calendar_lock(agency uuid) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT hashtext(agency::text)
      $$;

      ALTER TABLE foi.deadlines
        -- The edition of the agency's calendar by which the row was counted when it was last written.
        ADD COLUMN calendar_edition integer NOT NULL DEFAULT 0,
        -- When its present edition came to be.
        ADD COLUMN edition_at timestamptz;
      ALTER TABLE foi.deadlines NO FORCE ROW LEVEL SECURITY;
      UPDATE foi.deadlines SET edition_at = opened_at;
      ALTER TABLE foi.deadlines FORCE ROW LEVEL SECURITY;
      ALTER TABLE foi.deadlines ALTER COLUMN edition_at SET NOT NULL;`);
    await runner.query(`
      -- Opens, moves and closes deadlines; the first day is kept for ever, the edition counts what timers must know. Each
      -- row says under which calendar it was counted; one without a kind says that alone, of a commit that moved no
      -- deadline. FOI01: that is not the agency's calendar any more, or it is being changed just now. The lock is tried,
      -- never waited for: whoever changes the calendar waits for rows that we may have locked.
      CREATE OR REPLACE FUNCTION foi.put_deadlines(agency uuid, changed jsonb, as_of date, at timestamptz) RETURNS void
      LANGUAGE plpgsql AS $$
      #variable_conflict use_variable
      DECLARE
        present integer;
      BEGIN
        IF NOT pg_try_advisory_xact_lock_shared(2019713, foi.calendar_lock(agency)) THEN
          RAISE EXCEPTION 'the calendar of agency % is being changed', agency USING ERRCODE = 'FOI01';
        END IF;
        SELECT a.calendar_edition INTO present FROM foi.agencies a WHERE a.id = agency;
        IF EXISTS (SELECT FROM jsonb_array_elements(changed) AS c
                   WHERE coalesce((c->>'calendar_edition')::integer, 0) <> present) THEN
          RAISE EXCEPTION 'counted by an older calendar of agency %', agency USING ERRCODE = 'FOI01';
        END IF;

        INSERT INTO foi.deadlines AS d (agency_id, case_id, dispute_id, kind, subject, bearer, article, due_on,
          original_due_on, first_due_on, status, provisional, edition, as_of, opened_at, closed_at, calendar_edition,
          edition_at)
        SELECT agency, n.case_id, n.dispute_id, n.kind, n.subject, n.bearer, n.article, n.due_on, n.original_due_on,
               n.due_on, n.status, n.provisional, 1, as_of, at,
               CASE WHEN n.status NOT IN ('open', 'waiting') THEN at END, present, at
        FROM jsonb_to_recordset(changed) AS n (case_id uuid, dispute_id uuid, kind text, subject text, bearer text,
          article text, due_on date, original_due_on date, status text, provisional boolean)
        WHERE n.kind IS NOT NULL
        ON CONFLICT (agency_id, case_id, kind, subject) DO UPDATE SET
          article = excluded.article,
          due_on = excluded.due_on,
          original_due_on = excluded.original_due_on,
          first_due_on = coalesce(d.first_due_on, excluded.first_due_on),
          status = excluded.status,
          provisional = excluded.provisional,
          edition = d.edition + CASE WHEN (d.due_on, d.status) IS DISTINCT FROM (excluded.due_on, excluded.status)
                                     THEN 1 ELSE 0 END,
          edition_at = CASE WHEN (d.due_on, d.status) IS DISTINCT FROM (excluded.due_on, excluded.status)
                            THEN excluded.edition_at ELSE d.edition_at END,
          calendar_edition = excluded.calendar_edition,
          as_of = excluded.as_of,
          closed_at = CASE WHEN excluded.closed_at IS NULL THEN NULL ELSE coalesce(d.closed_at, excluded.closed_at) END;
      END $$;

      -- Takes the calendars of these agencies for one's own until the transaction ends, in one order so that two who do
      -- cannot wait for each other, and raises their editions.
      CREATE FUNCTION foi.raise_calendar_editions(agencies uuid[]) RETURNS void LANGUAGE plpgsql AS $$
      DECLARE
        scope text[] := ARRAY[current_setting('foi.agency_ids', true), current_setting('foi.agency_id', true)];
        one uuid;
      BEGIN
        FOR one IN SELECT unnest(agencies) ORDER BY 1 LOOP
          PERFORM pg_advisory_xact_lock(2019713, foi.calendar_lock(one));
          PERFORM foi.enter_scope(one);
          UPDATE foi.agencies a SET calendar_edition = a.calendar_edition + 1 WHERE a.id = one;
        END LOOP;
        PERFORM foi.leave_scope(scope, NULL);
      END $$;

      -- What another calendar changes of many cases of one agency, and of the disputes about them: the event of each
      -- case, what is projected of the clocks, the deadlines, what the world must hear. All or nothing; FOI02: a case was
      -- changed since it was read.
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
      END $$;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION foi.commit_calendar_change(jsonb);
      DROP FUNCTION foi.raise_calendar_editions(uuid[]);
      CREATE OR REPLACE FUNCTION foi.put_deadlines(agency uuid, changed jsonb, as_of date, at timestamptz) RETURNS void
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
      ALTER TABLE foi.deadlines DROP COLUMN calendar_edition, DROP COLUMN edition_at;
      DROP FUNCTION foi.calendar_lock(uuid);
      DROP FUNCTION foi.agency_and_superiors(uuid);
      ALTER TABLE foi.agencies DROP COLUMN calendar_edition;
      DROP TABLE foi.calendar_notices;
      DROP SEQUENCE foi.calendar_order;`);
  }
}
