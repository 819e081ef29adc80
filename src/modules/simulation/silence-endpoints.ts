import pg from 'pg';
import type { SilencedEndpoint } from './read-notifications.js';

/**
 * Switches off, in a copy, every channel besides e-mail that leaves the application, and drops its pending messages.
 * @param url the address of the copy's owner.
 * @returns the endpoints switched off.
 */
export async function silenceEndpoints(url: string): Promise<readonly SilencedEndpoint[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN');
    // Row security applies to the owner too, and works by agency.
    for (const table of ['channel_endpoints', 'deliveries']) {
      await client.query(`ALTER TABLE foi.${table} NO FORCE ROW LEVEL SECURITY`);
    }
    await client.query(
      `DELETE FROM foi.timers a WHERE
         a.subject_type = 'post' AND a.subject IN (SELECT id::text FROM foi.channel_endpoints)
         OR a.subject_type = 'delivery' AND a.subject IN (
           SELECT id::text FROM foi.deliveries WHERE status = 'pending' AND recipient_kind = 'endpoint')`,
    );
    const { rows } = await client.query<SilencedEndpoint>(
      `UPDATE foi.channel_endpoints SET is_active = false WHERE is_active AND closed_at IS NULL
       RETURNING agency_id AS "agencyId", kind, title, subscription`,
    );
    for (const table of ['channel_endpoints', 'deliveries']) {
      await client.query(`ALTER TABLE foi.${table} FORCE ROW LEVEL SECURITY`);
    }
    await client.query('COMMIT');
    return rows;
  } finally {
    await client.end();
  }
}
