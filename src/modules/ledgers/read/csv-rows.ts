import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import iconv from 'iconv-lite';
import type { CsvText } from './csv-text.js';
import { refused } from './ledger-refused.js';
import { LIMITS } from './limits.js';
import type { SheetRow } from './sheet-head.js';

/** Streams the records of a CSV file; a record is a row, as a spreadsheet shows it, however many lines it takes. */
export async function* csvRows(path: string, name: string, text: CsvText): AsyncGenerator<SheetRow, void, undefined> {
  const parser = parse({
    bom: true,
    delimiter: text.delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: LIMITS.recordCharacters,
  });
  const source = createReadStream(path);
  // A failure anywhere destroys the parser with it, so the loop below receives the error.
  const heardBelow = (): void => undefined;
  if (text.encoding === 'utf-8') pipeline(source, parser, heardBelow);
  else pipeline(source, iconv.decodeStream(text.encoding), parser, heardBelow);
  let row = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) yield { row: ++row, cells };
  } catch (error) {
    throw error instanceof CsvError ? malformed(name, row + 1, error) : error;
  }
}

function malformed(name: string, row: number, error: CsvError): Error {
  return refused(
    'CSV_MALFORMED',
    [
      `${name} 第 ${row} 行起不是完好的 CSV（多半是引号没有成对）`,
      `${name} is not sound CSV from row ${row} on (most likely an unclosed quotation mark)`,
    ],
    ['请检查该行的引号，或从原始台账重新导出', 'Check the quotation marks of that row, or export it again'],
    error,
  );
}
