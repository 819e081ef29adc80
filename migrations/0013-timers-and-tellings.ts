import type { MigrationInterface, QueryRunner } from 'typeorm';
import { scopedByAgency } from './row-security.js';

/** What must be looked at when, who was told what, and the messages that carried it. */
export class TimersAndTellings1764000000013 implements MigrationInterface {
  readonly name = 'TimersAndTellings1764000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The timers of the workers: what must be looked at, and when. Without row security, so that one look into one index
      -- finds what is due in all agencies; hence ids and instants only, nothing of a person or of a case's contents.
      CREATE TABLE foi.timers (
        agency_id uuid NOT NULL,
        matter    text NOT NULL CHECK (matter IN ('deadline', 'duty', 'agency', 'effect', 'supervision', 'post',
                    'message')),
        case_id   uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
        kind      text NOT NULL DEFAULT '',
        subject   text NOT NULL DEFAULT '',
        -- 'epoch' means: at the next sweep.
        fire_at   timestamptz NOT NULL,
        PRIMARY KEY (agency_id, matter, case_id, kind, subject)
      ) WITH (fillfactor = 70);
      CREATE INDEX timers_fire_idx ON foi.timers (fire_at, agency_id, matter);
      GRANT SELECT, INSERT, UPDATE, DELETE ON foi.timers TO foi_app;

      CREATE FUNCTION foi.set_timer(agency uuid, matter text, case_id uuid, kind text, subject text, fire_at timestamptz)
      RETURNS void LANGUAGE sql AS $$
        INSERT INTO foi.timers AS a (agency_id, matter, case_id, kind, subject, fire_at)
        VALUES (agency, matter, coalesce(case_id, '00000000-0000-0000-0000-000000000000'), kind, subject, fire_at)
        ON CONFLICT (agency_id, matter, case_id, kind, subject) DO UPDATE SET fire_at = least(a.fire_at, excluded.fire_at)
      $$;

      -- Whoever writes a deadline, its timer follows in the same transaction: the ladder is asked at the next sweep.
      CREATE FUNCTION foi.set_deadline_timer() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF new.status = 'open' THEN
          PERFORM foi.set_timer(new.agency_id, 'deadline', new.case_id, new.kind, new.subject, 'epoch');
        ELSE
          DELETE FROM foi.timers a WHERE a.agency_id = new.agency_id AND a.matter = 'deadline'
            AND a.case_id = new.case_id AND a.kind = new.kind AND a.subject = new.subject;
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER deadlines_set_timer_on_insert AFTER INSERT ON foi.deadlines FOR EACH ROW
        WHEN (new.status = 'open') EXECUTE FUNCTION foi.set_deadline_timer();
      CREATE TRIGGER deadlines_set_timer_on_update AFTER UPDATE ON foi.deadlines FOR EACH ROW
        WHEN ((old.due_on, old.status, old.edition) IS DISTINCT FROM (new.due_on, new.status, new.edition)
              AND (old.status = 'open' OR new.status = 'open'))
        EXECUTE FUNCTION foi.set_deadline_timer();

      -- Letters wait for the engine that will write them; what people are to be told is looked at by the next sweep.
      CREATE FUNCTION foi.set_effect_timer() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM foi.set_timer(new.agency_id, 'effect', new.case_id, new.kind, new.id::text, new.available_at);
        RETURN NULL;
      END $$;
      CREATE TRIGGER outbox_sets_timer AFTER INSERT ON foi.outbox FOR EACH ROW
        WHEN (new.kind = 'notice.send') EXECUTE FUNCTION foi.set_effect_timer();

      CREATE FUNCTION foi.set_duty_timer() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF new.status = 'open' THEN
          PERFORM foi.set_timer(new.agency_id, 'duty', NULL, new.kind, new.id::text, 'epoch');
        ELSE
          DELETE FROM foi.timers a WHERE a.agency_id = new.agency_id AND a.matter = 'duty' AND a.subject = new.id::text
            AND a.kind = new.kind AND a.case_id = '00000000-0000-0000-0000-000000000000';
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER agency_duties_set_timer AFTER INSERT OR UPDATE ON foi.agency_duties FOR EACH ROW
        EXECUTE FUNCTION foi.set_duty_timer();

      CREATE FUNCTION foi.set_supervision_timer() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM foi.set_timer(new.agency_id, 'supervision', NULL, new.kind, new.id::text, new.at);
        RETURN NULL;
      END $$;
      CREATE TRIGGER supervision_entries_set_timer AFTER INSERT ON foi.supervision_entries FOR EACH ROW
        EXECUTE FUNCTION foi.set_supervision_timer();

      -- What an agency must look at by itself: next year's calendar, its yearly duties, what it carries over.
      CREATE FUNCTION foi.set_agency_timer() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM foi.set_timer(new.id, 'agency', NULL, about.kind, '', 'epoch')
        FROM (VALUES ('news'), ('duties'), ('audit')) AS about (kind);
        RETURN NULL;
      END $$;
      CREATE TRIGGER agencies_set_timer AFTER INSERT ON foi.agencies FOR EACH ROW
        EXECUTE FUNCTION foi.set_agency_timer();
      -- Another calendar may move its duties, and end the timer that it was missing.
      CREATE TRIGGER calendars_set_timer AFTER UPDATE OF calendar_edition ON foi.agencies FOR EACH ROW
        WHEN (old.calendar_edition <> new.calendar_edition) EXECUTE FUNCTION foi.set_agency_timer();
      INSERT INTO foi.timers (agency_id, matter, kind, fire_at)
      SELECT a.id, 'agency', about.kind, 'epoch' FROM foi.agencies a,
        (VALUES ('news'), ('duties'), ('audit')) AS about (kind);`);

    await runner.query(`
      -- Who was told what, when, by which rule. One row for each person (or robot) and channel; the unique key is what
      -- makes a job that runs twice, in two workers or on a clock set back, tell once.
      CREATE TABLE foi.tellings (
        agency_id           uuid NOT NULL,
        id                  bigint GENERATED ALWAYS AS IDENTITY,
        matter              text NOT NULL,
        case_id             uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
        kind                text NOT NULL DEFAULT '',
        subject             text NOT NULL DEFAULT '',
        -- Of the deadline or the event it is about.
        edition             integer NOT NULL,
        rule                text NOT NULL,
        -- Working days after the due day, negative before it; 0 where no day is due.
        threshold           integer NOT NULL,
        is_climb            boolean NOT NULL,
        rung                text NOT NULL,
        recipient_kind      text NOT NULL CHECK (recipient_kind IN ('person', 'endpoint')),
        recipient_id        uuid NOT NULL,
        -- Of a supervisor it is not the agency whose matter it is.
        recipient_agency_id uuid NOT NULL,
        channel             text NOT NULL,
        urgency             text NOT NULL CHECK (urgency IN ('ordinary', 'due_day')),
        asks_acknowledgement boolean NOT NULL,
        -- What was said, as it was said: {title: {zh, en}, details: [{zh, en}], link}. Nothing of the applicant.
        said                jsonb NOT NULL,
        case_number         text,
        due_on              date,
        -- When it was owed, when it was recorded, and from when on it may leave.
        owed_at             timestamptz NOT NULL,
        told_at             timestamptz NOT NULL,
        release_at          timestamptz NOT NULL,
        message_id          uuid,
        read_at             timestamptz,
        acknowledged_at     timestamptz,
        PRIMARY KEY (agency_id, id),
        CONSTRAINT tellings_once UNIQUE (agency_id, case_id, matter, kind, subject, edition, rule, threshold, recipient_id,
          channel)
      ) WITH (fillfactor = 85);
      CREATE INDEX tellings_inbox_idx ON foi.tellings (recipient_id, id DESC) WHERE channel = 'in_app';
      CREATE INDEX tellings_to_post_idx ON foi.tellings (recipient_id, channel, release_at)
        WHERE message_id IS NULL AND channel <> 'in_app';
      CREATE INDEX tellings_told_idx ON foi.tellings (agency_id, told_at, id);
      CREATE INDEX tellings_message_idx ON foi.tellings (message_id) WHERE message_id IS NOT NULL;
      GRANT SELECT, INSERT, UPDATE (message_id, read_at, acknowledged_at) ON foi.tellings TO foi_app;

      -- One message to one person or robot through one channel; agency_id is the recipient's.
      CREATE TABLE foi.messages (
        agency_id       uuid NOT NULL,
        id              uuid NOT NULL,
        channel         text NOT NULL,
        recipient_kind  text NOT NULL CHECK (recipient_kind IN ('person', 'endpoint')),
        recipient_id    uuid NOT NULL,
        kind            text NOT NULL CHECK (kind IN ('single', 'digest', 'catch_up')),
        -- Of the agencies whose matters it tells.
        about_agencies  uuid[] NOT NULL,
        status          text NOT NULL CHECK (status IN ('pending', 'sent', 'failed', 'bounced')),
        attempts        integer NOT NULL DEFAULT 0,
        -- While one worker is at it: nobody else is before then.
        leased_until    timestamptz,
        next_attempt_at timestamptz,
        answer          text,
        created_at      timestamptz NOT NULL,
        ended_at        timestamptz,
        PRIMARY KEY (agency_id, id),
        CHECK ((next_attempt_at IS NULL) = (status <> 'pending'))
      ) WITH (fillfactor = 70);
      CREATE INDEX messages_status_idx ON foi.messages (agency_id, status, created_at) WHERE status <> 'sent';
      GRANT SELECT, INSERT, UPDATE (status, attempts, leased_until, next_attempt_at, answer, ended_at)
        ON foi.messages TO foi_app;

      -- Each attempt begins before anything leaves: one without an end is one of which nobody knows whether it arrived.
      CREATE TABLE foi.message_attempts (
        agency_id  uuid NOT NULL,
        message_id uuid NOT NULL,
        attempt    integer NOT NULL CHECK (attempt > 0),
        began_at   timestamptz NOT NULL,
        ended_at   timestamptz,
        result     text CHECK (result IN ('accepted', 'temporary', 'permanent', 'bounced')),
        answer     text,
        PRIMARY KEY (agency_id, message_id, attempt)
      );
      GRANT SELECT, INSERT, UPDATE (ended_at, result, answer) ON foi.message_attempts TO foi_app;`);
    for (const table of ['tellings', 'messages', 'message_attempts']) await runner.query(scopedByAgency(table));
    await this.functions(runner);
  }

  private async functions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Records tellings of one agency and sets the timers by which they are posted; says how many were new.
      CREATE FUNCTION foi.put_tellings(agency uuid, rows jsonb, at timestamptz) RETURNS integer LANGUAGE plpgsql AS $$
      #variable_conflict use_column
      DECLARE
        added integer;
      BEGIN
        WITH told AS (
          INSERT INTO foi.tellings (agency_id, matter, case_id, kind, subject, edition, rule, threshold, is_climb, rung,
            recipient_kind, recipient_id, recipient_agency_id, channel, urgency, asks_acknowledgement, said, case_number,
            due_on, owed_at, told_at, release_at)
          SELECT agency, n.matter, n.case_id, n.kind, n.subject, n.edition, n.rule, n.threshold, n.is_climb, n.rung,
                 n.recipient_kind, n.recipient_id, n.recipient_agency_id, n.channel, n.urgency, n.asks_acknowledgement,
                 n.said, n.case_number, n.due_on, n.owed_at, at, n.release_at
          FROM jsonb_populate_recordset(NULL::foi.tellings, rows) AS n
          ON CONFLICT ON CONSTRAINT tellings_once DO NOTHING
          RETURNING recipient_agency_id, recipient_id, channel, release_at
        ), to_post AS (
          INSERT INTO foi.timers AS a (agency_id, matter, kind, subject, fire_at)
          SELECT t.recipient_agency_id, 'post', t.channel, t.recipient_id::text, min(t.release_at)
          FROM told t WHERE t.channel <> 'in_app' GROUP BY 1, 3, 4 ORDER BY 1, 3, 4
          ON CONFLICT (agency_id, matter, case_id, kind, subject)
            DO UPDATE SET fire_at = least(a.fire_at, excluded.fire_at)
        )
        SELECT count(*) INTO added FROM told;
        RETURN added;
      END $$;

      -- Makes messages out of tellings, which may be of several agencies below the recipient's.
      CREATE FUNCTION foi.post_messages(agency uuid, messages jsonb, at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
      #variable_conflict use_variable
      DECLARE
        scope text[] := foi.enter_scope(agency);
        about uuid;
      BEGIN
        INSERT INTO foi.messages (agency_id, id, channel, recipient_kind, recipient_id, kind, about_agencies, status,
          next_attempt_at, created_at)
        SELECT agency, m.id, m.channel, m.recipient_kind, m.recipient_id, m.kind,
               (SELECT array_agg(DISTINCT (t->>'agencyId')::uuid) FROM jsonb_array_elements(m.tellings) t), 'pending', at, at
        FROM jsonb_to_recordset(messages) AS m (id uuid, channel text, recipient_kind text, recipient_id uuid, kind text,
          tellings jsonb);
        INSERT INTO foi.timers (agency_id, matter, kind, subject, fire_at)
        SELECT agency, 'message', m.channel, m.id::text, at
        FROM jsonb_to_recordset(messages) AS m (id uuid, channel text);
        FOR about IN SELECT DISTINCT (t->>'agencyId')::uuid FROM jsonb_to_recordset(messages) AS m (tellings jsonb),
          jsonb_array_elements(m.tellings) t
        LOOP
          PERFORM foi.enter_scope(about);
          UPDATE foi.tellings AS told SET message_id = m.id
          FROM jsonb_to_recordset(messages) AS m (id uuid, tellings jsonb), jsonb_array_elements(m.tellings) t
          WHERE (t->>'agencyId')::uuid = about AND told.agency_id = about AND told.id = (t->>'id')::bigint
            AND told.message_id IS NULL;
        END LOOP;
        PERFORM foi.leave_scope(scope, NULL);
      END $$;

      -- A person has read, or acknowledges, what he was told: of his own agency or, for a supervisor, of one below. What he
      -- was told through several channels is one thing to him.
      CREATE FUNCTION foi.mark_tellings(person uuid, wanted jsonb, acknowledges boolean, at timestamptz) RETURNS integer
      LANGUAGE plpgsql AS $$
      #variable_conflict use_variable
      DECLARE
        scope text[] := ARRAY[current_setting('foi.agency_ids', true), current_setting('foi.agency_id', true)];
        about uuid;
        marked integer := 0;
        hit integer;
      BEGIN
        FOR about IN SELECT DISTINCT (w->>'agencyId')::uuid FROM jsonb_array_elements(wanted) w LOOP
          PERFORM foi.enter_scope(about);
          UPDATE foi.tellings AS told SET
            read_at = coalesce(told.read_at, at),
            acknowledged_at = CASE WHEN acknowledges AND told.asks_acknowledgement
                                   THEN coalesce(told.acknowledged_at, at) ELSE told.acknowledged_at END
          FROM jsonb_array_elements(wanted) w
          JOIN foi.tellings seen ON seen.agency_id = about AND seen.id = (w->>'id')::bigint
          WHERE (w->>'agencyId')::uuid = about AND seen.recipient_id = person
            AND told.agency_id = about AND told.case_id = seen.case_id AND told.matter = seen.matter
            AND told.kind = seen.kind AND told.subject = seen.subject AND told.edition = seen.edition
            AND told.rule = seen.rule AND told.threshold = seen.threshold AND told.recipient_id = person;
          GET DIAGNOSTICS hit = ROW_COUNT;
          marked := marked + hit;
        END LOOP;
        PERFORM foi.leave_scope(scope, NULL);
        RETURN marked;
      END $$;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION foi.mark_tellings(uuid, jsonb, boolean, timestamptz);
      DROP FUNCTION foi.post_messages(uuid, jsonb, timestamptz);
      DROP FUNCTION foi.put_tellings(uuid, jsonb, timestamptz);
      DROP TABLE foi.message_attempts, foi.messages, foi.tellings;
      DROP TRIGGER calendars_set_timer ON foi.agencies;
      DROP TRIGGER agencies_set_timer ON foi.agencies;
      DROP TRIGGER supervision_entries_set_timer ON foi.supervision_entries;
      DROP TRIGGER agency_duties_set_timer ON foi.agency_duties;
      DROP TRIGGER outbox_sets_timer ON foi.outbox;
      DROP TRIGGER deadlines_set_timer_on_update ON foi.deadlines;
      DROP TRIGGER deadlines_set_timer_on_insert ON foi.deadlines;
      DROP FUNCTION foi.set_agency_timer();
      DROP FUNCTION foi.set_supervision_timer();
      DROP FUNCTION foi.set_duty_timer();
      DROP FUNCTION foi.set_effect_timer();
      DROP FUNCTION foi.set_deadline_timer();
      DROP FUNCTION foi.set_timer(uuid, text, uuid, text, text, timestamptz);
      DROP TABLE foi.timers;`);
  }
}
