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
  done_at      timestamptz,
  PRIMARY KEY (agency_id, id)
);
COMMENT ON TABLE foi.outbox IS
  'What must be done after a commit, written with it. Ids and kinds only: no personal data leaves the case.';
COMMENT ON COLUMN foi.outbox.agency_id IS 'Agency of the case.';
COMMENT ON COLUMN foi.outbox.id IS 'Order in which effects were written.';
COMMENT ON COLUMN foi.outbox.case_id IS 'Case whose event asks for it, or whose dispute''s.';
COMMENT ON COLUMN foi.outbox.dispute_id IS 'Dispute whose event asks for it; null for one of the case.';
COMMENT ON COLUMN foi.outbox.event IS 'Number of that event.';
COMMENT ON COLUMN foi.outbox.kind IS 'letter.issue or notification.send.';
COMMENT ON COLUMN foi.outbox.letter IS
  'Letter to issue, by its code in the statute''s list (F03, R16 …); null when none.';
COMMENT ON COLUMN foi.outbox.created_at IS 'Instant of the commit.';
COMMENT ON COLUMN foi.outbox.available_at IS 'Instant from which it may be done.';
COMMENT ON COLUMN foi.outbox.attempts IS 'How often it was done.';
COMMENT ON COLUMN foi.outbox.done_at IS 'Instant at which it was done; null while it waits.';
CREATE INDEX outbox_waiting_idx ON foi.outbox (agency_id, available_at) WHERE done_at IS NULL;
CREATE INDEX outbox_case_idx ON foi.outbox (agency_id, case_id);
CALL pg_temp.scope_by_agency('foi.outbox');
GRANT SELECT, INSERT, UPDATE (available_at, attempts, done_at) ON foi.outbox TO foi_app;

CREATE FUNCTION foi.set_effect_timer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM foi.set_timer(new.agency_id, 'effect', new.case_id, new.kind, new.id::text, new.available_at);
  RETURN NULL;
END $$;
COMMENT ON FUNCTION foi.set_effect_timer IS
  'Trigger: sets the timer of an effect that notifies people. Letters wait for what will write them.';
CREATE TRIGGER outbox_sets_timer AFTER INSERT ON foi.outbox FOR EACH ROW
  WHEN (new.kind = 'notification.send') EXECUTE FUNCTION foi.set_effect_timer();

CREATE FUNCTION foi.put_outbox(agency uuid, effects jsonb, at timestamptz) RETURNS void LANGUAGE sql AS $$
  INSERT INTO foi.outbox (agency_id, case_id, dispute_id, event, kind, letter, created_at, available_at)
  SELECT agency, e.case_id, e.dispute_id, e.event, e.kind, e.letter, at, at
  FROM jsonb_to_recordset(effects) AS e (case_id uuid, dispute_id uuid, event integer, kind text, letter text)
$$;
COMMENT ON FUNCTION foi.put_outbox IS 'Writes effects of events of one agency to the outbox.';
