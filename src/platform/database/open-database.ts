import { applicationRole } from './connection.js';
import { applicationDataSource, type Entities } from './data-source.js';
import { Database } from './database.js';

/** The process would work with privileges that let it past row-level security or the append-only tables. */
export class UnboundRole extends Error {
  override readonly name = 'UnboundRole';
}

interface RoleRow {
  readonly role: string;
  readonly unbound: boolean;
}

/**
 * Opens the application's pool.
 * @throws UnboundRole when the server does not hold the connection to the application's role.
 */
export async function openDatabase(url: string, options: { poolSize: number; entities: Entities }): Promise<Database> {
  const dataSource = await applicationDataSource(url, options).initialize();
  const database = new Database(dataSource);
  const [row] = await database.query<RoleRow>(
    'SELECT rolname AS role, rolsuper OR rolbypassrls AS unbound FROM pg_roles WHERE rolname = current_user',
  );
  if (row?.role === applicationRole && !row.unbound) return database;
  await dataSource.destroy();
  throw new UnboundRole(`Connections must work as ${applicationRole}, not as ${row?.role ?? 'an unknown role'}.`);
}
