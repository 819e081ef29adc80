import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { Text } from '../../domain/text.js';
import { legalDateAt } from '../../platform/clock/index.js';
import type { DeadlineRules } from '../calendars/index.js';
import { differs, isRunning, keyOf } from '../deadlines/index.js';
import { isAsSealed, type StoredEvent } from './event-rows.js';
import { canonicalJson, NO_HASH } from './hash-chain.js';
import type { Subject, SubjectDeadline, SubjectEvent, SubjectState } from './subject.js';
import type { SnapshotColumns } from './snapshots.js';

export type CheckedDeadline = Pick<
  SubjectDeadline,
  'kind' | 'subject' | 'dueOn' | 'originalDueOn' | 'status' | 'provisional'
> & {
  /** The day as of which it was stored. */
  readonly asOf: LegalDate;
};

/** The stored rows of a subject, to be compared with its history. */
export interface CheckedSubject {
  readonly row: Omit<SnapshotColumns, 'deadlines' | 'case_id'> & { readonly case_id?: string } & Readonly<
      Record<string, unknown>
    >;
  readonly deadlines: readonly CheckedDeadline[];
}

export interface Fault {
  /** The first faulty event, if the fault is in an event. */
  readonly seq: number | null;
  readonly code: string;
  readonly message: Text;
}

export const fault = (code: string, seq: number | null, zh: string, en: string): Fault => ({
  code,
  seq,
  message: { zh, en },
});

/**
 * The first fault of a subject, or null: of its chain, then of its replay, then of its stored rows, counted under the
 * deadline rules of its agency.
 */
export function faultOf<State extends SubjectState, Event extends SubjectEvent>(
  subject: Subject<State, Event>,
  stored: CheckedSubject,
  history: readonly StoredEvent<Event>[],
  deadlineRules: DeadlineRules,
): Fault | null {
  const { name } = subject;
  const { row } = stored;
  const replayed = fold(subject, row, history);
  if ('code' in replayed) return replayed;
  const last = history.at(-1);
  if (last === undefined || last.hash !== row.head_hash.toString('hex') || last.seq !== row.revision) {
    const seq = last?.seq ?? null;
    return fault(
      'HEAD_DIFFERS',
      seq,
      `${name.zh}所记的末次事件与历史不符`,
      `The last event of the ${name.en} is not that of its history`,
    );
  }
  return differenceOf(subject, stored, replayed, legalDateAt(last.recordedAt), deadlineRules);
}

function fold<State extends SubjectState, Event extends SubjectEvent>(
  subject: Subject<State, Event>,
  { agency_id: agencyId, id }: CheckedSubject['row'],
  history: readonly StoredEvent<Event>[],
): State | Fault {
  const { type, name } = subject;
  let state: State | null = null;
  let before = NO_HASH;
  let seq = 0;
  for (const one of history) {
    seq += 1;
    if (one.seq !== seq) return fault('EVENT_MISSING', seq, `缺第 ${seq} 号事件`, `Event ${seq} is missing`);
    if (one.prevHash !== before) {
      const en = `Event ${seq} is not chained to the one before it`;
      return fault('CHAIN_BROKEN', seq, `第 ${seq} 号事件不接前一事件`, en);
    }
    if (!isAsSealed(agencyId, id, one)) {
      return fault('EVENT_ALTERED', seq, `第 ${seq} 号事件的内容与其哈希不符`, `Event ${seq} does not match its hash`);
    }
    try {
      state = subject.evolve(state, one.event);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return fault('EVENT_IMPOSSIBLE', seq, `第 ${seq} 号事件在该状态下不可能：${why}`, `Event ${seq}: ${why}`);
    }
    before = one.hash;
  }
  return (
    state ??
    fault(
      `${type.toUpperCase()}_WITHOUT_HISTORY`,
      null,
      `有${name.zh}而无历史`,
      `There is a ${name.en}, but no history`,
    )
  );
}

function differenceOf<State extends SubjectState, Event extends SubjectEvent>(
  subject: Subject<State, Event>,
  stored: CheckedSubject,
  replayed: State,
  asOf: LegalDate,
  deadlineRules: DeadlineRules,
): Fault | null {
  const { row } = stored;
  const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);
  if (row.state !== replayed.state || !same(row.context, replayed.context)) {
    return fault(
      'STATE_DIFFERS',
      null,
      `所记状态 ${row.state}，历史得 ${replayed.state}`,
      `Stored as ${row.state}, but its history leads to ${replayed.state}`,
    );
  }
  if (!same(row.facts, replayed.facts)) {
    return fault('FACTS_DIFFER', null, '所记事实与历史不符', 'The stored facts do not match the history');
  }
  // Changes by time alone may have been stored after the last event.
  const { refreshed_on: refreshedOn, refreshed_revision: refreshedRevision } = row;
  const projectedOn = refreshedOn !== null && refreshedRevision === replayed.revision ? refreshedOn : asOf;
  const projected = { ...subject.entry?.(replayed), ...subject.progress(replayed, projectedOn, deadlineRules) };
  const column = Object.keys(projected).find((key) => projected[key] !== row[key]);
  if (column !== undefined) {
    const [is, was] = [String(projected[column]), String(row[column])];
    return fault(
      'PROJECTION_DIFFERS',
      null,
      `${column}：所记 ${was}，应为 ${is}`,
      `${column} is stored as ${was}, not ${is}`,
    );
  }
  return deadlineFault(stored.deadlines, (day) => subject.deadlines(row.id, replayed, day, deadlineRules), asOf);
}

function deadlineFault(
  deadlines: readonly CheckedDeadline[],
  presentOn: (day: LegalDate) => readonly SubjectDeadline[],
  asOf: LegalDate,
): Fault | null {
  const stored = new Map(deadlines.map((one) => [keyOf(one), one]));
  const present = presentOn(asOf);
  for (const now of present) {
    const key = keyOf(now);
    const row = stored.get(key);
    // A refresh may have stored a deadline after the last event: it is checked as of the day on which it was stored.
    const then =
      row !== undefined && row.asOf > asOf ? (presentOn(row.asOf).find((one) => keyOf(one) === key) ?? now) : now;
    if (differs(then, row)) {
      const en = `The deadline ${key} does not match the history`;
      return fault('DEADLINE_DIFFERS', null, `期限 ${key} 与历史不符`, en);
    }
  }
  const named = new Set(present.map(keyOf));
  const left = deadlines.find((one) => isRunning(one) && !named.has(keyOf(one)));
  if (left === undefined) return null;
  const [zh, en] = [`期限 ${keyOf(left)} 已不存在而未关闭`, `The deadline ${keyOf(left)} no longer exists but is open`];
  return fault('DEADLINE_LEFT_OPEN', null, zh, en);
}
