-- What is asked for, without 申请公开 before it and the year after it, so that the same matter counts as the same.
CREATE FUNCTION foi.subject_of(content text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT nullif(left(btrim(regexp_replace(regexp_replace(content,
    '^\s*((依法|申请|请求|要求)*(公开|获取|提供|查阅)[：:，,\s]*)?', ''),
    '[（(][^（）()]*年[度]?[）)][。\s]*$', '')), 30), '')
$$;

-- How a name, a telephone number and an e-mail address are compared: 王 小明 is 王小明, （有限）is (有限).
CREATE FUNCTION foi.person_key(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT translate(lower(normalize(name, NFKC)), E' \t·•・.．,-‐–—', '')
$$;

-- The last eleven digits: +86 138…, 0086 138… and 138… are one. What is too short to ring anybody is none.
CREATE FUNCTION foi.phone_key(phone text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN length(digits) < 7 THEN '' ELSE right(digits, 11) END
  FROM regexp_replace(normalize(phone, NFKC), '[^0-9]', '', 'g') AS digits
$$;

CREATE FUNCTION foi.email_key(email text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT lower(btrim(normalize(email, NFKC)))
$$;

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
  -- What lists, reports and alarms ask for, derived from the facts and never read back into them.
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
  -- The day as of which the projection was written anew with no event, and at which revision: replaying the history
  -- must know it to come to the same.
  refreshed_on       date,
  refreshed_revision integer,
  -- What the annual tables are counted from. Columns of their own because an index takes no long text.
  subject            text GENERATED ALWAYS AS (foi.subject_of(content)) STORED,
  purpose_told       text GENERATED ALWAYS AS (nullif(left(btrim(purpose), 30), '')) STORED,
  -- By which the requests of one person are found. Columns rather than indexes over expressions: under row-level security
  -- an index serves only what cannot leak, and of a comparison with an expression the planner does not know that.
  person_key         text GENERATED ALWAYS AS (foi.person_key(applicant_name)) STORED,
  phone_key          text GENERATED ALWAYS AS (foi.phone_key(coalesce(facts #>> '{registration,phone}', ''))) STORED,
  email_key          text GENERATED ALWAYS AS (foi.email_key(coalesce(facts #>> '{registration,email}', ''))) STORED,
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
-- The list of cases opens with the newest numbers; without an index in that order it sorted the whole register.
CREATE INDEX cases_register_idx ON foi.cases
  (agency_id, register_year DESC NULLS LAST, register_number DESC NULLS LAST, id);
CREATE INDEX cases_received_idx ON foi.cases (agency_id, received_on, id);
CREATE INDEX cases_settled_idx ON foi.cases (agency_id, settled_on);
CREATE INDEX cases_due_idx ON foi.cases (agency_id, due_on, id) WHERE is_open;
CREATE INDEX cases_handler_idx ON foi.cases (agency_id, handler_id) WHERE is_open;
-- The workbench asks all day long which open cases are in a state: unconfirmed, drafts to clear.
CREATE INDEX cases_state_idx ON foi.cases (agency_id, state) WHERE is_open;
CREATE INDEX cases_import_idx ON foi.cases (agency_id, import_id) WHERE import_id IS NOT NULL;
CREATE INDEX cases_person_idx ON foi.cases (agency_id, person_key, registered_on);
CREATE INDEX cases_phone_idx ON foi.cases (agency_id, phone_key) WHERE phone_key <> '';
CREATE INDEX cases_email_idx ON foi.cases (agency_id, email_key) WHERE email_key <> '';
-- These hold all that the annual tables count, so that a year's report reads no case.
CREATE INDEX cases_new_in_year_idx ON foi.cases (agency_id, received_on)
  INCLUDE (settled_on, settled_outcome, applicant_category, channel, unit, answered_in_time, used_working_days,
    made_public_on, subject, purpose_told)
  WHERE received_on IS NOT NULL;
-- The few that were still open at some year's end. CASE, because row-level security takes COALESCE for something
-- that might tell what a policy hides, and will not search by it.
CREATE INDEX cases_carried_over_idx
  ON foi.cases (agency_id, (CASE WHEN settled_on IS NULL THEN 'infinity'::date ELSE settled_on END))
  INCLUDE (received_on, settled_on, settled_outcome, applicant_category, channel, unit, answered_in_time,
    used_working_days, made_public_on)
  WHERE received_on IS NOT NULL
    AND (settled_on IS NULL OR extract(year FROM settled_on) > extract(year FROM received_on));
CALL pg_temp.scope_by_agency('foi.cases');
GRANT SELECT, INSERT, UPDATE ON foi.cases TO foi_app;

CREATE TRIGGER cases_never_go_back BEFORE UPDATE ON foi.cases FOR EACH ROW
  WHEN (new.revision < old.revision OR new.number <> old.number OR new.created_at <> old.created_at)
  EXECUTE FUNCTION foi.refuse_change();

-- No case is assigned to an account that is closed; what is assigned to it already may stay until it is handed on.
CREATE FUNCTION foi.refuse_closed_desk() RETURNS trigger LANGUAGE plpgsql AS $$
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
  RETURN NEW;
END $$;
CREATE TRIGGER cases_handler_is_open BEFORE INSERT ON foi.cases
  FOR EACH ROW WHEN (NEW.handler_id IS NOT NULL) EXECUTE FUNCTION foi.refuse_closed_desk();
CREATE TRIGGER cases_new_handler_is_open BEFORE UPDATE OF handler_id ON foi.cases
  FOR EACH ROW WHEN (NEW.handler_id IS DISTINCT FROM OLD.handler_id AND NEW.handler_id IS NOT NULL)
  EXECUTE FUNCTION foi.refuse_closed_desk();
