import type { DateSpan } from '../../domain/calendar/calendar-difference.js';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { DeadlineMove } from '../../domain/case/commands/calendar-change.js';
import { legalDateAt } from '../../platform/clock/index.js';
import { announceWithin, type Session } from '../../platform/database/index.js';
import type { DeadlineRules } from '../calendars/index.js';
import { type DeadlineRow, movesBetween } from '../deadlines/index.js';
import { deadlineChanges, effectRows, json, jsonOfAny, stamped } from './commit-values.js';
import { bytes, sealEvents } from './event-rows.js';
import { canonicalJson } from './hash-chain.js';
import { countedColumns, type SnapshotRow, stateOf } from './snapshots.js';
import { changesIn } from './subject-store.js';
import type { CommitBasis, Subject, SubjectEvent, SubjectState } from './subject.js';
import { BEFORE_ALL } from './verify-subjects.js';

/** An agency's deadline rules before and after a change of its calendar, and the days between which they differ. */
export interface Recount {
  readonly agencyId: string;
  readonly before: DeadlineRules;
  readonly after: DeadlineRules;
  readonly span: DateSpan;
  /** The day as of which subjects are recounted. */
  readonly today: LegalDate;
}

/** A subject that the two calendars count differently. */
export interface Recounted<State extends SubjectState> {
  readonly id: string;
  readonly caseId: string;
  readonly number: string;
  readonly headHash: string;
  readonly state: State;
  readonly moves: readonly DeadlineMove[];
  /** The writes of its deadlines. */
  readonly deadlines: readonly DeadlineRow[];
}

/** Subjects recounted at once, which limits memory. */
const page = 250;

/**
 * The subjects of an agency that another calendar counts differently, some hundred at a time, open and closed: an
 * announcement published late can change what was in time.
 * @param besides ids of subjects to return in any case.
 */
export async function* recountedSubjects<State extends SubjectState, Event extends SubjectEvent>(
  subject: Subject<State, Event>,
  session: Session,
  recount: Recount,
  besides: ReadonlySet<string> = new Set(),
): AsyncGenerator<readonly Recounted<State>[]> {
  const { agencyId, span } = recount;
  const { type, table, mayCountDays } = subject;
  let after = BEFORE_ALL;
  for (;;) {
    const rows = await session.query<SnapshotRow & { readonly recorded_at: Date }>(
      `with those as (
         select s.id from ${table} s
         where s.agency_id = $1 and s.id > $2 and (s.id = any($3::uuid[]) or (${mayCountDays})) order by s.id limit $6
       )
       select v.*, e.recorded_at from those
       join foi.${type}_snapshots v on v.agency_id = $1 and v.id = those.id
       join foi.events e on e.agency_id = $1 and e.subject_id = v.id and e.seq = v.revision
       order by v.id`,
      [agencyId, after, [...besides], span.from, span.to, page],
      `recounted_${type}`,
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.id;
    yield rows.flatMap((row) => recounted(subject, row, recount, besides));
  }
}

function recounted<State extends SubjectState, Event extends SubjectEvent>(
  subject: Subject<State, Event>,
  row: SnapshotRow & { readonly recorded_at: Date },
  { before, after, today }: Recount,
  besides: ReadonlySet<string>,
): Recounted<State>[] {
  const { id, case_id: caseId, number } = row;
  const state = stateOf(row) as State;
  const deadlinesOn = (day: LegalDate, deadlineRules: DeadlineRules) =>
    subject.deadlines(id, state, day, deadlineRules);
  const countedOn = (day: LegalDate, deadlineRules: DeadlineRules): string =>
    canonicalJson([deadlinesOn(day, deadlineRules), subject.progress(state, day, deadlineRules)]);
  // Also as of the day on which the row was stored: verification of the history counts it as of then.
  const refreshedOn = row.refreshed_revision === row.revision ? row.refreshed_on : null;
  const days = new Set([today, legalDateAt(row.recorded_at), refreshedOn ?? today]);
  const isSame = [...days].every((day) => countedOn(day, before) === countedOn(day, after));
  if (isSame && !besides.has(id)) return [];
  const disputeId = subject.owner(id, caseId).dispute_id ?? null;
  return [
    {
      ...{ id, caseId, number, headHash: row.head_hash.toString('hex'), state },
      moves: movesBetween(deadlinesOn(today, before), deadlinesOn(today, after)).map((move) => ({
        ...move,
        disputeId,
      })),
      deadlines: deadlineChanges(subject, { id, caseId }, state, today, after, row.deadlines ?? []),
    },
  ];
}

/** The result of recounting a subject: an event of its own, or none. */
export interface RecountedStep<State extends SubjectState, Event extends SubjectEvent> {
  readonly before: Recounted<State>;
  readonly event: Event | null;
  readonly next: State;
}

/**
 * Writes what another calendar changes in many subjects of one agency, all or none, in the transaction that changes the
 * calendar. `law` is the new one; the agency's calendar version has been raised already.
 */
export async function commitRecounts<State extends SubjectState, Event extends SubjectEvent>(
  subject: Subject<State, Event>,
  session: Session,
  basis: Omit<CommitBasis, 'idempotency' | 'response'>,
  steps: readonly RecountedStep<State, Event>[],
): Promise<void> {
  if (steps.length === 0) return;
  const { agencyId, actorId, recordedAt, asOf, deadlineRules } = basis;
  const sealed = steps.map(({ before, event }) => {
    const by = { agencyId, actorId, recordedAt, subjectId: before.id };
    return sealEvents(subject, event === null ? [] : [event], by, before.headHash);
  });
  const rows = steps.map(({ before, next }, index) => ({
    ...{ id: before.id, revision: next.revision, machine_version: next.machineVersion },
    ...{ head_hash: bytes(sealed[index]?.headHash ?? before.headHash) },
    ...countedColumns(subject, next, asOf, deadlineRules),
  }));
  await session.query(
    `select foi.recount_${subject.type}($1, $2, $3, $4, $5, $6, $7, $8, $9, true)`,
    [
      ...[agencyId, recordedAt, asOf, deadlineRules.version],
      json(steps.map(({ before }) => ({ id: before.id, revision: before.state.revision }))),
      json(rows),
      jsonOfAny(sealed.flatMap((one) => one.rows)),
      jsonOfAny(steps.flatMap(({ before }) => stamped(before.deadlines, basis))),
      jsonOfAny(
        steps.flatMap(({ before, event }) => (event === null ? [] : effectRows(subject, before, [event], basis))),
      ),
    ],
    `recount_${subject.type}`,
  );
  const happened = steps.flatMap(({ before, event, next }) => (event === null ? [] : [{ ...before, state: next }]));
  await announceWithin(session, changesIn(subject, agencyId, happened));
}
