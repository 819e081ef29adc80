import type { Database, Session } from '../../platform/database/index.js';
import { readDeadlineRules } from '../calendars/index.js';
import { type CheckedDeadline, type CheckedSubject, type Fault, fault, faultOf } from './check-subject.js';
import { type EventRow, eventColumns, storedEventOf } from './event-rows.js';
import type { Subject, SubjectEvent, SubjectState } from './subject.js';

/** One subject that does not match its history. */
export interface SubjectFinding extends Fault {
  readonly agencyId: string;
  readonly subjectId: string | null;
  /** The case that it is or concerns. */
  readonly caseId: string | null;
  /** The register number, as shown. */
  readonly number: string | null;
}

/** The result of one page of a verification. */
export interface VerifiedPage {
  /** The id after which the next page begins. */
  readonly last: string;
  readonly subjects: number;
  readonly events: number;
  readonly findings: readonly SubjectFinding[];
}

export interface VerifyInput {
  /** All agencies by default. */
  readonly agencyIds?: readonly string[] | undefined;
  /** Called after every page. */
  readonly onProgress?: ((done: { readonly subjects: number; readonly of: number }) => void) | undefined;
}

export interface Verification {
  readonly agencies: number;
  readonly subjects: number;
  readonly events: number;
  readonly findings: readonly SubjectFinding[];
}

/** A cursor before the first subject. */
export const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

const pageSize = 500;

/**
 * Verifies every history of one kind of subject: recomputes the hash chain, folds the events, and compares the result
 * with the stored rows. Works by page, so memory does not grow with the database; reports the first fault of each
 * subject.
 */
export class SubjectVerifier<State extends SubjectState, Event extends SubjectEvent> {
  constructor(
    private readonly subject: Subject<State, Event>,
    private readonly database: Database,
    /** Faults outside of subjects, besides histories without a subject. */
    private readonly otherStrays: (session: Session, agencyId: string) => Promise<SubjectFinding[]> = () =>
      Promise.resolve([]),
  ) {}

  async execute({ agencyIds, onProgress }: VerifyInput = {}): Promise<Verification> {
    const agencies = agencyIds ?? (await this.allAgencies());
    const findings: SubjectFinding[] = [];
    const done = { subjects: 0, events: 0, of: 0 };
    for (const agencyId of agencies) done.of += await this.count(agencyId);
    for (const agencyId of agencies) {
      let after = BEFORE_ALL;
      for (;;) {
        const next = await this.page(agencyId, after);
        if (next === null) break;
        after = next.last;
        done.subjects += next.subjects;
        done.events += next.events;
        findings.push(...next.findings);
        onProgress?.({ subjects: done.subjects, of: done.of });
      }
      findings.push(...(await this.strays(agencyId)));
    }
    return { agencies: agencies.length, subjects: done.subjects, events: done.events, findings };
  }

  /** The subjects of an agency after one of them, `size` at most; null when there are no more. */
  page(agencyId: string, after: string, size = pageSize): Promise<VerifiedPage | null> {
    return this.database.scoped({ agencyIds: [agencyId] }, (session) =>
      checkPage(this.subject, session, agencyId, after, size),
    );
  }

  /** Faults found by no page: histories without a subject, except those of an import that was undone. */
  strays(agencyId: string): Promise<SubjectFinding[]> {
    return this.database.scoped({ agencyIds: [agencyId] }, async (session) => [
      ...(await historiesAlone(this.subject, session, agencyId)),
      ...(await this.otherStrays(session, agencyId)),
    ]);
  }

  /** Number of an agency's subjects. */
  async count(agencyId: string): Promise<number> {
    const [row] = await this.database.scoped({ agencyIds: [agencyId] }, (session) =>
      session.query<{ readonly count: number }>(`select count(*) from ${this.subject.table} where agency_id = $1`, [
        agencyId,
      ]),
    );
    return row?.count ?? 0;
  }

  private async allAgencies(): Promise<string[]> {
    const rows = await this.database.query<{ readonly id: string }>(
      'select id from foi.agency_directory order by code',
    );
    return rows.map(({ id }) => id);
  }
}

async function checkPage<State extends SubjectState, Event extends SubjectEvent>(
  subject: Subject<State, Event>,
  session: Session,
  agencyId: string,
  after: string,
  size: number,
): Promise<VerifiedPage | null> {
  // A page is read in one snapshot: subjects, deadlines and the calendar by which they were counted.
  await session.query('set transaction isolation level repeatable read, read only');
  const rows = await session.query<CheckedSubject['row']>(
    `select * from ${subject.table} where agency_id = $1 and id > $2 order by id limit $3`,
    [agencyId, after, size],
    `verify_${subject.type}`,
  );
  const last = rows.at(-1);
  if (last === undefined) return null;
  const ids = rows.map(({ id }) => id);
  const events = await session.query<EventRow>(
    `select ${eventColumns} from foi.events where agency_id = $1 and subject_id = any($2) order by subject_id, seq`,
    [agencyId, ids],
    'verify_events',
  );
  const deadlines = await session.query<CheckedDeadline & { readonly owner: string }>(
    `select coalesce(dispute_id, case_id) as owner, kind, subject, due_on as "dueOn",
       original_due_on as "originalDueOn", status, provisional, as_of as "asOf"
     from foi.case_deadlines where agency_id = $1 and case_id = any($2) and coalesce(dispute_id, case_id) = any($3)`,
    [agencyId, rows.map(({ id, case_id: caseId }) => caseId ?? id), ids],
    'verify_deadlines',
  );
  const deadlineRules = await readDeadlineRules(session, agencyId);
  const eventsOf = grouped(events, (event) => event.subject_id);
  const deadlinesOf = grouped(deadlines, (deadline) => deadline.owner);
  const findings = rows.flatMap((row): SubjectFinding[] => {
    const history = (eventsOf.get(row.id) ?? []).map((event) => storedEventOf<Event>(event));
    const found = faultOf(subject, { row, deadlines: deadlinesOf.get(row.id) ?? [] }, history, deadlineRules);
    const { case_id: caseId } = subject.owner(row.id, row.case_id ?? row.id);
    return found === null ? [] : [{ agencyId, subjectId: row.id, caseId, number: row.number, ...found }];
  });
  return { last: last.id, subjects: rows.length, events: events.length, findings };
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

async function historiesAlone<State extends SubjectState, Event extends SubjectEvent>(
  { type, table, name }: Subject<State, Event>,
  session: Session,
  agencyId: string,
): Promise<SubjectFinding[]> {
  const alone = await session.query<{ readonly subject_id: string; readonly last: number }>(
    `select e.subject_id, max(e.seq) as last from foi.events e
     where e.agency_id = $1 and e.subject_type = $2
       and not exists (select from ${table} s where s.agency_id = $1 and s.id = e.subject_id)
     group by e.subject_id
     having not exists (
       select from foi.undone_histories u
       where u.agency_id = $1 and u.kind = $2 and u.subject_id = e.subject_id and u.revision = max(e.seq))`,
    [agencyId, type],
  );
  const [zh, en] = [`有历史而无${name.zh}`, `There is a history, but no ${name.en}`];
  return alone.map(({ subject_id: subjectId, last }) => ({
    ...{ agencyId, subjectId, caseId: null, number: null },
    ...fault(`HISTORY_WITHOUT_${type.toUpperCase()}`, last, zh, en),
  }));
}
