CREATE TABLE foi.holiday_announcements (
  agency_id        uuid NOT NULL REFERENCES foi.agencies (id),
  id               uuid NOT NULL,
  scope            text NOT NULL CHECK (scope IN ('national', 'agency')),
  year             smallint NOT NULL CHECK (year BETWEEN 2000 AND 2199),
  is_amendment     boolean NOT NULL,
  title_zh         text NOT NULL CHECK (length(title_zh) BETWEEN 1 AND 200),
  title_en         text NOT NULL CHECK (length(title_en) BETWEEN 1 AND 200),
  source           text NOT NULL CHECK (length(source) BETWEEN 1 AND 500),
  published_on     date NOT NULL,
  off_days         date[] NOT NULL,
  makeup_workdays  date[] NOT NULL,
  state            text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'applied', 'withdrawn')),
  created_at       timestamptz NOT NULL,
  created_by       uuid,
  applied_order    bigint,
  applied_at       timestamptz,
  applied_by       uuid,
  effect           jsonb,
  withdrawn_at     timestamptz,
  withdrawn_by     uuid,
  PRIMARY KEY (agency_id, id),
  CHECK ((state = 'applied') = (applied_at IS NOT NULL)),
  CHECK ((state = 'applied') = (applied_order IS NOT NULL)),
  CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL))
);
COMMENT ON TABLE foi.holiday_announcements IS
  'Owned by calendars. '
  'Holiday announcements (放假通知) that agencies have imported, and their own days off. An applied one holds for its '
  'agency and all below; every agency may read them. Neither a draft nor its effect is ever edited.';
COMMENT ON COLUMN foi.holiday_announcements.agency_id IS 'Agency that imported it.';
COMMENT ON COLUMN foi.holiday_announcements.id IS 'The announcement.';
COMMENT ON COLUMN foi.holiday_announcements.scope IS
  'national publishes its year; agency adds days off of this agency''s own.';
COMMENT ON COLUMN foi.holiday_announcements.year IS 'Calendar year it is about.';
COMMENT ON COLUMN foi.holiday_announcements.is_amendment IS
  'Whether it adds to earlier ones of its scope and year, or replaces them.';
COMMENT ON COLUMN foi.holiday_announcements.title_zh IS 'Title in Chinese.';
COMMENT ON COLUMN foi.holiday_announcements.title_en IS 'Title in English.';
COMMENT ON COLUMN foi.holiday_announcements.source IS 'Where it can be looked up, such as 国办发明电〔2025〕7号.';
COMMENT ON COLUMN foi.holiday_announcements.published_on IS 'Day on which it was published.';
COMMENT ON COLUMN foi.holiday_announcements.off_days IS 'Days off that it names.';
COMMENT ON COLUMN foi.holiday_announcements.makeup_workdays IS 'Days of rest on which people work (调休上班).';
COMMENT ON COLUMN foi.holiday_announcements.state IS 'draft, applied, withdrawn.';
COMMENT ON COLUMN foi.holiday_announcements.created_at IS 'Instant at which it was imported.';
COMMENT ON COLUMN foi.holiday_announcements.created_by IS 'Who imported it; null on the command line.';
COMMENT ON COLUMN foi.holiday_announcements.applied_order IS
  'Order in which announcements took effect: of two that name a day, the later one holds.';
COMMENT ON COLUMN foi.holiday_announcements.applied_at IS 'Instant at which it took effect.';
COMMENT ON COLUMN foi.holiday_announcements.applied_by IS 'Who applied it.';
COMMENT ON COLUMN foi.holiday_announcements.effect IS
  'What applying it did, in numbers: cases, disputes and deadlines that moved.';
COMMENT ON COLUMN foi.holiday_announcements.withdrawn_at IS 'Instant at which a draft was withdrawn.';
COMMENT ON COLUMN foi.holiday_announcements.withdrawn_by IS 'Who withdrew it.';
CREATE INDEX holiday_announcements_year_idx ON foi.holiday_announcements (agency_id, year, created_at);
-- Public facts: an agency reads the announcements imported by the agencies above it. Written by the agency itself only.
ALTER TABLE foi.holiday_announcements ENABLE ROW LEVEL SECURITY;
ALTER TABLE foi.holiday_announcements FORCE ROW LEVEL SECURITY;
CREATE POLICY holiday_announcements_read ON foi.holiday_announcements FOR SELECT USING (true);
CREATE POLICY holiday_announcements_insert ON foi.holiday_announcements FOR INSERT
  WITH CHECK (agency_id IN (SELECT unnest(foi.writable_agencies())));
CREATE POLICY holiday_announcements_update ON foi.holiday_announcements FOR UPDATE
  USING (agency_id IN (SELECT unnest(foi.writable_agencies()))) WITH CHECK (agency_id IN (SELECT unnest(foi.writable_agencies())));
-- A draft may take effect or be withdrawn; neither it nor its effect is ever edited.
CREATE TRIGGER holiday_announcements_are_not_edited BEFORE UPDATE ON foi.holiday_announcements FOR EACH ROW
  WHEN (old.state <> 'draft'
        OR (old.agency_id, old.id, old.scope, old.year, old.is_amendment, old.title_zh, old.title_en, old.source,
            old.published_on, old.off_days, old.makeup_workdays, old.created_at)
           IS DISTINCT FROM
           (new.agency_id, new.id, new.scope, new.year, new.is_amendment, new.title_zh, new.title_en, new.source,
            new.published_on, new.off_days, new.makeup_workdays, new.created_at))
  EXECUTE FUNCTION foi.refuse_change();
GRANT SELECT, INSERT, UPDATE ON foi.holiday_announcements TO foi_app;

CREATE SEQUENCE foi.calendar_order;
COMMENT ON SEQUENCE foi.calendar_order IS 'The order in which announcements take effect, over all agencies.';
GRANT USAGE ON SEQUENCE foi.calendar_order TO foi_app;

CREATE FUNCTION foi.calendar_lock(agency uuid) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT hashtext(agency::text)
$$;
COMMENT ON FUNCTION foi.calendar_lock IS
  'Key of the advisory lock of an agency''s calendar: commits share it, a change of the calendar holds it exclusively.';

CREATE FUNCTION foi.raise_calendar_versions(agencies uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  scope text[] := ARRAY[current_setting('foi.agency_ids', true), current_setting('foi.agency_id', true)];
  one uuid;
BEGIN
  FOR one IN SELECT unnest(agencies) ORDER BY 1 LOOP
    PERFORM pg_advisory_xact_lock(2019713, foi.calendar_lock(one));
    PERFORM foi.enter_scope(one);
    UPDATE foi.agencies a SET calendar_version = a.calendar_version + 1 WHERE a.id = one;
  END LOOP;
  PERFORM foi.leave_scope(scope, NULL);
END $$;
COMMENT ON FUNCTION foi.raise_calendar_versions IS
  'Locks the calendars of these agencies until the transaction ends, in one order to avoid deadlocks, and raises '
  'their versions.';
