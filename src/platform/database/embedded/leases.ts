import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { identify, isAlive, type ProcessIdentity } from './processes.js';

function nameOf({ pid, startedAt }: ProcessIdentity): string {
  return `${String(pid)}-${String(startedAt)}`;
}

async function ours(): Promise<string> {
  return nameOf((await identify(process.pid)) ?? { pid: process.pid, startedAt: 0 });
}

/** How often this process has the database open, by the folder of its leases. */
const open = new Map<string, number>();

/** Records that this process uses the database; called once for each opening, with one file for all. */
export async function takeLease(leases: string): Promise<void> {
  open.set(leases, (open.get(leases) ?? 0) + 1);
  await mkdir(leases, { recursive: true });
  await writeFile(join(leases, await ours()), '');
}

/** Releases the lease, removes leases of killed processes, and returns whether any process still uses the database. */
export async function giveUpLease(leases: string): Promise<{ readonly inUse: boolean }> {
  const left = (open.get(leases) ?? 1) - 1;
  open.set(leases, left);
  if (left > 0) return { inUse: true };
  const own = await ours();
  let inUse = false;
  for (const name of await readdir(leases)) {
    const [pid = '', startedAt = ''] = name.split('-');
    if (name !== own && (await isAlive({ pid: Number(pid), startedAt: Number(startedAt) }))) inUse = true;
    else await rm(join(leases, name), { force: true });
  }
  return { inUse };
}
