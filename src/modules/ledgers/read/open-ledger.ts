import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { openCsvLedger } from './csv-ledger.js';
import { refused } from './ledger-refused.js';
import type { OpenLedger } from './opened-ledger.js';
import { openXlsxLedger } from './xlsx-ledger.js';

/**
 * Opens a folder with `applications.csv` and `disputes.csv`, or an `.xlsx` workbook. Memory stays flat however many rows there are.
 * @throws LedgerRefused when the file as a whole cannot be taken; reading its rows may throw it too, where a file breaks off.
 */
export async function openLedger(path: string): Promise<OpenLedger> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) return openCsvLedger(path);
  if (found?.isFile() && !/\.(?:csv|txt)$/i.test(path)) return openXlsxLedger(path, found.size);
  const name = basename(path);
  if (found?.isFile())
    throw refused(
      'LEDGER_NEEDS_FOLDER',
      [`${name} 是单个 CSV 文件`, `${name} is a single CSV file`],
      [
        '请给出 applications.csv 和 disputes.csv 所在的文件夹',
        'Name the folder that holds applications.csv and disputes.csv',
      ],
    );
  throw refused(
    'LEDGER_NOT_FOUND',
    [`找不到 ${name}`, `${name} was not found`],
    ['请给出 .xlsx 文件，或放有两个 CSV 文件的文件夹', 'Name an .xlsx file, or a folder with the two CSV files'],
  );
}
