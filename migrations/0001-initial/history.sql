CREATE TABLE foi.events (
  agency_id       uuid NOT NULL,
  subject_id      uuid NOT NULL,
  seq             integer NOT NULL CHECK (seq > 0),
  subject_type    text NOT NULL,
  type            text NOT NULL,
  occurred_on     date NOT NULL,
  recorded_at     timestamptz NOT NULL,
  actor_id        uuid NOT NULL,
  machine_version smallint NOT NULL,
  body            jsonb NOT NULL,
  prev_hash       bytea NOT NULL CHECK (length(prev_hash) = 32),
  hash            bytea NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (agency_id, subject_id, seq)
);
COMMENT ON TABLE foi.events IS
  'Owned by history. '
  'The record itself: the events of every subject with a history, whatever its type, each hash-chained to the one '
  'before it. Append-only. One table, so that a further type needs none of its own and a log over all history has one '
  'place to read.';
COMMENT ON COLUMN foi.events.agency_id IS 'Agency of the subject.';
COMMENT ON COLUMN foi.events.subject_id IS
  'The subject: a case, a dispute. Ids are unique over all types. No foreign key: the history of an import that was '
  'undone stays.';
COMMENT ON COLUMN foi.events.seq IS 'Number of the event in its history, from 1 without gaps.';
COMMENT ON COLUMN foi.events.subject_type IS 'Type of the subject, as foi.define_subject names it: case, dispute.';
COMMENT ON COLUMN foi.events.type IS 'Command that it records: request.register, reply.send, review.file …';
COMMENT ON COLUMN foi.events.occurred_on IS 'Legal date: the day on which it happened (Asia/Shanghai).';
COMMENT ON COLUMN foi.events.recorded_at IS 'Instant at which it was entered; late entry is normal and visible.';
COMMENT ON COLUMN foi.events.actor_id IS 'Who recorded it.';
COMMENT ON COLUMN foi.events.machine_version IS 'Version of the machine that decided it.';
COMMENT ON COLUMN foi.events.body IS 'Content of the command and of its decision, by its schema.';
COMMENT ON COLUMN foi.events.prev_hash IS 'Hash of the event before it; 32 zero bytes before the first.';
COMMENT ON COLUMN foi.events.hash IS 'SHA-256 over the canonical form of the event with the hash before it.';
CREATE INDEX events_recorded_idx ON foi.events (agency_id, recorded_at, subject_id, seq);
CALL pg_temp.scope_by_agency('foi.events');
CREATE TRIGGER events_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON foi.events
  FOR EACH STATEMENT EXECUTE FUNCTION foi.refuse_change();
GRANT SELECT, INSERT ON foi.events TO foi_app;

CREATE VIEW foi.case_events WITH (security_invoker) AS
  SELECT agency_id, subject_id AS case_id, seq, type, occurred_on, recorded_at, actor_id, machine_version, body, prev_hash,
    hash
  FROM foi.events WHERE subject_type = 'case';
CREATE VIEW foi.dispute_events WITH (security_invoker) AS
  SELECT agency_id, subject_id AS dispute_id, seq, type, occurred_on, recorded_at, actor_id, machine_version, body,
    prev_hash, hash
  FROM foi.events WHERE subject_type = 'dispute';
COMMENT ON VIEW foi.case_events IS 'Published by history: the histories of cases.';
COMMENT ON VIEW foi.dispute_events IS 'Published by history: the histories of disputes.';
CALL pg_temp.publish('foi.case_events', 'foi.events');
CALL pg_temp.publish('foi.dispute_events', 'foi.events');
COMMENT ON COLUMN foi.case_events.case_id IS 'The case.';
COMMENT ON COLUMN foi.dispute_events.dispute_id IS 'The dispute.';
