CREATE FUNCTION foi.subject_of(content text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT nullif(left(btrim(regexp_replace(regexp_replace(content,
    '^\s*((依法|申请|请求|要求)*(公开|获取|提供|查阅)[：:，,\s]*)?', ''),
    '[（(][^（）()]*年[度]?[）)][。\s]*$', '')), 30), '')
$$;
COMMENT ON FUNCTION foi.subject_of IS
  'The information requested, without 申请公开 before it and the year after it, so that equal requests count as one '
  'subject.';

CREATE FUNCTION foi.person_key(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT translate(lower(normalize(name, NFKC)), E' \t·•・.．,-‐–—', '')
$$;
COMMENT ON FUNCTION foi.person_key IS 'Name normalised for comparison: 王 小明 is 王小明, （有限）is (有限).';

CREATE TABLE foi.cases (
  agency_id          uuid NOT NULL REFERENCES foi.agencies (id),
  id                 uuid NOT NULL,
  register_year      smallint NOT NULL CHECK (register_year BETWEEN 2000 AND 2199),
  register_number    integer,
  number             text NOT NULL CHECK (length(number) BETWEEN 1 AND 100),
  state              text NOT NULL,
  context            jsonb NOT NULL,
  machine_version    smallint NOT NULL,
  revision           integer NOT NULL CHECK (revision > 0),
  facts              jsonb NOT NULL,
  head_hash          bytea NOT NULL CHECK (length(head_hash) = 32),
  -- Columns for lists, reports and timers, derived from the facts and never read back into them.
  channel            text NOT NULL,
  applicant_category text NOT NULL,
  applicant_name     text NOT NULL,
  content            text NOT NULL,
  purpose            text NOT NULL,
  delivery           text NOT NULL,
  unit               text,
  handler_id         uuid,
  received_on        date,
  registered_on      date NOT NULL,
  is_open            boolean NOT NULL,
  outcome            text,
  settled_on         date,
  settled_outcome    text,
  replied_on         date,
  reply_number       text,
  due_on             date,
  original_due_on    date,
  clock_state        text NOT NULL,
  provisional        boolean NOT NULL,
  answered_in_time   boolean,
  used_working_days  integer,
  made_public_on     date,
  irregular          boolean NOT NULL,
  refreshed_on       date,
  refreshed_revision integer,
  -- Source of the annual tables. Separate columns because an index takes no long text.
  subject            text GENERATED ALWAYS AS (foi.subject_of(content)) STORED,
  purpose_stated       text GENERATED ALWAYS AS (nullif(left(btrim(purpose), 30), '')) STORED,
  -- Keys to find the requests of one person. Columns rather than indexes over expressions: under row-level security
  -- an index serves only what cannot leak, and of a comparison with an expression the planner does not know that.
  person_key         text GENERATED ALWAYS AS (foi.person_key(applicant_name)) STORED,
  phone_key          text NOT NULL,
  email_key          text NOT NULL,
  import_id          uuid,
  imported_revision  integer,
  created_at         timestamptz NOT NULL,
  updated_at         timestamptz NOT NULL,
  PRIMARY KEY (agency_id, id),
  CONSTRAINT cases_number_key UNIQUE (agency_id, register_year, number),
  CONSTRAINT cases_handler_fkey FOREIGN KEY (agency_id, handler_id) REFERENCES foi.users (agency_id, id),
  CONSTRAINT cases_import_fkey FOREIGN KEY (agency_id, import_id) REFERENCES foi.imports (agency_id, id),
  CHECK ((import_id IS NULL) = (imported_revision IS NULL))
) WITH (fillfactor = 80);
COMMENT ON TABLE foi.cases IS
  'Owned by cases. '
  'Requests for information (政府信息公开申请), as their events leave them. The events are the record; state, context '
  'and facts are folded from them, the other columns derived for lists, reports and timers and never read back.';
COMMENT ON COLUMN foi.cases.agency_id IS 'Agency that handles it.';
COMMENT ON COLUMN foi.cases.id IS 'The case; the same in all tables.';
COMMENT ON COLUMN foi.cases.register_year IS 'Year of the register number.';
COMMENT ON COLUMN foi.cases.register_number IS 'Running number in the register; null when a ledger had only a text.';
COMMENT ON COLUMN foi.cases.number IS 'Register number as written: 〔2026〕3号. Unique in its year.';
COMMENT ON COLUMN foi.cases.state IS
  'Path of the machine''s state, such as open.reviewing.awaitingCorrection (docs/case-machine.md).';
COMMENT ON COLUMN foi.cases.context IS 'The machine''s own context: the clearance steps that a draft still needs.';
COMMENT ON COLUMN foi.cases.machine_version IS 'Version of the machine that wrote state and context.';
COMMENT ON COLUMN foi.cases.revision IS 'Number of events applied; guards against concurrent writers.';
COMMENT ON COLUMN foi.cases.facts IS 'Facts of the case, folded from its events.';
COMMENT ON COLUMN foi.cases.head_hash IS 'Hash of the last event.';
COMMENT ON COLUMN foi.cases.channel IS
  'Channel of the request: in_person, registered_mail, ordinary_mail, internet, fax, oral. Decides the day of '
  'receipt (《条例》第三十一条).';
COMMENT ON COLUMN foi.cases.applicant_category IS
  'Column of table three: natural_person, business, research, welfare, legal_service, other.';
COMMENT ON COLUMN foi.cases.applicant_name IS 'Name of the applicant, as on the form.';
COMMENT ON COLUMN foi.cases.content IS 'Information requested, as on the form.';
COMMENT ON COLUMN foi.cases.purpose IS 'Purpose, as on the form; may be empty.';
COMMENT ON COLUMN foi.cases.delivery IS 'Form in which the applicant wants the information.';
COMMENT ON COLUMN foi.cases.unit IS 'Unit (科室) that handles it, by name; null while it has none.';
COMMENT ON COLUMN foi.cases.handler_id IS 'Handler (承办人); null while it has none.';
COMMENT ON COLUMN foi.cases.received_on IS
  'Day of receipt (收到申请之日, 《条例》第三十一条), by which the annual tables count; null before it is known and '
  'for a registration struck out.';
COMMENT ON COLUMN foi.cases.registered_on IS 'Day of registration.';
COMMENT ON COLUMN foi.cases.is_open IS 'Whether the agency still has to act.';
COMMENT ON COLUMN foi.cases.outcome IS
  'Outcome of the latest ending, by its code in the statute''s table (《条例》第三十六条 and others).';
COMMENT ON COLUMN foi.cases.settled_on IS 'Day of the first ending, by which the annual tables count; null before it.';
COMMENT ON COLUMN foi.cases.settled_outcome IS
  'Outcome that table three counts (the first of its year, not the latest).';
COMMENT ON COLUMN foi.cases.replied_on IS 'Day of the latest ending.';
COMMENT ON COLUMN foi.cases.reply_number IS 'Reply number (答复文号) of the latest ending; null when it has none.';
COMMENT ON COLUMN foi.cases.due_on IS
  'Day on which the reply of the current round is due, as of the last commit or refresh (《条例》第三十三条); null while the '
  'clock is suspended.';
COMMENT ON COLUMN foi.cases.original_due_on IS 'The same without extension and delay.';
COMMENT ON COLUMN foi.cases.clock_state IS
  'Status of the statutory clock: awaiting_confirmation, running, suspended, awaiting_correction, awaiting_payment, '
  'overdue, answered_in_time, answered_late.';
COMMENT ON COLUMN foi.cases.provisional IS
  'Whether a due day was counted across a year whose calendar has not been published.';
COMMENT ON COLUMN foi.cases.answered_in_time IS 'Whether the first reply was in time; null before it.';
COMMENT ON COLUMN foi.cases.used_working_days IS 'Working days that the first reply took; null before it.';
COMMENT ON COLUMN foi.cases.made_public_on IS
  'Day on which the information was made public (转主动公开, 《条例》第四十四条); null when it was not.';
COMMENT ON COLUMN foi.cases.irregular IS
  'Whether the record holds an irregularity: a step that the law does not allow, entered all the same as it happened.';
COMMENT ON COLUMN foi.cases.refreshed_on IS
  'Day as of which the derived columns were last written without an event; replaying the history must know it to come '
  'to the same.';
COMMENT ON COLUMN foi.cases.refreshed_revision IS 'Revision at that time.';
COMMENT ON COLUMN foi.cases.subject IS 'Information requested in few characters, for statistics (subject_of).';
COMMENT ON COLUMN foi.cases.purpose_stated IS 'Purpose in few characters, for statistics; null when none was given.';
COMMENT ON COLUMN foi.cases.person_key IS
  'Name for comparison (person_key): these three keys find the requests of one person.';
COMMENT ON COLUMN foi.cases.phone_key IS
  'Telephone number normalised for comparison: its last eleven digits, for +86 138…, 0086 138… and 138… are one; '
  'empty for none and for a number that is too short. Computed by the application.';
COMMENT ON COLUMN foi.cases.email_key IS
  'E-mail address normalised for comparison, without regard to case and width of characters; empty for none. Computed '
  'by the application.';
COMMENT ON COLUMN foi.cases.import_id IS 'Import that brought it; null when it was registered here.';
COMMENT ON COLUMN foi.cases.imported_revision IS
  'Its revision when imported: another value means that it was changed since.';
COMMENT ON COLUMN foi.cases.created_at IS 'Instant at which it was registered here.';
COMMENT ON COLUMN foi.cases.updated_at IS 'Instant of the last event.';
-- The list of cases opens with the newest numbers; without an index in that order it sorted the whole register.
CREATE INDEX cases_register_idx ON foi.cases
  (agency_id, register_year DESC NULLS LAST, register_number DESC NULLS LAST, id);
CREATE INDEX cases_received_idx ON foi.cases (agency_id, received_on, id);
CREATE INDEX cases_settled_idx ON foi.cases (agency_id, settled_on);
-- No index holds the state, which most steps change: a step that changes no indexed column writes no index at all.
-- Which open cases are in a state is read from those that are open.
CREATE INDEX cases_due_idx ON foi.cases (agency_id, due_on, id) WHERE is_open;
CREATE INDEX cases_handler_idx ON foi.cases (agency_id, handler_id) WHERE is_open;
CREATE INDEX cases_import_idx ON foi.cases (agency_id, import_id) WHERE import_id IS NOT NULL;
CREATE INDEX cases_person_idx ON foi.cases (agency_id, person_key, registered_on);
CREATE INDEX cases_phone_idx ON foi.cases (agency_id, phone_key) WHERE phone_key <> '';
CREATE INDEX cases_email_idx ON foi.cases (agency_id, email_key) WHERE email_key <> '';
-- These indexes cover all columns the annual tables count, so that a year's report reads no table row.
CREATE INDEX cases_new_in_year_idx ON foi.cases (agency_id, received_on)
  INCLUDE (settled_on, settled_outcome, applicant_category, channel, unit, answered_in_time, used_working_days,
    made_public_on, subject, purpose_stated)
  WHERE received_on IS NOT NULL;
-- The few that were still open at some year's end. CASE, because row-level security treats COALESCE as leaky, and will
-- not use it for an index search.
CREATE INDEX cases_carried_over_idx
  ON foi.cases (agency_id, (CASE WHEN settled_on IS NULL THEN 'infinity'::date ELSE settled_on END))
  INCLUDE (received_on, settled_on, settled_outcome, applicant_category, channel, unit, answered_in_time,
    used_working_days, made_public_on)
  WHERE received_on IS NOT NULL
    AND (settled_on IS NULL OR extract(year FROM settled_on) > extract(year FROM received_on));
CALL pg_temp.scope_by_agency('foi.cases');
GRANT SELECT, INSERT, UPDATE ON foi.cases TO foi_app;

CREATE VIEW foi.case_summaries WITH (security_invoker) AS
  SELECT agency_id, id, register_year, register_number, number, state, channel, subject, unit, handler_id, is_open, due_on,
    made_public_on, imported_revision, (facts #>> '{registration,submittedOn}')::date AS submitted_on,
    (facts #>> '{draft,on}')::date AS drafted_on, (facts #>> '{draft,draftedBy}')::uuid AS drafted_by,
    context->'remainingSteps' AS remaining_steps
  FROM foi.cases;
COMMENT ON VIEW foi.case_summaries IS
  'Published by cases: who has a case and where it stands; nothing of the applicant.';
CALL pg_temp.publish('foi.case_summaries', 'foi.cases');
COMMENT ON COLUMN foi.case_summaries.submitted_on IS 'Day on which the request was submitted.';
COMMENT ON COLUMN foi.case_summaries.drafted_on IS 'Day of the draft that is being cleared; null without one.';
COMMENT ON COLUMN foi.case_summaries.drafted_by IS 'Who drafted it.';
COMMENT ON COLUMN foi.case_summaries.remaining_steps IS 'Clearance steps that it still needs, in order.';

CREATE VIEW foi.registered_requests WITH (security_invoker) AS
  SELECT agency_id, id, number, state, applicant_name, content, person_key, phone_key, email_key, unit, handler_id,
    registered_on, received_on, due_on, is_open, outcome, replied_on, reply_number, made_public_on,
    (facts #>> '{registration,submittedOn}')::date AS submitted_on
  FROM foi.cases;
COMMENT ON VIEW foi.registered_requests IS
  'Published by cases: requests with applicant and text, to compare a new one with them.';
CALL pg_temp.publish('foi.registered_requests', 'foi.cases');
COMMENT ON COLUMN foi.registered_requests.submitted_on IS 'Day on which the request was submitted.';

CREATE VIEW foi.reported_cases WITH (security_invoker) AS
  SELECT agency_id, id, number, state, applicant_category, applicant_name, channel, content, subject, purpose_stated, unit,
    registered_on, received_on, is_open, due_on, settled_on, settled_outcome, answered_in_time, used_working_days,
    made_public_on, irregular
  FROM foi.cases;
COMMENT ON VIEW foi.reported_cases IS
  'Published by cases: what annual reports count requests by, and what must be clear before they are counted.';
CALL pg_temp.publish('foi.reported_cases', 'foi.cases');

CREATE VIEW foi.case_ledger WITH (security_invoker) AS
  SELECT agency_id, id, register_year, register_number, number, state, facts, registered_on, received_on, settled_on,
    irregular
  FROM foi.cases;
COMMENT ON VIEW foi.case_ledger IS 'Published by cases: requests with all their facts, as a ledger (台账) holds them.';
CALL pg_temp.publish('foi.case_ledger', 'foi.cases');

-- After the update, as every trigger of a case: one before it makes PostgreSQL generate all generated columns anew.
CREATE TRIGGER cases_never_go_back AFTER UPDATE ON foi.cases FOR EACH ROW
  WHEN (new.revision < old.revision OR new.number <> old.number OR new.created_at <> old.created_at)
  EXECUTE FUNCTION foi.refuse_change();

CREATE FUNCTION foi.refuse_closed_assignee() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  closed timestamptz;
BEGIN
  -- Locked, so that closing the account and assigning to it cannot pass each other.
  SELECT u.closed_at INTO closed FROM foi.users u
  WHERE u.agency_id = NEW.agency_id AND u.id = NEW.handler_id FOR SHARE;
  IF closed IS NOT NULL THEN
    RAISE EXCEPTION 'the account of % is closed', NEW.handler_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'cases_handler_is_open';
  END IF;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION foi.refuse_closed_assignee IS
  'Trigger: refuses to assign a case to an account that is closed. Existing assignments may stay until they are '
  'changed.';
CREATE TRIGGER cases_handler_is_open AFTER INSERT ON foi.cases
  FOR EACH ROW WHEN (NEW.handler_id IS NOT NULL) EXECUTE FUNCTION foi.refuse_closed_assignee();
CREATE TRIGGER cases_new_handler_is_open AFTER UPDATE OF handler_id ON foi.cases
  FOR EACH ROW WHEN (NEW.handler_id IS DISTINCT FROM OLD.handler_id AND NEW.handler_id IS NOT NULL)
  EXECUTE FUNCTION foi.refuse_closed_assignee();
