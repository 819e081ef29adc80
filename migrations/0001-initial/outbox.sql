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
  'Owned by notifications. '
  'Side effects to perform after a commit, written in its transaction. Ids and kinds only: no personal data leaves '
  'the case.';
COMMENT ON COLUMN foi.outbox.agency_id IS 'Agency of the case.';
COMMENT ON COLUMN foi.outbox.id IS 'Order in which effects were written.';
COMMENT ON COLUMN foi.outbox.case_id IS 'Case whose event, or whose dispute''s event, caused it.';
COMMENT ON COLUMN foi.outbox.dispute_id IS 'Dispute whose event caused it; null for one of the case.';
COMMENT ON COLUMN foi.outbox.event IS 'Number of that event.';
COMMENT ON COLUMN foi.outbox.kind IS 'letter.issue or notification.send.';
COMMENT ON COLUMN foi.outbox.letter IS
  'Letter to issue, by its code in the statute''s list (F03, R16 …); null when none.';
COMMENT ON COLUMN foi.outbox.created_at IS 'Instant of the commit.';
COMMENT ON COLUMN foi.outbox.available_at IS 'Instant from which it may be done.';
COMMENT ON COLUMN foi.outbox.attempts IS 'How often it was done.';
COMMENT ON COLUMN foi.outbox.done_at IS 'Instant at which it was done; null while it waits.';
CREATE INDEX outbox_waiting_idx ON foi.outbox (agency_id, available_at) WHERE done_at IS NULL AND kind = 'notification.send';
CALL pg_temp.scope_by_agency('foi.outbox');
GRANT SELECT, INSERT, UPDATE (available_at, attempts, done_at) ON foi.outbox TO foi_app;

CREATE FUNCTION foi.put_outbox(effects jsonb) RETURNS void LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  WITH put AS (
    INSERT INTO foi.outbox (agency_id, case_id, dispute_id, event, kind, letter, created_at, available_at)
    SELECT e.agency_id, e.case_id, e.dispute_id, e.event, e.kind, e.letter, e.created_at, e.created_at
    FROM jsonb_populate_recordset(NULL::foi.outbox, effects) AS e
    RETURNING agency_id, case_id, kind, id, available_at
  )
  INSERT INTO foi.timers (agency_id, subject_type, case_id, kind, subject, fire_at)
  SELECT p.agency_id, 'effect', p.case_id, p.kind, p.id::text, p.available_at FROM put p WHERE p.kind = 'notification.send';
END $$;
COMMENT ON FUNCTION foi.put_outbox IS
  'Writes effects of events to the outbox, and the timers of those that notify people, in one statement. '
  'Letters wait for the engine that will write them.';
