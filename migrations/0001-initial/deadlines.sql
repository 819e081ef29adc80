CREATE TABLE foi.deadlines (
  agency_id        uuid NOT NULL,
  case_id          uuid NOT NULL,
  kind             text NOT NULL,
  -- Tells several of a kind apart: the round, the consultation, the dispute.
  subject          text NOT NULL,
  dispute_id       uuid,
  bearer           text NOT NULL CHECK (bearer IN ('agency', 'applicant', 'consulted', 'review_body', 'court')),
  article          text NOT NULL,
  due_on           date,
  original_due_on  date,
  first_due_on     date,
  status           text NOT NULL CHECK (status IN ('open', 'waiting', 'met', 'missed', 'void')),
  provisional      boolean NOT NULL,
  -- Raised whenever the day or the status changes, and when that was: an alarm of an older edition is stale.
  edition          integer NOT NULL CHECK (edition > 0),
  edition_at       timestamptz NOT NULL,
  -- The edition of the agency's calendar by which the row was counted when it was last written.
  calendar_edition integer NOT NULL DEFAULT 0,
  -- The day (Asia/Shanghai) as of which this row was computed.
  as_of            date NOT NULL,
  opened_at        timestamptz NOT NULL,
  closed_at        timestamptz,
  PRIMARY KEY (agency_id, case_id, kind, subject),
  FOREIGN KEY (agency_id, case_id) REFERENCES foi.cases (agency_id, id),
  CONSTRAINT deadlines_dispute_fkey FOREIGN KEY (agency_id, dispute_id) REFERENCES foi.disputes (agency_id, id),
  CHECK ((closed_at IS NULL) = (status IN ('open', 'waiting')))
) WITH (fillfactor = 80);
CREATE INDEX deadlines_due_idx ON foi.deadlines (agency_id, due_on) WHERE status = 'open';
CREATE UNIQUE INDEX deadlines_one_reply_open ON foi.deadlines (agency_id, case_id)
  WHERE kind = 'reply' AND status IN ('open', 'waiting');
CREATE INDEX deadlines_dispute_idx ON foi.deadlines (agency_id, dispute_id) WHERE dispute_id IS NOT NULL;
CALL pg_temp.scope_by_agency('foi.deadlines');
GRANT SELECT, INSERT, UPDATE ON foi.deadlines TO foi_app;

CREATE TRIGGER deadlines_keep_their_first_day BEFORE UPDATE ON foi.deadlines FOR EACH ROW
  WHEN (old.first_due_on IS NOT NULL AND new.first_due_on IS DISTINCT FROM old.first_due_on)
  EXECUTE FUNCTION foi.refuse_change();

-- Whoever writes a deadline, its alarm follows in the same transaction: the ladder is asked at the next sweep.
CREATE FUNCTION foi.watch_deadline() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF new.status = 'open' THEN
    PERFORM foi.set_alarm(new.agency_id, 'deadline', new.case_id, new.kind, new.subject, 'epoch');
  ELSE
    DELETE FROM foi.alarms a WHERE a.agency_id = new.agency_id AND a.matter = 'deadline'
      AND a.case_id = new.case_id AND a.kind = new.kind AND a.subject = new.subject;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER deadlines_are_watched_from_the_start AFTER INSERT ON foi.deadlines FOR EACH ROW
  WHEN (new.status = 'open') EXECUTE FUNCTION foi.watch_deadline();
CREATE TRIGGER deadlines_are_watched AFTER UPDATE ON foi.deadlines FOR EACH ROW
  WHEN ((old.due_on, old.status, old.edition) IS DISTINCT FROM (new.due_on, new.status, new.edition)
        AND (old.status = 'open' OR new.status = 'open'))
  EXECUTE FUNCTION foi.watch_deadline();

-- Opens, moves and closes deadlines; the first day is kept for ever, the edition counts what alarms must know. Each
-- row says under which calendar it was counted; one without a kind says that alone, of a commit that moved no
-- deadline. FOI01: that is not the agency's calendar any more, or it is being changed just now. The lock is tried,
-- never waited for: whoever changes the calendar waits for rows that we may have locked.
CREATE FUNCTION foi.put_deadlines(agency uuid, changed jsonb, as_of date, at timestamptz) RETURNS void
LANGUAGE plpgsql AS $$
#variable_conflict use_variable
DECLARE
  present integer;
BEGIN
  IF NOT pg_try_advisory_xact_lock_shared(2019713, foi.calendar_lock(agency)) THEN
    RAISE EXCEPTION 'the calendar of agency % is being changed', agency USING ERRCODE = 'FOI01';
  END IF;
  SELECT a.calendar_edition INTO present FROM foi.agencies a WHERE a.id = agency;
  IF EXISTS (SELECT FROM jsonb_array_elements(changed) AS c
             WHERE coalesce((c->>'calendar_edition')::integer, 0) <> present) THEN
    RAISE EXCEPTION 'counted by an older calendar of agency %', agency USING ERRCODE = 'FOI01';
  END IF;

  INSERT INTO foi.deadlines AS d (agency_id, case_id, dispute_id, kind, subject, bearer, article, due_on,
    original_due_on, first_due_on, status, provisional, edition, as_of, opened_at, closed_at, calendar_edition,
    edition_at)
  SELECT agency, n.case_id, n.dispute_id, n.kind, n.subject, n.bearer, n.article, n.due_on, n.original_due_on,
         n.due_on, n.status, n.provisional, 1, as_of, at,
         CASE WHEN n.status NOT IN ('open', 'waiting') THEN at END, present, at
  FROM jsonb_to_recordset(changed) AS n (case_id uuid, dispute_id uuid, kind text, subject text, bearer text,
    article text, due_on date, original_due_on date, status text, provisional boolean)
  WHERE n.kind IS NOT NULL
  ON CONFLICT (agency_id, case_id, kind, subject) DO UPDATE SET
    article = excluded.article,
    due_on = excluded.due_on,
    original_due_on = excluded.original_due_on,
    first_due_on = coalesce(d.first_due_on, excluded.first_due_on),
    status = excluded.status,
    provisional = excluded.provisional,
    edition = d.edition + CASE WHEN (d.due_on, d.status) IS DISTINCT FROM (excluded.due_on, excluded.status)
                               THEN 1 ELSE 0 END,
    edition_at = CASE WHEN (d.due_on, d.status) IS DISTINCT FROM (excluded.due_on, excluded.status)
                      THEN excluded.edition_at ELSE d.edition_at END,
    calendar_edition = excluded.calendar_edition,
    as_of = excluded.as_of,
    closed_at = CASE WHEN excluded.closed_at IS NULL THEN NULL ELSE coalesce(d.closed_at, excluded.closed_at) END;
END $$;
