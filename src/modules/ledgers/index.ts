export { CheckLedger, type CheckedLedger } from './check-ledger.js';
export { ExportLedger } from './export-ledger.js';
export { ImportLedger, LedgerHasProblems } from './import-ledger.js';
export type { FoundInLedger, IrregularityCount } from './ledger-findings.js';
export type { LedgerTables } from './ledger-tally.js';
export { LedgersModule } from './ledgers.module.js';
export { type ReadLedger, readLedger } from './read-ledger.js';
export { LedgerRefused } from './read/ledger-refused.js';
export { UndoImport } from './undo-import.js';
