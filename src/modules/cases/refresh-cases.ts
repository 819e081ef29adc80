import { Inject, Injectable } from '@nestjs/common';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { CaseFacts } from '../../domain/case/facts.js';
import type { CaseMachineContext } from '../../domain/case/facts.js';
import type { CaseState } from '../../domain/case/state.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { Calendars, type DeadlineRules } from '../calendars/index.js';
import { deadlinesAsJson, inChunks } from '../deadlines/index.js';
import { type ProgressColumns, projectProgress } from './case-projection.js';
import { deadlineChanges, type StoredDeadline } from './deadline-changes.js';

/** What of the projection moves with time, or with the calendar, and not by acts alone. */
const moving = [
  'due_on',
  'original_due_on',
  'clock_state',
  'provisional',
  'answered_in_time',
  'used_working_days',
] as const satisfies readonly (keyof ProgressColumns)[];

type Moving = Pick<ProgressColumns, (typeof moving)[number]>;

interface RefreshedCase extends Moving {
  readonly id: string;
  readonly state: string;
  readonly context: CaseMachineContext;
  readonly machine_version: number;
  readonly revision: number;
  readonly facts: CaseFacts;
  readonly deadlines: readonly StoredDeadline[] | null;
}

/**
 * Writes down what time alone has changed of cases: deadlines that lapsed (a consulted party's fifteen working days, an
 * applicant's last day, a notice that can no longer be given), and the state of the clock. No event and no new revision,
 * for nobody did anything; a case changed meanwhile is left alone, for its own commit was newer.
 */
@Injectable()
export class RefreshCases {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Calendars) private readonly calendars: Calendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * As of today (Asia/Shanghai). Ids that the agency has no case for are passed over.
   * @returns how many cases are now as of today, whether or not anything had to be written.
   */
  async execute(agencyId: string, caseIds: readonly string[]): Promise<{ readonly refreshed: number }> {
    const refreshed = await inChunks(caseIds, (ids) =>
      this.calendars.under(agencyId, (deadlineRules) => this.refresh(agencyId, ids, deadlineRules)),
    );
    return { refreshed };
  }

  private async refresh(agencyId: string, caseIds: readonly string[], deadlineRules: DeadlineRules): Promise<number> {
    const asOf = this.clock.today();
    const cases = await this.database.scoped({ agencyIds: [agencyId] }, (session) =>
      session.query<RefreshedCase>(
        `select c.id, c.state, c.context, c.machine_version, c.revision, c.facts,
           ${moving.map((column) => `c.${column}`).join(', ')}, d.deadlines
         from foi.cases c
         left join lateral (
           select ${deadlinesAsJson} as deadlines
           from foi.deadlines d where d.agency_id = $1 and d.case_id = c.id and d.dispute_id is null
         ) d on true
         where c.agency_id = $1 and c.id = any($2::uuid[])`,
        [agencyId, caseIds],
        'refreshed_cases',
      ),
    );
    const changes = cases.map((row) => changesOf(row, asOf, deadlineRules));
    const present = changes.filter(({ row, deadlines }) => row === null && deadlines.length === 0).length;
    const stale = changes.filter(({ row, deadlines }) => row !== null || deadlines.length > 0);
    if (stale.length === 0) return present;
    const [answer] = await this.database.query<{ readonly refreshed: number }>(
      `select (foi.refresh_cases($1::jsonb)->>'refreshed')::integer as refreshed`,
      [
        JSON.stringify({
          ...{ agencyId, asOf, recordedAt: this.clock.now().toISOString() },
          cases: stale.map(({ id, revision }) => ({ id, revision })),
          rows: stale.flatMap(({ row }) => row ?? []),
          deadlines: stale.flatMap(({ deadlines }) => deadlines),
        }),
      ],
      'refresh_cases',
    );
    return present + (answer?.refreshed ?? 0);
  }
}

function changesOf(stored: RefreshedCase, asOf: LegalDate, deadlineRules: DeadlineRules) {
  const { id, revision } = stored;
  const state: CaseState = {
    state: stored.state,
    context: stored.context,
    machineVersion: stored.machine_version,
    revision,
    facts: stored.facts,
  };
  const progress = projectProgress(state, asOf, deadlineRules);
  const isSame = moving.every((column) => progress[column] === stored[column]);
  const row = isSame ? null : { id, ...Object.fromEntries(moving.map((column) => [column, progress[column]])) };
  return { id, revision, row, deadlines: deadlineChanges(id, state, asOf, deadlineRules, stored.deadlines ?? []) };
}
