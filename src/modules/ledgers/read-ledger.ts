import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { ApplicationRow } from '../../domain/ledger/application-row.js';
import type { DisputeRow } from '../../domain/ledger/dispute-row.js';
import { parseApplication } from '../../domain/ledger/parse-application.js';
import { parseDispute } from '../../domain/ledger/parse-dispute.js';
import { openLedger } from './read/open-ledger.js';

/** The rows of a ledger that could be understood, in the order in which they stand there. */
export interface ReadLedger {
  readonly applications: readonly ApplicationRow[];
  readonly disputes: readonly DisputeRow[];
  /** Rows with problems; `foi ledger check` names them. */
  readonly leftOut: number;
}

/**
 * Reads a whole ledger into memory, to replay it. Nothing is compared with a register.
 * @param asOf the day on which it is read: a row with a later act has a problem.
 * @throws LedgerRefused when the file as a whole is no ledger.
 */
export async function readLedger(path: string, asOf: LegalDate): Promise<ReadLedger> {
  const ledger = await openLedger(path);
  const applications: ApplicationRow[] = [];
  const disputes: DisputeRow[] = [];
  let leftOut = 0;
  for await (const raw of ledger.applications) {
    const { row } = parseApplication(raw, { today: asOf });
    if (row === null) leftOut += 1;
    else applications.push(row);
  }
  for await (const raw of ledger.disputes) {
    const { row } = parseDispute(raw, { today: asOf });
    if (row === null) leftOut += 1;
    else disputes.push(row);
  }
  return { applications, disputes, leftOut };
}
