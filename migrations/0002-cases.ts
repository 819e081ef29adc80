import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, scopedByAgency } from './row-security.js';

/** Register numbers, cases and their histories. */
export class Cases1764000000002 implements MigrationInterface {
  readonly name = 'Cases1764000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE foi.imports (
        agency_id     uuid NOT NULL REFERENCES foi.agencies (id),
        id            uuid NOT NULL,
        source        text NOT NULL,
        sha256        bytea NOT NULL CHECK (length(sha256) = 32),
        case_count    integer NOT NULL DEFAULT 0,
        dispute_count integer NOT NULL DEFAULT 0,
        summary       jsonb NOT NULL DEFAULT '{}',
        created_by    uuid,
        created_at    timestamptz NOT NULL,
        undone_by     uuid,
        undone_at     timestamptz,
        PRIMARY KEY (agency_id, id)
      );
      -- The same file twice is refused, unless the first time was undone.
      CREATE UNIQUE INDEX imports_file_key ON foi.imports (agency_id, sha256) WHERE undone_at IS NULL;
      GRANT SELECT, INSERT, UPDATE ON foi.imports TO foi_app;

      -- One counter for each register; its row is locked until the case that took the number is committed: no gaps.
      CREATE TABLE foi.registers (
        agency_id        uuid NOT NULL REFERENCES foi.agencies (id),
        kind             text NOT NULL CHECK (kind IN ('request', 'review', 'suit', 'reply')),
        year             smallint NOT NULL CHECK (year BETWEEN 2000 AND 2199),
        last_number      integer NOT NULL CHECK (last_number >= 0),
        -- Numbers up to this one may come from a ledger, which can have gaps of its own.
        imported_through integer NOT NULL DEFAULT 0 CHECK (imported_through <= last_number),
        PRIMARY KEY (agency_id, kind, year)
      );
      GRANT SELECT, INSERT, UPDATE ON foi.registers TO foi_app;

      CREATE TABLE foi.register_numbers (
        agency_id  uuid NOT NULL,
        kind       text NOT NULL,
        year       smallint NOT NULL,
        number     integer NOT NULL CHECK (number > 0),
        subject_id uuid NOT NULL,
        import_id  uuid,
        voided_at  timestamptz,
        PRIMARY KEY (agency_id, kind, year, number),
        FOREIGN KEY (agency_id, kind, year) REFERENCES foi.registers (agency_id, kind, year)
      );
      -- A number once taken is never given back, only voided.
      GRANT SELECT, INSERT, UPDATE (voided_at) ON foi.register_numbers TO foi_app;

      CREATE TABLE foi.cases (
        agency_id          uuid NOT NULL REFERENCES foi.agencies (id),
        id                 uuid NOT NULL,
        register_year      smallint NOT NULL CHECK (register_year BETWEEN 2000 AND 2199),
        register_number    integer,
        number             text NOT NULL CHECK (length(number) BETWEEN 1 AND 100),
        state              text NOT NULL,
        context            jsonb NOT NULL,
        machine_version    smallint NOT NULL,
        revision           integer NOT NULL CHECK (revision > 0),
        facts              jsonb NOT NULL,
        head_hash          bytea NOT NULL CHECK (length(head_hash) = 32),
        -- What lists, reports and timers ask for, derived from the facts and never read back into them.
        channel            text NOT NULL,
        applicant_category text NOT NULL,
        applicant_name     text NOT NULL,
        content            text NOT NULL,
        purpose            text NOT NULL,
        delivery           text NOT NULL,
        unit               text,
        handler_id         uuid,
        received_on        date,
        registered_on      date NOT NULL,
        is_open            boolean NOT NULL,
        outcome            text,
        settled_on         date,
        settled_outcome    text,
        replied_on         date,
        reply_number       text,
        due_on             date,
        original_due_on    date,
        clock_state        text NOT NULL,
        provisional        boolean NOT NULL,
        answered_in_time   boolean,
        used_working_days  integer,
        made_public_on     date,
        irregular          boolean NOT NULL,
        import_id          uuid,
        imported_revision  integer,
        created_at         timestamptz NOT NULL,
        updated_at         timestamptz NOT NULL,
        PRIMARY KEY (agency_id, id),
        CONSTRAINT cases_number_key UNIQUE (agency_id, register_year, number),
        CONSTRAINT cases_handler_fkey FOREIGN KEY (agency_id, handler_id) REFERENCES foi.users (agency_id, id),
        CONSTRAINT cases_import_fkey FOREIGN KEY (agency_id, import_id) REFERENCES foi.imports (agency_id, id),
        CHECK ((import_id IS NULL) = (imported_revision IS NULL))
      ) WITH (fillfactor = 80);
      CREATE INDEX cases_received_idx ON foi.cases (agency_id, received_on, id);
      CREATE INDEX cases_settled_idx ON foi.cases (agency_id, settled_on);
      CREATE INDEX cases_due_idx ON foi.cases (agency_id, due_on, id) WHERE is_open;
      CREATE INDEX cases_handler_idx ON foi.cases (agency_id, handler_id) WHERE is_open;
      CREATE INDEX cases_import_idx ON foi.cases (agency_id, import_id) WHERE import_id IS NOT NULL;
      CREATE TRIGGER cases_never_go_back BEFORE UPDATE ON foi.cases FOR EACH ROW
        WHEN (new.revision < old.revision OR new.number <> old.number OR new.created_at <> old.created_at)
        EXECUTE FUNCTION foi.refuse_change();
      GRANT SELECT, INSERT, UPDATE ON foi.cases TO foi_app;

      -- Apart from the case, so that a step in its handling does not rewrite the index of its words. Row-level security
      -- would keep that index from being used (array containment is not leakproof), so the application cannot read this
      -- table at all: foi.cases_with looks into it, within the readable agencies.
      CREATE TABLE foi.case_search (
        agency_id uuid NOT NULL,
        case_id   uuid NOT NULL,
        grams     text[] NOT NULL,
        PRIMARY KEY (agency_id, case_id)
      );
      CREATE INDEX case_search_grams_idx ON foi.case_search USING gin (grams);
      CREATE FUNCTION foi.cases_with(wanted text[]) RETURNS TABLE (agency_id uuid, case_id uuid)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT s.agency_id, s.case_id FROM foi.case_search s
        WHERE s.grams @> wanted AND s.agency_id = ANY ((SELECT foi.readable_agencies())::uuid[])
      $$;
      REVOKE ALL ON FUNCTION foi.cases_with(text[]) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION foi.cases_with(text[]) TO foi_app;

      -- The record itself. Hash = sha-256 over the canonical form of the event with the hash before it.
      CREATE TABLE foi.case_events (
        agency_id       uuid NOT NULL,
        case_id         uuid NOT NULL,
        seq             integer NOT NULL CHECK (seq > 0),
        type            text NOT NULL,
        occurred_on     date NOT NULL,
        recorded_at     timestamptz NOT NULL,
        actor_id        uuid NOT NULL,
        machine_version smallint NOT NULL,
        body            jsonb NOT NULL,
        prev_hash       bytea NOT NULL CHECK (length(prev_hash) = 32),
        hash            bytea NOT NULL CHECK (length(hash) = 32),
        PRIMARY KEY (agency_id, case_id, seq)
      );
      GRANT SELECT, INSERT ON foi.case_events TO foi_app;

      CREATE TABLE foi.idempotency_keys (
        agency_id    uuid NOT NULL REFERENCES foi.agencies (id),
        actor_id     uuid NOT NULL,
        key          text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
        request_hash bytea NOT NULL,
        subject_id   uuid NOT NULL,
        response     jsonb NOT NULL,
        created_at   timestamptz NOT NULL,
        PRIMARY KEY (agency_id, actor_id, key)
      );
      CREATE INDEX idempotency_keys_age_idx ON foi.idempotency_keys (agency_id, created_at);
      GRANT SELECT, INSERT, DELETE ON foi.idempotency_keys TO foi_app;`);

    for (const table of ['imports', 'registers', 'register_numbers', 'cases', 'case_events']) {
      await runner.query(scopedByAgency(table));
    }
    await runner.query(scopedByAgency('idempotency_keys'));
    await runner.query(appendOnly('case_events'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION foi.cases_with(text[]);
      DROP TABLE foi.idempotency_keys, foi.case_events, foi.case_search, foi.cases, foi.register_numbers, foi.registers,
        foi.imports;`);
  }
}
