import type { CommandOf } from '../../domain/case/commands.js';
import type { DeadlineMove } from '../../domain/case/commands/calendar-change.js';
import { decide } from '../../domain/case/decide.js';
import { defaultAgencySettings } from '../../domain/case/decision.js';
import type { CaseEvent } from '../../domain/case/events.js';
import type { CaseState } from '../../domain/case/state.js';
import type { Session } from '../../platform/database/index.js';
import { type ProgressColumns, projectProgress } from './case-projection.js';
import type { CommitBasis } from './case-record.js';
import { orTheirVersion, outboxOf } from './commit-payload.js';
import { CommandRefused } from './errors.js';
import { sealEvents } from './event-rows.js';
import type { RecountedCase } from './recount-cases.js';

/** The columns of a case that days make. */
export const countedColumns = [
  'due_on',
  'original_due_on',
  'clock_state',
  'provisional',
  'answered_in_time',
  'used_working_days',
] as const satisfies readonly (keyof ProgressColumns)[];

/** A dispute which the two calendars count differently. */
export interface RecountedDispute {
  readonly id: string;
  readonly caseId: string;
  readonly revision: number;
  readonly dueOn: string | null;
  readonly moves: readonly DeadlineMove[];
  /** Rows for `foi.put_deadlines`. */
  readonly deadlines: readonly object[];
}

export interface RecountedCommit {
  /** `law` is the new one; its calendar has been raised to that version already. */
  readonly basis: Omit<CommitBasis, 'idempotency' | 'response'>;
  readonly announcement: Pick<CommandOf<'calendar.change'>, 'announcementId' | 'title' | 'source' | 'publishedOn'>;
  readonly cases: readonly RecountedCase[];
  readonly disputes: readonly RecountedDispute[];
}

/**
 * Writes what another calendar changes of many cases of one agency: an event in the history of each, its clock and its
 * deadlines, and those of the disputes about it. Within the transaction in which the calendar changes.
 */
export async function commitRecounted(session: Session, commit: RecountedCommit): Promise<void> {
  const { basis, cases, disputes } = commit;
  const { agencyId, actorId, recordedAt, asOf, deadlineRules } = basis;
  const changed = cases.map((one) => {
    const about = disputes.filter(({ caseId }) => caseId === one.id);
    const { event, next } = happened(one.state, [...one.moves, ...about.flatMap(({ moves }) => moves)], commit);
    const sealed = sealEvents([event], { agencyId, actorId, recordedAt, caseId: one.id }, one.headHash);
    return { id: one.id, event, next, sealed };
  });
  const payload = {
    ...{ agencyId, actorId, recordedAt: recordedAt.toISOString(), asOf },
    cases: changed.map(({ id, next, sealed }) => {
      const progress = projectProgress(next, asOf, deadlineRules);
      return {
        ...{ id, machine_version: next.machineVersion, revision: next.revision, head_hash: `\\x${sealed.headHash}` },
        ...Object.fromEntries(countedColumns.map((column) => [column, progress[column]])),
      };
    }),
    disputes: disputes.map(({ id, revision, dueOn }) => ({ id, revision, due_on: dueOn })),
    events: changed.flatMap(({ sealed }) => sealed.rows),
    deadlines: orTheirVersion(
      [...cases, ...disputes].flatMap(({ deadlines }) => deadlines),
      deadlineRules,
    ),
    outbox: changed.flatMap(({ id, event }) => outboxOf(id, [event])),
  };
  await session.query(
    'select foi.commit_calendar_change($1::jsonb)',
    [JSON.stringify(payload)],
    'commit_calendar_change',
  );
}

/** Asked as every command is; that it is refused would be a fault of ours. */
function happened(
  state: CaseState,
  moves: readonly DeadlineMove[],
  { basis, announcement }: RecountedCommit,
): { readonly event: CaseEvent; readonly next: CaseState } {
  const { agencyId, actorId, asOf, deadlineRules } = basis;
  const command: CommandOf<'calendar.change'> = {
    ...{ type: 'calendar.change', on: asOf, ...announcement },
    ...{ version: deadlineRules.version, moves: [...moves] },
  };
  const actor = { id: actorId, agencyId, unit: null, roles: ['administrator'] } as const;
  const { calendar, policy } = deadlineRules;
  const decision = decide(state, command, { calendar, policy, today: asOf, actor, settings: defaultAgencySettings });
  if (!decision.accepted) throw new CommandRefused(decision.refusal);
  return decision;
}
