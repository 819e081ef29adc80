import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the annual tables are counted from: indexes that hold all that is counted, so that a year's report reads no case.
 * The topics are columns of their own because an index takes no long text.
 */
export class Counting1764000000009 implements MigrationInterface {
  readonly name = 'Counting1764000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What is asked for, without 申请公开 before it and the year after it, so that the same matter counts as the same.
      CREATE FUNCTION foi.subject_of(content text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT nullif(left(btrim(regexp_replace(regexp_replace(content,
          '^\\s*((依法|申请|请求|要求)*(公开|获取|提供|查阅)[：:，,\\s]*)?', ''),
          '[（(][^（）()]*年[度]?[）)][。\\s]*$', '')), 30), '')
      $$;
      ALTER TABLE foi.cases
        ADD COLUMN subject text GENERATED ALWAYS AS (foi.subject_of(content)) STORED,
        ADD COLUMN purpose_told text GENERATED ALWAYS AS (nullif(left(btrim(purpose), 30), '')) STORED;

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
      -- By the day they ended, for those that had ended before a year are of no concern to it.
      CREATE INDEX disputes_ended_idx
        ON foi.disputes (agency_id, (CASE WHEN closed_on IS NULL OR result IS NULL THEN 'infinity'::date
                                          ELSE greatest(closed_on, filed_on) END))
        INCLUDE (filed_on, kind, closed_on, result)
        WHERE state <> 'voided';`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX foi.disputes_ended_idx, foi.cases_carried_over_idx, foi.cases_new_in_year_idx;
      ALTER TABLE foi.cases DROP COLUMN subject, DROP COLUMN purpose_told;
      DROP FUNCTION foi.subject_of(text);`);
  }
}
