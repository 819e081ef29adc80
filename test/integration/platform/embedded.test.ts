import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { openEmbedded } from '../../../src/platform/database/index.js';
import { startServerProcess } from '../../support/server-process.js';

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${String(pid)}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

describe('the embedded PostgreSQL', () => {
  let dataDir: string;
  const started: number[] = [];
  const cluster = () => join(dataDir, 'database/cluster');

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'foi-embedded-'));
    chmodSync(dataDir, 0o755);
  });
  afterEach(() => {
    for (const pid of started.splice(0)) if (isRunning(pid)) process.kill(pid, 'SIGKILL');
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  });

  function postmaster(): number {
    const pid = Number(readFileSync(join(cluster(), 'postmaster.pid'), 'utf8').split('\n')[0]);
    started.push(pid);
    return pid;
  }

  /** Through the database that is running, or one started for it: as the command line does. */
  async function inside<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
    const embedded = await openEmbedded({ dataDir });
    const client = new pg.Client({ connectionString: embedded.url });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
      await embedded.close();
    }
  }

  const remember = (note: string) =>
    inside(async (client) => {
      await client.query('CREATE TABLE IF NOT EXISTS notes (note text)');
      await client.query('INSERT INTO notes VALUES ($1)', [note]);
    });
  const remembered = () =>
    inside(async (client) =>
      (await client.query<{ note: string }>('SELECT note FROM notes')).rows.map((row) => row.note),
    );

  it('is made, serves, stops with the process, and still has everything when it starts again', async () => {
    const server = await startServerProcess({ FOI_DATA_DIR: dataDir, FOI_DEMO: 'false' });
    const pid = postmaster();
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
    await remember('kept');
    expect(isRunning(pid)).toBe(true);
    await server.end('SIGTERM');
    expect(isRunning(pid)).toBe(false);
    expect(await remembered()).toEqual(['kept']);
  });

  it('is used by two processes at once, and stopped by the last of them, whichever started it', async () => {
    const first = await openEmbedded({ dataDir });
    const pid = postmaster();
    const server = await startServerProcess({ FOI_DATA_DIR: dataDir, FOI_DEMO: 'false' });
    expect(postmaster()).toBe(pid);
    await first.close();
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
    await server.end('SIGINT');
    expect(isRunning(pid)).toBe(false);
  });

  it('serves one process that opened it twice until that has closed it twice', async () => {
    const [first, second] = [await openEmbedded({ dataDir }), await openEmbedded({ dataDir })];
    const pid = postmaster();
    await first.close();
    expect(isRunning(pid)).toBe(true);
    await second.close();
    expect(isRunning(pid)).toBe(false);
  });

  it('is found again after a kill -9 of the server, whether it still runs or not', async () => {
    for (const note of ['one', 'two', 'three']) {
      const server = await startServerProcess({ FOI_DATA_DIR: dataDir, FOI_DEMO: 'false' });
      postmaster();
      await remember(note);
      await server.end('SIGKILL');
    }
    expect(await remembered()).toEqual(['one', 'two', 'three']);
  });

  it('recovers when it was killed itself, together with the server', async () => {
    const server = await startServerProcess({ FOI_DATA_DIR: dataDir, FOI_DEMO: 'false' });
    await remember('committed');
    process.kill(postmaster(), 'SIGKILL');
    await server.end('SIGKILL');
    expect(await remembered()).toEqual(['committed']);
  });

  it('does not outlive a server that was killed and not started again', async () => {
    const server = await startServerProcess({ FOI_DATA_DIR: dataDir, FOI_DEMO: 'false' });
    const pid = postmaster();
    await server.end('SIGKILL');
    await promisify(execFile)('tail', [`--pid=${String(pid)}`, '-f', '/dev/null']);
    expect(isRunning(pid)).toBe(false);
    expect(await inside((client) => client.query('SELECT 1').then(({ rowCount }) => rowCount))).toBe(1);
  });

  it('starts over the pid file of one that died, though its number now belongs to another process', async () => {
    await remember('before');
    writeFileSync(join(cluster(), 'postmaster.pid'), `${String(process.ppid)}\n${cluster()}\n1\n5999\n`);
    expect(await remembered()).toEqual(['before']);
  });

  it.each([
    ['names nobody', ''],
    ['names one that has ended', '999999999'],
  ])('does not wait for a lock that %s', async (_what, holder) => {
    await remember('gestern');
    const lock = join(dataDir, 'database/lock');
    writeFileSync(lock, holder);
    expect(await remembered()).toEqual(['gestern']);
    expect(existsSync(lock)).toBe(false);
  });

  it('is made afresh when making it was interrupted', async () => {
    mkdirSync(join(dataDir, 'database/cluster.unfinished/base'), { recursive: true });
    await remember('made');
    expect(await remembered()).toEqual(['made']);
  });

  it('works below a folder that only its owner may enter', async () => {
    chmodSync(dataDir, 0o700);
    await remember('private');
    expect(await remembered()).toEqual(['private']);
  });
});
