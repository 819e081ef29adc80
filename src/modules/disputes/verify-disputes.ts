import { Inject, Injectable } from '@nestjs/common';
import { Database, type Session } from '../../platform/database/index.js';
import { readDeadlineRules } from '../calendars/index.js';
import { BEFORE_ALL } from '../cases/index.js';
import {
  type CheckedDispute,
  type CheckedDisputeDeadline,
  type DisputeFault,
  faultOfDispute,
} from './check-dispute.js';
import { disputeEventColumns, type DisputeEventRow, storedDisputeEvent } from './dispute-events.js';

/** One dispute that is not as its history says. */
export interface DisputeFinding extends DisputeFault {
  readonly agencyId: string;
  readonly caseId: string | null;
  readonly disputeId: string;
  /** The register number, as shown. */
  readonly number: string | null;
}

export interface DisputeVerification {
  readonly disputes: number;
  readonly events: number;
  readonly findings: readonly DisputeFinding[];
}

/** What one page of a verification found. */
export interface VerifiedDisputes {
  /** The id after which the next page begins. */
  readonly last: string;
  readonly disputes: number;
  readonly events: number;
  readonly findings: readonly DisputeFinding[];
}

const pageSize = 500;

/** Reads every dispute's history again, as `VerifyCases` reads those of cases; names the first fault of each. */
@Injectable()
export class VerifyDisputes {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** All agencies when none is named. */
  async execute(agencyIds?: readonly string[]): Promise<DisputeVerification> {
    const findings: DisputeFinding[] = [];
    const done = { disputes: 0, events: 0 };
    for (const agencyId of agencyIds ?? (await this.allAgencies())) {
      let after = BEFORE_ALL;
      for (;;) {
        const next = await this.page(agencyId, after);
        if (next === null) break;
        after = next.last;
        done.disputes += next.disputes;
        done.events += next.events;
        findings.push(...next.findings);
      }
      findings.push(...(await this.strays(agencyId)));
    }
    return { ...done, findings };
  }

  /** The disputes of an agency after one of them, `size` at most; null when there are no more. */
  page(agencyId: string, after: string, size = pageSize): Promise<VerifiedDisputes | null> {
    return this.database.scoped({ agencyIds: [agencyId] }, (session) => checkPage(session, agencyId, after, size));
  }

  /** What no dispute leads to, and so no page finds. */
  strays(agencyId: string): Promise<DisputeFinding[]> {
    return this.database.scoped({ agencyIds: [agencyId] }, (session) => strays(session, agencyId));
  }

  /** How many disputes an agency has. */
  async count(agencyId: string): Promise<number> {
    const [row] = await this.database.scoped({ agencyIds: [agencyId] }, (session) =>
      session.query<{ readonly count: number }>('select count(*) from foi.disputes where agency_id = $1', [agencyId]),
    );
    return row?.count ?? 0;
  }

  private async allAgencies(): Promise<string[]> {
    const rows = await this.database.query<{ readonly id: string }>('select id from foi.agencies order by code');
    return rows.map(({ id }) => id);
  }
}

async function checkPage(
  session: Session,
  agencyId: string,
  after: string,
  size: number,
): Promise<VerifiedDisputes | null> {
  // As of one moment: disputes, deadlines and the calendar they were counted by.
  await session.query('set transaction isolation level repeatable read, read only');
  const disputes = await session.query<Omit<CheckedDispute, 'deadlines'>>(
    'select * from foi.disputes where agency_id = $1 and id > $2 order by id limit $3',
    [agencyId, after, size],
    'verify_disputes',
  );
  const last = disputes.at(-1);
  if (last === undefined) return null;
  const ids = disputes.map(({ id }) => id);
  const events = await session.query<DisputeEventRow>(
    `select ${disputeEventColumns} from foi.dispute_events
     where agency_id = $1 and dispute_id = any($2) order by dispute_id, seq`,
    [agencyId, ids],
    'verify_dispute_events',
  );
  const deadlines = await session.query<CheckedDisputeDeadline & { readonly dispute_id: string }>(
    `select dispute_id, kind, subject, due_on as "dueOn", original_due_on as "originalDueOn", status, provisional,
       as_of as "asOf"
     from foi.deadlines where agency_id = $1 and dispute_id = any($2)`,
    [agencyId, ids],
    'verify_dispute_deadlines',
  );
  const deadlineRules = await readDeadlineRules(session, agencyId);
  const eventsOf = byDispute(events);
  const deadlinesOf = byDispute(deadlines);
  const findings = disputes.flatMap((one): DisputeFinding[] => {
    const history = (eventsOf.get(one.id) ?? []).map(storedDisputeEvent);
    const fault = faultOfDispute({ ...one, deadlines: deadlinesOf.get(one.id) ?? [] }, history, deadlineRules);
    return fault === null ? [] : [{ agencyId, caseId: one.case_id, disputeId: one.id, number: one.number, ...fault }];
  });
  return { last: last.id, disputes: disputes.length, events: events.length, findings };
}

function byDispute<Row extends { readonly dispute_id: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.dispute_id);
    if (group === undefined) groups.set(row.dispute_id, [row]);
    else group.push(row);
  }
  return groups;
}

/** Histories that no dispute leads to, except those of an import that was undone. */
async function strays(session: Session, agencyId: string): Promise<DisputeFinding[]> {
  const orphans = await session.query<{ readonly dispute_id: string; readonly last: number }>(
    `select e.dispute_id, max(e.seq) as last from foi.dispute_events e
     where e.agency_id = $1
       and not exists (select from foi.disputes d where d.agency_id = $1 and d.id = e.dispute_id)
     group by e.dispute_id
     having not exists (
       select from foi.undone_histories u
       where u.agency_id = $1 and u.kind = 'dispute' and u.subject_id = e.dispute_id and u.revision = max(e.seq))`,
    [agencyId],
  );
  return orphans.map(({ dispute_id, last }) => ({
    agencyId,
    caseId: null,
    disputeId: dispute_id,
    number: null,
    seq: last,
    code: 'HISTORY_WITHOUT_DISPUTE',
    message: { zh: '有历史而无复议诉讼', en: 'There is a history, but no dispute' },
  }));
}
