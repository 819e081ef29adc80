CREATE TABLE foi.timers (
  agency_id uuid NOT NULL,
  subject_type    text NOT NULL CHECK (subject_type IN ('deadline', 'duty', 'agency', 'effect', 'supervision', 'reminder', 'post',
              'delivery')),
  case_id   uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
  kind      text NOT NULL DEFAULT '',
  subject   text NOT NULL DEFAULT '',
  fire_at   timestamptz NOT NULL,
  PRIMARY KEY (agency_id, subject_type, case_id, kind, subject)
) WITH (fillfactor = 70);
COMMENT ON TABLE foi.timers IS
  'Owned by notifications. '
  'Work due for the workers, and when. A timer may fire too early or twice, since its handler reads the rows it is '
  'about; it is never missing. Without row-level security, so that one index scan finds the due timers of all '
  'agencies; hence ids and instants only, no personal data and no contents of a case.';
COMMENT ON COLUMN foi.timers.agency_id IS 'Agency whose rows it is about.';
COMMENT ON COLUMN foi.timers.subject_type IS
  'Type of its subject: deadline, duty, agency, effect, supervision, reminder, post (deliveries to assemble), delivery (one to send).';
COMMENT ON COLUMN foi.timers.case_id IS 'Case it is about; zeros when about none.';
COMMENT ON COLUMN foi.timers.kind IS
  'Kind within the subject type: of the deadline, the duty, the effect, the channel.';
COMMENT ON COLUMN foi.timers.subject IS 'Which one: the subject of the deadline, the id of the row.';
COMMENT ON COLUMN foi.timers.fire_at IS 'Instant at which it fires; epoch: at the next sweep.';
CREATE INDEX timers_fire_idx ON foi.timers (fire_at, agency_id, subject_type);
GRANT SELECT, INSERT, UPDATE, DELETE ON foi.timers TO foi_app;

CREATE FUNCTION foi.set_timer(agency uuid, subject_type text, case_id uuid, kind text, subject text, fire_at timestamptz)
RETURNS void LANGUAGE sql AS $$
  INSERT INTO foi.timers AS a (agency_id, subject_type, case_id, kind, subject, fire_at)
  VALUES (agency, subject_type, coalesce(case_id, '00000000-0000-0000-0000-000000000000'), kind, subject, fire_at)
  ON CONFLICT (agency_id, subject_type, case_id, kind, subject) DO UPDATE SET fire_at = least(a.fire_at, excluded.fire_at)
$$;
COMMENT ON FUNCTION foi.set_timer IS 'Sets a timer, or moves it to the earlier of two instants.';
