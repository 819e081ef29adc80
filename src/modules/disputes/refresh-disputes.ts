import { Inject, Injectable } from '@nestjs/common';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { DisputeFacts, DisputeMachineContext } from '../../domain/dispute/facts.js';
import type { DisputeState } from '../../domain/dispute/state.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { Calendars, type DeadlineRules } from '../calendars/index.js';
import { deadlinesAsJson, inChunks } from '../deadlines/index.js';
import { disputeDeadlineChanges, type StoredDisputeDeadline } from './dispute-deadlines.js';

interface RefreshedDispute {
  readonly id: string;
  readonly case_id: string;
  readonly state: string;
  readonly context: DisputeMachineContext;
  readonly machine_version: number;
  readonly revision: number;
  readonly facts: DisputeFacts;
  readonly deadlines: readonly StoredDisputeDeadline[] | null;
}

/** Writes down what time alone has changed of disputes (an applicant's fifteen days to sue have passed), as `RefreshCases` does. */
@Injectable()
export class RefreshDisputes {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Calendars) private readonly calendars: Calendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The disputes about these cases, as of today (Asia/Shanghai).
   * @returns how many disputes are now as of today, whether or not anything had to be written.
   */
  async execute(agencyId: string, caseIds: readonly string[]): Promise<{ readonly refreshed: number }> {
    const refreshed = await inChunks(caseIds, (ids) =>
      this.calendars.under(agencyId, (deadlineRules) => this.refresh(agencyId, ids, deadlineRules)),
    );
    return { refreshed };
  }

  private async refresh(agencyId: string, caseIds: readonly string[], deadlineRules: DeadlineRules): Promise<number> {
    const asOf = this.clock.today();
    const disputes = await this.database.scoped({ agencyIds: [agencyId] }, (session) =>
      session.query<RefreshedDispute>(
        `select s.id, s.case_id, s.state, s.context, s.machine_version, s.revision, s.facts, d.deadlines
         from foi.disputes s
         left join lateral (
           select ${deadlinesAsJson} as deadlines
           from foi.deadlines d where d.agency_id = $1 and d.case_id = s.case_id and d.dispute_id = s.id
         ) d on true
         where s.agency_id = $1 and s.case_id = any($2::uuid[])`,
        [agencyId, caseIds],
        'refreshed_disputes',
      ),
    );
    const changes = disputes.map((row) => changesOf(row, asOf, deadlineRules));
    const stale = changes.filter(({ deadlines }) => deadlines.length > 0);
    const present = changes.length - stale.length;
    if (stale.length === 0) return present;
    const [answer] = await this.database.query<{ readonly refreshed: number }>(
      `select (foi.refresh_disputes($1::jsonb)->>'refreshed')::integer as refreshed`,
      [
        JSON.stringify({
          ...{ agencyId, asOf, recordedAt: this.clock.now().toISOString() },
          disputes: stale.map(({ id, revision }) => ({ id, revision })),
          deadlines: stale.flatMap(({ deadlines }) => deadlines),
        }),
      ],
      'refresh_disputes',
    );
    return present + (answer?.refreshed ?? 0);
  }
}

function changesOf(stored: RefreshedDispute, asOf: LegalDate, deadlineRules: DeadlineRules) {
  const { id, case_id: caseId, revision } = stored;
  const state: DisputeState = {
    state: stored.state,
    context: stored.context,
    machineVersion: stored.machine_version,
    revision,
    facts: stored.facts,
  };
  return {
    id,
    revision,
    deadlines: disputeDeadlineChanges({ id, caseId }, state, asOf, deadlineRules, stored.deadlines ?? []),
  };
}
