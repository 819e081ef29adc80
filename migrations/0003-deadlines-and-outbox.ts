import type { MigrationInterface, QueryRunner } from 'typeorm';
import { scopedByAgency } from './row-security.js';

/** Duties with their days, and what the world must still do. */
export class DeadlinesAndOutbox1764000000003 implements MigrationInterface {
  readonly name = 'DeadlinesAndOutbox1764000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE foi.deadlines (
        agency_id       uuid NOT NULL,
        case_id         uuid NOT NULL,
        kind            text NOT NULL,
        -- Tells several of a kind apart: the round, the consultation, the dispute.
        subject         text NOT NULL,
        dispute_id      uuid,
        bearer          text NOT NULL CHECK (bearer IN ('agency', 'applicant', 'consulted', 'review_body', 'court')),
        article         text NOT NULL,
        due_on          date,
        original_due_on date,
        first_due_on    date,
        status          text NOT NULL CHECK (status IN ('open', 'waiting', 'met', 'missed', 'void')),
        provisional     boolean NOT NULL,
        -- Raised whenever the day or the status changes: a timer of an older edition is stale.
        edition         integer NOT NULL CHECK (edition > 0),
        -- The day (Asia/Shanghai) as of which this row was computed.
        as_of           date NOT NULL,
        opened_at       timestamptz NOT NULL,
        closed_at       timestamptz,
        PRIMARY KEY (agency_id, case_id, kind, subject),
        FOREIGN KEY (agency_id, case_id) REFERENCES foi.cases (agency_id, id),
        CHECK ((closed_at IS NULL) = (status IN ('open', 'waiting')))
      ) WITH (fillfactor = 80);
      CREATE INDEX deadlines_due_idx ON foi.deadlines (agency_id, due_on) WHERE status = 'open';
      CREATE UNIQUE INDEX deadlines_one_reply_open ON foi.deadlines (agency_id, case_id)
        WHERE kind = 'reply' AND status IN ('open', 'waiting');
      CREATE TRIGGER deadlines_keep_their_first_day BEFORE UPDATE ON foi.deadlines FOR EACH ROW
        WHEN (old.first_due_on IS NOT NULL AND new.first_due_on IS DISTINCT FROM old.first_due_on)
        EXECUTE FUNCTION foi.refuse_change();
      GRANT SELECT, INSERT, UPDATE ON foi.deadlines TO foi_app;

      -- Ids and kinds only: no personal data leaves the case.
      CREATE TABLE foi.outbox (
        agency_id    uuid NOT NULL,
        id           bigint GENERATED ALWAYS AS IDENTITY,
        case_id      uuid NOT NULL,
        dispute_id   uuid,
        event        integer NOT NULL,
        kind         text NOT NULL,
        letter       text,
        created_at   timestamptz NOT NULL,
        available_at timestamptz NOT NULL,
        attempts     integer NOT NULL DEFAULT 0,
        last_error   text,
        done_at      timestamptz,
        PRIMARY KEY (agency_id, id)
      );
      CREATE INDEX outbox_waiting_idx ON foi.outbox (agency_id, available_at) WHERE done_at IS NULL;
      CREATE INDEX outbox_case_idx ON foi.outbox (agency_id, case_id);
      GRANT SELECT, INSERT, UPDATE (available_at, attempts, last_error, done_at) ON foi.outbox TO foi_app;`);
    await runner.query(scopedByAgency('deadlines'));
    await runner.query(scopedByAgency('outbox'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE foi.outbox, foi.deadlines;');
  }
}
