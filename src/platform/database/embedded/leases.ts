import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { identify, isAlive, type ProcessIdentity } from './processes.js';

function nameOf({ pid, startedAt }: ProcessIdentity): string {
  return `${String(pid)}-${String(startedAt)}`;
}

async function ours(): Promise<string> {
  return nameOf((await identify(process.pid)) ?? { pid: process.pid, startedAt: 0 });
}

/** Says that this process uses the database. Saying it twice is saying it once. */
export async function takeLease(leases: string): Promise<void> {
  await mkdir(leases, { recursive: true });
  await writeFile(join(leases, await ours()), '');
}

/** Takes it back, clears away what killed processes left, and tells whether anybody still uses the database. */
export async function giveUpLease(leases: string): Promise<{ readonly inUse: boolean }> {
  const own = await ours();
  let inUse = false;
  for (const name of await readdir(leases)) {
    const [pid = '', startedAt = ''] = name.split('-');
    if (name !== own && (await isAlive({ pid: Number(pid), startedAt: Number(startedAt) }))) inUse = true;
    else await rm(join(leases, name), { force: true });
  }
  return { inUse };
}
