CREATE TABLE foi.registers (
  agency_id        uuid NOT NULL REFERENCES foi.agencies (id),
  kind             text NOT NULL CHECK (kind IN ('request', 'review', 'suit', 'reply')),
  year             smallint NOT NULL CHECK (year BETWEEN 2000 AND 2199),
  last_number      integer NOT NULL CHECK (last_number >= 0),
  imported_through integer NOT NULL DEFAULT 0 CHECK (imported_through <= last_number),
  PRIMARY KEY (agency_id, kind, year)
);
COMMENT ON TABLE foi.registers IS
  'Owned by cases. '
  'Counters, one for each register, year and agency. The row is locked until what took the number is committed: no '
  'gaps.';
COMMENT ON COLUMN foi.registers.agency_id IS 'Agency whose register it is.';
COMMENT ON COLUMN foi.registers.kind IS 'request (申请), review (复议), suit (诉讼), reply (答复文号).';
COMMENT ON COLUMN foi.registers.year IS 'Year of the numbers.';
COMMENT ON COLUMN foi.registers.last_number IS 'Highest number taken.';
COMMENT ON COLUMN foi.registers.imported_through IS
  'Numbers up to this one may come from a ledger, which can have gaps of its own.';
CALL pg_temp.scope_by_agency('foi.registers');
GRANT SELECT, INSERT, UPDATE ON foi.registers TO foi_app;

CREATE TABLE foi.register_numbers (
  agency_id  uuid NOT NULL,
  kind       text NOT NULL,
  year       smallint NOT NULL,
  number     integer NOT NULL CHECK (number > 0),
  subject_id uuid NOT NULL,
  import_id  uuid,
  voided_at  timestamptz,
  PRIMARY KEY (agency_id, kind, year, number),
  FOREIGN KEY (agency_id, kind, year) REFERENCES foi.registers (agency_id, kind, year)
);
COMMENT ON TABLE foi.register_numbers IS 'Owned by cases. Every number taken. A number is never reused, only voided.';
COMMENT ON COLUMN foi.register_numbers.agency_id IS 'Agency whose register it is.';
COMMENT ON COLUMN foi.register_numbers.kind IS 'Register: request, review, suit, reply.';
COMMENT ON COLUMN foi.register_numbers.year IS 'Year of the number.';
COMMENT ON COLUMN foi.register_numbers.number IS 'The number, from 1 in each year.';
COMMENT ON COLUMN foi.register_numbers.subject_id IS 'Case or dispute that has it; for a reply the case.';
COMMENT ON COLUMN foi.register_numbers.import_id IS 'Import that brought it; null when the register gave it.';
COMMENT ON COLUMN foi.register_numbers.voided_at IS
  'Instant at which its entry or reply was struck out as a mistake; null while it stands.';
CALL pg_temp.scope_by_agency('foi.register_numbers');
-- A number once taken is never reused, only voided.
GRANT SELECT, INSERT, UPDATE (voided_at) ON foi.register_numbers TO foi_app;

CREATE FUNCTION foi.number_text(kind text, year integer, number integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE kind WHEN 'review' THEN '复议' WHEN 'suit' THEN '诉讼' WHEN 'reply' THEN '答复' ELSE '' END
         || '〔' || year::text || '〕' || number::text || '号'
$$;
COMMENT ON FUNCTION foi.number_text IS 'Text of a number: 〔2026〕3号, 复议〔2026〕3号.';

CREATE FUNCTION foi.take_numbers(import uuid, wanted jsonb)
RETURNS TABLE (id uuid, year smallint, number integer, shown text)
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  WITH entries AS (
    SELECT w.*, count(*) FILTER (WHERE w.shown IS NULL) OVER (PARTITION BY w.agency_id, w.kind, w.year) AS free,
           row_number() OVER (PARTITION BY w.agency_id, w.kind, w.year, w.shown IS NULL ORDER BY w.place) AS nth
    FROM ROWS FROM (
           jsonb_to_recordset(wanted)
             AS (agency_id uuid, subject_id uuid, kind text, year smallint, number integer, shown text))
         WITH ORDINALITY AS w (agency_id, subject_id, kind, year, number, shown, place)
  ), counters AS (
    INSERT INTO foi.registers AS r (agency_id, kind, year, last_number, imported_through)
    SELECT e.agency_id, e.kind, e.year, coalesce(max(e.number), 0) + max(e.free), coalesce(max(e.number), 0)
    FROM entries e GROUP BY e.agency_id, e.kind, e.year ORDER BY e.agency_id, e.kind, e.year
    ON CONFLICT (agency_id, kind, year) DO UPDATE SET
      last_number = greatest(r.last_number, excluded.imported_through)
                    + excluded.last_number - excluded.imported_through,
      imported_through = greatest(r.imported_through, excluded.imported_through)
    RETURNING r.agency_id, r.kind, r.year, r.last_number
  ), taken AS (
    SELECT e.agency_id, e.subject_id, e.kind, e.year, e.shown, e.place,
           CASE WHEN e.shown IS NULL THEN (c.last_number - e.free + e.nth)::integer ELSE e.number END AS number
    FROM entries e JOIN counters c ON c.agency_id = e.agency_id AND c.kind = e.kind AND c.year = e.year
  ), kept AS (
    -- Two prefixes of one ledger may share a running number; the text of a number is unique in any case.
    INSERT INTO foi.register_numbers (agency_id, kind, year, number, subject_id, import_id)
    SELECT t.agency_id, t.kind, t.year, t.number, t.subject_id, import FROM taken t WHERE t.number IS NOT NULL
    ON CONFLICT DO NOTHING
  )
  SELECT t.subject_id, t.year, t.number, coalesce(t.shown, foi.number_text(t.kind, t.year, t.number))
  FROM taken t ORDER BY t.place;
  -- Numbers that an import was given fall out of the register again when it is undone: they are its own as well.
  IF import IS NOT NULL THEN
    UPDATE foi.registers r SET imported_through = r.last_number
    WHERE (r.agency_id, r.kind, r.year) IN (
      SELECT w.agency_id, w.kind, w.year
      FROM jsonb_to_recordset(wanted) AS w (agency_id uuid, kind text, year smallint, shown text) WHERE w.shown IS NULL);
  END IF;
END $$;
COMMENT ON FUNCTION foi.take_numbers IS
  'Takes a number of a register for each of "wanted" ({agency_id, subject_id, kind, year, number, shown}): a ledger '
  'brings its own, others get the next one. The counter stays locked until the transaction ends, so no number is skipped or given twice.';
