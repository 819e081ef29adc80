import { randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { identify } from './processes.js';

const patienceMs = 90_000;
const stepMs = 25;

/**
 * Written before it is linked: a holder killed in between would leave a lock without an owner, which could never be
 * broken.
 */
async function take(file: string): Promise<boolean> {
  const mine = `${file}.${randomUUID()}`;
  await writeFile(mine, String(process.pid));
  try {
    await link(mine, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    await rm(mine, { force: true });
  }
}

/** A holder that was killed cannot release the lock. */
async function breakIfAbandoned(file: string): Promise<void> {
  const holder = await readFile(file, 'utf8').catch(() => null);
  if (holder === null) return;
  const isAlive = holder.trim() !== '' && (await identify(Number(holder))) !== undefined;
  if (!isAlive) await rm(file, { force: true });
}

/** Runs `work` while no other process of this machine holds the lock file. */
export async function holding<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  for (let waitedMs = 0; !(await take(file)); waitedMs += stepMs) {
    if (waitedMs > patienceMs) throw new Error(`Another process does not release ${file}`);
    await breakIfAbandoned(file);
    await wait(stepMs);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}
