import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import iconv from 'iconv-lite';
import type { LedgerSheet } from '../../../domain/ledger/columns.js';
import { readHeader } from '../../../domain/ledger/read-header.js';
import { refused } from './ledger-refused.js';
import { LIMITS } from './limits.js';
import { Utf8Check } from './utf8-check.js';

export type CsvEncoding = 'utf-8' | 'gb18030' | 'utf-16';

/** How the text of a CSV file is to be read, and its SHA-256. */
export interface CsvText {
  readonly encoding: CsvEncoding;
  readonly delimiter: string;
  readonly sha256: string;
}

const headBytes = 64 * 1024;
const delimiters = [',', '\t', ';'];

/**
 * Reads the whole file once, to find its encoding and hash it. UTF-8 if every byte is; else GB18030, which Chinese versions of
 * Excel write, if its header makes sense so. Anything else is broken, and the place of the first bad byte is named.
 */
export async function inspectCsv(path: string, name: string, sheet: LedgerSheet): Promise<CsvText> {
  const hash = createHash('sha256');
  const utf8 = new Utf8Check();
  const head: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (bytes < headBytes) head.push(chunk);
    bytes += chunk.length;
    if (bytes > LIMITS.fileBytes) throw tooLarge(name);
    hash.update(chunk);
    utf8.write(chunk);
  }
  utf8.end();
  const start = Buffer.concat(head).subarray(0, headBytes);
  refuseOtherFormats(start, name);
  const encoding = encodingOf(start, utf8, name, sheet);
  return {
    encoding,
    delimiter: delimiterOf(iconv.decode(start, encoding), sheet).delimiter,
    sha256: hash.digest('hex'),
  };
}

export function tooLarge(name: string): Error {
  const limit = Math.floor(LIMITS.fileBytes / 1024 / 1024);
  return refused(
    'LEDGER_TOO_LARGE',
    [`${name} 超过 ${limit} MB`, `${name} is larger than ${limit} MB`],
    ['请按年度拆成几个文件', 'Split it by year'],
  );
}

function encodingOf(start: Buffer, utf8: Utf8Check, name: string, sheet: LedgerSheet): CsvEncoding {
  const mark = start.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff') return 'utf-16';
  if (utf8.firstBad === null) return 'utf-8';
  const hasUtf8Mark = start.subarray(0, 3).toString('hex') === 'efbbbf';
  const known = (encoding: CsvEncoding): number => delimiterOf(iconv.decode(start, encoding), sheet).known;
  if (!hasUtf8Mark && known('utf-8') === 0 && known('gb18030') > 0) return 'gb18030';
  const { offset, line } = utf8.firstBad;
  throw refused(
    'CSV_BROKEN_ENCODING',
    [
      `${name} 不是完好的 UTF-8 文本：第 ${line} 行、第 ${offset} 字节处损坏`,
      `${name} is not sound UTF-8: broken at byte offset ${offset}, line ${line}`,
    ],
    ['请从原始台账另存为“CSV UTF-8”后再导入', 'Save it again from the original as "CSV UTF-8"'],
  );
}

/** The delimiter under which the header names the most columns. */
function delimiterOf(text: string, sheet: LedgerSheet): { readonly delimiter: string; readonly known: number } {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/, LIMITS.headerRows);
  const counts = delimiters.map((delimiter) => ({
    delimiter,
    known: Math.max(...lines.map((line) => readHeader(sheet, line.slice(0, 4096).split(delimiter)).positions.size)),
  }));
  return counts.reduce((best, next) => (next.known > best.known ? next : best));
}

function refuseOtherFormats(start: Buffer, name: string): void {
  const magic = start.subarray(0, 4).toString('hex');
  if (magic === '504b0304' || magic === 'd0cf11e0')
    throw refused(
      'CSV_IS_WORKBOOK',
      [`${name} 其实是 Excel 工作簿`, `${name} is really an Excel workbook`],
      [
        '请把扩展名改为 .xlsx 后直接导入该文件，或另存为 CSV',
        'Give it its .xlsx ending and import that file, or save it as CSV',
      ],
    );
}
