import type { DateSpan } from '../../domain/calendar/calendar-difference.js';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { DeadlineMove } from '../../domain/case/commands/calendar-change.js';
import { caseDeadlines } from '../../domain/case/deadlines.js';
import type { CaseFacts } from '../../domain/case/facts.js';
import type { CaseMachineContext } from '../../domain/case/facts.js';
import type { CaseState } from '../../domain/case/state.js';
import { legalDateAt } from '../../platform/clock/index.js';
import type { Session } from '../../platform/database/index.js';
import type { DeadlineRules } from '../calendars/index.js';
import { canonicalJson } from './hash-chain.js';
import { projectProgress } from './case-projection.js';
import { type DeadlineRow, deadlinesAsJson, movesBetween } from '../deadlines/index.js';
import { deadlineChanges, type StoredDeadline } from './deadline-changes.js';

/** The laws of one agency before and after its calendar changes, and the days between which they differ. */
export interface Recount {
  readonly agencyId: string;
  readonly before: DeadlineRules;
  readonly after: DeadlineRules;
  readonly span: DateSpan;
  /** As of which everything is counted again. */
  readonly today: LegalDate;
}

/** A case which the two calendars count differently. */
export interface RecountedCase {
  readonly id: string;
  readonly number: string;
  readonly headHash: string;
  readonly state: CaseState;
  readonly moves: readonly DeadlineMove[];
  /** What has to be written of its deadlines. */
  readonly deadlines: readonly DeadlineRow[];
}

interface Row {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly context: CaseMachineContext;
  readonly machine_version: number;
  readonly revision: number;
  readonly facts: CaseFacts;
  readonly head_hash: Buffer;
  readonly deadlines: readonly StoredDeadline[] | null;
  readonly recorded_at: Date;
  readonly refreshed_on: LegalDate | null;
}

/** Cases counted at once; so many stand in memory. */
const page = 250;

/**
 * Those that may count days of the span: whatever is open, and what ended no earlier than the span begins; nothing that
 * came in after it.
 */
const candidates = `
  select c.id, c.number, c.state, c.context, c.machine_version, c.revision, c.facts, c.head_hash,
    (select ${deadlinesAsJson}
     from foi.deadlines d where d.agency_id = $1 and d.case_id = c.id and d.dispute_id is null) as deadlines,
    (select e.recorded_at from foi.case_events e
     where e.agency_id = $1 and e.case_id = c.id and e.seq = c.revision) as recorded_at,
    case when c.refreshed_revision = c.revision then c.refreshed_on end as refreshed_on
  from foi.cases c
  where c.agency_id = $1 and c.id > $2 and (
    c.id = any($3::uuid[])
    or (coalesce(c.received_on, (c.facts #>> '{registration,submittedOn}')::date) <= $5 and (
      c.is_open or greatest(c.replied_on, c.due_on, c.original_due_on) >= $4
      or exists (select from foi.deadlines d where d.agency_id = $1 and d.case_id = c.id and d.dispute_id is null
                 and greatest(d.due_on, d.original_due_on) >= $4))))
  order by c.id limit $6`;

/**
 * The cases of an agency that another calendar counts differently, some hundred at a time, open ones and closed ones: a
 * notice that comes late changes what was in time.
 * @param besides cases to give all the same: those whose disputes are counted differently.
 */
export async function* recountedCases(
  session: Session,
  recount: Recount,
  besides: ReadonlySet<string>,
): AsyncGenerator<readonly RecountedCase[]> {
  const { agencyId, span } = recount;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const values = [agencyId, after, [...besides], span.from, span.to, page];
    const rows = await session.query<Row>(candidates, values, 'recounted_cases');
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.id;
    yield rows.flatMap((row) => recounted(row, recount, besides));
  }
}

function recounted(row: Row, recount: Recount, besides: ReadonlySet<string>): RecountedCase[] {
  const { before, after, today } = recount;
  const state: CaseState = {
    state: row.state,
    context: row.context,
    machineVersion: row.machine_version,
    revision: row.revision,
    facts: row.facts,
  };
  const deadlinesOn = (day: LegalDate, { calendar, policy }: DeadlineRules): readonly StoredDeadline[] =>
    caseDeadlines(state, day, calendar, policy);
  const countedOn = (day: LegalDate, deadlineRules: DeadlineRules): string =>
    canonicalJson([deadlinesOn(day, deadlineRules), projectProgress(state, day, deadlineRules)]);
  // Also as of the day on which the rows were written: whoever checks the history counts them as of then.
  const days = new Set([today, legalDateAt(row.recorded_at), row.refreshed_on ?? today]);
  const isSame = [...days].every((day) => countedOn(day, before) === countedOn(day, after));
  if (isSame && !besides.has(row.id)) return [];
  const moves = movesBetween(deadlinesOn(today, before), deadlinesOn(today, after));
  return [
    {
      ...{ id: row.id, number: row.number, headHash: row.head_hash.toString('hex'), state },
      moves: moves.map((move) => ({ ...move, disputeId: null })),
      deadlines: deadlineChanges(row.id, state, today, after, row.deadlines ?? []),
    },
  ];
}
