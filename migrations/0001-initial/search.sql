CREATE TABLE foi.case_search (
  agency_id uuid NOT NULL,
  case_id   uuid NOT NULL,
  grams     text[] NOT NULL,
  PRIMARY KEY (agency_id, case_id)
);
COMMENT ON TABLE foi.case_search IS
  'Owned by cases. '
  'The words of cases, as pairs of neighbouring characters. Apart from the case, so that a step in its handling does '
  'not rewrite the index. Row-level security would keep that index from being used (array containment is not '
  'leakproof), so the application cannot read this table at all: cases_with reads it, within the readable agencies.';
COMMENT ON COLUMN foi.case_search.agency_id IS 'Agency of the case.';
COMMENT ON COLUMN foi.case_search.case_id IS 'The case.';
COMMENT ON COLUMN foi.case_search.grams IS
  'Pairs of characters of name, content, unit, register number and reply numbers.';
CREATE INDEX case_search_grams_idx ON foi.case_search USING gin (grams);
-- So that the statistics include some thousands of the commonest pairs: a pair not among them is rare.
ALTER TABLE foi.case_search ALTER COLUMN grams SET STATISTICS 300;

CREATE FUNCTION foi.cases_with(wanted text[]) RETURNS TABLE (agency_id uuid, case_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT s.agency_id, s.case_id FROM foi.case_search s
  WHERE s.grams @> wanted AND s.agency_id = ANY ((SELECT foi.readable_agencies())::uuid[])
$$;
COMMENT ON FUNCTION foi.cases_with IS 'Cases of the readable agencies that have all these pairs of characters.';
REVOKE ALL ON FUNCTION foi.cases_with(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION foi.cases_with(text[]) TO foi_app;

CREATE FUNCTION foi.number_bigrams(number text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(array_agg(DISTINCT substr(word, place, 2)), '{}')
  FROM regexp_split_to_table(lower(number), '[][〔〕（）(){}【】〈〉<>_./\s-]+') AS word,
       generate_series(1, length(word) - 1) AS place
$$;
COMMENT ON FUNCTION foi.number_bigrams IS
  'Pairs of characters of a register number that is only given here: 〔2026〕3号 → 20 02 26 3号.';

CREATE FUNCTION foi.put_case_search(words jsonb) RETURNS void LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  INSERT INTO foi.case_search (agency_id, case_id, grams)
  SELECT w.agency_id, w.subject_id, CASE WHEN w.numbered THEN w.grams ELSE w.grams || foi.number_bigrams(c.number) END
  FROM jsonb_to_recordset(words) AS w (agency_id uuid, subject_id uuid, grams text[], numbered boolean)
  JOIN foi.cases c ON c.agency_id = w.agency_id AND c.id = w.subject_id
  WHERE w.agency_id = ANY (foi.writable_agencies())
  ON CONFLICT (agency_id, case_id) DO UPDATE SET grams = excluded.grams;
END $$;
COMMENT ON FUNCTION foi.put_case_search IS
  'Writes the words of cases. Runs as the owner, since the application has no rights on this table; only within the '
  'writable agencies.';
REVOKE ALL ON FUNCTION foi.put_case_search(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION foi.put_case_search(jsonb) TO foi_app;

CREATE FUNCTION foi.shares_of_pairs(wanted text[]) RETURNS TABLE (pair text, share float8)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH stored AS (
    SELECT most_common_elems::text::text[] AS elems, most_common_elem_freqs AS freqs
    FROM pg_stats WHERE schemaname = 'foi' AND tablename = 'case_search' AND attname = 'grams'
  ), known AS (
    SELECT k.pair, k.share FROM stored, unnest(stored.elems, stored.freqs[:cardinality(stored.elems)]) AS k (pair, share)
  )
  SELECT w.pair, coalesce(k.share, 0)
  FROM (SELECT DISTINCT unnest(wanted) AS pair) AS w LEFT JOIN known k USING (pair)
$$;
COMMENT ON FUNCTION foi.shares_of_pairs IS
  'Which share of all cases has a pair of characters, as the planner''s statistics know it: zero for a pair that is '
  'not among the commonest, or before there are any statistics.';
REVOKE ALL ON FUNCTION foi.shares_of_pairs(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION foi.shares_of_pairs(text[]) TO foi_app;

CREATE FUNCTION foi.cases_alike(agency uuid, wanted text[], most integer) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  most_rows CONSTANT integer := 4000;
  most_pairs CONSTANT integer := 16;
  pair record;
  found uuid[];
  ids uuid[] := '{}';
  weights float8[] := '{}';
  rows_read integer := 0;
BEGIN
  IF NOT agency = ANY ((SELECT foi.readable_agencies())::uuid[]) THEN RETURN; END IF;
  FOR pair IN
    SELECT k.pair AS gram, k.share * greatest(c.reltuples, 0)::float8 AS rows
    FROM foi.shares_of_pairs(wanted) k, pg_class c WHERE c.oid = 'foi.case_search'::regclass
    ORDER BY k.share, k.pair LIMIT most_pairs
  LOOP
    EXIT WHEN rows_read + pair.rows > most_rows;
    -- Planned for this very pair: a plan for any would read all cases of the agency.
    EXECUTE 'SELECT array_agg(case_id) FROM (
        SELECT s.case_id FROM foi.case_search s WHERE s.grams @> ARRAY[$1] AND s.agency_id = $2 LIMIT $3) AS found'
      INTO found USING pair.gram, agency, most_rows;
    CONTINUE WHEN found IS NULL;
    rows_read := rows_read + greatest(pair.rows, cardinality(found));
    ids := ids || found;
    weights := weights || array_fill(1 / ln(2.0 + cardinality(found)), ARRAY[cardinality(found)]);
  END LOOP;
  RETURN QUERY SELECT f.id FROM unnest(ids, weights) AS f (id, weight)
    GROUP BY f.id ORDER BY sum(f.weight) DESC, f.id LIMIT most;
END $$;
COMMENT ON FUNCTION foi.cases_alike IS
  'Cases of an agency that share rare pairs of characters with a text, those with the most and rarest first. The '
  'rarest pairs are looked for first, and no more once a few thousand rows were read: that bounds the time whatever '
  'the number of cases. How rare a pair is, is taken from the planner''s statistics; without any, all count as rare.';
REVOKE ALL ON FUNCTION foi.cases_alike(uuid, text[], integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION foi.cases_alike(uuid, text[], integer) TO foi_app;
