import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { CaseEvent } from '../../domain/case/events.js';
import { CASE_MACHINE_VERSION } from '../../domain/case/machine.js';
import { hashOf, NO_HASH } from './hash-chain.js';

/** One event as it stands in the record. */
export interface StoredEvent {
  readonly seq: number;
  readonly event: CaseEvent;
  readonly recordedAt: Date;
  readonly actorId: string;
  readonly machineVersion: number;
  /** Lower-case hexadecimal. */
  readonly prevHash: string;
  readonly hash: string;
}

/** A row of `case_events` as the driver gives it. */
export interface EventRow {
  readonly agency_id: string;
  readonly case_id: string;
  readonly seq: number;
  readonly type: string;
  readonly occurred_on: LegalDate;
  readonly recorded_at: Date;
  readonly actor_id: string;
  readonly machine_version: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly prev_hash: Buffer;
  readonly hash: Buffer;
}

export const eventColumns =
  'agency_id, case_id, seq, type, occurred_on, recorded_at, actor_id, machine_version, body, prev_hash, hash';

/** Only what this module wrote itself is in the table, so the form of a body is that of its type. */
export const eventOf = (row: EventRow): CaseEvent =>
  ({ ...row.body, type: row.type, on: row.occurred_on }) as CaseEvent;

export const storedEventOf = (row: EventRow): StoredEvent => ({
  seq: row.seq,
  event: eventOf(row),
  recordedAt: row.recorded_at,
  actorId: row.actor_id,
  machineVersion: row.machine_version,
  prevHash: row.prev_hash.toString('hex'),
  hash: row.hash.toString('hex'),
});

/** An event in the form in which `foi.append_case_events` takes it. */
export interface NewEventRow {
  readonly case_id: string;
  readonly seq: number;
  readonly type: string;
  readonly occurred_on: LegalDate;
  readonly machine_version: number;
  readonly body: unknown;
  readonly prev_hash: string;
  readonly hash: string;
}

/** Seals events one to the other, the first to `prevHash`. */
export function sealEvents(
  events: readonly CaseEvent[],
  by: { readonly agencyId: string; readonly caseId: string; readonly actorId: string; readonly recordedAt: Date },
  prevHash: string = NO_HASH,
): { readonly rows: NewEventRow[]; readonly headHash: string } {
  let headHash = prevHash;
  const rows = events.map((event) => {
    const { type, on, ...body } = event;
    const { seq } = event.decided;
    const before = headHash;
    headHash = hashOf({
      agencyId: by.agencyId,
      subjectId: by.caseId,
      seq,
      type,
      on,
      recordedAt: by.recordedAt,
      actorId: by.actorId,
      machineVersion: CASE_MACHINE_VERSION,
      body,
      prevHash: before,
    });
    return {
      case_id: by.caseId,
      seq,
      type,
      occurred_on: on,
      machine_version: CASE_MACHINE_VERSION,
      body,
      prev_hash: before,
      hash: headHash,
    };
  });
  return { rows, headHash };
}
