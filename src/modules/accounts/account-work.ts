import type { Database, Session } from '../../platform/database/index.js';

/**
 * A transaction that may read accounts and sessions of all agencies, since a login has no agency yet. Row-level
 * security lets it read these tables only, no case.
 */
export const accountWork = <Result>(database: Database, work: (session: Session) => Promise<Result>): Promise<Result> =>
  database.transaction(async (session) => {
    await session.query("select set_config('foi.accounts', 'on', true)");
    return work(session);
  });
