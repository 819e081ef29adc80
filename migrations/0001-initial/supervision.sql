CREATE TABLE foi.supervisions (
  agency_id            uuid NOT NULL REFERENCES foi.agencies (id),
  id                   uuid NOT NULL,
  supervisor_agency_id uuid NOT NULL REFERENCES foi.agencies (id),
  case_id              uuid,
  kind                 text NOT NULL CHECK (length(kind) BETWEEN 1 AND 100),
  subject              text NOT NULL CHECK (length(subject) <= 200),
  version              integer,
  reason               text NOT NULL CHECK (length(reason) BETWEEN 1 AND 4000),
  answer_due_on        date NOT NULL,
  promised_on          date,
  status               text NOT NULL CHECK (status IN ('open', 'answered', 'closed')),
  opened_by            uuid,
  opened_at            timestamptz NOT NULL,
  closed_at            timestamptz,
  PRIMARY KEY (agency_id, id),
  CHECK (supervisor_agency_id <> agency_id),
  CHECK ((closed_at IS NULL) = (status <> 'closed'))
) WITH (fillfactor = 80);
COMMENT ON TABLE foi.supervisions IS
  'Owned by supervision. '
  'Supervision (督办) by an agency above of a case, or of a duty of the agency as a whole. The rows belong to the '
  'supervised agency; the supervisor may read them, and opens, presses and closes them.';
COMMENT ON COLUMN foi.supervisions.agency_id IS 'Agency that is supervised.';
COMMENT ON COLUMN foi.supervisions.id IS 'The supervision.';
COMMENT ON COLUMN foi.supervisions.supervisor_agency_id IS 'Supervising agency.';
COMMENT ON COLUMN foi.supervisions.case_id IS
  'Case it is about; null for a duty or the agency as a whole. No foreign key: an import can be undone, and this '
  'stays on record.';
COMMENT ON COLUMN foi.supervisions.kind IS
  'Deadline or duty that it is about; case or agency when about no single one.';
COMMENT ON COLUMN foi.supervisions.subject IS 'Which one of several of a kind; a title when about no single one.';
COMMENT ON COLUMN foi.supervisions.version IS 'Version of the deadline when it was opened.';
COMMENT ON COLUMN foi.supervisions.reason IS 'Reason, as written.';
COMMENT ON COLUMN foi.supervisions.answer_due_on IS 'Day by which to answer.';
COMMENT ON COLUMN foi.supervisions.promised_on IS 'Day by which the agency promises to act.';
COMMENT ON COLUMN foi.supervisions.status IS 'open, answered, closed.';
COMMENT ON COLUMN foi.supervisions.opened_by IS 'Who opened it; null when the escalation policy did.';
COMMENT ON COLUMN foi.supervisions.opened_at IS 'Instant at which it was opened.';
COMMENT ON COLUMN foi.supervisions.closed_at IS 'Instant at which it was closed; null while it runs.';
CREATE UNIQUE INDEX supervisions_one_running ON foi.supervisions
  (agency_id, coalesce(case_id, '00000000-0000-0000-0000-000000000000'), kind, subject) WHERE status <> 'closed';
CREATE INDEX supervisions_opened_idx ON foi.supervisions (agency_id, opened_at, id);
CREATE INDEX supervisions_supervisor_idx ON foi.supervisions (supervisor_agency_id, opened_at, id);
CALL pg_temp.scope_by_agency('foi.supervisions');
GRANT SELECT, INSERT, UPDATE (answer_due_on, promised_on, status, closed_at) ON foi.supervisions TO foi_app;

CREATE VIEW foi.supervision_summaries WITH (security_invoker) AS
  SELECT agency_id, id, supervisor_agency_id, case_id, reason, answer_due_on, status, opened_at FROM foi.supervisions;
COMMENT ON VIEW foi.supervision_summaries IS 'Published by supervision: who supervises what, and whose turn it is.';
CALL pg_temp.publish('foi.supervision_summaries', 'foi.supervisions');

CREATE TABLE foi.supervision_entries (
  agency_id            uuid NOT NULL,
  id                   bigint GENERATED ALWAYS AS IDENTITY,
  supervision_id       uuid NOT NULL,
  supervisor_agency_id uuid NOT NULL,
  kind                 text NOT NULL CHECK (kind IN ('opened', 'answered', 'pressed', 'closed')),
  by_id                uuid,
  by_name              text,
  text                 text NOT NULL CHECK (length(text) <= 4000),
  promised_on          date,
  answer_due_on        date,
  deadline_status      text,
  at                   timestamptz NOT NULL,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, supervision_id) REFERENCES foi.supervisions (agency_id, id)
);
COMMENT ON TABLE foi.supervision_entries IS 'Owned by supervision. Each step of a supervision. Append-only.';
COMMENT ON COLUMN foi.supervision_entries.agency_id IS 'Agency that is supervised.';
COMMENT ON COLUMN foi.supervision_entries.id IS
  'Order in which steps were written; the notifier stores the last one processed.';
COMMENT ON COLUMN foi.supervision_entries.supervision_id IS 'Supervision it belongs to.';
COMMENT ON COLUMN foi.supervision_entries.supervisor_agency_id IS 'Supervising agency.';
COMMENT ON COLUMN foi.supervision_entries.kind IS 'opened, answered, pressed, closed.';
COMMENT ON COLUMN foi.supervision_entries.by_id IS 'Who took the step; null when the escalation policy did.';
COMMENT ON COLUMN foi.supervision_entries.by_name IS
  'Name of that person at that time, who may belong to an agency whose people are not readable here.';
COMMENT ON COLUMN foi.supervision_entries.text IS 'What was written.';
COMMENT ON COLUMN foi.supervision_entries.promised_on IS 'Day promised in an answer.';
COMMENT ON COLUMN foi.supervision_entries.answer_due_on IS 'Day set to answer by.';
COMMENT ON COLUMN foi.supervision_entries.deadline_status IS
  'Status of the deadline at this step; null when it is about none.';
COMMENT ON COLUMN foi.supervision_entries.at IS 'Instant of the step.';
CREATE INDEX supervision_entries_of_idx ON foi.supervision_entries (agency_id, supervision_id, id);
CALL pg_temp.scope_by_agency('foi.supervision_entries');
CREATE TRIGGER supervision_entries_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON foi.supervision_entries
  FOR EACH STATEMENT EXECUTE FUNCTION foi.refuse_change();
GRANT SELECT, INSERT ON foi.supervision_entries TO foi_app;

CREATE VIEW foi.supervision_steps WITH (security_invoker) AS
  SELECT agency_id, id, supervision_id, kind, by_id, text, at FROM foi.supervision_entries;
COMMENT ON VIEW foi.supervision_steps IS 'Published by supervision: its steps, of which people are to be notified.';
CALL pg_temp.publish('foi.supervision_steps', 'foi.supervision_entries');

CREATE FUNCTION foi.set_supervision_timer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM foi.set_timer(new.agency_id, 'supervision', NULL, new.kind, new.id::text, new.at);
  RETURN NULL;
END $$;
COMMENT ON FUNCTION foi.set_supervision_timer IS 'Trigger: sets the timer by which people are notified of a step.';
CREATE TRIGGER supervision_entries_set_timer AFTER INSERT ON foi.supervision_entries FOR EACH ROW
  EXECUTE FUNCTION foi.set_supervision_timer();

CREATE FUNCTION foi.open_supervision(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  agency uuid := p->>'agencyId';
  supervisor uuid := p->>'supervisorAgencyId';
  about uuid := p->>'caseId';
  about_kind text := p->>'kind';
  about_subject text := p->>'subject';
  is_acting boolean := supervisor = ANY (foi.writable_agencies());
  scope text[];
  before text := coalesce(current_setting('foi.accounts', true), '');
  kept foi.supervisions;
BEGIN
  IF p->>'byId' IS NULL THEN
    PERFORM set_config('foi.accounts', 'on', true);
    supervisor := coalesce(foi.supervising_agency(agency),
                           (SELECT a.parent_id FROM foi.agencies a WHERE a.id = agency));
    PERFORM set_config('foi.accounts', before, true);
    IF supervisor IS NULL THEN RETURN '{"result": "nobody_above"}'; END IF;
  ELSIF NOT is_acting THEN
    RETURN '{"result": "not_yours"}';
  END IF;
  IF supervisor = agency OR NOT agency = ANY (foi.agency_and_subordinates(supervisor)) THEN
    RETURN '{"result": "not_below"}';
  END IF;

  scope := foi.enter_scope(agency);
  IF about IS NOT NULL AND NOT EXISTS (SELECT FROM foi.cases c WHERE c.agency_id = agency AND c.id = about) THEN
    RETURN foi.leave_scope(scope, '{"result": "case_unknown"}');
  END IF;
  IF about IS NOT NULL AND about_kind <> 'case' AND NOT EXISTS (
      SELECT FROM foi.deadlines d WHERE d.agency_id = agency AND d.case_id = about AND d.kind = about_kind
        AND d.subject = about_subject) THEN
    RETURN foi.leave_scope(scope, '{"result": "deadline_unknown"}');
  END IF;
  -- Between the conflict and the look-up the running one may be closed: then the insert can succeed again.
  LOOP
    INSERT INTO foi.supervisions AS s (agency_id, id, supervisor_agency_id, case_id, kind, subject, version, reason,
      answer_due_on, status, opened_by, opened_at)
    VALUES (agency, (p->>'id')::uuid, supervisor, about, about_kind, about_subject,
      coalesce((p->>'version')::integer, (
        SELECT d.version FROM foi.deadlines d WHERE d.agency_id = agency AND d.case_id = about
          AND d.kind = about_kind AND d.subject = about_subject)),
      p->>'text', (p->>'answerDueOn')::date, 'open', (p->>'byId')::uuid, (p->>'at')::timestamptz)
    ON CONFLICT (agency_id, coalesce(case_id, '00000000-0000-0000-0000-000000000000'), kind, subject)
      WHERE status <> 'closed' DO NOTHING
    RETURNING s.* INTO kept;
    IF FOUND THEN
      INSERT INTO foi.supervision_entries (agency_id, supervision_id, supervisor_agency_id, kind, by_id, by_name, text,
        answer_due_on, deadline_status, at)
      VALUES (agency, kept.id, supervisor, 'opened', kept.opened_by, p->>'byName', kept.reason, kept.answer_due_on,
        (SELECT d.status FROM foi.deadlines d WHERE d.agency_id = agency AND d.case_id = about
           AND d.kind = about_kind AND d.subject = about_subject), kept.opened_at);
      RETURN foi.leave_scope(scope, jsonb_build_object('result', 'opened', 'id', kept.id));
    END IF;
    SELECT s.* INTO kept FROM foi.supervisions s
    WHERE s.agency_id = agency AND s.status <> 'closed' AND s.kind = about_kind AND s.subject = about_subject
      AND coalesce(s.case_id, '00000000-0000-0000-0000-000000000000') =
          coalesce(about, '00000000-0000-0000-0000-000000000000');
    IF FOUND THEN RETURN foi.leave_scope(scope, jsonb_build_object('result', 'running', 'id', kept.id)); END IF;
  END LOOP;
END $$;
COMMENT ON FUNCTION foi.open_supervision IS
  'Opens one, or finds the one that runs already. A person opens it for the agency he acts for, which '
  'must be above the supervised one; the escalation policy (no person) opens it for the nearest agency above. '
  '{result: opened | running, id} | {result: not_below | not_yours | case_unknown | deadline_unknown | nobody_above}.';
