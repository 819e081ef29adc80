import { hash } from 'node:crypto';
import type { LegalDate } from '../../domain/calendar/legal-date.js';

/** The previous hash of the first event of a history: 32 zero bytes. */
export const NO_HASH = '0'.repeat(64);

/** One event as hashed. Its hash covers all of it, including the previous hash. */
export interface SealedContent {
  readonly agencyId: string;
  /** The case, or the dispute, whose history this is. */
  readonly subjectId: string;
  readonly seq: number;
  readonly type: string;
  readonly on: LegalDate;
  readonly recordedAt: Date;
  readonly actorId: string;
  readonly machineVersion: number;
  readonly body: unknown;
  /** Lower-case hexadecimal. */
  readonly prevHash: string;
}

/** PostgreSQL stores neither NUL nor half a surrogate pair: a text with one could not be read back unchanged. */
const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

/**
 * JSON with sorted keys and without spaces, so that the same content gives the same text wherever it was stored.
 * Keys with an undefined value are left out, as in JSON.
 * @throws TypeError for what JSON or PostgreSQL cannot store: functions, infinite numbers, NUL, half a surrogate pair.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      if (!isStorable(value)) throw new TypeError('a text holds NUL or half a character');
      return JSON.stringify(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError('a number is not finite');
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
      return canonicalObject(value as Readonly<Record<string, unknown>>);
    default:
      throw new TypeError(`JSON holds no ${typeof value}`);
  }
}

function canonicalObject(value: Readonly<Record<string, unknown>>): string {
  const members: string[] = [];
  for (const key of Object.keys(value).sort()) {
    if (value[key] !== undefined) members.push(`${canonicalJson(key)}:${canonicalJson(value[key])}`);
  }
  return `{${members.join(',')}}`;
}

/** sha-256 over a value's canonical form, in lower-case hexadecimal. */
export function digestOf(value: unknown): string {
  return hash('sha256', canonicalJson(value));
}

/** The hash that chains an event to the one before it. */
export function hashOf({ recordedAt, subjectId, ...content }: SealedContent): string {
  return digestOf({ ...content, caseId: subjectId, recordedAt: recordedAt.toISOString() });
}
