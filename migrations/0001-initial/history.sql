-- The record itself. Hash = sha-256 over the canonical form of the event with the hash before it.
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

CREATE FUNCTION foi.append_dispute_events(agency uuid, actor uuid, events jsonb, at timestamptz) RETURNS void
LANGUAGE sql AS $$
  INSERT INTO foi.dispute_events (agency_id, dispute_id, seq, type, occurred_on, recorded_at, actor_id,
    machine_version, body, prev_hash, hash)
  SELECT agency, e.dispute_id, e.seq, e.type, e.occurred_on, at, actor, e.machine_version, e.body,
         decode(e.prev_hash, 'hex'), decode(e.hash, 'hex')
  FROM jsonb_to_recordset(events) AS e (dispute_id uuid, seq integer, type text, occurred_on date,
    machine_version smallint, body jsonb, prev_hash text, hash text)
$$;

-- Every change of a case is an event, so no way of writing one can forget to say so. "case <agency> <case>
-- <revision>" leaves when the transaction commits, and not at all when it rolls back. Ids alone: what changed is
-- read by those who may read it. A ledger or a calendar that moves many cases at once says "case <agency>".
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
CREATE TRIGGER case_events_are_signalled AFTER INSERT ON foi.case_events REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION foi.signal_cases();

-- A dispute shows on the page of its case, and moves none of its revisions.
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
CREATE TRIGGER dispute_events_are_signalled AFTER INSERT ON foi.dispute_events REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION foi.signal_disputed_cases();
