CREATE TABLE foi.agency_duties (
  agency_id        uuid NOT NULL REFERENCES foi.agencies (id),
  id               uuid NOT NULL,
  kind             text NOT NULL CHECK (kind IN ('annual_dept', 'annual_submission', 'annual_gov',
                     'proactive_publish')),
  subject          text NOT NULL CHECK (length(subject) BETWEEN 1 AND 200),
  title            text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  case_id          uuid,
  unit             text,
  handler_id       uuid,
  from_on          date NOT NULL,
  due_on           date NOT NULL,
  original_due_on  date NOT NULL,
  article          text NOT NULL,
  status           text NOT NULL CHECK (status IN ('open', 'met', 'missed', 'void')),
  done_on          date,
  note             text NOT NULL DEFAULT '',
  provisional      boolean NOT NULL,
  version          integer NOT NULL DEFAULT 1 CHECK (version > 0),
  version_at       timestamptz NOT NULL,
  calendar_version integer NOT NULL,
  opened_at        timestamptz NOT NULL,
  opened_by        uuid,
  closed_at        timestamptz,
  closed_by        uuid,
  PRIMARY KEY (agency_id, id),
  CONSTRAINT agency_duties_once UNIQUE (agency_id, kind, subject),
  CONSTRAINT agency_duties_handler_fkey FOREIGN KEY (agency_id, handler_id) REFERENCES foi.users (agency_id, id),
  CONSTRAINT agency_duties_case_fkey FOREIGN KEY (agency_id, case_id) REFERENCES foi.cases (agency_id, id)
    ON DELETE SET NULL (case_id),
  CHECK ((closed_at IS NULL) = (status = 'open')),
  CHECK ((done_on IS NOT NULL) = (status IN ('met', 'missed')))
) WITH (fillfactor = 80);
COMMENT ON TABLE foi.agency_duties IS
  'Owned by duties. Duties of an agency that belong to no case: its annual reports, and what it must make public.';
COMMENT ON COLUMN foi.agency_duties.agency_id IS 'Agency that has the duty.';
COMMENT ON COLUMN foi.agency_duties.id IS 'The duty.';
COMMENT ON COLUMN foi.agency_duties.kind IS
  'annual_dept (提交并公布年度报告, 《条例》第四十九条第一款), annual_submission (汇总报送), annual_gov '
  '(公布本级政府年度报告, 第四十九条第二款), proactive_publish (主动公开, 第二十六条).';
COMMENT ON COLUMN foi.agency_duties.subject IS
  'Which one of several of a kind: the year reported on; the reference of what must be made public.';
COMMENT ON COLUMN foi.agency_duties.title IS 'Description of the duty.';
COMMENT ON COLUMN foi.agency_duties.case_id IS
  'Case whose information is to be made public (转主动公开, 《条例》第四十四条); null of others. The '
  'duty outlives an undone import.';
COMMENT ON COLUMN foi.agency_duties.unit IS 'Unit (科室) responsible for it, by name.';
COMMENT ON COLUMN foi.agency_duties.handler_id IS 'Person responsible for it; null when none is named.';
COMMENT ON COLUMN foi.agency_duties.from_on IS
  'Day from which it is counted, itself not counted: the end of the year, the day the information was made or changed.';
COMMENT ON COLUMN foi.agency_duties.due_on IS
  'Last day; a fixed date for reports, twenty working days for making public.';
COMMENT ON COLUMN foi.agency_duties.original_due_on IS 'Day first set, kept permanently.';
COMMENT ON COLUMN foi.agency_duties.article IS 'Article that sets it.';
COMMENT ON COLUMN foi.agency_duties.status IS 'open, met, missed, void.';
COMMENT ON COLUMN foi.agency_duties.done_on IS 'Day on which it was done.';
COMMENT ON COLUMN foi.agency_duties.note IS 'Note written when it was done or struck out.';
COMMENT ON COLUMN foi.agency_duties.provisional IS
  'Whether it was counted across a year whose calendar has not been published.';
COMMENT ON COLUMN foi.agency_duties.version IS
  'Version: raised whenever day or status changes; a timer of an older one is stale.';
COMMENT ON COLUMN foi.agency_duties.version_at IS 'Instant at which the current version was created.';
COMMENT ON COLUMN foi.agency_duties.calendar_version IS 'Version of the agency''s calendar by which it was counted.';
COMMENT ON COLUMN foi.agency_duties.opened_at IS 'Instant at which it was opened.';
COMMENT ON COLUMN foi.agency_duties.opened_by IS
  'Who entered it; null when it was opened automatically by law, at the turn of the year.';
COMMENT ON COLUMN foi.agency_duties.closed_at IS 'Instant at which it was done or struck out; null while open.';
COMMENT ON COLUMN foi.agency_duties.closed_by IS 'Who closed it; null when the publication of its case did.';
CREATE INDEX agency_duties_due_idx ON foi.agency_duties (agency_id, due_on, id) WHERE status = 'open';
CREATE INDEX agency_duties_case_idx ON foi.agency_duties (agency_id, case_id) WHERE case_id IS NOT NULL;
CALL pg_temp.scope_by_agency('foi.agency_duties');
GRANT SELECT, INSERT, UPDATE ON foi.agency_duties TO foi_app;

CREATE VIEW foi.duty_deadlines WITH (security_invoker) AS
  SELECT agency_id, id, kind, subject, title, case_id, unit, handler_id, article, due_on, original_due_on, status,
    provisional, version, version_at
  FROM foi.agency_duties;
COMMENT ON VIEW foi.duty_deadlines IS
  'Published by duties: the days by which an agency has to fulfil what belongs to no case.';
CALL pg_temp.publish('foi.duty_deadlines', 'foi.agency_duties');

CREATE TRIGGER agency_duties_keep_their_first_day BEFORE UPDATE ON foi.agency_duties FOR EACH ROW
  WHEN (new.original_due_on <> old.original_due_on OR new.opened_at <> old.opened_at OR new.kind <> old.kind
        OR new.subject <> old.subject)
  EXECUTE FUNCTION foi.refuse_change();

CREATE FUNCTION foi.set_duty_timer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF new.status = 'open' THEN
    PERFORM foi.set_timer(new.agency_id, 'duty', NULL, new.kind, new.id::text, 'epoch');
  ELSE
    DELETE FROM foi.timers a WHERE a.agency_id = new.agency_id AND a.subject_type = 'duty' AND a.subject = new.id::text
      AND a.kind = new.kind AND a.case_id = '00000000-0000-0000-0000-000000000000';
  END IF;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION foi.set_duty_timer IS 'Trigger: the timer of a duty follows it, as that of a deadline.';
CREATE TRIGGER agency_duties_set_timer AFTER INSERT OR UPDATE ON foi.agency_duties FOR EACH ROW
  EXECUTE FUNCTION foi.set_duty_timer();
