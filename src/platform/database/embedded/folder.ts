import { join } from 'node:path';

/** Where the parts of an embedded database lie below `FOI_DATA_DIR`. */
export interface Folder {
  readonly root: string;
  /** PostgreSQL's own data directory. */
  readonly cluster: string;
  /** PostgreSQL's own note of its process and port. */
  readonly pidFile: string;
  /** Where `initdb` works; renamed to `cluster` when it is complete, so that a half-made cluster is never used. */
  readonly unfinished: string;
  /** The random password of the owner role, made with the cluster. */
  readonly password: string;
  readonly log: string;
  /** One file for each process that uses the database. */
  readonly leases: string;
  /** Held while a process starts or stops it. */
  readonly lock: string;
}

export function folderBelow(dataDir: string): Folder {
  const root = join(dataDir, 'database');
  return {
    root,
    cluster: join(root, 'cluster'),
    pidFile: join(root, 'cluster/postmaster.pid'),
    unfinished: join(root, 'cluster.unfinished'),
    password: join(root, 'password'),
    log: join(root, 'postgres.log'),
    leases: join(root, 'leases'),
    lock: join(root, 'lock'),
  };
}
