-- Where an agency's messages go besides its people: robots in groups, and other systems.
CREATE TABLE foi.channel_endpoints (
  agency_id       uuid NOT NULL REFERENCES foi.agencies (id),
  id              uuid NOT NULL,
  kind            text NOT NULL CHECK (kind IN ('webhook', 'wecom', 'dingtalk', 'feishu')),
  title           text NOT NULL CHECK (length(title) BETWEEN 1 AND 100),
  -- Holds the robot's key: as secret as what stands below, and never shown whole.
  address         text NOT NULL CHECK (length(address) <= 2000 AND address ~ '^https?://'),
  -- Newest first; two while one takes over from the other.
  secrets         text[] NOT NULL DEFAULT '{}' CHECK (cardinality(secrets) <= 2),
  hears           text NOT NULL CHECK (hears IN ('all', 'due_day_and_late')),
  is_active       boolean NOT NULL DEFAULT true,
  -- Under which key it was asked for, and what for, so that asking again makes no second one.
  idempotency_key text NOT NULL CHECK (length(idempotency_key) <= 200),
  request_hash    text NOT NULL,
  created_by      uuid NOT NULL,
  created_at      timestamptz NOT NULL,
  closed_at       timestamptz,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, created_by) REFERENCES foi.users (agency_id, id),
  CONSTRAINT channel_endpoints_key UNIQUE (agency_id, idempotency_key),
  CONSTRAINT closed_endpoints_keep_no_secret
    CHECK (closed_at IS NULL OR (NOT is_active AND cardinality(secrets) = 0))
);
CALL pg_temp.scope_by_agency('foi.channel_endpoints');
GRANT SELECT, INSERT, UPDATE ON foi.channel_endpoints TO foi_app;

-- One message to one person or robot through one channel; agency_id is the recipient's.
CREATE TABLE foi.messages (
  agency_id       uuid NOT NULL,
  id              uuid NOT NULL,
  channel         text NOT NULL,
  recipient_kind  text NOT NULL CHECK (recipient_kind IN ('person', 'endpoint')),
  recipient_id    uuid NOT NULL,
  kind            text NOT NULL CHECK (kind IN ('single', 'digest', 'catch_up')),
  -- Of the agencies whose matters it tells.
  about_agencies  uuid[] NOT NULL,
  status          text NOT NULL CHECK (status IN ('pending', 'sent', 'failed', 'bounced')),
  attempts        integer NOT NULL DEFAULT 0,
  -- While one worker is at it: nobody else is before then.
  leased_until    timestamptz,
  next_attempt_at timestamptz,
  answer          text,
  created_at      timestamptz NOT NULL,
  ended_at        timestamptz,
  PRIMARY KEY (agency_id, id),
  CHECK ((next_attempt_at IS NULL) = (status <> 'pending'))
) WITH (fillfactor = 70);
CREATE INDEX messages_status_idx ON foi.messages (agency_id, status, created_at) WHERE status <> 'sent';
CALL pg_temp.scope_by_agency('foi.messages');
GRANT SELECT, INSERT, UPDATE (status, attempts, leased_until, next_attempt_at, answer, ended_at)
  ON foi.messages TO foi_app;

-- Each attempt begins before anything leaves: one without an end is one of which nobody knows whether it arrived.
CREATE TABLE foi.message_attempts (
  agency_id  uuid NOT NULL,
  message_id uuid NOT NULL,
  attempt    integer NOT NULL CHECK (attempt > 0),
  began_at   timestamptz NOT NULL,
  ended_at   timestamptz,
  result     text CHECK (result IN ('accepted', 'temporary', 'permanent', 'bounced')),
  answer     text,
  PRIMARY KEY (agency_id, message_id, attempt)
);
CALL pg_temp.scope_by_agency('foi.message_attempts');
GRANT SELECT, INSERT, UPDATE (ended_at, result, answer) ON foi.message_attempts TO foi_app;

-- Makes messages out of tellings, which may be of several agencies below the recipient's.
CREATE FUNCTION foi.post_messages(agency uuid, messages jsonb, at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
#variable_conflict use_variable
DECLARE
  scope text[] := foi.act_for(agency);
  about uuid;
BEGIN
  INSERT INTO foi.messages (agency_id, id, channel, recipient_kind, recipient_id, kind, about_agencies, status,
    next_attempt_at, created_at)
  SELECT agency, m.id, m.channel, m.recipient_kind, m.recipient_id, m.kind,
         (SELECT array_agg(DISTINCT (t->>'agencyId')::uuid) FROM jsonb_array_elements(m.tellings) t), 'pending', at, at
  FROM jsonb_to_recordset(messages) AS m (id uuid, channel text, recipient_kind text, recipient_id uuid, kind text,
    tellings jsonb);
  INSERT INTO foi.alarms (agency_id, matter, kind, subject, ring_at)
  SELECT agency, 'message', m.channel, m.id::text, at
  FROM jsonb_to_recordset(messages) AS m (id uuid, channel text);
  FOR about IN SELECT DISTINCT (t->>'agencyId')::uuid FROM jsonb_to_recordset(messages) AS m (tellings jsonb),
    jsonb_array_elements(m.tellings) t
  LOOP
    PERFORM foi.act_for(about);
    UPDATE foi.tellings AS told SET message_id = m.id
    FROM jsonb_to_recordset(messages) AS m (id uuid, tellings jsonb), jsonb_array_elements(m.tellings) t
    WHERE (t->>'agencyId')::uuid = about AND told.agency_id = about AND told.id = (t->>'id')::bigint
      AND told.message_id IS NULL;
  END LOOP;
  PERFORM foi.give_back(scope, NULL);
END $$;
