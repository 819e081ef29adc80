import type { MigrationInterface, QueryRunner } from 'typeorm';
import { scopedByAgency } from './row-security.js';

/** Where an agency's messages go besides its people: robots in groups, and other systems. */
export class Channels1764000000015 implements MigrationInterface {
  readonly name = 'Channels1764000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE foi.channel_endpoints (
        agency_id       uuid NOT NULL REFERENCES foi.agencies (id),
        id              uuid NOT NULL,
        kind            text NOT NULL CHECK (kind IN ('webhook', 'wecom', 'dingtalk', 'feishu')),
        title           text NOT NULL CHECK (length(title) BETWEEN 1 AND 100),
        -- Holds the robot's key: as secret as what stands below, and never shown whole.
        address         text NOT NULL CHECK (length(address) <= 2000 AND address ~ '^https?://'),
        -- Newest first; two while one takes over from the other.
        secrets         text[] NOT NULL DEFAULT '{}' CHECK (cardinality(secrets) <= 2),
        hears           text NOT NULL CHECK (hears IN ('all', 'due_day_and_late')),
        is_active       boolean NOT NULL DEFAULT true,
        -- Under which key it was asked for, and what for, so that asking again makes no second one.
        idempotency_key text NOT NULL CHECK (length(idempotency_key) <= 200),
        request_hash    text NOT NULL,
        created_by      uuid NOT NULL,
        created_at      timestamptz NOT NULL,
        closed_at       timestamptz,
        PRIMARY KEY (agency_id, id),
        FOREIGN KEY (agency_id, created_by) REFERENCES foi.users (agency_id, id),
        CONSTRAINT channel_endpoints_key UNIQUE (agency_id, idempotency_key),
        CONSTRAINT closed_endpoints_keep_no_secret
          CHECK (closed_at IS NULL OR (NOT is_active AND cardinality(secrets) = 0))
      );
      GRANT SELECT, INSERT, UPDATE ON foi.channel_endpoints TO foi_app;`);
    await runner.query(scopedByAgency('channel_endpoints'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE foi.channel_endpoints;');
  }
}
