import type { ApplicationRow } from '../../../domain/ledger/application-row.js';
import { columnsOf, SHEET_NAMES, type LedgerSheet } from '../../../domain/ledger/columns.js';
import type { DisputeRow } from '../../../domain/ledger/dispute-row.js';
import { writeApplication, writeDispute, type WrittenRow } from '../../../domain/ledger/write-row.js';

/** The rows of a ledger to be written, in the order in which they are to stand. */
export interface LedgerRows {
  readonly applications: AsyncIterable<ApplicationRow> | Iterable<ApplicationRow>;
  readonly disputes: AsyncIterable<DisputeRow> | Iterable<DisputeRow>;
}

export interface WrittenSheet {
  readonly sheet: LedgerSheet;
  /** Chinese name of the sheet. */
  readonly name: string;
  /** The header, then one line a row. */
  readonly lines: AsyncIterable<readonly string[]>;
}

/** Both sheets as lines of text, generated on demand. */
export function writtenSheets({ applications, disputes }: LedgerRows): readonly WrittenSheet[] {
  return [
    {
      sheet: 'applications',
      name: nameOf('applications'),
      lines: linesOf('applications', applications, writeApplication),
    },
    { sheet: 'disputes', name: nameOf('disputes'), lines: linesOf('disputes', disputes, writeDispute) },
  ];
}

const nameOf = (sheet: LedgerSheet): string => SHEET_NAMES[sheet][0] ?? sheet;

async function* linesOf<Row, Id extends string>(
  sheet: LedgerSheet,
  rows: AsyncIterable<Row> | Iterable<Row>,
  write: (row: Row) => WrittenRow<Id>,
): AsyncGenerator<readonly string[], void, undefined> {
  const columns = columnsOf(sheet);
  yield columns.map(({ header }) => header);
  for await (const row of rows) {
    const cells: Readonly<Record<string, string>> = write(row);
    yield columns.map(({ id }) => cells[id] ?? '');
  }
}
