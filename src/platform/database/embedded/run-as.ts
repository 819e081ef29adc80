import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** How to start a PostgreSQL program: PostgreSQL refuses to run as root, so root lends it an account. */
export interface RunAs {
  /** The account that owns the files, when it is not ours. */
  readonly account: Account | undefined;
  /** Words to put before the program's own; they change the account themselves. */
  readonly prefix: readonly string[];
}

async function idOf(user: string): Promise<Account | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', user]), run('id', ['-g', user])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

/** The account `postgres`, made when missing, as the packages of PostgreSQL would make it. */
async function postgresAccount(): Promise<Account> {
  const existing = await idOf('postgres');
  if (existing) return existing;
  await run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']).catch(() =>
    run('adduser', ['-S', '-D', '-H', 'postgres']),
  );
  const made = await idOf('postgres');
  if (!made) throw new Error('PostgreSQL does not run as root, and the account "postgres" could not be made.');
  return made;
}

async function isReachable(path: string, account: Account): Promise<boolean> {
  for (let folder = path; ; folder = dirname(folder)) {
    const { mode, uid, gid } = await stat(folder);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (dirname(folder) === folder) return true;
  }
}

/**
 * Decides it for this process. A checkout below a folder that only root may enter (`/root`, a private temporary
 * folder) is closed to the account; it then keeps the one capability to pass, instead of us opening root's folders.
 * @param folders existing folders that PostgreSQL must be able to enter.
 */
export async function decideRunAs(folders: readonly string[]): Promise<RunAs> {
  if (process.getuid?.() !== 0) return { account: undefined, prefix: [] };
  const account = await postgresAccount();
  const reachable = await Promise.all(folders.map((folder) => isReachable(folder, account)));
  if (reachable.every(Boolean)) return { account, prefix: [] };
  return { account, prefix: ['setpriv', ...passingClosedFolders(account), '--'] };
}

/** The last one makes access(2), by which initdb looks for its neighbour, heed the capability too. */
function passingClosedFolders({ uid, gid }: Account): string[] {
  return [
    `--reuid=${String(uid)}`,
    `--regid=${String(gid)}`,
    '--clear-groups',
    '--inh-caps=-all,+dac_override',
    '--ambient-caps=-all,+dac_override',
    '--securebits=+no_setuid_fixup',
  ];
}
