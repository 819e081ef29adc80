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
CALL pg_temp.scope_by_agency('foi.case_reminders');
CREATE TRIGGER case_reminders_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON foi.case_reminders
  FOR EACH STATEMENT EXECUTE FUNCTION foi.refuse_change();
GRANT SELECT, INSERT ON foi.case_reminders TO foi_app;

CREATE FUNCTION foi.watch_reminder() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM foi.set_alarm(new.agency_id, 'reminder', new.case_id, '', new.id::text, new.at);
  RETURN NULL;
END $$;
CREATE TRIGGER case_reminders_are_watched AFTER INSERT ON foi.case_reminders FOR EACH ROW
  EXECUTE FUNCTION foi.watch_reminder();
