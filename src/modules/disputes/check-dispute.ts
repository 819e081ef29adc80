import type { LegalDate } from '../../domain/calendar/legal-date.js';
import { evolveDispute } from '../../domain/dispute/evolve.js';
import type { DisputeState } from '../../domain/dispute/state.js';
import type { Text } from '../../domain/text.js';
import { legalDateAt } from '../../platform/clock/index.js';
import type { DeadlineRules } from '../calendars/index.js';
import { canonicalJson, NO_HASH } from '../cases/index.js';
import { differs, isRunning, keyOf } from '../deadlines/index.js';
import { presentDeadlines, type StoredDisputeDeadline } from './dispute-deadlines.js';
import { hashOfDisputeEvent, type StoredDisputeEvent } from './dispute-events.js';
import { type DisputeProjection, projectDispute } from './dispute-projection.js';

export type CheckedDisputeDeadline = Pick<
  StoredDisputeDeadline,
  'kind' | 'subject' | 'dueOn' | 'originalDueOn' | 'status' | 'provisional'
> & {
  /** The day as of which it was written down. */
  readonly asOf: LegalDate;
};

/** What is stored of a dispute, to be compared with what its history says. */
export interface CheckedDispute extends DisputeProjection {
  readonly agency_id: string;
  readonly id: string;
  readonly case_id: string;
  readonly number: string;
  readonly state: string;
  readonly context: unknown;
  readonly machine_version: number;
  readonly revision: number;
  readonly facts: unknown;
  readonly head_hash: Buffer;
  readonly deadlines: readonly CheckedDisputeDeadline[];
}

export interface DisputeFault {
  /** The first bad event, when an event is to blame. */
  readonly seq: number | null;
  readonly code: string;
  readonly message: Text;
}

const fault = (code: string, seq: number | null, zh: string, en: string): DisputeFault => ({
  code,
  seq,
  message: { zh, en },
});
const noHistory = (): DisputeFault =>
  fault('DISPUTE_WITHOUT_HISTORY', null, '有复议诉讼而无历史', 'There is a dispute, but no history');

/** The first thing wrong with a dispute, or null: its chain, then its replay, then what is stored of it. */
export function faultOfDispute(
  stored: CheckedDispute,
  history: readonly StoredDisputeEvent[],
  deadlineRules: DeadlineRules,
): DisputeFault | null {
  const last = history.at(-1);
  if (last === undefined) return noHistory();
  const replayed = fold(stored, history);
  if ('code' in replayed) return replayed;
  if (last.hash !== stored.head_hash.toString('hex') || last.seq !== stored.revision) {
    return fault(
      'HEAD_DIFFERS',
      last.seq,
      '所记的末次事件与历史不符',
      'Another last event is named than that of the history',
    );
  }
  return differenceOf(stored, replayed, legalDateAt(last.recordedAt), deadlineRules);
}

function fold({ agency_id, id }: CheckedDispute, history: readonly StoredDisputeEvent[]): DisputeState | DisputeFault {
  let state: DisputeState | null = null;
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
    const { type, on, ...body } = one.event;
    if (hashOfDisputeEvent({ ...one, agencyId: agency_id, subjectId: id, type, on, body }) !== one.hash) {
      return fault('EVENT_ALTERED', seq, `第 ${seq} 号事件的内容与其哈希不符`, `Event ${seq} is not what was sealed`);
    }
    try {
      state = evolveDispute(state, one.event);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return fault('EVENT_IMPOSSIBLE', seq, `第 ${seq} 号事件在该状态下不可能：${why}`, `Event ${seq}: ${why}`);
    }
    before = one.hash;
  }
  return state ?? noHistory();
}

function differenceOf(
  stored: CheckedDispute,
  replayed: DisputeState,
  asOf: LegalDate,
  deadlineRules: DeadlineRules,
): DisputeFault | null {
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
  const projected = projectDispute(replayed, asOf, deadlineRules);
  const column = (Object.keys(projected) as (keyof DisputeProjection)[]).find((key) => projected[key] !== stored[key]);
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
  stored: CheckedDispute,
  replayed: DisputeState,
  asOf: LegalDate,
  deadlineRules: DeadlineRules,
): DisputeFault | null {
  const rows = new Map(stored.deadlines.map((one) => [keyOf(one), one]));
  const presentOn = (day: LegalDate) => presentDeadlines(stored.id, replayed, day, deadlineRules);
  const present = presentOn(asOf);
  for (const now of present) {
    const key = keyOf(now);
    const row = rows.get(key);
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
  const left = stored.deadlines.find((one) => isRunning(one) && !named.has(keyOf(one)));
  return left === undefined
    ? null
    : fault(
        'DEADLINE_LEFT_OPEN',
        null,
        `期限 ${keyOf(left)} 已不存在而未关闭`,
        `The deadline ${keyOf(left)} is open for nothing`,
      );
}
