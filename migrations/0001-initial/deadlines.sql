CREATE TABLE foi.deadlines (
  agency_id        uuid NOT NULL,
  case_id          uuid NOT NULL,
  kind             text NOT NULL,
  subject          text NOT NULL,
  dispute_id       uuid,
  bearer           text NOT NULL CHECK (bearer IN ('agency', 'applicant', 'consulted', 'review_body', 'court')),
  article          text NOT NULL,
  due_on           date,
  original_due_on  date,
  first_due_on     date,
  status           text NOT NULL CHECK (status IN ('open', 'waiting', 'met', 'missed', 'void')),
  provisional      boolean NOT NULL,
  version          integer NOT NULL CHECK (version > 0),
  version_at       timestamptz NOT NULL,
  calendar_version integer NOT NULL DEFAULT 0,
  as_of            date NOT NULL,
  opened_at        timestamptz NOT NULL,
  closed_at        timestamptz,
  PRIMARY KEY (agency_id, case_id, kind, subject),
  FOREIGN KEY (agency_id, case_id) REFERENCES foi.cases (agency_id, id),
  CONSTRAINT deadlines_dispute_fkey FOREIGN KEY (agency_id, dispute_id) REFERENCES foi.disputes (agency_id, id),
  CHECK ((closed_at IS NULL) = (status IN ('open', 'waiting')))
) WITH (fillfactor = 80);
COMMENT ON TABLE foi.deadlines IS
  'Owned by deadlines. '
  'Every duty or right of a case or dispute that has a day of its own, as of the last commit or refresh.';
COMMENT ON COLUMN foi.deadlines.agency_id IS 'Agency of the case.';
COMMENT ON COLUMN foi.deadlines.case_id IS 'Case that it belongs to, also of a dispute''s.';
COMMENT ON COLUMN foi.deadlines.kind IS 'Kind: reply, extension_notice, third_party_opinion, review_defence, appeal …';
COMMENT ON COLUMN foi.deadlines.subject IS 'Which one of several of a kind: the round, the consultation, the dispute.';
COMMENT ON COLUMN foi.deadlines.dispute_id IS 'Dispute it belongs to; null for a deadline of the case itself.';
COMMENT ON COLUMN foi.deadlines.bearer IS 'Who has to act: agency, applicant, consulted, review_body, court.';
COMMENT ON COLUMN foi.deadlines.article IS 'Article that sets it.';
COMMENT ON COLUMN foi.deadlines.due_on IS 'Last day to act; null while waiting.';
COMMENT ON COLUMN foi.deadlines.original_due_on IS
  'The same without extension, delay and suspension; null while waiting.';
COMMENT ON COLUMN foi.deadlines.first_due_on IS 'Day first set, kept permanently.';
COMMENT ON COLUMN foi.deadlines.status IS
  'open, waiting (the clock is suspended), met, missed, void (no longer due).';
COMMENT ON COLUMN foi.deadlines.provisional IS
  'Whether it was counted across a year whose calendar has not been published.';
COMMENT ON COLUMN foi.deadlines.version IS
  'Version: raised whenever day or status changes; a timer of an older one is stale.';
COMMENT ON COLUMN foi.deadlines.version_at IS 'Instant at which the current version was created.';
COMMENT ON COLUMN foi.deadlines.calendar_version IS
  'Version of the agency''s calendar by which it was counted when last written.';
COMMENT ON COLUMN foi.deadlines.as_of IS 'Day as of which it was computed.';
COMMENT ON COLUMN foi.deadlines.opened_at IS 'Instant at which it was opened.';
COMMENT ON COLUMN foi.deadlines.closed_at IS 'Instant at which it was met, missed or void; null while it is neither.';
CREATE INDEX deadlines_due_idx ON foi.deadlines (agency_id, due_on) WHERE status = 'open';
CREATE UNIQUE INDEX deadlines_one_reply_open ON foi.deadlines (agency_id, case_id)
  WHERE kind = 'reply' AND status IN ('open', 'waiting');
CREATE INDEX deadlines_dispute_idx ON foi.deadlines (agency_id, dispute_id) WHERE dispute_id IS NOT NULL;
CALL pg_temp.scope_by_agency('foi.deadlines');
GRANT SELECT, INSERT, UPDATE ON foi.deadlines TO foi_app;

CREATE VIEW foi.case_deadlines WITH (security_invoker) AS
  SELECT agency_id, case_id, kind, subject, dispute_id, bearer, article, due_on, original_due_on, first_due_on, status,
    provisional, version, version_at, as_of, opened_at, closed_at
  FROM foi.deadlines;
COMMENT ON VIEW foi.case_deadlines IS 'Published by deadlines: the deadlines of cases and of disputes about them.';
CALL pg_temp.publish('foi.case_deadlines', 'foi.deadlines');

CREATE TRIGGER deadlines_keep_their_first_day BEFORE UPDATE ON foi.deadlines FOR EACH ROW
  WHEN (old.first_due_on IS NOT NULL AND new.first_due_on IS DISTINCT FROM old.first_due_on)
  EXECUTE FUNCTION foi.refuse_change();

CREATE FUNCTION foi.put_deadlines(changed jsonb) RETURNS void LANGUAGE plpgsql
SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off
SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  WITH put AS (
    INSERT INTO foi.deadlines AS d (agency_id, case_id, dispute_id, kind, subject, bearer, article, due_on,
      original_due_on, first_due_on, status, provisional, version, as_of, opened_at, closed_at, calendar_version,
      version_at)
    SELECT n.agency_id, n.case_id, n.dispute_id, n.kind, n.subject, n.bearer, n.article, n.due_on, n.original_due_on,
           n.due_on, n.status, n.provisional, 1, n.as_of, n.version_at,
           CASE WHEN n.status NOT IN ('open', 'waiting') THEN n.version_at END, n.calendar_version, n.version_at
    FROM jsonb_populate_recordset(NULL::foi.deadlines, changed) AS n
    ON CONFLICT (agency_id, case_id, kind, subject) DO UPDATE SET
      article = excluded.article,
      due_on = excluded.due_on,
      original_due_on = excluded.original_due_on,
      first_due_on = coalesce(d.first_due_on, excluded.first_due_on),
      status = excluded.status,
      provisional = excluded.provisional,
      version = d.version + CASE WHEN (d.due_on, d.status) IS DISTINCT FROM (excluded.due_on, excluded.status)
                                 THEN 1 ELSE 0 END,
      version_at = CASE WHEN (d.due_on, d.status) IS DISTINCT FROM (excluded.due_on, excluded.status)
                        THEN excluded.version_at ELSE d.version_at END,
      calendar_version = excluded.calendar_version,
      as_of = excluded.as_of,
      closed_at = CASE WHEN excluded.closed_at IS NULL THEN NULL ELSE coalesce(d.closed_at, excluded.closed_at) END
    RETURNING d.agency_id, d.case_id, d.kind, d.subject, d.status
  ), stopped AS (
    DELETE FROM foi.timers a USING put p
    WHERE p.status <> 'open' AND a.agency_id = p.agency_id AND a.subject_type = 'deadline' AND a.case_id = p.case_id
      AND a.kind = p.kind AND a.subject = p.subject
  )
  INSERT INTO foi.timers AS a (agency_id, subject_type, case_id, kind, subject, fire_at)
  SELECT p.agency_id, 'deadline', p.case_id, p.kind, p.subject, 'epoch' FROM put p
  WHERE p.status = 'open'
  ON CONFLICT (agency_id, subject_type, case_id, kind, subject) DO UPDATE SET fire_at = excluded.fire_at;
END $$;
COMMENT ON FUNCTION foi.put_deadlines IS
  'Opens, moves and closes deadlines: rows of that table, with version_at the instant of the commit. The first day is '
  'kept permanently, the version counts the changes that concern timers. The timer of each follows in the same '
  'statement: the escalation policy is applied to an open one at the next sweep.';
