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
CREATE INDEX audit_entries_agency_idx ON foi.audit_entries (agency_id, at, id);
CALL pg_temp.scope_by_agency('foi.audit_entries', account_work => true);
CREATE TRIGGER audit_entries_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON foi.audit_entries
  FOR EACH STATEMENT EXECUTE FUNCTION foi.refuse_change();
GRANT SELECT, INSERT ON foi.audit_entries TO foi_app;
