const megabyte = 1024 * 1024;

/** What a ledger may weigh. 100,000 rows are about 25 MB of CSV; one made to exhaust the machine is refused before it is parsed. */
export const LIMITS = {
  fileBytes: 60 * megabyte,
  /** Everything inside an XLSX, inflated. */
  inflatedBytes: 300 * megabyte,
  /** Inflated to compressed size of one part; honest sheets stay below 50. Parts below `smallPartBytes` are not measured. */
  inflationRatio: 200,
  smallPartBytes: megabyte,
  archiveParts: 2_000,
  sharedStrings: 3_000_000,
  mergedRanges: 200_000,
  /** Characters of one CSV record: an unclosed quotation mark would otherwise swallow the file. */
  recordCharacters: 1_000_000,
  /** Characters kept of one XLSX cell; Excel itself allows 32,767. */
  cellCharacters: 40_000,
  /** Excel's own last column. */
  columns: 16_384,
  /** Rows searched for the header, titles above it included. */
  headerRows: 30,
} as const;
