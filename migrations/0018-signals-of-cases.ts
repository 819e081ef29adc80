import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Open pages hear that a case has changed, whoever changed it and by whatever way. */
export class SignalsOfCases1764000000018 implements MigrationInterface {
  readonly name = 'SignalsOfCases1764000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Every change of a case is an event, so no way of writing one can forget to say so. "case <agency> <case>
      -- <revision>" leaves when the transaction commits, and not at all when it rolls back. Ids alone: what changed is
      -- read by those who may read it. A ledger or a calendar that moves many cases at once says "case <agency>".
      CREATE FUNCTION foi.signal_cases() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('foi_signals', said.signal) FROM (
          SELECT DISTINCT CASE WHEN c.many THEN concat_ws(' ', 'case', c.agency_id)
                               ELSE concat_ws(' ', 'case', c.agency_id, c.case_id, c.revision) END AS signal
          FROM (
            SELECT a.agency_id, a.case_id, max(a.seq) AS revision, count(*) OVER (PARTITION BY a.agency_id) > 20 AS many
            FROM added a GROUP BY 1, 2
          ) AS c
        ) AS said;
        RETURN NULL;
      END $$;
      CREATE TRIGGER case_events_are_signalled AFTER INSERT ON foi.case_events REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION foi.signal_cases();

      -- A dispute shows on the page of its case, and moves none of its revisions.
      CREATE FUNCTION foi.signal_disputed_cases() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('foi_signals', said.signal) FROM (
          SELECT DISTINCT CASE WHEN c.many THEN concat_ws(' ', 'case', c.agency_id)
                               ELSE concat_ws(' ', 'case', c.agency_id, c.case_id) END AS signal
          FROM (
            SELECT s.agency_id, s.case_id, count(*) OVER (PARTITION BY s.agency_id) > 20 AS many
            FROM added a JOIN foi.disputes s ON s.agency_id = a.agency_id AND s.id = a.dispute_id GROUP BY 1, 2
          ) AS c
        ) AS said;
        RETURN NULL;
      END $$;
      CREATE TRIGGER dispute_events_are_signalled AFTER INSERT ON foi.dispute_events REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION foi.signal_disputed_cases();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER dispute_events_are_signalled ON foi.dispute_events;
      DROP FUNCTION foi.signal_disputed_cases();
      DROP TRIGGER case_events_are_signalled ON foi.case_events;
      DROP FUNCTION foi.signal_cases();`);
  }
}
