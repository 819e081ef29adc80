import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who did what when, the latest first, across all cases of an agency: what an auditor asks for. */
export class TheRecordByTime1764000000020 implements MigrationInterface {
  readonly name = 'TheRecordByTime1764000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX case_events_recorded_idx ON foi.case_events (agency_id, recorded_at, case_id, seq);
      CREATE INDEX dispute_events_recorded_idx ON foi.dispute_events (agency_id, recorded_at, dispute_id, seq);
      DROP INDEX foi.audit_entries_agency_idx;
      CREATE INDEX audit_entries_agency_idx ON foi.audit_entries (agency_id, at, id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX foi.audit_entries_agency_idx;
      CREATE INDEX audit_entries_agency_idx ON foi.audit_entries (agency_id, at);
      DROP INDEX foi.dispute_events_recorded_idx;
      DROP INDEX foi.case_events_recorded_idx;`);
  }
}
