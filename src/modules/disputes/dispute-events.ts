import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { DisputeEvent } from '../../domain/dispute/events.js';
import { DISPUTE_MACHINE_VERSION } from '../../domain/dispute/machine-setup.js';
import { hashOf, NO_HASH } from '../cases/index.js';

/** One event of a dispute as it stands in the record. */
export interface StoredDisputeEvent {
  readonly seq: number;
  readonly event: DisputeEvent;
  readonly recordedAt: Date;
  readonly actorId: string;
  readonly machineVersion: number;
  /** Lower-case hexadecimal. */
  readonly prevHash: string;
  readonly hash: string;
}

/** A row of `dispute_events` as the driver gives it. */
export interface DisputeEventRow {
  readonly dispute_id: string;
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

export const disputeEventColumns =
  'dispute_id, seq, type, occurred_on, recorded_at, actor_id, machine_version, body, prev_hash, hash';

export const storedDisputeEvent = (row: DisputeEventRow): StoredDisputeEvent => ({
  seq: row.seq,
  // Only what this module wrote itself is in the table, so the form of a body is that of its type.
  event: { ...row.body, type: row.type, on: row.occurred_on } as DisputeEvent,
  recordedAt: row.recorded_at,
  actorId: row.actor_id,
  machineVersion: row.machine_version,
  prevHash: row.prev_hash.toString('hex'),
  hash: row.hash.toString('hex'),
});

/** An event in the form in which `foi.append_dispute_events` takes it. */
export interface NewDisputeEventRow {
  readonly dispute_id: string;
  readonly seq: number;
  readonly type: string;
  readonly occurred_on: LegalDate;
  readonly machine_version: number;
  readonly body: unknown;
  readonly prev_hash: string;
  readonly hash: string;
}

/** Seals events one to the other, the first to `prevHash`. */
export function sealDisputeEvents(
  events: readonly DisputeEvent[],
  by: { readonly agencyId: string; readonly disputeId: string; readonly actorId: string; readonly recordedAt: Date },
  prevHash: string = NO_HASH,
): { readonly rows: NewDisputeEventRow[]; readonly headHash: string } {
  let headHash = prevHash;
  const rows = events.map((event): NewDisputeEventRow => {
    const { type, on, ...body } = event;
    const { seq } = event.decided;
    const sealed = { ...by, subjectId: by.disputeId, seq, type, on, machineVersion: DISPUTE_MACHINE_VERSION, body };
    const before = headHash;
    headHash = hashOfDisputeEvent({ ...sealed, prevHash: before });
    return {
      dispute_id: by.disputeId,
      seq,
      type,
      occurred_on: on,
      machine_version: DISPUTE_MACHINE_VERSION,
      body,
      prev_hash: before,
      hash: headHash,
    };
  });
  return { rows, headHash };
}

/** The hash of one event, over nothing but what is sealed. */
export const hashOfDisputeEvent = (of: Parameters<typeof hashOf>[0]): string =>
  hashOf({
    agencyId: of.agencyId,
    subjectId: of.subjectId,
    seq: of.seq,
    type: of.type,
    on: of.on,
    recordedAt: of.recordedAt,
    actorId: of.actorId,
    machineVersion: of.machineVersion,
    body: of.body,
    prevHash: of.prevHash,
  });
