CREATE TABLE foi.case_events (
  agency_id       uuid NOT NULL,
  case_id         uuid NOT NULL,
  seq             integer NOT NULL CHECK (seq > 0),
  type            text NOT NULL,
  occurred_on     date NOT NULL,
  recorded_at     timestamptz NOT NULL,
  actor_id        uuid NOT NULL,
  machine_version smallint NOT NULL,
  body            jsonb NOT NULL,
  prev_hash       bytea NOT NULL CHECK (length(prev_hash) = 32),
  hash            bytea NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (agency_id, case_id, seq)
);
COMMENT ON TABLE foi.case_events IS
  'The record of cases: every event in its order, sealed to the one before it. Append-only; outlives an undone import.';
COMMENT ON COLUMN foi.case_events.agency_id IS 'Agency of the case.';
COMMENT ON COLUMN foi.case_events.case_id IS 'The case; no foreign key, for an import can be undone.';
COMMENT ON COLUMN foi.case_events.seq IS 'Number of the event in its history, from 1 without gaps.';
COMMENT ON COLUMN foi.case_events.type IS 'Command that it records: request.register, reply.send …';
COMMENT ON COLUMN foi.case_events.occurred_on IS 'Legal date: the day on which it happened.';
COMMENT ON COLUMN foi.case_events.recorded_at IS 'Instant at which it was typed in; late entry is normal and visible.';
COMMENT ON COLUMN foi.case_events.actor_id IS 'Who recorded it.';
COMMENT ON COLUMN foi.case_events.machine_version IS 'Version of the machine that decided it.';
COMMENT ON COLUMN foi.case_events.body IS 'What the command said and what was decided, as its schema has it.';
COMMENT ON COLUMN foi.case_events.prev_hash IS 'Hash of the event before it; 32 zero bytes before the first.';
COMMENT ON COLUMN foi.case_events.hash IS 'SHA-256 over the canonical form of the event with the hash before it.';
CREATE INDEX case_events_recorded_idx ON foi.case_events (agency_id, recorded_at, case_id, seq);
CALL pg_temp.scope_by_agency('foi.case_events');
CREATE TRIGGER case_events_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON foi.case_events
  FOR EACH STATEMENT EXECUTE FUNCTION foi.refuse_change();
GRANT SELECT, INSERT ON foi.case_events TO foi_app;

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
COMMENT ON TABLE foi.dispute_events IS 'The record of disputes, as case_events is of cases. Append-only.';
COMMENT ON COLUMN foi.dispute_events.agency_id IS 'Agency of the dispute.';
COMMENT ON COLUMN foi.dispute_events.dispute_id IS 'The dispute; no foreign key, for an import can be undone.';
COMMENT ON COLUMN foi.dispute_events.seq IS 'Number of the event in its history, from 1 without gaps.';
COMMENT ON COLUMN foi.dispute_events.type IS 'Command that it records: review.file, judgment.record …';
COMMENT ON COLUMN foi.dispute_events.occurred_on IS 'Legal date: the day on which it happened.';
COMMENT ON COLUMN foi.dispute_events.recorded_at IS 'Instant at which it was typed in.';
COMMENT ON COLUMN foi.dispute_events.actor_id IS 'Who recorded it.';
COMMENT ON COLUMN foi.dispute_events.machine_version IS 'Version of the machine that decided it.';
COMMENT ON COLUMN foi.dispute_events.body IS 'What the command said and what was decided, as its schema has it.';
COMMENT ON COLUMN foi.dispute_events.prev_hash IS 'Hash of the event before it; 32 zero bytes before the first.';
COMMENT ON COLUMN foi.dispute_events.hash IS 'SHA-256 over the canonical form of the event with the hash before it.';
CREATE INDEX dispute_events_recorded_idx ON foi.dispute_events (agency_id, recorded_at, dispute_id, seq);
CALL pg_temp.scope_by_agency('foi.dispute_events');
CREATE TRIGGER dispute_events_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON foi.dispute_events
  FOR EACH STATEMENT EXECUTE FUNCTION foi.refuse_change();
GRANT SELECT, INSERT ON foi.dispute_events TO foi_app;

CREATE FUNCTION foi.append_case_events(agency uuid, actor uuid, events jsonb, at timestamptz) RETURNS void
LANGUAGE sql AS $$
  INSERT INTO foi.case_events (agency_id, case_id, seq, type, occurred_on, recorded_at, actor_id, machine_version,
    body, prev_hash, hash)
  SELECT agency, e.case_id, e.seq, e.type, e.occurred_on, at, actor, e.machine_version, e.body,
         decode(e.prev_hash, 'hex'), decode(e.hash, 'hex')
  FROM jsonb_to_recordset(events) AS e (case_id uuid, seq integer, type text, occurred_on date,
    machine_version smallint, body jsonb, prev_hash text, hash text)
$$;
COMMENT ON FUNCTION foi.append_case_events IS 'Appends events to the histories of cases of one agency.';

CREATE FUNCTION foi.append_dispute_events(agency uuid, actor uuid, events jsonb, at timestamptz) RETURNS void
LANGUAGE sql AS $$
  INSERT INTO foi.dispute_events (agency_id, dispute_id, seq, type, occurred_on, recorded_at, actor_id,
    machine_version, body, prev_hash, hash)
  SELECT agency, e.dispute_id, e.seq, e.type, e.occurred_on, at, actor, e.machine_version, e.body,
         decode(e.prev_hash, 'hex'), decode(e.hash, 'hex')
  FROM jsonb_to_recordset(events) AS e (dispute_id uuid, seq integer, type text, occurred_on date,
    machine_version smallint, body jsonb, prev_hash text, hash text)
$$;
COMMENT ON FUNCTION foi.append_dispute_events IS 'Appends events to the histories of disputes of one agency.';

CREATE FUNCTION foi.signal_cases() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('foi_signals', said.signal) FROM (
    SELECT DISTINCT CASE WHEN c.many THEN concat_ws(' ', 'case', c.agency_id)
                         ELSE concat_ws(' ', 'case', c.agency_id, c.case_id, c.revision) END AS signal
    FROM (
      SELECT a.agency_id, a.case_id, max(a.seq) AS revision, count(*) OVER (PARTITION BY a.agency_id) > 20 AS many
      FROM added a GROUP BY 1, 2
    ) AS c
  ) AS said;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION foi.signal_cases IS
  'Trigger: says on channel foi_signals that cases have changed. Every change of a case is an event, so no way of '
  'writing one can forget it. "case <agency> <case> <revision>" leaves when the transaction commits, and not at all '
  'when it rolls back. Ids alone: what changed is read by those who may read it. A ledger or a calendar that moves '
  'many cases at once says "case <agency>".';
CREATE TRIGGER case_events_are_signalled AFTER INSERT ON foi.case_events REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION foi.signal_cases();

CREATE FUNCTION foi.signal_disputed_cases() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('foi_signals', said.signal) FROM (
    SELECT DISTINCT CASE WHEN c.many THEN concat_ws(' ', 'case', c.agency_id)
                         ELSE concat_ws(' ', 'case', c.agency_id, c.case_id) END AS signal
    FROM (
      SELECT s.agency_id, s.case_id, count(*) OVER (PARTITION BY s.agency_id) > 20 AS many
      FROM added a JOIN foi.disputes s ON s.agency_id = a.agency_id AND s.id = a.dispute_id GROUP BY 1, 2
    ) AS c
  ) AS said;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION foi.signal_disputed_cases IS
  'Trigger: the same for disputes. One shows on the page of its case, and moves none of its revisions.';
CREATE TRIGGER dispute_events_are_signalled AFTER INSERT ON foi.dispute_events REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION foi.signal_disputed_cases();
