import type { MigrationInterface, QueryRunner } from 'typeorm';
import { scopedByAgency } from './row-security.js';

/** Duties of an agency that belong to no case, and writing down what time alone has changed of cases and disputes. */
export class AgencyDuties1764000000012 implements MigrationInterface {
  readonly name = 'AgencyDuties1764000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE foi.agency_duties (
        agency_id        uuid NOT NULL REFERENCES foi.agencies (id),
        id               uuid NOT NULL,
        kind             text NOT NULL CHECK (kind IN ('annual_dept', 'annual_submission', 'annual_gov',
                           'proactive_publish')),
        -- Tells several of a kind apart: the year reported on; the reference of what must be made public.
        subject          text NOT NULL CHECK (length(subject) BETWEEN 1 AND 200),
        title            text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
        -- The case whose information is to be made public for everybody (转主动公开); the duty outlives an undone import.
        case_id          uuid,
        unit             text,
        handler_id       uuid,
        -- The day that is not itself counted: the end of the year, the day the information was made or changed.
        from_on          date NOT NULL,
        due_on           date NOT NULL,
        original_due_on  date NOT NULL,
        article          text NOT NULL,
        status           text NOT NULL CHECK (status IN ('open', 'met', 'missed', 'void')),
        done_on          date,
        note             text NOT NULL DEFAULT '',
        provisional      boolean NOT NULL,
        -- Raised whenever the day or the status changes, and when that was: a timer of an older edition is stale.
        edition          integer NOT NULL DEFAULT 1 CHECK (edition > 0),
        edition_at       timestamptz NOT NULL,
        -- The edition of the agency's calendar by which the day was counted.
        calendar_edition integer NOT NULL,
        opened_at        timestamptz NOT NULL,
        -- Null: the law, by the turn of the year.
        opened_by        uuid,
        closed_at        timestamptz,
        -- Null: the case said so itself.
        closed_by        uuid,
        PRIMARY KEY (agency_id, id),
        CONSTRAINT agency_duties_once UNIQUE (agency_id, kind, subject),
        CONSTRAINT agency_duties_handler_fkey FOREIGN KEY (agency_id, handler_id) REFERENCES foi.users (agency_id, id),
        CONSTRAINT agency_duties_case_fkey FOREIGN KEY (agency_id, case_id) REFERENCES foi.cases (agency_id, id)
          ON DELETE SET NULL (case_id),
        CHECK ((closed_at IS NULL) = (status = 'open')),
        CHECK ((done_on IS NOT NULL) = (status IN ('met', 'missed')))
      ) WITH (fillfactor = 80);
      CREATE INDEX agency_duties_due_idx ON foi.agency_duties (agency_id, due_on, id) WHERE status = 'open';
      CREATE INDEX agency_duties_case_idx ON foi.agency_duties (agency_id, case_id) WHERE case_id IS NOT NULL;
      CREATE TRIGGER agency_duties_keep_their_first_day BEFORE UPDATE ON foi.agency_duties FOR EACH ROW
        WHEN (new.original_due_on <> old.original_due_on OR new.opened_at <> old.opened_at OR new.kind <> old.kind
              OR new.subject <> old.subject)
        EXECUTE FUNCTION foi.refuse_change();
      GRANT SELECT, INSERT, UPDATE ON foi.agency_duties TO foi_app;`);
    await runner.query(scopedByAgency('agency_duties'));

    await runner.query(`
      -- The day as of which the projection was written anew with no event, and at which revision: replaying the history
      -- must know it to come to the same.
      ALTER TABLE foi.cases ADD COLUMN refreshed_on date, ADD COLUMN refreshed_revision integer;

      -- What time alone has changed of many cases: their deadlines, and columns of the projection. No event, no new
      -- revision. A case that was changed since it was read is left alone: its own commit is newer.
      CREATE FUNCTION foi.refresh_cases(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
      #variable_conflict use_variable
      DECLARE
        agency uuid := p->>'agencyId';
        scope text[] := foi.enter_scope(agency);
        as_of date := p->>'asOf';
        at timestamptz := p->>'recordedAt';
        unchanged uuid[];
      BEGIN
        SELECT array_agg(locked.id) INTO unchanged FROM (
          SELECT c.id FROM foi.cases c
          JOIN jsonb_to_recordset(p->'cases') AS n (id uuid, revision integer) ON n.id = c.id AND n.revision = c.revision
          WHERE c.agency_id = agency ORDER BY c.id FOR NO KEY UPDATE OF c
        ) AS locked;
        UPDATE foi.cases AS c SET
          due_on = n.due_on, original_due_on = n.original_due_on, clock_state = n.clock_state,
          provisional = n.provisional, answered_in_time = n.answered_in_time, used_working_days = n.used_working_days,
          refreshed_on = as_of, refreshed_revision = c.revision
        FROM jsonb_populate_recordset(NULL::foi.cases, p->'rows') AS n
        WHERE c.agency_id = agency AND c.id = n.id AND c.id = ANY (unchanged);
        PERFORM foi.put_deadlines(agency, d.rows, as_of, at) FROM (
          SELECT jsonb_agg(one) AS rows FROM jsonb_array_elements(p->'deadlines') AS one
          WHERE (one->>'case_id')::uuid = ANY (unchanged)
        ) AS d WHERE d.rows IS NOT NULL;
        RETURN foi.leave_scope(scope, jsonb_build_object('refreshed', coalesce(cardinality(unchanged), 0)));
      END $$;

      -- The same for disputes, whose projection does not change with time alone.
      CREATE FUNCTION foi.refresh_disputes(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
      #variable_conflict use_variable
      DECLARE
        agency uuid := p->>'agencyId';
        scope text[] := foi.enter_scope(agency);
        unchanged uuid[];
      BEGIN
        SELECT array_agg(locked.id) INTO unchanged FROM (
          SELECT s.id FROM foi.disputes s
          JOIN jsonb_to_recordset(p->'disputes') AS n (id uuid, revision integer) ON n.id = s.id AND n.revision = s.revision
          WHERE s.agency_id = agency ORDER BY s.id FOR NO KEY UPDATE OF s
        ) AS locked;
        PERFORM foi.put_deadlines(agency, d.rows, (p->>'asOf')::date, (p->>'recordedAt')::timestamptz) FROM (
          SELECT jsonb_agg(one) AS rows FROM jsonb_array_elements(p->'deadlines') AS one
          WHERE (one->>'dispute_id')::uuid = ANY (unchanged)
        ) AS d WHERE d.rows IS NOT NULL;
        RETURN foi.leave_scope(scope, jsonb_build_object('refreshed', coalesce(cardinality(unchanged), 0)));
      END $$;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION foi.refresh_disputes(jsonb);
      DROP FUNCTION foi.refresh_cases(jsonb);
      ALTER TABLE foi.cases DROP COLUMN refreshed_on, DROP COLUMN refreshed_revision;
      DROP TABLE foi.agency_duties;`);
  }
}
