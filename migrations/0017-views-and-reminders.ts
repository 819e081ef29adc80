import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, scopedByAgency } from './row-security.js';

/** Views of lists that people keep, and who reminded whom of which case. */
export class ViewsAndReminders1764000000017 implements MigrationInterface {
  readonly name = 'ViewsAndReminders1764000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE foi.saved_views (
        agency_id  uuid NOT NULL,
        id         uuid NOT NULL,
        -- Whose it is: nobody else sees it.
        user_id    uuid NOT NULL,
        page       text NOT NULL CHECK (page ~ '^[a-z-]{1,40}$'),
        name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
        -- Of the page's address: its filters and order.
        query      text NOT NULL CHECK (length(query) <= 4000),
        columns    text[] NOT NULL CHECK (cardinality(columns) <= 60),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        PRIMARY KEY (agency_id, id),
        FOREIGN KEY (agency_id, user_id) REFERENCES foi.users (agency_id, id),
        CONSTRAINT saved_views_name_key UNIQUE (agency_id, user_id, page, name)
      );
      GRANT SELECT, INSERT, UPDATE, DELETE ON foi.saved_views TO foi_app;

      -- Somebody reminded the desk of a case (催办). No event of the case: nothing about it changes, and nobody who is working
      -- on it is to be told that it was changed. No foreign key to it either: an import can be undone, and this stays on record.
      CREATE TABLE foi.case_reminders (
        agency_id  uuid NOT NULL,
        id         uuid NOT NULL,
        case_id    uuid NOT NULL,
        -- On whose desk it lay then.
        handler_id uuid NOT NULL,
        by_id      uuid NOT NULL,
        text       text NOT NULL CHECK (length(text) <= 500),
        at         timestamptz NOT NULL,
        PRIMARY KEY (agency_id, id),
        FOREIGN KEY (agency_id, handler_id) REFERENCES foi.users (agency_id, id),
        FOREIGN KEY (agency_id, by_id) REFERENCES foi.users (agency_id, id)
      );
      CREATE INDEX case_reminders_case_idx ON foi.case_reminders (agency_id, case_id, at);
      GRANT SELECT, INSERT ON foi.case_reminders TO foi_app;`);
    await runner.query(scopedByAgency('saved_views'));
    await runner.query(scopedByAgency('case_reminders'));
    await runner.query(appendOnly('case_reminders'));

    await runner.query(`
      ALTER TABLE foi.timers DROP CONSTRAINT timers_matter_check;
      ALTER TABLE foi.timers ADD CONSTRAINT timers_matter_check CHECK (matter IN ('deadline', 'duty', 'agency', 'effect',
        'supervision', 'reminder', 'post', 'message'));
      CREATE FUNCTION foi.set_reminder_timer() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM foi.set_timer(new.agency_id, 'reminder', new.case_id, '', new.id::text, new.at);
        RETURN NULL;
      END $$;
      CREATE TRIGGER case_reminders_set_timer AFTER INSERT ON foi.case_reminders FOR EACH ROW
        EXECUTE FUNCTION foi.set_reminder_timer();

      -- The workbench asks all day long which open cases are in a state: unconfirmed, drafts to clear.
      CREATE INDEX cases_state_idx ON foi.cases (agency_id, state) WHERE is_open;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX foi.cases_state_idx;
      DROP TABLE foi.case_reminders;
      DROP FUNCTION foi.set_reminder_timer();
      DELETE FROM foi.timers WHERE matter = 'reminder';
      ALTER TABLE foi.timers DROP CONSTRAINT timers_matter_check;
      ALTER TABLE foi.timers ADD CONSTRAINT timers_matter_check CHECK (matter IN ('deadline', 'duty', 'agency', 'effect',
        'supervision', 'post', 'message'));
      DROP TABLE foi.saved_views;`);
  }
}
