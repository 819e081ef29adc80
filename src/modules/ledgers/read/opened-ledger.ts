import type { LedgerNote } from '../../../domain/ledger/problem.js';
import type { RawRow } from '../../../domain/ledger/raw-cell.js';

/**
 * A ledger whose file is sound and whose columns are known; its rows are read on demand, each time they are iterated.
 */
export interface OpenLedger {
  /** SHA-256 of what was read, hexadecimal: the same ledger again has the same one. */
  readonly contentHash: string;
  /** Columns that are not read or not there. */
  readonly notes: readonly LedgerNote[];
  readonly applications: AsyncIterable<RawRow>;
  readonly disputes: AsyncIterable<RawRow>;
}
