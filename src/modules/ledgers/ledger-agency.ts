import type { Database } from '../../platform/database/index.js';
import { refused } from './read/ledger-refused.js';

export interface LedgerAgency {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** @throws LedgerRefused when there is no agency with this code. */
export async function agencyOfCode(database: Database, code: string): Promise<LedgerAgency> {
  const [agency] = await database.query<LedgerAgency>('select id, code, name from foi.agencies where code = $1', [
    code,
  ]);
  if (agency !== undefined) return agency;
  throw refused(
    'AGENCY_UNKNOWN',
    [`没有代码为 ${code} 的单位`, `There is no agency ${code}`],
    [
      '请先用 foi agency add 登记该单位，或用 foi agency list 查看代码',
      'Add it with foi agency add, or look its code up with foi agency list',
    ],
  );
}
