import type { MigrationInterface, QueryRunner } from 'typeorm';

/** No case comes to the desk of somebody whose account is closed; what lies there already may stay until it is handed on. */
export class OpenDesksOnly1764000000021 implements MigrationInterface {
  readonly name = 'OpenDesksOnly1764000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION foi.refuse_closed_desk() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        closed timestamptz;
      BEGIN
        -- Locked, so that closing the account and assigning to it cannot pass each other.
        SELECT u.closed_at INTO closed FROM foi.users u
        WHERE u.agency_id = NEW.agency_id AND u.id = NEW.handler_id FOR SHARE;
        IF closed IS NOT NULL THEN
          RAISE EXCEPTION 'the account of % is closed', NEW.handler_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'cases_handler_is_open';
        END IF;
        RETURN NEW;
      END $$;

      CREATE TRIGGER cases_handler_is_open BEFORE INSERT ON foi.cases
        FOR EACH ROW WHEN (NEW.handler_id IS NOT NULL) EXECUTE FUNCTION foi.refuse_closed_desk();
      CREATE TRIGGER cases_new_handler_is_open BEFORE UPDATE OF handler_id ON foi.cases
        FOR EACH ROW WHEN (NEW.handler_id IS DISTINCT FROM OLD.handler_id AND NEW.handler_id IS NOT NULL)
        EXECUTE FUNCTION foi.refuse_closed_desk();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER cases_new_handler_is_open ON foi.cases;
      DROP TRIGGER cases_handler_is_open ON foi.cases;
      DROP FUNCTION foi.refuse_closed_desk();`);
  }
}
