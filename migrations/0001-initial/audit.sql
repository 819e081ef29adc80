CREATE TABLE foi.audit_entries (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  agency_id    uuid REFERENCES foi.agencies (id),
  at           timestamptz NOT NULL,
  actor_id     uuid,
  action       text NOT NULL,
  subject_kind text,
  subject_id   text,
  address      text,
  details      jsonb NOT NULL DEFAULT '{}'
);
COMMENT ON TABLE foi.audit_entries IS
  'Owned by audit. '
  'Actions that are not events of a history: logins, accounts, settings, exports, imports. Append-only.';
COMMENT ON COLUMN foi.audit_entries.id IS 'Order in which entries were written.';
COMMENT ON COLUMN foi.audit_entries.agency_id IS
  'Agency concerned; null when it is not known, as for an unknown login.';
COMMENT ON COLUMN foi.audit_entries.at IS 'Instant at which it was done.';
COMMENT ON COLUMN foi.audit_entries.actor_id IS 'Who did it; null for a person not logged in, and on the command line.';
COMMENT ON COLUMN foi.audit_entries.action IS 'The action, as noun.verb: session.open, ledger.import.';
COMMENT ON COLUMN foi.audit_entries.subject_kind IS
  'Kind of thing it was done to: user, import, holiday_announcement, duty …';
COMMENT ON COLUMN foi.audit_entries.subject_id IS 'Which one.';
COMMENT ON COLUMN foi.audit_entries.address IS 'Network address it came from.';
COMMENT ON COLUMN foi.audit_entries.details IS 'Further details for the auditor; no passwords, no texts of applicants.';
CREATE INDEX audit_entries_agency_idx ON foi.audit_entries (agency_id, at, id);
CALL pg_temp.scope_by_agency('foi.audit_entries', account_work => true);
CREATE TRIGGER audit_entries_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON foi.audit_entries
  FOR EACH STATEMENT EXECUTE FUNCTION foi.refuse_change();
GRANT SELECT, INSERT ON foi.audit_entries TO foi_app;

CREATE VIEW foi.audit_log WITH (security_invoker) AS
  SELECT id, agency_id, at, actor_id, action, subject_kind, subject_id, address, details FROM foi.audit_entries;
COMMENT ON VIEW foi.audit_log IS 'Published by audit: what was done that is no event of a history.';
CALL pg_temp.publish('foi.audit_log', 'foi.audit_entries');
