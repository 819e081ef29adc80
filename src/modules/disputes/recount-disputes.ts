import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { DisputeFacts, DisputeMachineContext } from '../../domain/dispute/facts.js';
import type { DisputeState } from '../../domain/dispute/state.js';
import { legalDateAt } from '../../platform/clock/index.js';
import type { Session } from '../../platform/database/index.js';
import type { DeadlineRules } from '../calendars/index.js';
import { canonicalJson, type Recount, type RecountedDispute } from '../cases/index.js';
import { deadlinesAsJson, movesBetween } from '../deadlines/index.js';
import { disputeDeadlineChanges, presentDeadlines, type StoredDisputeDeadline } from './dispute-deadlines.js';
import { projectDispute } from './dispute-projection.js';

interface Row {
  readonly id: string;
  readonly case_id: string;
  readonly state: string;
  readonly context: DisputeMachineContext;
  readonly machine_version: number;
  readonly revision: number;
  readonly facts: DisputeFacts;
  readonly deadlines: readonly StoredDisputeDeadline[] | null;
  readonly recorded_at: Date;
}

/** What is open, and what has a day no earlier than the span; nothing that was filed after it. */
const candidates = `
  select s.id, s.case_id, s.state, s.context, s.machine_version, s.revision, s.facts, d.deadlines,
    (select e.recorded_at from foi.dispute_events e
     where e.agency_id = $1 and e.dispute_id = s.id and e.seq = s.revision) as recorded_at
  from foi.disputes s
  left join lateral (
    select max(greatest(d.due_on, d.original_due_on)) as last_on,
      ${deadlinesAsJson} as deadlines
    from foi.deadlines d where d.agency_id = $1 and d.case_id = s.case_id and d.dispute_id = s.id
  ) d on true
  where s.agency_id = $1 and s.filed_on <= $3 and (s.is_open or greatest(d.last_on, s.due_on) >= $2)
  order by s.id`;

/** The disputes of an agency that another calendar counts differently; there are few, so all at once. */
export async function recountedDisputes(session: Session, recount: Recount): Promise<RecountedDispute[]> {
  const { agencyId, span } = recount;
  const rows = await session.query<Row>(candidates, [agencyId, span.from, span.to], 'recounted_disputes');
  return rows.flatMap((row) => recounted(row, recount));
}

function recounted(row: Row, { before, after, today }: Recount): RecountedDispute[] {
  const { id, case_id: caseId, revision } = row;
  const state: DisputeState = {
    state: row.state,
    context: row.context,
    machineVersion: row.machine_version,
    revision,
    facts: row.facts,
  };
  // A dispute gets no event of its own: whoever checks its history counts it as of its last one.
  const recordedOn = legalDateAt(row.recorded_at);
  const countedOn = (day: LegalDate, deadlineRules: DeadlineRules): string =>
    canonicalJson([presentDeadlines(id, state, day, deadlineRules), projectDispute(state, day, deadlineRules)]);
  const days = [today, recordedOn];
  if (days.every((day) => countedOn(day, before) === countedOn(day, after))) return [];
  const moves = movesBetween(presentDeadlines(id, state, today, before), presentDeadlines(id, state, today, after));
  return [
    {
      ...{ id, caseId, revision, dueOn: projectDispute(state, recordedOn, after).due_on },
      moves: moves.map((move) => ({ ...move, disputeId: id })),
      deadlines: disputeDeadlineChanges({ id, caseId }, state, today, after, row.deadlines ?? []),
    },
  ];
}
