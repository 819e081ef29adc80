-- Reviews (复议) and suits (诉讼) about cases, kept as cases are.
CREATE TABLE foi.disputes (
  agency_id         uuid NOT NULL REFERENCES foi.agencies (id),
  id                uuid NOT NULL,
  case_id           uuid NOT NULL,
  kind              text NOT NULL CHECK (kind IN ('review', 'direct_suit', 'suit_after_review')),
  register_year     smallint NOT NULL CHECK (register_year BETWEEN 2000 AND 2199),
  register_number   integer,
  number            text NOT NULL CHECK (length(number) BETWEEN 1 AND 100),
  state             text NOT NULL,
  context           jsonb NOT NULL,
  machine_version   smallint NOT NULL,
  revision          integer NOT NULL CHECK (revision > 0),
  facts             jsonb NOT NULL,
  head_hash         bytea NOT NULL CHECK (length(head_hash) = 32),
  filed_on          date NOT NULL,
  closed_on         date,
  result            text CHECK (result IN ('upheld', 'corrected', 'other')),
  is_open           boolean NOT NULL,
  due_on            date,
  irregular         boolean NOT NULL DEFAULT false,
  import_id         uuid,
  imported_revision integer,
  created_at        timestamptz NOT NULL,
  updated_at        timestamptz NOT NULL,
  PRIMARY KEY (agency_id, id),
  CONSTRAINT disputes_number_key UNIQUE (agency_id, register_year, number),
  CONSTRAINT disputes_case_fkey FOREIGN KEY (agency_id, case_id) REFERENCES foi.cases (agency_id, id),
  CONSTRAINT disputes_import_fkey FOREIGN KEY (agency_id, import_id) REFERENCES foi.imports (agency_id, id),
  CHECK ((import_id IS NULL) = (imported_revision IS NULL))
) WITH (fillfactor = 80);
CREATE INDEX disputes_case_idx ON foi.disputes (agency_id, case_id);
CREATE INDEX disputes_filed_idx ON foi.disputes (agency_id, filed_on);
CREATE INDEX disputes_import_idx ON foi.disputes (agency_id, import_id) WHERE import_id IS NOT NULL;
-- By the day they ended, for those that had ended before a year are of no concern to it.
CREATE INDEX disputes_ended_idx
  ON foi.disputes (agency_id, (CASE WHEN closed_on IS NULL OR result IS NULL THEN 'infinity'::date
                                    ELSE greatest(closed_on, filed_on) END))
  INCLUDE (filed_on, kind, closed_on, result)
  WHERE state <> 'voided';
CALL pg_temp.scope_by_agency('foi.disputes');
GRANT SELECT, INSERT, UPDATE ON foi.disputes TO foi_app;

CREATE TRIGGER disputes_never_go_back BEFORE UPDATE ON foi.disputes FOR EACH ROW
  WHEN (new.revision < old.revision OR new.number <> old.number OR new.created_at <> old.created_at)
  EXECUTE FUNCTION foi.refuse_change();
