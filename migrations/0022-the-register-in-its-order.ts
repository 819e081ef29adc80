import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The list of cases opens with the newest numbers; without an index in that order it sorted the whole register. */
export class TheRegisterInItsOrder1764000000022 implements MigrationInterface {
  readonly name = 'TheRegisterInItsOrder1764000000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX cases_register_idx ON foi.cases
        (agency_id, register_year DESC NULLS LAST, register_number DESC NULLS LAST, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX foi.cases_register_idx');
  }
}
