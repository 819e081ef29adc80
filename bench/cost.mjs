import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

const TICKS_PER_SECOND = 100;

/** Of a process, as Linux says it: its parent, and the CPU seconds it has used. Null once it has ended. */
function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets, and may hold spaces.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(fields[1]), seconds: (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND };
  } catch {
    return null;
  }
}

/**
 * Meters what commands cost: the CPU of a PostgreSQL server on this machine and of one Node process, and the WAL. A
 * connection that ends takes its CPU with it: read the meter before it is closed.
 */
export async function meterOf(url, nodePid) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query("select current_setting('data_directory') as directory");
  const postmaster = Number(readFileSync(join(rows[0].directory, 'postmaster.pid'), 'utf8').split('\n')[0]);
  return {
    async read() {
      const answer = await client.query("select (pg_current_wal_lsn() - '0/0')::float8 as written");
      const database = new Map();
      for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
        const stat = statOf(pid);
        if (stat?.parent === postmaster) database.set(pid, stat.seconds);
      }
      return { database, node: statOf(nodePid)?.seconds ?? 0, wal: answer.rows[0].written };
    },
    close: () => client.end(),
  };
}

/** The seconds of server processes between two readings. One that ended meanwhile, an idle connection, is left out. */
const secondsBetween = (before, after) =>
  [...after].reduce((sum, [pid, seconds]) => sum + seconds - (before.get(pid) ?? 0), 0);

/** What each of `count` commands cost between two readings: milliseconds of CPU, bytes of WAL. */
export const costOfEach = (before, after, count) => ({
  database: (secondsBetween(before.database, after.database) * 1000) / count,
  node: ((after.node - before.node) * 1000) / count,
  wal: (after.wal - before.wal) / count,
});
