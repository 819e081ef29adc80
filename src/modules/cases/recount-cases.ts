import type { CommandOf } from '../../domain/case/commands.js';
import type { DeadlineMove } from '../../domain/case/commands/calendar-change.js';
import { decide } from '../../domain/case/decide.js';
import { defaultAgencySettings } from '../../domain/case/decision.js';
import type { CaseEvent } from '../../domain/case/events.js';
import type { CaseState } from '../../domain/case/state.js';
import type { Session } from '../../platform/database/index.js';
import { type CommitBasis, commitRecounts, type Recount, type Recounted, recountedSubjects } from '../history/index.js';
import { caseSubject } from './case-subject.js';
import { CommandRefused } from './errors.js';

export type RecountedCase = Recounted<CaseState>;

/**
 * The cases of an agency that another calendar counts differently, some hundred at a time.
 * @param besides cases to return in any case: those whose disputes are counted differently.
 */
export const recountedCases = (
  session: Session,
  recount: Recount,
  besides: ReadonlySet<string>,
): AsyncGenerator<readonly RecountedCase[]> => recountedSubjects(caseSubject, session, recount, besides);

export interface RecountedCommit {
  /** `law` is the new one; the agency's calendar version has been raised already. */
  readonly basis: Omit<CommitBasis, 'idempotency' | 'response'>;
  readonly announcement: Pick<CommandOf<'calendar.change'>, 'announcementId' | 'title' | 'source' | 'publishedOn'>;
  readonly cases: readonly RecountedCase[];
  /** Changed deadlines of the disputes about them, which the event of a case also names. */
  readonly disputes: readonly { readonly caseId: string; readonly moves: readonly DeadlineMove[] }[];
}

/**
 * Writes what another calendar changes in many cases of one agency: an event in the history of each, its clock and its
 * deadlines. Runs in the transaction that changes the calendar.
 */
export async function commitRecounted(session: Session, commit: RecountedCommit): Promise<void> {
  const steps = commit.cases.map((before) => {
    const about = commit.disputes.filter(({ caseId }) => caseId === before.id);
    const moves = [...before.moves, ...about.flatMap((dispute) => dispute.moves)];
    return { before, ...happened(before.state, moves, commit) };
  });
  await commitRecounts(caseSubject, session, commit.basis, steps);
}

/** Checked as every command is; a refusal would be a fault of the program. */
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
