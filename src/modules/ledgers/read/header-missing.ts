import { columnsOf, type LedgerSheet } from '../../../domain/ledger/columns.js';
import { refused } from './ledger-refused.js';
import type { SheetHead } from './sheet-head.js';

/** No row names every column that the sheet cannot do without. */
export function headerMissing(sheet: LedgerSheet, name: string, nearest: SheetHead | null): Error {
  const missing = (nearest?.header.missing ?? columnsOf(sheet)).filter(({ required }) => required);
  const names = missing.map(({ header }) => header).join('、');
  const where = nearest && nearest.header.positions.size > 0 ? nearest.row : null;
  return refused(
    'LEDGER_HEADER_MISSING',
    where === null
      ? [`${name} 里找不到表头，应有：${names}`, `${name} has no header row; it needs ${names}`]
      : [`${name} 第 ${where} 行的表头缺少：${names}`, `The header in row ${where} of ${name} lacks ${names}`],
    ['请补上缺少的列名后再导入；列的次序不限', 'Add the missing column names; their order does not matter'],
  );
}
