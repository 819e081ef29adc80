import { readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { identify } from './processes.js';

const patienceMs = 90_000;
const stepMs = 25;

async function take(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

/** A holder that was killed cannot give the lock back. A file still empty is being written. */
async function breakIfAbandoned(file: string): Promise<void> {
  const holder = await readFile(file, 'utf8').catch(() => '');
  if (holder.trim() !== '' && !(await identify(Number(holder)))) await rm(file, { force: true });
}

/** Runs `work` while no other process of this machine holds the lock file. */
export async function holding<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  for (let waitedMs = 0; !(await take(file)); waitedMs += stepMs) {
    if (waitedMs > patienceMs) throw new Error(`Another process does not let go of ${file}`);
    await breakIfAbandoned(file);
    await wait(stepMs);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}
