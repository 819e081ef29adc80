import type { Database, Session } from '../../platform/database/index.js';

/**
 * One transaction that may see accounts and sessions of every agency: whoever logs in has none yet. Row-level security
 * lets these tables be read by it, and nothing of any case.
 */
export const accountWork = <Result>(database: Database, work: (session: Session) => Promise<Result>): Promise<Result> =>
  database.transaction(async (session) => {
    await session.query("select set_config('foi.accounts', 'on', true)");
    return work(session);
  });
