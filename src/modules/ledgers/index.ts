export { CheckLedger, type CheckedLedger, type CheckLedgerInput } from './check-ledger.js';
export { ExportLedger, type ExportedLedger, type ExportLedgerInput } from './export-ledger.js';
export { type ImportedLedger, ImportLedger, type ImportLedgerInput, LedgerHasProblems } from './import-ledger.js';
export type { FoundInLedger, IrregularityCount } from './ledger-findings.js';
export type { LedgerTables } from './ledger-tally.js';
export { LedgersModule } from './ledgers.module.js';
export { type ReadLedger, readLedger } from './read-ledger.js';
export { LedgerRefused } from './read/ledger-refused.js';
export { UndoImport, type UndoImportInput, type UndoneImport } from './undo-import.js';
