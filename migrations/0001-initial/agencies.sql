CREATE TABLE foi.agencies (
  id               uuid PRIMARY KEY,
  code             text NOT NULL CONSTRAINT agencies_code_key UNIQUE CHECK (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  name             text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  parent_id        uuid REFERENCES foi.agencies (id) CHECK (parent_id <> id),
  level            text,
  settings         jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(settings) = 'object'),
  calendar_version integer NOT NULL DEFAULT 0,
  created_at       timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE foi.agencies IS
  'Owned by accounts. '
  'Agencies (行政机关) and their hierarchy. The list of agencies is public; an agency is changed by its own administrator '
  'and by account work.';
COMMENT ON COLUMN foi.agencies.id IS 'The agency.';
COMMENT ON COLUMN foi.agencies.code IS 'Short name for command lines and addresses.';
COMMENT ON COLUMN foi.agencies.name IS 'Official name, as letters and reports print it.';
COMMENT ON COLUMN foi.agencies.parent_id IS
  'The agency above (主管部门), which may read its rows and supervise it; null at the top.';
COMMENT ON COLUMN foi.agencies.level IS
  'Its level in yearly reporting: department, township, county, prefecture, province, vertical '
  '(2021年报告格式填报说明). Null counts as department, whose day is the earliest.';
COMMENT ON COLUMN foi.agencies.settings IS
  'Settings of the agency: steps of clearance, whether the drafter may clear, notification policy. '
  'Defaults are not stored.';
COMMENT ON COLUMN foi.agencies.calendar_version IS
  'Version of its calendar, raised by each holiday announcement that takes effect for it; commits name the version '
  'they were counted by.';
COMMENT ON COLUMN foi.agencies.created_at IS 'When it was set up. Duties due before that do not apply to it.';
CREATE INDEX agencies_parent_idx ON foi.agencies (parent_id);
-- Which agencies exist is public; changing one is work of its own administrator or of the accounts module.
ALTER TABLE foi.agencies ENABLE ROW LEVEL SECURITY;
ALTER TABLE foi.agencies FORCE ROW LEVEL SECURITY;
CREATE POLICY agencies_read ON foi.agencies FOR SELECT USING (true);
CREATE POLICY agencies_insert ON foi.agencies FOR INSERT WITH CHECK ((SELECT foi.is_account_work()));
CREATE POLICY agencies_update ON foi.agencies FOR UPDATE
  USING (id IN (SELECT unnest(foi.writable_agencies())) OR (SELECT foi.is_account_work()));
GRANT SELECT, INSERT, UPDATE ON foi.agencies TO foi_app;

CREATE VIEW foi.agency_directory WITH (security_invoker) AS
  SELECT id, code, name FROM foi.agencies;
COMMENT ON VIEW foi.agency_directory IS 'Published by accounts: the agencies that exist.';
CALL pg_temp.publish('foi.agency_directory', 'foi.agencies');

CREATE VIEW foi.agency_settings WITH (security_invoker) AS
  SELECT id, level, settings, calendar_version, created_at FROM foi.agencies;
COMMENT ON VIEW foi.agency_settings IS
  'Published by accounts: how each agency works. A module reads its own section of the settings.';
CALL pg_temp.publish('foi.agency_settings', 'foi.agencies');

CREATE FUNCTION foi.agency_and_subordinates(agency uuid) RETURNS uuid[] LANGUAGE sql STABLE AS $$
  WITH RECURSIVE family AS (
    SELECT agency AS id
    UNION
    SELECT a.id FROM foi.agencies a JOIN family f ON a.parent_id = f.id
  )
  SELECT array_agg(id) FROM family
$$;
COMMENT ON FUNCTION foi.agency_and_subordinates IS
  'An agency and all below it, whose rows a supervising agency may read.';

CREATE FUNCTION foi.agency_and_superiors(agency uuid) RETURNS uuid[] LANGUAGE sql STABLE AS $$
  WITH RECURSIVE line AS (
    SELECT a.id, a.parent_id FROM foi.agencies a WHERE a.id = agency
    UNION
    SELECT a.id, a.parent_id FROM foi.agencies a JOIN line l ON a.id = l.parent_id
  )
  SELECT array_agg(id) FROM line
$$;
COMMENT ON FUNCTION foi.agency_and_superiors IS 'An agency and all above it, whose holiday announcements apply to it.';

CREATE FUNCTION foi.set_agency_timer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM foi.set_timer(new.id, 'agency', NULL, about.kind, '', 'epoch')
  FROM (VALUES ('notifications'), ('duties'), ('audit')) AS about (kind);
  RETURN NULL;
END $$;
COMMENT ON FUNCTION foi.set_agency_timer IS
  'Trigger: sets the timers of an agency itself: its own events (next year''s calendar), its yearly duties, the audit '
  'of its timers.';
CREATE TRIGGER agencies_set_timer AFTER INSERT ON foi.agencies FOR EACH ROW
  EXECUTE FUNCTION foi.set_agency_timer();
-- A new calendar may move its duties, and end the timer for the missing calendar.
CREATE TRIGGER calendars_set_timer AFTER UPDATE OF calendar_version ON foi.agencies FOR EACH ROW
  WHEN (old.calendar_version <> new.calendar_version) EXECUTE FUNCTION foi.set_agency_timer();
