CREATE TABLE foi.users (
  agency_id           uuid NOT NULL REFERENCES foi.agencies (id),
  id                  uuid NOT NULL,
  login               text NOT NULL CHECK (length(login) BETWEEN 1 AND 100),
  name                text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  unit                text,
  roles               text[] NOT NULL DEFAULT '{}',
  -- Intranets have mail domains without a dot.
  email               text CONSTRAINT users_email_is_an_address
    CHECK (length(email) <= 254 AND email ~ '^[A-Za-z0-9.!#$%&''*+/=?^_`{|}~-]+@[A-Za-z0-9-]+([.][A-Za-z0-9-]+)*$'),
  wants_digest        boolean NOT NULL DEFAULT false,
  deputy_id           uuid,
  password_hash       text NOT NULL,
  password_changed_at timestamptz NOT NULL,
  is_active           boolean NOT NULL DEFAULT true,
  created_at          timestamptz NOT NULL,
  closed_at           timestamptz,
  PRIMARY KEY (agency_id, id),
  CONSTRAINT users_deputy_fkey FOREIGN KEY (agency_id, deputy_id) REFERENCES foi.users (agency_id, id),
  CONSTRAINT users_deputy_is_another CHECK (deputy_id <> id),
  CONSTRAINT users_closed_are_inactive CHECK (closed_at IS NULL OR NOT is_active),
  CONSTRAINT users_roles_are_known CHECK (roles <@ ARRAY['registrar', 'handler', 'reviewer', 'signatory', 'head',
    'statistician', 'administrator', 'auditor'])
);
COMMENT ON TABLE foi.users IS
  'Owned by accounts. People with an account. An account is closed, never deleted: the record names people by it.';
COMMENT ON COLUMN foi.users.agency_id IS 'Agency they work for.';
COMMENT ON COLUMN foi.users.id IS 'The person, as actor in every record.';
COMMENT ON COLUMN foi.users.login IS 'Login name; unique in the whole system, whatever its case.';
COMMENT ON COLUMN foi.users.name IS 'Name, as the record and letters show it.';
COMMENT ON COLUMN foi.users.unit IS 'Unit (科室) by its name; null when in none.';
COMMENT ON COLUMN foi.users.roles IS
  'What they may do: registrar, handler, reviewer, signatory, head, statistician, administrator, auditor.';
COMMENT ON COLUMN foi.users.email IS 'Where notifications reach them; null when only in the application.';
COMMENT ON COLUMN foi.users.wants_digest IS
  'Whether they prefer a digest each working morning to single notifications.';
COMMENT ON COLUMN foi.users.deputy_id IS 'Deputy (代办人), notified in their place when no absence names a stand-in.';
COMMENT ON COLUMN foi.users.password_hash IS 'Argon2 hash.';
COMMENT ON COLUMN foi.users.password_changed_at IS 'Instant of the last change; earlier sessions have ended.';
COMMENT ON COLUMN foi.users.is_active IS 'May log in.';
COMMENT ON COLUMN foi.users.created_at IS 'Instant at which the account was made.';
COMMENT ON COLUMN foi.users.closed_at IS 'Instant at which it was closed for good; null while it is not.';
CREATE UNIQUE INDEX users_login_key ON foi.users (lower(login));
CREATE INDEX users_deputy_idx ON foi.users (agency_id, deputy_id) WHERE deputy_id IS NOT NULL;
CALL pg_temp.scope_by_agency('foi.users', account_work => true);
GRANT SELECT, INSERT, UPDATE ON foi.users TO foi_app;

CREATE VIEW foi.people WITH (security_invoker) AS
  SELECT agency_id, id, name, unit FROM foi.users;
COMMENT ON VIEW foi.people IS 'Published by accounts: the people whom records name, those included who left.';
CALL pg_temp.publish('foi.people', 'foi.users');

CREATE TABLE foi.sessions (
  agency_id    uuid NOT NULL,
  token_hash   bytea PRIMARY KEY CHECK (length(token_hash) = 32),
  user_id      uuid NOT NULL,
  address      text,
  created_at   timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  FOREIGN KEY (agency_id, user_id) REFERENCES foi.users (agency_id, id)
);
COMMENT ON TABLE foi.sessions IS 'Owned by accounts. Who is logged in. Rows are deleted when a session ends.';
COMMENT ON COLUMN foi.sessions.agency_id IS 'Agency of the person.';
COMMENT ON COLUMN foi.sessions.token_hash IS 'SHA-256 of the token in the cookie; the token itself is kept nowhere.';
COMMENT ON COLUMN foi.sessions.user_id IS 'Whose session it is.';
COMMENT ON COLUMN foi.sessions.address IS 'Network address it was opened from.';
COMMENT ON COLUMN foi.sessions.created_at IS 'Instant of logging in; a session ends twelve hours later at the latest.';
COMMENT ON COLUMN foi.sessions.last_seen_at IS
  'Instant of the last request; a session that is idle for half an hour ends.';
COMMENT ON COLUMN foi.sessions.expires_at IS 'Instant at which it ends unless it is used again.';
CREATE INDEX sessions_user_idx ON foi.sessions (agency_id, user_id);
CREATE INDEX sessions_expiry_idx ON foi.sessions (expires_at);
CALL pg_temp.scope_by_agency('foi.sessions', account_work => true);
GRANT SELECT, INSERT, UPDATE, DELETE ON foi.sessions TO foi_app;

CREATE TABLE foi.login_attempts (
  subject        text PRIMARY KEY CHECK (length(subject) <= 200),
  failures       integer NOT NULL CHECK (failures >= 0),
  last_failed_at timestamptz NOT NULL,
  locked_until   timestamptz
);
COMMENT ON TABLE foi.login_attempts IS
  'Owned by accounts. '
  'Failures in a row, of a login or from an address, after which further attempts are refused for a while.';
COMMENT ON COLUMN foi.login_attempts.subject IS
  'What is counted: login:<SHA-256 of the login>, since people type passwords into the wrong field, or '
  'address:<address>.';
COMMENT ON COLUMN foi.login_attempts.failures IS 'Number of failures in a row.';
COMMENT ON COLUMN foi.login_attempts.last_failed_at IS
  'Instant of the last one; failures are forgotten a while after it.';
COMMENT ON COLUMN foi.login_attempts.locked_until IS
  'Instant until which attempts are refused; null while they are not.';
GRANT SELECT, INSERT, UPDATE, DELETE ON foi.login_attempts TO foi_app;

CREATE TABLE foi.units (
  agency_id uuid NOT NULL REFERENCES foi.agencies (id),
  name      text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  position  smallint NOT NULL,
  PRIMARY KEY (agency_id, name)
);
COMMENT ON TABLE foi.units IS
  'Owned by accounts. '
  'Units (科室) of an agency. Cases and people refer to their unit by name; this table lists the existing ones.';
COMMENT ON COLUMN foi.units.agency_id IS 'Agency it belongs to.';
COMMENT ON COLUMN foi.units.name IS 'Name of the unit.';
COMMENT ON COLUMN foi.units.position IS 'Place in lists, from 1.';
CALL pg_temp.scope_by_agency('foi.units', account_work => true);
GRANT SELECT, INSERT, UPDATE, DELETE ON foi.units TO foi_app;

CREATE TABLE foi.unit_heads (
  agency_id uuid NOT NULL,
  unit      text NOT NULL,
  user_id   uuid NOT NULL,
  position  smallint NOT NULL,
  PRIMARY KEY (agency_id, unit, user_id),
  FOREIGN KEY (agency_id, unit) REFERENCES foi.units (agency_id, name) ON DELETE CASCADE,
  FOREIGN KEY (agency_id, user_id) REFERENCES foi.users (agency_id, id)
);
COMMENT ON TABLE foi.unit_heads IS 'Owned by accounts. Heads of a unit, who are notified of its late deadlines.';
COMMENT ON COLUMN foi.unit_heads.agency_id IS 'Agency of the unit.';
COMMENT ON COLUMN foi.unit_heads.unit IS 'Name of the unit.';
COMMENT ON COLUMN foi.unit_heads.user_id IS 'Who heads it.';
COMMENT ON COLUMN foi.unit_heads.position IS 'Place among several heads, from 1.';
CREATE INDEX unit_heads_user_idx ON foi.unit_heads (agency_id, user_id);
CALL pg_temp.scope_by_agency('foi.unit_heads', account_work => true);
GRANT SELECT, INSERT, DELETE ON foi.unit_heads TO foi_app;

CREATE VIEW foi.heads_of_units WITH (security_invoker) AS
  SELECT agency_id, unit, user_id FROM foi.unit_heads;
COMMENT ON VIEW foi.heads_of_units IS 'Published by accounts: who heads which unit.';
CALL pg_temp.publish('foi.heads_of_units', 'foi.unit_heads');

CREATE TYPE foi.id_range AS RANGE (subtype = uuid);
COMMENT ON TYPE foi.id_range IS
  'A range of ids, so that GiST compares them without btree_gist, which a hosted owner may not be able to install.';

CREATE TABLE foi.absences (
  agency_id    uuid NOT NULL,
  id           uuid NOT NULL,
  user_id      uuid NOT NULL,
  from_on      date NOT NULL,
  to_on        date NOT NULL,
  stand_in_id  uuid,
  created_by   uuid,
  created_at   timestamptz NOT NULL,
  cancelled_by uuid,
  cancelled_at timestamptz,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, user_id) REFERENCES foi.users (agency_id, id),
  FOREIGN KEY (agency_id, stand_in_id) REFERENCES foi.users (agency_id, id),
  CHECK (to_on >= from_on),
  CHECK (stand_in_id <> user_id),
  CONSTRAINT absences_do_not_overlap EXCLUDE USING gist (
    foi.id_range(agency_id, agency_id, '[]') WITH &&, foi.id_range(user_id, user_id, '[]') WITH &&,
    daterange(from_on, to_on, '[]') WITH &&) WHERE (cancelled_at IS NULL)
);
COMMENT ON TABLE foi.absences IS
  'Owned by accounts. When a person is away, and who stands in. Absences of one person never overlap.';
COMMENT ON COLUMN foi.absences.agency_id IS 'Agency of the person.';
COMMENT ON COLUMN foi.absences.id IS 'The absence.';
COMMENT ON COLUMN foi.absences.user_id IS 'Who is away.';
COMMENT ON COLUMN foi.absences.from_on IS 'First day away.';
COMMENT ON COLUMN foi.absences.to_on IS 'Last day away; an absence ended early ends here.';
COMMENT ON COLUMN foi.absences.stand_in_id IS 'Who is notified meanwhile; null leaves it to the deputy.';
COMMENT ON COLUMN foi.absences.created_by IS 'Who recorded it; null on the command line.';
COMMENT ON COLUMN foi.absences.created_at IS 'Instant at which it was recorded.';
COMMENT ON COLUMN foi.absences.cancelled_by IS 'Who cancelled it.';
COMMENT ON COLUMN foi.absences.cancelled_at IS
  'Instant at which it was cancelled, before it began; null while it applies.';
CREATE INDEX absences_running_idx ON foi.absences (agency_id, to_on) WHERE cancelled_at IS NULL;
CALL pg_temp.scope_by_agency('foi.absences', account_work => true);
GRANT SELECT, INSERT, UPDATE (to_on, cancelled_by, cancelled_at) ON foi.absences TO foi_app;

CREATE FUNCTION foi.session_of(token_hash bytea, at timestamptz, OUT user_id uuid, OUT agency_id uuid,
  OUT agency_code text, OUT agency_name text, OUT settings jsonb, OUT login text, OUT name text, OUT unit text,
  OUT roles text[], OUT readable_agency_ids uuid[], OUT last_seen_at timestamptz, OUT expires_at timestamptz
) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  before text := coalesce(current_setting('foi.accounts', true), '');
  accounts text := set_config('foi.accounts', 'on', true);
BEGIN
  SELECT u.id, u.agency_id, a.code, a.name, a.settings, u.login, u.name, u.unit, u.roles,
         CASE WHEN EXISTS (SELECT FROM foi.agencies below WHERE below.parent_id = u.agency_id)
              THEN foi.agency_and_subordinates(u.agency_id) ELSE ARRAY[u.agency_id] END,
         s.last_seen_at, s.expires_at
  INTO user_id, agency_id, agency_code, agency_name, settings, login, name, unit, roles, readable_agency_ids,
       last_seen_at, expires_at
  FROM foi.sessions s
  JOIN foi.users u ON u.agency_id = s.agency_id AND u.id = s.user_id
  JOIN foi.agencies a ON a.id = u.agency_id
  WHERE s.token_hash = session_of.token_hash AND s.expires_at > session_of.at AND u.is_active;
  accounts := set_config('foi.accounts', before, true);
END $$;
COMMENT ON FUNCTION foi.session_of IS
  'Who a session belongs to, and which agencies that person may read: one statement for each request. Columns are '
  'null without a session. Most agencies have none below them: the tree is walked for the others only.';

CREATE FUNCTION foi.signal_accounts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('foi_signals', 'accounts ' || TG_TABLE_NAME);
  RETURN NULL;
END $$;
COMMENT ON FUNCTION foi.signal_accounts IS
  'Trigger: signals to every process that what it has read of sessions may be outdated. By a trigger, so that no way of '
  'changing an account, not even by hand, is without it; changes are rare enough for a signal within the transaction.';
CREATE TRIGGER sessions_signal AFTER DELETE ON foi.sessions
  FOR EACH STATEMENT EXECUTE FUNCTION foi.signal_accounts();
CREATE TRIGGER users_signal AFTER UPDATE ON foi.users FOR EACH STATEMENT EXECUTE FUNCTION foi.signal_accounts();
CREATE TRIGGER agencies_signal AFTER INSERT OR UPDATE ON foi.agencies
  FOR EACH STATEMENT EXECUTE FUNCTION foi.signal_accounts();

CREATE FUNCTION foi.account_of(login text) RETURNS TABLE (
  user_id uuid, agency_id uuid, password_hash text, is_active boolean
) LANGUAGE plpgsql ROWS 1 AS $$
#variable_conflict use_column
DECLARE
  before text := coalesce(current_setting('foi.accounts', true), '');
BEGIN
  PERFORM set_config('foi.accounts', 'on', true);
  RETURN QUERY
  SELECT u.id, u.agency_id, u.password_hash, u.is_active
  FROM foi.users u WHERE lower(u.login) = lower(account_of.login);
  PERFORM set_config('foi.accounts', before, true);
END $$;
COMMENT ON FUNCTION foi.account_of IS
  'The account of a login, to check the password of a person who is not logged in yet.';

CREATE FUNCTION foi.supervising_agency(agency uuid) RETURNS uuid LANGUAGE plpgsql STABLE AS $$
DECLARE
  above uuid := agency;
BEGIN
  LOOP
    SELECT a.parent_id INTO above FROM foi.agencies a WHERE a.id = above;
    EXIT WHEN above IS NULL OR EXISTS (
      SELECT FROM foi.users u WHERE u.agency_id = above AND u.is_active AND 'head' = ANY (u.roles));
  END LOOP;
  RETURN above;
END $$;
COMMENT ON FUNCTION foi.supervising_agency IS 'The nearest agency above that has a head; null at the top.';

CREATE FUNCTION foi.people_in_charge(agency uuid, since date) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  before text := coalesce(current_setting('foi.accounts', true), '');
  above uuid;
  answer jsonb;
BEGIN
  PERFORM set_config('foi.accounts', 'on', true);
  above := foi.supervising_agency(agency);
  SELECT jsonb_build_object(
    'above', above,
    'persons', (
      SELECT coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'agencyId', u.agency_id, 'name', u.name,
        'unit', u.unit, 'roles', u.roles, 'isActive', u.is_active, 'email', u.email,
        'wantsDigest', u.wants_digest, 'deputyId', u.deputy_id) ORDER BY u.created_at, u.id), '[]')
      FROM foi.users u WHERE u.agency_id IN (agency, above)),
    'unitHeads', (
      SELECT coalesce(jsonb_agg(jsonb_build_object('unit', h.unit, 'userId', h.user_id)
        ORDER BY h.unit, h.position, h.user_id), '[]')
      FROM foi.unit_heads h WHERE h.agency_id = agency),
    'absences', (
      SELECT coalesce(jsonb_agg(jsonb_build_object('personId', b.user_id, 'from', b.from_on, 'to', b.to_on,
        'standInId', b.stand_in_id) ORDER BY b.from_on, b.id), '[]')
      FROM foi.absences b
      WHERE b.agency_id IN (agency, above) AND b.cancelled_at IS NULL AND b.to_on >= since)
  ) INTO answer;
  PERFORM set_config('foi.accounts', before, true);
  RETURN answer;
END $$;
COMMENT ON FUNCTION foi.people_in_charge IS
  'The people whom notifications of an agency can reach or escalate to, its supervising agency included, for work '
  'outside a session. Absences that ended before "since" are left out.';
