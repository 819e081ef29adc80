import type { LegalDate } from '../../domain/calendar/legal-date.js';
import { caseDeadlines } from '../../domain/case/deadlines.js';
import { evolve } from '../../domain/case/evolve.js';
import type { CaseState } from '../../domain/case/state.js';
import type { Text } from '../../domain/text.js';
import { legalDateAt } from '../../platform/clock/index.js';
import type { DeadlineRules } from '../calendars/index.js';
import { differs, isRunning, keyOf } from '../deadlines/index.js';
import { type CaseProjection, projectCase } from './case-projection.js';
import type { StoredDeadline } from './deadline-changes.js';
import type { StoredEvent } from './event-rows.js';
import { canonicalJson, hashOf, NO_HASH } from './hash-chain.js';

export type CheckedDeadline = Pick<
  StoredDeadline,
  'kind' | 'subject' | 'dueOn' | 'originalDueOn' | 'status' | 'provisional'
> & {
  /** The day as of which it was written down. */
  readonly asOf: LegalDate;
};

/** What is stored of a case, to be compared with what its history says. */
export interface CheckedCase extends CaseProjection {
  readonly agency_id: string;
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly context: unknown;
  readonly machine_version: number;
  readonly revision: number;
  readonly facts: unknown;
  readonly head_hash: Buffer;
  /** The day as of which the projection was written anew with no event, and the revision it had then. */
  readonly refreshed_on: LegalDate | null;
  readonly refreshed_revision: number | null;
  readonly deadlines: readonly CheckedDeadline[];
}

export interface Fault {
  /** The first bad event, when an event is to blame. */
  readonly seq: number | null;
  readonly code: string;
  readonly message: Text;
}

const fault = (code: string, seq: number | null, zh: string, en: string): Fault => ({
  code,
  seq,
  message: { zh, en },
});

/**
 * The first thing wrong with a case, or null: its chain, then its replay, then what is stored of it, counted under the
 * law of its agency.
 */
export function faultOfCase(
  stored: CheckedCase,
  history: readonly StoredEvent[],
  deadlineRules: DeadlineRules,
): Fault | null {
  const last = history.at(-1);
  if (last === undefined)
    return fault('CASE_WITHOUT_HISTORY', null, '有案件而无历史', 'There is a case, but no history');
  const replayed = fold(stored, history);
  if ('code' in replayed) return replayed;
  if (last.hash !== stored.head_hash.toString('hex') || last.seq !== stored.revision) {
    return fault(
      'HEAD_DIFFERS',
      last.seq,
      '案件所记的末次事件与历史不符',
      'The case names another last event than its history',
    );
  }
  return differenceOf(stored, replayed, legalDateAt(last.recordedAt), deadlineRules);
}

function fold({ agency_id, id }: CheckedCase, history: readonly StoredEvent[]): CaseState | Fault {
  let state: CaseState | null = null;
  let before = NO_HASH;
  let seq = 0;
  for (const one of history) {
    seq += 1;
    if (one.seq !== seq) return fault('EVENT_MISSING', seq, `缺第 ${seq} 号事件`, `Event ${seq} is missing`);
    if (one.prevHash !== before) {
      return fault(
        'CHAIN_BROKEN',
        seq,
        `第 ${seq} 号事件不接前一事件`,
        `Event ${seq} is not tied to the one before it`,
      );
    }
    if (hashOfStored(agency_id, id, one) !== one.hash) {
      return fault('EVENT_ALTERED', seq, `第 ${seq} 号事件的内容与其哈希不符`, `Event ${seq} is not what was sealed`);
    }
    try {
      state = evolve(state, one.event);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return fault('EVENT_IMPOSSIBLE', seq, `第 ${seq} 号事件在该状态下不可能：${why}`, `Event ${seq}: ${why}`);
    }
    before = one.hash;
  }
  return state ?? fault('CASE_WITHOUT_HISTORY', null, '有案件而无历史', 'There is a case, but no history');
}

const hashOfStored = (agencyId: string, subjectId: string, one: StoredEvent): string => {
  const { type, on, ...body } = one.event;
  const { seq, recordedAt, actorId, machineVersion, prevHash } = one;
  return hashOf({ agencyId, subjectId, seq, type, on, recordedAt, actorId, machineVersion, body, prevHash });
};

function differenceOf(
  stored: CheckedCase,
  replayed: CaseState,
  asOf: LegalDate,
  deadlineRules: DeadlineRules,
): Fault | null {
  const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);
  if (stored.state !== replayed.state || !same(stored.context, replayed.context)) {
    return fault(
      'STATE_DIFFERS',
      null,
      `所记状态 ${stored.state}，历史得 ${replayed.state}`,
      `Stored as ${stored.state}, but its history leads to ${replayed.state}`,
    );
  }
  if (!same(stored.facts, replayed.facts)) {
    return fault('FACTS_DIFFER', null, '所记事实与历史不符', 'The stored facts are not those of the history');
  }
  // What time alone had changed may have been written after the last event.
  const { refreshed_on: refreshedOn, refreshed_revision: refreshedRevision } = stored;
  const projectedOn = refreshedOn !== null && refreshedRevision === replayed.revision ? refreshedOn : asOf;
  const projected = projectCase(replayed, projectedOn, deadlineRules);
  const column = (Object.keys(projected) as (keyof CaseProjection)[]).find((key) => projected[key] !== stored[key]);
  if (column !== undefined) {
    const [is, was] = [String(projected[column]), String(stored[column])];
    return fault(
      'PROJECTION_DIFFERS',
      null,
      `${column}：所记 ${was}，应为 ${is}`,
      `${column} is stored as ${was}, not ${is}`,
    );
  }
  return deadlineFault(stored, replayed, asOf, deadlineRules);
}

function deadlineFault(
  { deadlines }: CheckedCase,
  replayed: CaseState,
  asOf: LegalDate,
  deadlineRules: DeadlineRules,
): Fault | null {
  const stored = new Map(deadlines.map((one) => [keyOf(one), one]));
  const presentOn = (day: LegalDate) => caseDeadlines(replayed, day, deadlineRules.calendar, deadlineRules.policy);
  const present = presentOn(asOf);
  for (const now of present) {
    const key = keyOf(now);
    const row = stored.get(key);
    // A sweep may have looked at a deadline after the last event: it is judged as of the day on which it was written.
    const then =
      row !== undefined && row.asOf > asOf ? (presentOn(row.asOf).find((one) => keyOf(one) === key) ?? now) : now;
    if (differs(then, row)) {
      return fault(
        'DEADLINE_DIFFERS',
        null,
        `期限 ${key} 与历史不符`,
        `The deadline ${key} is not that of the history`,
      );
    }
  }
  const named = new Set(present.map(keyOf));
  const left = deadlines.find((one) => isRunning(one) && !named.has(keyOf(one)));
  return left === undefined
    ? null
    : fault(
        'DEADLINE_LEFT_OPEN',
        null,
        `期限 ${keyOf(left)} 已不存在而未关闭`,
        `The deadline ${keyOf(left)} is open for nothing`,
      );
}
