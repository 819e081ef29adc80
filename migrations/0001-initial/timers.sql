CREATE TABLE foi.alarms (
  agency_id uuid NOT NULL,
  matter    text NOT NULL CHECK (matter IN ('deadline', 'duty', 'agency', 'effect', 'supervision', 'reminder', 'post',
              'message')),
  case_id   uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
  kind      text NOT NULL DEFAULT '',
  subject   text NOT NULL DEFAULT '',
  ring_at   timestamptz NOT NULL,
  PRIMARY KEY (agency_id, matter, case_id, kind, subject)
) WITH (fillfactor = 70);
COMMENT ON TABLE foi.alarms IS
  'What the workers must look at, and when. A timer may fire too early or twice, for whoever handles it reads the '
  'rows it is about; it is never missing. Without row-level security, so that one look into one index finds what is '
  'due in all agencies; hence ids and instants only, nothing of a person or of a case''s contents.';
COMMENT ON COLUMN foi.alarms.agency_id IS 'Agency whose rows are to be looked at.';
COMMENT ON COLUMN foi.alarms.matter IS
  'What it is about: deadline, duty, agency, effect, supervision, reminder, post (messages to put together), message '
  '(one to send).';
COMMENT ON COLUMN foi.alarms.case_id IS 'Case it is about; zeros when about none.';
COMMENT ON COLUMN foi.alarms.kind IS
  'Kind within the subject type: of the deadline, the duty, the effect, the channel.';
COMMENT ON COLUMN foi.alarms.subject IS 'Which one: the subject of the deadline, the id of the row.';
COMMENT ON COLUMN foi.alarms.ring_at IS 'Instant at which it fires; epoch: at the next sweep.';
CREATE INDEX alarms_ring_idx ON foi.alarms (ring_at, agency_id, matter);
GRANT SELECT, INSERT, UPDATE, DELETE ON foi.alarms TO foi_app;

CREATE FUNCTION foi.set_alarm(agency uuid, matter text, case_id uuid, kind text, subject text, ring_at timestamptz)
RETURNS void LANGUAGE sql AS $$
  INSERT INTO foi.alarms AS a (agency_id, matter, case_id, kind, subject, ring_at)
  VALUES (agency, matter, coalesce(case_id, '00000000-0000-0000-0000-000000000000'), kind, subject, ring_at)
  ON CONFLICT (agency_id, matter, case_id, kind, subject) DO UPDATE SET ring_at = least(a.ring_at, excluded.ring_at)
$$;
COMMENT ON FUNCTION foi.set_alarm IS 'Sets a timer, or moves it to the earlier of two instants.';
