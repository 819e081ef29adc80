import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, scopedByAgency } from './row-security.js';

/** The schema, what row-level security asks, and who works where. */
export class AgenciesAndAccounts1764000000001 implements MigrationInterface {
  readonly name = 'AgenciesAndAccounts1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA foi;
      GRANT USAGE ON SCHEMA foi TO foi_app;

      -- Set for one transaction at a time: the agencies a request may read, and the one it may write.
      CREATE FUNCTION foi.readable_agencies() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT coalesce(string_to_array(nullif(current_setting('foi.agency_ids', true), ''), ',')::uuid[], '{}')
      $$;
      CREATE FUNCTION foi.writable_agency() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT nullif(current_setting('foi.agency_id', true), '')::uuid
      $$;
      -- Signing in finds a person before any agency is known. Nothing but the accounts module sets this.
      CREATE FUNCTION foi.is_account_work() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT coalesce(current_setting('foi.accounts', true) = 'on', false)
      $$;
      -- Functions that act for an agency set its scope for themselves and give the one before back with their answer.
      -- (A SET clause would do both, but only superusers may write one for parameters of our own.)
      CREATE FUNCTION foi.enter_scope(agency uuid) RETURNS text[] LANGUAGE plpgsql AS $$
      DECLARE
        before text[] := ARRAY[current_setting('foi.agency_ids', true), current_setting('foi.agency_id', true)];
      BEGIN
        PERFORM set_config('foi.agency_ids', agency::text, true), set_config('foi.agency_id', agency::text, true);
        RETURN before;
      END $$;
      CREATE FUNCTION foi.leave_scope(scope text[], answer jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM set_config('foi.agency_ids', coalesce(scope[1], ''), true),
                set_config('foi.agency_id', coalesce(scope[2], ''), true);
        RETURN answer;
      END $$;
      CREATE FUNCTION foi.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'foi.% is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'integrity_constraint_violation';
      END $$;`);

    await runner.query(`
      CREATE TABLE foi.agencies (
        id         uuid PRIMARY KEY,
        code       text NOT NULL CONSTRAINT agencies_code_key UNIQUE CHECK (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
        name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        parent_id  uuid REFERENCES foi.agencies (id) CHECK (parent_id <> id),
        level      text,
        settings   jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(settings) = 'object'),
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX agencies_parent_idx ON foi.agencies (parent_id);
      -- Which agencies exist is public; changing one is work of its own administrator or of the accounts module.
      ALTER TABLE foi.agencies ENABLE ROW LEVEL SECURITY;
      ALTER TABLE foi.agencies FORCE ROW LEVEL SECURITY;
      CREATE POLICY agencies_read ON foi.agencies FOR SELECT USING (true);
      CREATE POLICY agencies_insert ON foi.agencies FOR INSERT WITH CHECK ((SELECT foi.is_account_work()));
      CREATE POLICY agencies_update ON foi.agencies FOR UPDATE
        USING (id = (SELECT foi.writable_agency()) OR (SELECT foi.is_account_work()));
      GRANT SELECT, INSERT, UPDATE ON foi.agencies TO foi_app;

      -- An agency and all below it: what a supervising agency may read.
      CREATE FUNCTION foi.agency_and_subordinates(agency uuid) RETURNS uuid[] LANGUAGE sql STABLE AS $$
        WITH RECURSIVE family AS (
          SELECT agency AS id
          UNION
          SELECT a.id FROM foi.agencies a JOIN family f ON a.parent_id = f.id
        )
        SELECT array_agg(id) FROM family
      $$;

      CREATE TABLE foi.users (
        agency_id           uuid NOT NULL REFERENCES foi.agencies (id),
        id                  uuid NOT NULL,
        login               text NOT NULL CHECK (length(login) BETWEEN 1 AND 100),
        name                text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
        unit                text,
        roles               text[] NOT NULL DEFAULT '{}',
        password_hash       text NOT NULL,
        password_changed_at timestamptz NOT NULL,
        is_active           boolean NOT NULL DEFAULT true,
        created_at          timestamptz NOT NULL,
        PRIMARY KEY (agency_id, id),
        CONSTRAINT users_roles_are_known CHECK (roles <@ ARRAY['registrar', 'handler', 'reviewer', 'signatory', 'head',
          'statistician', 'administrator', 'auditor'])
      );
      CREATE UNIQUE INDEX users_login_key ON foi.users (lower(login));
      GRANT SELECT, INSERT, UPDATE ON foi.users TO foi_app;

      CREATE TABLE foi.sessions (
        agency_id    uuid NOT NULL,
        token_hash   bytea PRIMARY KEY CHECK (length(token_hash) = 32),
        user_id      uuid NOT NULL,
        csrf_hash    bytea,
        address      text,
        created_at   timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        expires_at   timestamptz NOT NULL,
        FOREIGN KEY (agency_id, user_id) REFERENCES foi.users (agency_id, id)
      );
      CREATE INDEX sessions_user_idx ON foi.sessions (agency_id, user_id);
      CREATE INDEX sessions_expiry_idx ON foi.sessions (expires_at);
      GRANT SELECT, INSERT, UPDATE, DELETE ON foi.sessions TO foi_app;

      -- Failures in a row of a login or of an address ('login:…', 'address:…'), for lockout.
      CREATE TABLE foi.login_attempts (
        subject        text PRIMARY KEY CHECK (length(subject) <= 200),
        failures       integer NOT NULL CHECK (failures >= 0),
        last_failed_at timestamptz NOT NULL,
        locked_until   timestamptz
      );
      GRANT SELECT, INSERT, UPDATE, DELETE ON foi.login_attempts TO foi_app;

      CREATE TABLE foi.audit_entries (
        id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        agency_id    uuid REFERENCES foi.agencies (id),
        at           timestamptz NOT NULL,
        actor_id     uuid,
        action       text NOT NULL,
        subject_kind text,
        subject_id   text,
        address      text,
        details      jsonb NOT NULL DEFAULT '{}'
      );
      CREATE INDEX audit_entries_agency_idx ON foi.audit_entries (agency_id, at);
      GRANT SELECT, INSERT ON foi.audit_entries TO foi_app;`);

    await runner.query(scopedByAgency('users', '(SELECT foi.is_account_work())'));
    await runner.query(scopedByAgency('sessions', '(SELECT foi.is_account_work())'));
    await runner.query(scopedByAgency('audit_entries', '(SELECT foi.is_account_work())'));
    await runner.query(appendOnly('audit_entries'));

    await runner.query(`
      -- Who a session belongs to, and what that person may read: one statement for each request.
      CREATE FUNCTION foi.session_of(token_hash bytea, at timestamptz) RETURNS TABLE (
        user_id uuid, agency_id uuid, agency_code text, agency_name text, settings jsonb, login text, name text,
        unit text, roles text[], readable_agency_ids uuid[], csrf_hash bytea, last_seen_at timestamptz,
        expires_at timestamptz
      ) LANGUAGE plpgsql ROWS 1 AS $$
      #variable_conflict use_column
      DECLARE
        before text := coalesce(current_setting('foi.accounts', true), '');
      BEGIN
        PERFORM set_config('foi.accounts', 'on', true);
        RETURN QUERY
        SELECT u.id, u.agency_id, a.code, a.name, a.settings, u.login, u.name, u.unit, u.roles,
               foi.agency_and_subordinates(u.agency_id), s.csrf_hash, s.last_seen_at, s.expires_at
        FROM foi.sessions s
        JOIN foi.users u ON u.agency_id = s.agency_id AND u.id = s.user_id
        JOIN foi.agencies a ON a.id = u.agency_id
        WHERE s.token_hash = session_of.token_hash AND s.expires_at > session_of.at AND u.is_active;
        PERFORM set_config('foi.accounts', before, true);
      END $$;
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
      END $$;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION foi.account_of(text);
      DROP FUNCTION foi.session_of(bytea, timestamptz);
      DROP TABLE foi.audit_entries, foi.login_attempts, foi.sessions, foi.users;
      DROP FUNCTION foi.agency_and_subordinates(uuid);
      DROP TABLE foi.agencies;
      DROP FUNCTION foi.refuse_change();
      DROP FUNCTION foi.leave_scope(text[], jsonb);
      DROP FUNCTION foi.enter_scope(uuid);
      DROP FUNCTION foi.is_account_work();
      DROP FUNCTION foi.writable_agency();
      DROP FUNCTION foi.readable_agencies();
      REVOKE USAGE ON SCHEMA foi FROM foi_app;
      DROP SCHEMA foi;`);
  }
}
