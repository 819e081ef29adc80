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
  irregular         boolean NOT NULL,
  -- As in cases.
  refreshed_on      date,
  refreshed_revision integer,
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
COMMENT ON TABLE foi.disputes IS
  'Owned by disputes. '
  'Reviews (复议) and suits (诉讼) about cases, kept as cases are: the events are the record, the rest is derived.';
COMMENT ON COLUMN foi.disputes.agency_id IS 'Agency whose reply is disputed.';
COMMENT ON COLUMN foi.disputes.id IS 'The dispute; the same in all tables.';
COMMENT ON COLUMN foi.disputes.case_id IS 'Case it is about.';
COMMENT ON COLUMN foi.disputes.kind IS
  'Group of table four: review, direct_suit (未经复议直接起诉), suit_after_review (复议后起诉).';
COMMENT ON COLUMN foi.disputes.register_year IS 'Year of the register number.';
COMMENT ON COLUMN foi.disputes.register_number IS 'Running number in the register; null when a ledger had only a text.';
COMMENT ON COLUMN foi.disputes.number IS 'Register number as written: 复议〔2026〕3号. Unique in its year.';
COMMENT ON COLUMN foi.disputes.state IS 'Path of the machine''s state (docs/dispute-machine.md).';
COMMENT ON COLUMN foi.disputes.context IS 'The machine''s own context.';
COMMENT ON COLUMN foi.disputes.machine_version IS 'Version of the machine that wrote state and context.';
COMMENT ON COLUMN foi.disputes.revision IS 'Number of events applied; guards against concurrent writers.';
COMMENT ON COLUMN foi.disputes.facts IS 'Facts of the dispute, folded from its events.';
COMMENT ON COLUMN foi.disputes.head_hash IS 'Hash of the last event.';
COMMENT ON COLUMN foi.disputes.filed_on IS 'Day on which it was filed.';
COMMENT ON COLUMN foi.disputes.closed_on IS 'Day on which it ended, as table four counts it; null while 尚未审结.';
COMMENT ON COLUMN foi.disputes.result IS
  'Column of table four: upheld (结果维持), corrected (结果纠正), other (其他结果); null while 尚未审结.';
COMMENT ON COLUMN foi.disputes.is_open IS 'Whether it is not finished.';
COMMENT ON COLUMN foi.disputes.due_on IS
  'Next day on which the agency itself has to act: defence, appeal, ordered reply. Null when none.';
COMMENT ON COLUMN foi.disputes.irregular IS 'Whether the record holds an irregularity.';
COMMENT ON COLUMN foi.disputes.refreshed_on IS
  'Day as of which the derived columns were last written without an event; replaying the history must know it to come '
  'to the same.';
COMMENT ON COLUMN foi.disputes.refreshed_revision IS 'Revision at that time.';
COMMENT ON COLUMN foi.disputes.import_id IS 'Import that brought it; null when it was registered here.';
COMMENT ON COLUMN foi.disputes.imported_revision IS
  'Its revision when imported: another value means that it was changed since.';
COMMENT ON COLUMN foi.disputes.created_at IS 'Instant at which it was registered here.';
COMMENT ON COLUMN foi.disputes.updated_at IS 'Instant of the last event.';
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

CREATE VIEW foi.dispute_summaries WITH (security_invoker) AS
  SELECT agency_id, id, case_id, number, state, kind, filed_on, closed_on, result, imported_revision FROM foi.disputes;
COMMENT ON VIEW foi.dispute_summaries IS
  'Published by disputes: what each is about, where it stands, and what annual reports count it by.';
CALL pg_temp.publish('foi.dispute_summaries', 'foi.disputes');

CREATE VIEW foi.dispute_ledger WITH (security_invoker) AS
  SELECT agency_id, id, case_id, register_year, register_number, state, context, machine_version, revision, facts, filed_on,
    closed_on, result
  FROM foi.disputes;
COMMENT ON VIEW foi.dispute_ledger IS
  'Published by disputes: disputes with all their facts, as a ledger (台账) holds them.';
CALL pg_temp.publish('foi.dispute_ledger', 'foi.disputes');

CREATE TRIGGER disputes_never_go_back AFTER UPDATE ON foi.disputes FOR EACH ROW
  WHEN (new.revision < old.revision OR new.number <> old.number OR new.created_at <> old.created_at)
  EXECUTE FUNCTION foi.refuse_change();
