CREATE TABLE foi.notifications (
  agency_id           uuid NOT NULL,
  id                  bigint GENERATED ALWAYS AS IDENTITY,
  subject_type              text NOT NULL,
  case_id             uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
  kind                text NOT NULL DEFAULT '',
  subject             text NOT NULL DEFAULT '',
  version             integer NOT NULL,
  rule                text NOT NULL,
  threshold           integer NOT NULL,
  is_escalation            boolean NOT NULL,
  level                text NOT NULL,
  recipient_kind      text NOT NULL CHECK (recipient_kind IN ('person', 'endpoint')),
  recipient_id        uuid NOT NULL,
  recipient_agency_id uuid NOT NULL,
  channel             text NOT NULL,
  priority             text NOT NULL CHECK (priority IN ('ordinary', 'due_day')),
  asks_acknowledgement boolean NOT NULL,
  content                jsonb NOT NULL,
  case_number         text,
  due_on              date,
  owed_at             timestamptz NOT NULL,
  notified_at             timestamptz NOT NULL,
  release_at          timestamptz NOT NULL,
  delivery_id          uuid,
  read_at             timestamptz,
  acknowledged_at     timestamptz,
  PRIMARY KEY (agency_id, id),
  CONSTRAINT notifications_once UNIQUE (agency_id, case_id, subject_type, kind, subject, version, rule, threshold, recipient_id,
    channel)
) WITH (fillfactor = 85);
COMMENT ON TABLE foi.notifications IS
  'Owned by notifications. '
  'Who was notified of what, when, by which rule. One row for each person (or endpoint) and channel; the unique key '
  'is what makes a job that runs twice, in two workers or on a clock set back, notify once.';
COMMENT ON COLUMN foi.notifications.agency_id IS 'Agency of the subject that it is about.';
COMMENT ON COLUMN foi.notifications.id IS 'Order in which notifications were written.';
COMMENT ON COLUMN foi.notifications.subject_type IS
  'Type of its subject: deadline, duty, agency, effect, supervision, reminder.';
COMMENT ON COLUMN foi.notifications.case_id IS 'Case it is about; zeros when about none.';
COMMENT ON COLUMN foi.notifications.kind IS 'Kind of the deadline, the duty, the event.';
COMMENT ON COLUMN foi.notifications.subject IS 'Which one of several of a kind.';
COMMENT ON COLUMN foi.notifications.version IS 'Version of the deadline, or number of the event, that it is about.';
COMMENT ON COLUMN foi.notifications.rule IS 'Rule of the notification policy by which it was due.';
COMMENT ON COLUMN foi.notifications.threshold IS
  'Working days after the due day, negative before it; 0 where no day is due.';
COMMENT ON COLUMN foi.notifications.is_escalation IS
  'Whether it went to the next level because no recipient had acknowledged.';
COMMENT ON COLUMN foi.notifications.level IS
  'Level or role in which the recipient was notified: handler, deputy, unit_head, office_head, supervising_office, '
  'role:<role>, endpoint.';
COMMENT ON COLUMN foi.notifications.recipient_kind IS 'person or endpoint.';
COMMENT ON COLUMN foi.notifications.recipient_id IS 'The person or the endpoint.';
COMMENT ON COLUMN foi.notifications.recipient_agency_id IS
  'Agency of the recipient: for a supervisor it differs from agency_id.';
COMMENT ON COLUMN foi.notifications.channel IS 'in_app, email, webhook, wecom, dingtalk, feishu.';
COMMENT ON COLUMN foi.notifications.priority IS 'ordinary, or due_day: sent in quiet hours too.';
COMMENT ON COLUMN foi.notifications.asks_acknowledgement IS
  'Whether the recipient should acknowledge it, so that it does not escalate.';
COMMENT ON COLUMN foi.notifications.content IS
  'The text as it was sent: {title: {zh, en}, details: [{zh, en}], link}. Nothing of the applicant.';
COMMENT ON COLUMN foi.notifications.case_number IS 'Register number of the case then.';
COMMENT ON COLUMN foi.notifications.due_on IS 'Day due then.';
COMMENT ON COLUMN foi.notifications.owed_at IS 'Instant at which it was due.';
COMMENT ON COLUMN foi.notifications.notified_at IS 'Instant at which it was recorded.';
COMMENT ON COLUMN foi.notifications.release_at IS
  'Instant from which it may be sent: after quiet hours, or with the digest.';
COMMENT ON COLUMN foi.notifications.delivery_id IS
  'Delivery that contains it; null while it waits, and in the application.';
COMMENT ON COLUMN foi.notifications.read_at IS 'Instant at which it was read in the application.';
COMMENT ON COLUMN foi.notifications.acknowledged_at IS 'Instant at which it was acknowledged.';
CREATE INDEX notifications_inbox_idx ON foi.notifications (recipient_id, id DESC) WHERE channel = 'in_app';
CREATE INDEX notifications_to_post_idx ON foi.notifications (recipient_id, channel, release_at)
  WHERE delivery_id IS NULL AND channel <> 'in_app';
CREATE INDEX notifications_notified_idx ON foi.notifications (agency_id, notified_at, id);
CREATE INDEX notifications_delivery_idx ON foi.notifications (delivery_id) WHERE delivery_id IS NOT NULL;
CALL pg_temp.scope_by_agency('foi.notifications');
GRANT SELECT, INSERT, UPDATE (delivery_id, read_at, acknowledged_at) ON foi.notifications TO foi_app;

CREATE VIEW foi.inbox_notifications WITH (security_invoker) AS
  SELECT agency_id, id, recipient_id, subject_type, case_id, kind, subject, content, notified_at, read_at,
    asks_acknowledgement, acknowledged_at
  FROM foi.notifications WHERE channel = 'in_app';
COMMENT ON VIEW foi.inbox_notifications IS 'Published by notifications: what people see in the application.';
CALL pg_temp.publish('foi.inbox_notifications', 'foi.notifications');

CREATE FUNCTION foi.put_notifications(agency uuid, rows jsonb, at timestamptz) RETURNS integer LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  added integer;
BEGIN
  WITH notified AS (
    INSERT INTO foi.notifications (agency_id, subject_type, case_id, kind, subject, version, rule, threshold, is_escalation, level,
      recipient_kind, recipient_id, recipient_agency_id, channel, priority, asks_acknowledgement, content, case_number,
      due_on, owed_at, notified_at, release_at)
    SELECT agency, n.subject_type, n.case_id, n.kind, n.subject, n.version, n.rule, n.threshold, n.is_escalation, n.level,
           n.recipient_kind, n.recipient_id, n.recipient_agency_id, n.channel, n.priority, n.asks_acknowledgement,
           n.content, n.case_number, n.due_on, n.owed_at, at, n.release_at
    FROM jsonb_populate_recordset(NULL::foi.notifications, rows) AS n
    ON CONFLICT ON CONSTRAINT notifications_once DO NOTHING
    RETURNING recipient_agency_id, recipient_id, channel, release_at
  ), to_post AS (
    INSERT INTO foi.timers AS a (agency_id, subject_type, kind, subject, fire_at)
    SELECT t.recipient_agency_id, 'post', t.channel, t.recipient_id::text, min(t.release_at)
    FROM notified t WHERE t.channel <> 'in_app' GROUP BY 1, 3, 4 ORDER BY 1, 3, 4
    ON CONFLICT (agency_id, subject_type, case_id, kind, subject)
      DO UPDATE SET fire_at = least(a.fire_at, excluded.fire_at)
  )
  SELECT count(*) INTO added FROM notified;
  RETURN added;
END $$;
COMMENT ON FUNCTION foi.put_notifications IS
  'Records notifications of one agency, each once, and sets the timers by which they are sent. Returns how many were '
  'new.';
