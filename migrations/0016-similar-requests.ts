import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finding requests of the same person, and of the same matter, however many there are. */
export class SimilarRequests1764000000016 implements MigrationInterface {
  readonly name = 'SimilarRequests1764000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- How a name, a telephone number and an e-mail address are compared: 王 小明 is 王小明, （有限）is (有限).
      CREATE FUNCTION foi.person_key(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT translate(lower(normalize(name, NFKC)), E' \\t·•・.．,-‐–—', '')
      $$;
      -- The last eleven digits: +86 138…, 0086 138… and 138… are one. What is too short to fire anybody is none.
      CREATE FUNCTION foi.phone_key(phone text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT CASE WHEN length(digits) < 7 THEN '' ELSE right(digits, 11) END
        FROM regexp_replace(normalize(phone, NFKC), '[^0-9]', '', 'g') AS digits
      $$;
      CREATE FUNCTION foi.email_key(email text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT lower(btrim(normalize(email, NFKC)))
      $$;
      -- Columns rather than indexes over expressions: under row-level security an index serves only what cannot leak,
      -- and of a comparison with an expression the planner does not know that.
      ALTER TABLE foi.cases
        ADD COLUMN person_key text GENERATED ALWAYS AS (foi.person_key(applicant_name)) STORED,
        ADD COLUMN phone_key text GENERATED ALWAYS AS
          (foi.phone_key(coalesce(facts #>> '{registration,phone}', ''))) STORED,
        ADD COLUMN email_key text GENERATED ALWAYS AS
          (foi.email_key(coalesce(facts #>> '{registration,email}', ''))) STORED;
      CREATE INDEX cases_person_idx ON foi.cases (agency_id, person_key, registered_on);
      CREATE INDEX cases_phone_idx ON foi.cases (agency_id, phone_key) WHERE phone_key <> '';
      CREATE INDEX cases_email_idx ON foi.cases (agency_id, email_key) WHERE email_key <> '';

      -- So that the statistics know some thousands of the commonest pairs: the rarest are told by not being among them.
      ALTER TABLE foi.case_search ALTER COLUMN grams SET STATISTICS 300;

      -- Which share of all cases has a pair of characters, as the statistics of the planner know it: zero for a pair that
      -- is not among the commonest, or before there are any statistics.
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
      REVOKE ALL ON FUNCTION foi.shares_of_pairs(text[]) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION foi.shares_of_pairs(text[]) TO foi_app;

      -- Cases of an agency that share rare pairs of characters with a text, those with the most and rarest first. The
      -- rarest pairs are looked for first, and no more once a few thousand rows were read: that bounds the time whatever
      -- the number of cases. How rare a pair is, the statistics of the planner say; without any, all are taken for rare.
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
      REVOKE ALL ON FUNCTION foi.cases_alike(uuid, text[], integer) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION foi.cases_alike(uuid, text[], integer) TO foi_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION foi.cases_alike(uuid, text[], integer);
      DROP FUNCTION foi.shares_of_pairs(text[]);
      ALTER TABLE foi.case_search ALTER COLUMN grams SET STATISTICS -1;
      ALTER TABLE foi.cases DROP COLUMN person_key, DROP COLUMN phone_key, DROP COLUMN email_key;
      DROP FUNCTION foi.person_key(text);
      DROP FUNCTION foi.phone_key(text);
      DROP FUNCTION foi.email_key(text);`);
  }
}
