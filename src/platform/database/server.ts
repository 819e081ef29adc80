import type { Config } from '../config/index.js';
import { openEmbedded } from './embedded/open-embedded.js';
import { migrate } from './migrate.js';

/** A migrated PostgreSQL database, on a server of the agency or the embedded one. */
export interface DatabaseServer {
  /** Where its owner connects; the application takes on its own role over the same address. */
  readonly url: string;
  readonly embedded: boolean;
  /** Ends this process's use of it; an external server is left running. */
  close(): Promise<void>;
}

/**
 * Reaches the database, starting the embedded one unless there is a `DATABASE_URL`, and brings it up to date.
 * @param report called with progress messages, bilingual.
 */
export async function openDatabaseServer(
  { url, dataDir }: Pick<Config['database'], 'url' | 'dataDir'>,
  report: (message: string) => void = () => undefined,
): Promise<DatabaseServer> {
  const server: DatabaseServer =
    url === undefined
      ? { ...(await openEmbedded({ dataDir, report })), embedded: true }
      : { url, embedded: false, close: () => Promise.resolve() };
  try {
    const done = await migrate(server.url);
    if (done.length > 0) report(`Brought the database up to date / 已更新数据库结构: ${done.join(', ')}`);
    return server;
  } catch (error) {
    await server.close();
    throw error;
  }
}
