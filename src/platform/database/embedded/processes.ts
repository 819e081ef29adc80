import { readFile } from 'node:fs/promises';

/** Distinguishes a process from a later one with the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Start, in clock ticks since the machine booted; 0 where the system does not say (anything but Linux). */
  readonly startedAt: number;
}

/** The fields of `/proc/<pid>/stat` after the name, or undefined where there is no such file. */
async function statOf(pid: number): Promise<string[] | undefined> {
  try {
    const line = await readFile(`/proc/${String(pid)}/stat`, 'utf8');
    return line.slice(line.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another account exists but may not be signalled.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Who a running process is; undefined when it has ended (an uncollected zombie has ended too). */
export async function identify(pid: number): Promise<ProcessIdentity | undefined> {
  if (!answersSignals(pid)) return undefined;
  const stat = await statOf(pid);
  if (stat?.[0] === 'Z') return undefined;
  return { pid, startedAt: Number(stat?.[19] ?? 0) };
}

export async function isAlive(identity: ProcessIdentity): Promise<boolean> {
  const found = await identify(identity.pid);
  return found?.startedAt === identity.startedAt;
}

/**
 * Whether a number in a `postmaster.pid` still belongs to a PostgreSQL, and not to a later process with that number.
 */
export async function isPostgres(pid: number): Promise<boolean> {
  if (!(await identify(pid))) return false;
  try {
    return (await readFile(`/proc/${String(pid)}/cmdline`, 'utf8')).includes('postgres');
  } catch {
    return true;
  }
}
