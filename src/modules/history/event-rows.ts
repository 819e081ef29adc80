import type { LegalDate } from '../../domain/calendar/legal-date.js';
import { hashOf, NO_HASH } from './hash-chain.js';
import type { Subject, SubjectEvent, SubjectState } from './subject.js';

/** One event as stored. */
export interface StoredEvent<Event extends SubjectEvent = SubjectEvent> {
  readonly seq: number;
  readonly event: Event;
  readonly recordedAt: Date;
  readonly actorId: string;
  readonly machineVersion: number;
  /** Lower-case hexadecimal. */
  readonly prevHash: string;
  readonly hash: string;
}

/** A row of `events` as the driver returns it. */
export interface EventRow {
  readonly subject_id: string;
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
  'subject_id, seq, type, occurred_on, recorded_at, actor_id, machine_version, body, prev_hash, hash';

export const storedEventOf = <Event extends SubjectEvent>(row: EventRow): StoredEvent<Event> => ({
  seq: row.seq,
  // Only the engine writes the table, so a body has the form of its type.
  event: { ...row.body, type: row.type, on: row.occurred_on } as unknown as Event,
  recordedAt: row.recorded_at,
  actorId: row.actor_id,
  machineVersion: row.machine_version,
  prevHash: row.prev_hash.toString('hex'),
  hash: row.hash.toString('hex'),
});

/** Chains events by hash, the first to `prevHash`; returns rows in the form that the database accepts. */
export function sealEvents<State extends SubjectState, Event extends SubjectEvent>(
  { machineVersion }: Pick<Subject<State, Event>, 'machineVersion'>,
  events: readonly Event[],
  by: { readonly agencyId: string; readonly subjectId: string; readonly actorId: string; readonly recordedAt: Date },
  prevHash: string = NO_HASH,
): { readonly rows: object[]; readonly headHash: string } {
  const { agencyId, subjectId, actorId, recordedAt } = by;
  let headHash = prevHash;
  const rows = events.map(({ type, on, ...body }) => {
    const { seq } = body.decided;
    const before = headHash;
    headHash = hashOf({
      ...{ agencyId, subjectId, seq, type, on, recordedAt, actorId, machineVersion, body, prevHash: before },
    });
    return {
      ...{ agency_id: agencyId, subject_id: subjectId, seq, type, occurred_on: on, recorded_at: recordedAt },
      ...{ actor_id: actorId, machine_version: machineVersion, body },
      ...{ prev_hash: bytes(before), hash: bytes(headHash) },
    };
  });
  return { rows, headHash };
}

/** Whether an event matches its hash. */
export function isAsSealed(agencyId: string, subjectId: string, stored: StoredEvent): boolean {
  const { type, on, ...body } = stored.event;
  const { seq, recordedAt, actorId, machineVersion, prevHash } = stored;
  const sealed = { agencyId, subjectId, seq, type, on, recordedAt, actorId, machineVersion, body, prevHash };
  return hashOf(sealed) === stored.hash;
}

/** Hexadecimal as PostgreSQL reads `bytea`. */
export const bytes = (hex: string): string => `\\x${hex}`;
