-- Duties of an agency that belong to no case.
CREATE TABLE foi.agency_duties (
  agency_id        uuid NOT NULL REFERENCES foi.agencies (id),
  id               uuid NOT NULL,
  kind             text NOT NULL CHECK (kind IN ('annual_dept', 'annual_submission', 'annual_gov',
                     'proactive_publish')),
  -- Tells several of a kind apart: the year reported on; the reference of what must be made public.
  subject          text NOT NULL CHECK (length(subject) BETWEEN 1 AND 200),
  title            text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  -- The case whose information is to be made public for everybody (转主动公开); the duty outlives an undone import.
  case_id          uuid,
  unit             text,
  handler_id       uuid,
  -- The day that is not itself counted: the end of the year, the day the information was made or changed.
  from_on          date NOT NULL,
  due_on           date NOT NULL,
  original_due_on  date NOT NULL,
  article          text NOT NULL,
  status           text NOT NULL CHECK (status IN ('open', 'met', 'missed', 'void')),
  done_on          date,
  note             text NOT NULL DEFAULT '',
  provisional      boolean NOT NULL,
  -- Raised whenever the day or the status changes, and when that was: an alarm of an older edition is stale.
  edition          integer NOT NULL DEFAULT 1 CHECK (edition > 0),
  edition_at       timestamptz NOT NULL,
  -- The edition of the agency's calendar by which the day was counted.
  calendar_edition integer NOT NULL,
  opened_at        timestamptz NOT NULL,
  -- Null: the law, by the turn of the year.
  opened_by        uuid,
  closed_at        timestamptz,
  -- Null: the case said so itself.
  closed_by        uuid,
  PRIMARY KEY (agency_id, id),
  CONSTRAINT agency_duties_once UNIQUE (agency_id, kind, subject),
  CONSTRAINT agency_duties_handler_fkey FOREIGN KEY (agency_id, handler_id) REFERENCES foi.users (agency_id, id),
  CONSTRAINT agency_duties_case_fkey FOREIGN KEY (agency_id, case_id) REFERENCES foi.cases (agency_id, id)
    ON DELETE SET NULL (case_id),
  CHECK ((closed_at IS NULL) = (status = 'open')),
  CHECK ((done_on IS NOT NULL) = (status IN ('met', 'missed')))
) WITH (fillfactor = 80);
CREATE INDEX agency_duties_due_idx ON foi.agency_duties (agency_id, due_on, id) WHERE status = 'open';
CREATE INDEX agency_duties_case_idx ON foi.agency_duties (agency_id, case_id) WHERE case_id IS NOT NULL;
CALL pg_temp.scope_by_agency('foi.agency_duties');
GRANT SELECT, INSERT, UPDATE ON foi.agency_duties TO foi_app;

CREATE TRIGGER agency_duties_keep_their_first_day BEFORE UPDATE ON foi.agency_duties FOR EACH ROW
  WHEN (new.original_due_on <> old.original_due_on OR new.opened_at <> old.opened_at OR new.kind <> old.kind
        OR new.subject <> old.subject)
  EXECUTE FUNCTION foi.refuse_change();

CREATE FUNCTION foi.watch_duty() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF new.status = 'open' THEN
    PERFORM foi.set_alarm(new.agency_id, 'duty', NULL, new.kind, new.id::text, 'epoch');
  ELSE
    DELETE FROM foi.alarms a WHERE a.agency_id = new.agency_id AND a.matter = 'duty' AND a.subject = new.id::text
      AND a.kind = new.kind AND a.case_id = '00000000-0000-0000-0000-000000000000';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER agency_duties_are_watched AFTER INSERT OR UPDATE ON foi.agency_duties FOR EACH ROW
  EXECUTE FUNCTION foi.watch_duty();
