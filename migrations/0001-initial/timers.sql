CREATE TABLE foi.alarms (
  agency_id uuid NOT NULL,
  matter    text NOT NULL CHECK (matter IN ('deadline', 'duty', 'agency', 'effect', 'supervision', 'reminder', 'post',
              'message')),
  case_id   uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
  kind      text NOT NULL DEFAULT '',
  subject   text NOT NULL DEFAULT '',
  -- 'epoch' means: at the next sweep.
  ring_at   timestamptz NOT NULL,
  PRIMARY KEY (agency_id, matter, case_id, kind, subject)
) WITH (fillfactor = 70);
CREATE INDEX alarms_ring_idx ON foi.alarms (ring_at, agency_id, matter);
GRANT SELECT, INSERT, UPDATE, DELETE ON foi.alarms TO foi_app;

CREATE FUNCTION foi.set_alarm(agency uuid, matter text, case_id uuid, kind text, subject text, ring_at timestamptz)
RETURNS void LANGUAGE sql AS $$
  INSERT INTO foi.alarms AS a (agency_id, matter, case_id, kind, subject, ring_at)
  VALUES (agency, matter, coalesce(case_id, '00000000-0000-0000-0000-000000000000'), kind, subject, ring_at)
  ON CONFLICT (agency_id, matter, case_id, kind, subject) DO UPDATE SET ring_at = least(a.ring_at, excluded.ring_at)
$$;
