CREATE TABLE foi.case_reminders (
  agency_id  uuid NOT NULL,
  id         uuid NOT NULL,
  case_id    uuid NOT NULL,
  handler_id uuid NOT NULL,
  by_id      uuid NOT NULL,
  text       text NOT NULL CHECK (length(text) <= 500),
  at         timestamptz NOT NULL,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, handler_id) REFERENCES foi.users (agency_id, id),
  FOREIGN KEY (agency_id, by_id) REFERENCES foi.users (agency_id, id)
);
COMMENT ON TABLE foi.case_reminders IS
  'Owned by reminders. '
  'Who reminded the handler of a case (催办). Not an event of the case: it does not change the case, so open pages need '
  'no reload. Append-only.';
COMMENT ON COLUMN foi.case_reminders.agency_id IS 'Agency of the case.';
COMMENT ON COLUMN foi.case_reminders.id IS 'The reminder.';
COMMENT ON COLUMN foi.case_reminders.case_id IS
  'Case it is about. No foreign key: an import can be undone, and this stays on record.';
COMMENT ON COLUMN foi.case_reminders.handler_id IS 'Handler at that time.';
COMMENT ON COLUMN foi.case_reminders.by_id IS 'Who reminded.';
COMMENT ON COLUMN foi.case_reminders.text IS 'Text of the reminder; may be empty.';
COMMENT ON COLUMN foi.case_reminders.at IS 'Instant of the reminder.';
CREATE INDEX case_reminders_case_idx ON foi.case_reminders (agency_id, case_id, at);
CALL pg_temp.scope_by_agency('foi.case_reminders');
CREATE TRIGGER case_reminders_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON foi.case_reminders
  FOR EACH STATEMENT EXECUTE FUNCTION foi.refuse_change();
GRANT SELECT, INSERT ON foi.case_reminders TO foi_app;

CREATE VIEW foi.sent_reminders WITH (security_invoker) AS
  SELECT agency_id, id, case_id, by_id, text, at FROM foi.case_reminders;
COMMENT ON VIEW foi.sent_reminders IS
  'Published by reminders: reminders of cases, of which their handlers are to be notified.';
CALL pg_temp.publish('foi.sent_reminders', 'foi.case_reminders');

CREATE FUNCTION foi.set_reminder_timer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM foi.set_timer(new.agency_id, 'reminder', new.case_id, '', new.id::text, new.at);
  RETURN NULL;
END $$;
COMMENT ON FUNCTION foi.set_reminder_timer IS 'Trigger: sets the timer by which the handler is notified.';
CREATE TRIGGER case_reminders_set_timer AFTER INSERT ON foi.case_reminders FOR EACH ROW
  EXECUTE FUNCTION foi.set_reminder_timer();
