import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Folder } from './folder.js';
import type { Programs } from './programs.js';
import type { RunAs } from './run-as.js';

const run = promisify(execFile);

/** The role that owns the database and runs the migrations. */
export const ownerRole = 'foi_owner';

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/**
 * Makes the cluster: UTF-8, ordered by code point on every machine alike, its owner's password random.
 * Interrupted at any point, it starts afresh the next time.
 */
export async function initialise(folder: Folder, programs: Programs, runAs: RunAs): Promise<void> {
  await rm(folder.unfinished, { recursive: true, force: true });
  await mkdir(folder.unfinished, { mode: 0o700 });
  await writeFile(folder.password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (runAs.account) {
    for (const path of [folder.unfinished, folder.password]) await chown(path, runAs.account.uid, runAs.account.gid);
  }
  const [program, ...words] = [
    ...runAs.prefix,
    programs.initdb,
    `--pgdata=${folder.unfinished}`,
    `--username=${ownerRole}`,
    `--pwfile=${folder.password}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
  await run(program, words, { cwd: '/', ...(runAs.prefix.length === 0 ? runAs.account : undefined) });
  await rename(folder.unfinished, folder.cluster);
}
