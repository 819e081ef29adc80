import type { Text } from '../../../domain/text.js';

/** The file cannot be read as a ledger; nothing was imported. `remedy` states how to make it readable. */
export class LedgerRefused extends Error {
  override readonly name = 'LedgerRefused';

  constructor(
    /** Stable, upper snake case, e.g. `XLSX_TOO_LARGE_INSIDE`. */
    readonly code: string,
    readonly text: Text,
    readonly remedy: Text,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${text.en}`, options);
  }
}

/** Message and remedy, each Chinese then English. */
export function refused(
  code: string,
  [zh, en]: readonly [string, string],
  [remedyZh, remedyEn]: readonly [string, string],
  cause?: unknown,
): LedgerRefused {
  return new LedgerRefused(
    code,
    { zh, en },
    { zh: remedyZh, en: remedyEn },
    cause === undefined ? undefined : { cause },
  );
}
