CREATE TABLE foi.channel_endpoints (
  agency_id       uuid NOT NULL REFERENCES foi.agencies (id),
  id              uuid NOT NULL,
  kind            text NOT NULL CHECK (kind IN ('webhook', 'wecom', 'dingtalk', 'feishu')),
  title           text NOT NULL CHECK (length(title) BETWEEN 1 AND 100),
  address         text NOT NULL CHECK (length(address) <= 2000 AND address ~ '^https?://'),
  secrets         text[] NOT NULL DEFAULT '{}' CHECK (cardinality(secrets) <= 2),
  subscription           text NOT NULL CHECK (subscription IN ('all', 'due_day_and_late')),
  is_active       boolean NOT NULL DEFAULT true,
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
COMMENT ON TABLE foi.channel_endpoints IS
  'Owned by notifications. '
  'Endpoints that receive an agency''s notifications besides its people: robots of group chats, and other systems.';
COMMENT ON COLUMN foi.channel_endpoints.agency_id IS 'Agency it belongs to.';
COMMENT ON COLUMN foi.channel_endpoints.id IS 'The endpoint.';
COMMENT ON COLUMN foi.channel_endpoints.kind IS 'webhook, wecom, dingtalk, feishu.';
COMMENT ON COLUMN foi.channel_endpoints.title IS 'Name, as lists show it.';
COMMENT ON COLUMN foi.channel_endpoints.address IS
  'Address to send to. Contains the robot''s key: as secret as the secrets, and never shown whole.';
COMMENT ON COLUMN foi.channel_endpoints.secrets IS
  'Keys that sign what is sent, newest first; two while one takes over from the other.';
COMMENT ON COLUMN foi.channel_endpoints.subscription IS 'Which notifications it receives: all, or due_day_and_late.';
COMMENT ON COLUMN foi.channel_endpoints.is_active IS 'Whether it is used.';
COMMENT ON COLUMN foi.channel_endpoints.idempotency_key IS
  'Key under which it was added, so that a repeated request adds no second one.';
COMMENT ON COLUMN foi.channel_endpoints.request_hash IS
  'Hash of that request: the same key with another one is refused.';
COMMENT ON COLUMN foi.channel_endpoints.created_by IS 'Who added it.';
COMMENT ON COLUMN foi.channel_endpoints.created_at IS 'Instant at which it was added.';
COMMENT ON COLUMN foi.channel_endpoints.closed_at IS
  'Instant at which it was closed, and its secrets deleted; null while it is not.';
CALL pg_temp.scope_by_agency('foi.channel_endpoints');
GRANT SELECT, INSERT, UPDATE ON foi.channel_endpoints TO foi_app;

CREATE TABLE foi.deliveries (
  agency_id       uuid NOT NULL,
  id              uuid NOT NULL,
  channel         text NOT NULL,
  recipient_kind  text NOT NULL CHECK (recipient_kind IN ('person', 'endpoint')),
  recipient_id    uuid NOT NULL,
  kind            text NOT NULL CHECK (kind IN ('single', 'digest', 'catch_up')),
  about_agencies  uuid[] NOT NULL,
  status          text NOT NULL CHECK (status IN ('pending', 'sent', 'failed', 'bounced')),
  attempts        integer NOT NULL DEFAULT 0,
  leased_until    timestamptz,
  next_attempt_at timestamptz,
  answer          text,
  created_at      timestamptz NOT NULL,
  ended_at        timestamptz,
  PRIMARY KEY (agency_id, id),
  CHECK ((next_attempt_at IS NULL) = (status <> 'pending'))
) WITH (fillfactor = 70);
COMMENT ON TABLE foi.deliveries IS
  'Owned by notifications. One delivery to one person or endpoint through one channel, with one or many notifications.';
COMMENT ON COLUMN foi.deliveries.agency_id IS 'Agency of the recipient.';
COMMENT ON COLUMN foi.deliveries.id IS
  'The delivery; stable for all attempts, so that the receiver can drop a second copy.';
COMMENT ON COLUMN foi.deliveries.channel IS 'email, webhook, wecom, dingtalk, feishu.';
COMMENT ON COLUMN foi.deliveries.recipient_kind IS 'person or endpoint.';
COMMENT ON COLUMN foi.deliveries.recipient_id IS 'The person or the endpoint.';
COMMENT ON COLUMN foi.deliveries.kind IS 'single, digest, catch_up (notifications delayed by an outage).';
COMMENT ON COLUMN foi.deliveries.about_agencies IS 'Agencies that it is about.';
COMMENT ON COLUMN foi.deliveries.status IS 'pending, sent, failed, bounced.';
COMMENT ON COLUMN foi.deliveries.attempts IS 'Number of attempts begun.';
COMMENT ON COLUMN foi.deliveries.leased_until IS 'Instant until which one worker holds it exclusively.';
COMMENT ON COLUMN foi.deliveries.next_attempt_at IS 'Instant of the next attempt; null when there will be none.';
COMMENT ON COLUMN foi.deliveries.answer IS 'Last response of the receiver, shortened.';
COMMENT ON COLUMN foi.deliveries.created_at IS 'Instant at which it was put together.';
COMMENT ON COLUMN foi.deliveries.ended_at IS 'Instant at which it was sent or abandoned.';
CREATE INDEX deliveries_status_idx ON foi.deliveries (agency_id, status, created_at) WHERE status <> 'sent';
CALL pg_temp.scope_by_agency('foi.deliveries');
GRANT SELECT, INSERT, UPDATE (status, attempts, leased_until, next_attempt_at, answer, ended_at)
  ON foi.deliveries TO foi_app;

CREATE TABLE foi.delivery_attempts (
  agency_id  uuid NOT NULL,
  delivery_id uuid NOT NULL,
  attempt    integer NOT NULL CHECK (attempt > 0),
  began_at   timestamptz NOT NULL,
  ended_at   timestamptz,
  result     text CHECK (result IN ('accepted', 'temporary', 'permanent', 'bounced')),
  answer     text,
  PRIMARY KEY (agency_id, delivery_id, attempt)
);
COMMENT ON TABLE foi.delivery_attempts IS
  'Owned by notifications. Attempts, recorded before sending: whether one without an end arrived is unknown.';
COMMENT ON COLUMN foi.delivery_attempts.agency_id IS 'Agency of the recipient.';
COMMENT ON COLUMN foi.delivery_attempts.delivery_id IS 'The delivery.';
COMMENT ON COLUMN foi.delivery_attempts.attempt IS 'Number of the attempt, from 1.';
COMMENT ON COLUMN foi.delivery_attempts.began_at IS 'Instant at which it began.';
COMMENT ON COLUMN foi.delivery_attempts.ended_at IS
  'Instant at which it ended; null when its worker died, or the end is unknown.';
COMMENT ON COLUMN foi.delivery_attempts.result IS 'accepted, temporary, permanent, bounced.';
COMMENT ON COLUMN foi.delivery_attempts.answer IS 'Response of the receiver, shortened.';
CALL pg_temp.scope_by_agency('foi.delivery_attempts');
GRANT SELECT, INSERT, UPDATE (ended_at, result, answer) ON foi.delivery_attempts TO foi_app;

CREATE FUNCTION foi.post_deliveries(agency uuid, messages jsonb, at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
#variable_conflict use_variable
DECLARE
  scope text[] := foi.enter_scope(agency);
  about uuid;
BEGIN
  INSERT INTO foi.deliveries (agency_id, id, channel, recipient_kind, recipient_id, kind, about_agencies, status,
    next_attempt_at, created_at)
  SELECT agency, m.id, m.channel, m.recipient_kind, m.recipient_id, m.kind,
         (SELECT array_agg(DISTINCT (t->>'agencyId')::uuid) FROM jsonb_array_elements(m.notifications) t), 'pending', at, at
  FROM jsonb_to_recordset(messages) AS m (id uuid, channel text, recipient_kind text, recipient_id uuid, kind text,
    notifications jsonb);
  INSERT INTO foi.timers (agency_id, subject_type, kind, subject, fire_at)
  SELECT agency, 'delivery', m.channel, m.id::text, at
  FROM jsonb_to_recordset(messages) AS m (id uuid, channel text);
  FOR about IN SELECT DISTINCT (t->>'agencyId')::uuid FROM jsonb_to_recordset(messages) AS m (notifications jsonb),
    jsonb_array_elements(m.notifications) t
  LOOP
    PERFORM foi.enter_scope(about);
    UPDATE foi.notifications AS notified SET delivery_id = m.id
    FROM jsonb_to_recordset(messages) AS m (id uuid, notifications jsonb), jsonb_array_elements(m.notifications) t
    WHERE (t->>'agencyId')::uuid = about AND notified.agency_id = about AND notified.id = (t->>'id')::bigint
      AND notified.delivery_id IS NULL;
  END LOOP;
  PERFORM foi.leave_scope(scope, NULL);
END $$;
COMMENT ON FUNCTION foi.post_deliveries IS
  'Assembles deliveries from notifications, which may be of several agencies below the recipient''s.';
