-- Announcements of working days that agencies have taken in. What was counted by the calendar of a moment ago cannot be
-- committed any more.
CREATE TABLE foi.calendar_notices (
  -- Whoever took it in; once applied it holds for that agency and all below it.
  agency_id        uuid NOT NULL REFERENCES foi.agencies (id),
  id               uuid NOT NULL,
  -- national: publishes its year; agency: days of this agency's own.
  scope            text NOT NULL CHECK (scope IN ('national', 'agency')),
  year             smallint NOT NULL CHECK (year BETWEEN 2000 AND 2199),
  -- An amendment adds to what earlier notices of its scope and year say; a complete one takes their place.
  is_amendment     boolean NOT NULL,
  title_zh         text NOT NULL CHECK (length(title_zh) BETWEEN 1 AND 200),
  title_en         text NOT NULL CHECK (length(title_en) BETWEEN 1 AND 200),
  -- Where it can be looked up, and the day it was published on.
  source           text NOT NULL CHECK (length(source) BETWEEN 1 AND 500),
  published_on     date NOT NULL,
  off_days         date[] NOT NULL,
  makeup_workdays  date[] NOT NULL,
  state            text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'applied', 'withdrawn')),
  created_at       timestamptz NOT NULL,
  created_by       uuid,
  -- The order in which notices took effect: of two that name a day, the later one holds.
  applied_order    bigint,
  applied_at       timestamptz,
  applied_by       uuid,
  -- What applying it did, in numbers.
  effect           jsonb,
  withdrawn_at     timestamptz,
  withdrawn_by     uuid,
  PRIMARY KEY (agency_id, id),
  CHECK ((state = 'applied') = (applied_at IS NOT NULL)),
  CHECK ((state = 'applied') = (applied_order IS NOT NULL)),
  CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL))
);
CREATE INDEX calendar_notices_year_idx ON foi.calendar_notices (agency_id, year, created_at);
-- Public facts: an agency below reads what those above it took in. Written by the agency itself only.
ALTER TABLE foi.calendar_notices ENABLE ROW LEVEL SECURITY;
ALTER TABLE foi.calendar_notices FORCE ROW LEVEL SECURITY;
CREATE POLICY calendar_notices_read ON foi.calendar_notices FOR SELECT USING (true);
CREATE POLICY calendar_notices_insert ON foi.calendar_notices FOR INSERT
  WITH CHECK (agency_id = (SELECT foi.writable_agency()));
CREATE POLICY calendar_notices_update ON foi.calendar_notices FOR UPDATE
  USING (agency_id = (SELECT foi.writable_agency())) WITH CHECK (agency_id = (SELECT foi.writable_agency()));
-- A draft may take effect or be withdrawn; neither it nor what came of it is ever edited.
CREATE TRIGGER calendar_notices_are_not_edited BEFORE UPDATE ON foi.calendar_notices FOR EACH ROW
  WHEN (old.state <> 'draft'
        OR (old.agency_id, old.id, old.scope, old.year, old.is_amendment, old.title_zh, old.title_en, old.source,
            old.published_on, old.off_days, old.makeup_workdays, old.created_at)
           IS DISTINCT FROM
           (new.agency_id, new.id, new.scope, new.year, new.is_amendment, new.title_zh, new.title_en, new.source,
            new.published_on, new.off_days, new.makeup_workdays, new.created_at))
  EXECUTE FUNCTION foi.refuse_change();
GRANT SELECT, INSERT, UPDATE ON foi.calendar_notices TO foi_app;

CREATE SEQUENCE foi.calendar_order;
GRANT USAGE ON SEQUENCE foi.calendar_order TO foi_app;

-- Commits share this lock of their agency; whoever changes its calendar holds it alone.
CREATE FUNCTION foi.calendar_lock(agency uuid) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT hashtext(agency::text)
$$;

-- Takes the calendars of these agencies for one's own until the transaction ends, in one order so that two who do
-- cannot wait for each other, and raises their editions.
CREATE FUNCTION foi.raise_calendar_editions(agencies uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  scope text[] := ARRAY[current_setting('foi.agency_ids', true), current_setting('foi.agency_id', true)];
  one uuid;
BEGIN
  FOR one IN SELECT unnest(agencies) ORDER BY 1 LOOP
    PERFORM pg_advisory_xact_lock(2019713, foi.calendar_lock(one));
    PERFORM foi.act_for(one);
    UPDATE foi.agencies a SET calendar_edition = a.calendar_edition + 1 WHERE a.id = one;
  END LOOP;
  PERFORM foi.give_back(scope, NULL);
END $$;
