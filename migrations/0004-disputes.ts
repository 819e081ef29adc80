import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, scopedByAgency } from './row-security.js';

/** Reviews (复议) and suits (诉讼) about cases, kept as cases are, and what an office reported before it had this system. */
export class Disputes1764000000004 implements MigrationInterface {
  readonly name = 'Disputes1764000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE foi.disputes (
        agency_id         uuid NOT NULL REFERENCES foi.agencies (id),
        id                uuid NOT NULL,
        case_id           uuid NOT NULL,
        kind              text NOT NULL CHECK (kind IN ('review', 'direct_suit', 'suit_after_review')),
        register_year     smallint NOT NULL CHECK (register_year BETWEEN 2000 AND 2199),
        register_number   integer,
        number            text NOT NULL CHECK (length(number) BETWEEN 1 AND 100),
        state             text NOT NULL,
        context           jsonb NOT NULL,
        machine_version   smallint NOT NULL,
        revision          integer NOT NULL CHECK (revision > 0),
        facts             jsonb NOT NULL,
        head_hash         bytea NOT NULL CHECK (length(head_hash) = 32),
        filed_on          date NOT NULL,
        closed_on         date,
        result            text CHECK (result IN ('upheld', 'corrected', 'other')),
        is_open           boolean NOT NULL,
        due_on            date,
        irregular         boolean NOT NULL DEFAULT false,
        import_id         uuid,
        imported_revision integer,
        created_at        timestamptz NOT NULL,
        updated_at        timestamptz NOT NULL,
        PRIMARY KEY (agency_id, id),
        CONSTRAINT disputes_number_key UNIQUE (agency_id, register_year, number),
        CONSTRAINT disputes_case_fkey FOREIGN KEY (agency_id, case_id) REFERENCES foi.cases (agency_id, id),
        CONSTRAINT disputes_import_fkey FOREIGN KEY (agency_id, import_id) REFERENCES foi.imports (agency_id, id),
        CHECK ((import_id IS NULL) = (imported_revision IS NULL))
      ) WITH (fillfactor = 80);
      CREATE INDEX disputes_case_idx ON foi.disputes (agency_id, case_id);
      CREATE INDEX disputes_filed_idx ON foi.disputes (agency_id, filed_on);
      CREATE INDEX disputes_import_idx ON foi.disputes (agency_id, import_id) WHERE import_id IS NOT NULL;
      CREATE TRIGGER disputes_never_go_back BEFORE UPDATE ON foi.disputes FOR EACH ROW
        WHEN (new.revision < old.revision OR new.number <> old.number OR new.created_at <> old.created_at)
        EXECUTE FUNCTION foi.refuse_change();
      GRANT SELECT, INSERT, UPDATE ON foi.disputes TO foi_app;

      CREATE TABLE foi.dispute_events (
        agency_id       uuid NOT NULL,
        dispute_id      uuid NOT NULL,
        seq             integer NOT NULL CHECK (seq > 0),
        type            text NOT NULL,
        occurred_on     date NOT NULL,
        recorded_at     timestamptz NOT NULL,
        actor_id        uuid NOT NULL,
        machine_version smallint NOT NULL,
        body            jsonb NOT NULL,
        prev_hash       bytea NOT NULL CHECK (length(prev_hash) = 32),
        hash            bytea NOT NULL CHECK (length(hash) = 32),
        PRIMARY KEY (agency_id, dispute_id, seq)
      );
      GRANT SELECT, INSERT ON foi.dispute_events TO foi_app;

      ALTER TABLE foi.deadlines ADD CONSTRAINT deadlines_dispute_fkey
        FOREIGN KEY (agency_id, dispute_id) REFERENCES foi.disputes (agency_id, id);
      CREATE INDEX deadlines_dispute_idx ON foi.deadlines (agency_id, dispute_id) WHERE dispute_id IS NOT NULL;

      -- Last year's published totals, for an office that starts in mid-life.
      CREATE TABLE foi.opening_balances (
        agency_id   uuid NOT NULL REFERENCES foi.agencies (id),
        year        smallint NOT NULL CHECK (year BETWEEN 2000 AND 2199),
        balance     jsonb NOT NULL CHECK (jsonb_typeof(balance) = 'object'),
        recorded_by uuid,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (agency_id, year)
      );
      GRANT SELECT, INSERT, UPDATE ON foi.opening_balances TO foi_app;`);
    await runner.query(scopedByAgency('disputes'));
    await runner.query(scopedByAgency('dispute_events'));
    await runner.query(scopedByAgency('opening_balances'));
    await runner.query(appendOnly('dispute_events'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE foi.opening_balances;
      DROP INDEX foi.deadlines_dispute_idx;
      ALTER TABLE foi.deadlines DROP CONSTRAINT deadlines_dispute_fkey;
      DROP TABLE foi.dispute_events, foi.disputes;`);
  }
}
