-- Ids and kinds only: no personal data leaves the case.
CREATE TABLE foi.outbox (
  agency_id    uuid NOT NULL,
  id           bigint GENERATED ALWAYS AS IDENTITY,
  case_id      uuid NOT NULL,
  dispute_id   uuid,
  event        integer NOT NULL,
  kind         text NOT NULL,
  letter       text,
  created_at   timestamptz NOT NULL,
  available_at timestamptz NOT NULL,
  attempts     integer NOT NULL DEFAULT 0,
  last_error   text,
  done_at      timestamptz,
  PRIMARY KEY (agency_id, id)
);
CREATE INDEX outbox_waiting_idx ON foi.outbox (agency_id, available_at) WHERE done_at IS NULL;
CREATE INDEX outbox_case_idx ON foi.outbox (agency_id, case_id);
CALL pg_temp.scope_by_agency('foi.outbox');
GRANT SELECT, INSERT, UPDATE (available_at, attempts, last_error, done_at) ON foi.outbox TO foi_app;

-- Letters wait for the engine that will write them; what people are to be told is looked at by the next sweep.
CREATE FUNCTION foi.watch_effect() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM foi.set_alarm(new.agency_id, 'effect', new.case_id, new.kind, new.id::text, new.available_at);
  RETURN NULL;
END $$;
CREATE TRIGGER outbox_is_watched AFTER INSERT ON foi.outbox FOR EACH ROW
  WHEN (new.kind = 'notice.send') EXECUTE FUNCTION foi.watch_effect();

CREATE FUNCTION foi.put_outbox(agency uuid, effects jsonb, at timestamptz) RETURNS void LANGUAGE sql AS $$
  INSERT INTO foi.outbox (agency_id, case_id, dispute_id, event, kind, letter, created_at, available_at)
  SELECT agency, e.case_id, e.dispute_id, e.event, e.kind, e.letter, at, at
  FROM jsonb_to_recordset(effects) AS e (case_id uuid, dispute_id uuid, event integer, kind text, letter text)
$$;
