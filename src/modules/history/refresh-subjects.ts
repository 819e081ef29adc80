import type { Clock } from '../../platform/clock/index.js';
import type { Database } from '../../platform/database/index.js';
import type { Calendars, DeadlineRules } from '../calendars/index.js';
import { inChunks } from '../deadlines/index.js';
import { deadlineChanges, json, jsonOfAny, stamped } from './commit-values.js';
import { countedColumns, type SnapshotRow, stateOf } from './snapshots.js';
import type { Subject, SubjectEvent, SubjectState } from './subject.js';

/**
 * Stores what time alone has changed in subjects: deadlines that lapsed (a consulted party's fifteen working days, an
 * applicant's last day, a notice that can no longer be issued), and the state of a clock. No event and no new revision,
 * since no one acted; a subject changed meanwhile is skipped, since its own commit is newer.
 */
export class SubjectRefresher<State extends SubjectState, Event extends SubjectEvent> {
  constructor(
    private readonly subject: Subject<State, Event>,
    private readonly database: Database,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  /**
   * Refreshes the subjects that are, or concern, these cases as of today (Asia/Shanghai); unknown ids are skipped.
   * @returns how many are now as of today, whether or not a row was written.
   */
  async execute(agencyId: string, caseIds: readonly string[]): Promise<{ readonly refreshed: number }> {
    const refreshed = await inChunks(caseIds, (ids) =>
      this.calendars.under(agencyId, (deadlineRules) => this.refresh(agencyId, ids, deadlineRules)),
    );
    return { refreshed };
  }

  private async refresh(agencyId: string, caseIds: readonly string[], deadlineRules: DeadlineRules): Promise<number> {
    const { type } = this.subject;
    const [recordedAt, asOf] = [this.clock.now(), this.clock.today()];
    const rows = await this.database.scoped({ agencyIds: [agencyId] }, (session) =>
      session.query<SnapshotRow>(
        `select * from foi.${type}_snapshots where agency_id = $1 and case_id = any($2::uuid[])`,
        [agencyId, caseIds],
        `refreshed_${type}`,
      ),
    );
    const changes = rows.map((row) => {
      const state = stateOf(row) as State;
      const counted = countedColumns(this.subject, state, asOf, deadlineRules);
      const isSame = Object.entries(counted).every(([column, value]) => row[column] === value);
      const of = { id: row.id, caseId: row.case_id };
      const deadlines = deadlineChanges(this.subject, of, state, asOf, deadlineRules, row.deadlines ?? []);
      return { id: row.id, revision: row.revision, counted: isSame ? null : counted, deadlines };
    });
    const stale = changes.filter(({ counted, deadlines }) => counted !== null || deadlines.length > 0);
    const present = changes.length - stale.length;
    if (stale.length === 0) return present;
    const [answer] = await this.database.query<{ readonly refreshed: number }>(
      `select foi.recount_${type}($1, $2, $3, $4, $5, $6, null, $7, null, false) as refreshed`,
      [
        agencyId,
        recordedAt,
        asOf,
        deadlineRules.version,
        json(stale.map(({ id, revision }) => ({ id, revision }))),
        json(stale.flatMap(({ id, revision, counted }) => (counted === null ? [] : [{ id, revision, ...counted }]))),
        jsonOfAny(stale.flatMap(({ deadlines }) => stamped(deadlines, { agencyId, recordedAt, asOf, deadlineRules }))),
      ],
      `refresh_${type}`,
    );
    return present + (answer?.refreshed ?? 0);
  }
}
