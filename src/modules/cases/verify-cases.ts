import { Inject, Injectable } from '@nestjs/common';
import type { Text } from '../../domain/text.js';
import { Database, type Session } from '../../platform/database/index.js';
import { readDeadlineRules } from '../calendars/index.js';
import { type CheckedCase, type CheckedDeadline, type Fault, faultOfCase } from './check-case.js';
import { type EventRow, eventColumns, storedEventOf } from './event-rows.js';

/** One case, or one register, that is not as its history says. */
export interface VerificationFinding {
  readonly agencyId: string;
  readonly caseId: string | null;
  /** The register number, as shown; of a register: its kind and year. */
  readonly number: string | null;
  /** The first bad event, when an event is to blame. */
  readonly seq: number | null;
  readonly code: string;
  readonly message: Text;
}

export interface VerificationReport {
  readonly agencies: number;
  readonly cases: number;
  readonly events: number;
  readonly findings: readonly VerificationFinding[];
}

export interface VerifyCasesInput {
  /** All agencies when left out. */
  readonly agencyIds?: readonly string[] | undefined;
  /** Told after every page. */
  readonly onProgress?: ((done: { readonly cases: number; readonly of: number }) => void) | undefined;
}

type CaseRecord = Omit<CheckedCase, 'deadlines'> & { readonly register_number: number | null };

/** What one page of a verification found. */
export interface VerifiedPage {
  /** The id after which the next page begins. */
  readonly last: string;
  readonly cases: number;
  readonly events: number;
  readonly findings: readonly VerificationFinding[];
}

/** Before the first case of all. */
export const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

const pageSize = 500;

/**
 * Reads every history again: recomputes the chain of hashes, folds the events, and compares with what is stored. Works
 * on pages of cases, so memory does not grow with the database; names the first fault of each case.
 */
@Injectable()
export class VerifyCases {
  constructor(@Inject(Database) private readonly database: Database) {}

  async execute({ agencyIds, onProgress }: VerifyCasesInput = {}): Promise<VerificationReport> {
    const agencies = agencyIds ?? (await this.allAgencies());
    const findings: VerificationFinding[] = [];
    const done = { cases: 0, events: 0, of: 0 };
    for (const agencyId of agencies) done.of += await this.count(agencyId);
    for (const agencyId of agencies) {
      let after = BEFORE_ALL;
      for (;;) {
        const next = await this.page(agencyId, after);
        if (next === null) break;
        after = next.last;
        done.cases += next.cases;
        done.events += next.events;
        findings.push(...next.findings);
        onProgress?.({ cases: done.cases, of: done.of });
      }
      findings.push(...(await this.strays(agencyId)));
    }
    return { agencies: agencies.length, cases: done.cases, events: done.events, findings };
  }

  /** The cases of an agency after one of them, `size` at most; null when there are no more. */
  page(agencyId: string, after: string, size = pageSize): Promise<VerifiedPage | null> {
    return this.database.scoped({ agencyIds: [agencyId] }, (session) => checkPage(session, agencyId, after, size));
  }

  /** What no case leads to, and so no page finds. */
  strays(agencyId: string): Promise<VerificationFinding[]> {
    return this.database.scoped({ agencyIds: [agencyId] }, (session) => strays(session, agencyId));
  }

  private async allAgencies(): Promise<string[]> {
    const rows = await this.database.query<{ readonly id: string }>('select id from foi.agencies order by code');
    return rows.map(({ id }) => id);
  }

  /** How many cases an agency has. */
  async count(agencyId: string): Promise<number> {
    const [row] = await this.database.scoped({ agencyIds: [agencyId] }, (session) =>
      session.query<{ readonly count: number }>('select count(*) from foi.cases where agency_id = $1', [agencyId]),
    );
    return row?.count ?? 0;
  }
}

async function checkPage(
  session: Session,
  agencyId: string,
  after: string,
  size: number,
): Promise<VerifiedPage | null> {
  // Whoever checks takes a page as it is at one moment: cases, deadlines and the calendar they were counted by.
  await session.query('set transaction isolation level repeatable read, read only');
  const cases = await session.query<CaseRecord>(
    'select * from foi.cases where agency_id = $1 and id > $2 order by id limit $3',
    [agencyId, after, size],
    'verify_cases',
  );
  const last = cases.at(-1);
  if (last === undefined) return null;
  const ids = cases.map(({ id }) => id);
  const events = await session.query<EventRow>(
    `select ${eventColumns} from foi.case_events where agency_id = $1 and case_id = any($2) order by case_id, seq`,
    [agencyId, ids],
    'verify_events',
  );
  const deadlines = await session.query<CheckedDeadline & { readonly case_id: string }>(
    `select case_id, kind, subject, due_on as "dueOn", original_due_on as "originalDueOn", status, provisional,
       as_of as "asOf"
     from foi.deadlines where agency_id = $1 and case_id = any($2) and dispute_id is null`,
    [agencyId, ids],
    'verify_deadlines',
  );
  const deadlineRules = await readDeadlineRules(session, agencyId);
  const eventsOf = grouped(events, (event) => event.case_id);
  const deadlinesOf = grouped(deadlines, (deadline) => deadline.case_id);
  const findings = cases.flatMap((one): VerificationFinding[] => {
    const history = (eventsOf.get(one.id) ?? []).map(storedEventOf);
    const fault = faultOfCase({ ...one, deadlines: deadlinesOf.get(one.id) ?? [] }, history, deadlineRules);
    return fault === null ? [] : [{ agencyId, caseId: one.id, number: one.number, ...fault }];
  });
  return { last: last.id, cases: cases.length, events: events.length, findings };
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

/** What no case leads to: histories without a case, numbers missing in a register or given to nobody. */
async function strays(session: Session, agencyId: string): Promise<VerificationFinding[]> {
  const orphans = await session.query<{ readonly case_id: string; readonly last: number }>(
    `select e.case_id, max(e.seq) as last from foi.case_events e
     where e.agency_id = $1
       and not exists (select from foi.cases c where c.agency_id = $1 and c.id = e.case_id)
     group by e.case_id
     having not exists (
       select from foi.undone_histories u
       where u.agency_id = $1 and u.kind = 'case' and u.subject_id = e.case_id and u.revision = max(e.seq))`,
    [agencyId],
  );
  const gaps = await session.query<{ readonly kind: string; readonly year: number; readonly missing: number }>(
    `select r.kind, r.year, n as missing
     from foi.registers r, generate_series(r.imported_through + 1, r.last_number) n
     where r.agency_id = $1 and not exists (
       select from foi.register_numbers t
       where t.agency_id = $1 and t.kind = r.kind and t.year = r.year and t.number = n)
     order by 1, 2, 3 limit 1000`,
    [agencyId],
  );
  const misgiven = await session.query<{ readonly case_id: string; readonly number: string }>(
    `select c.id as case_id, c.number from foi.cases c
     where c.agency_id = $1 and c.import_id is null and not exists (
       select from foi.register_numbers t
       where t.agency_id = $1 and t.kind = 'request' and t.year = c.register_year and t.number = c.register_number
         and t.subject_id = c.id)`,
    [agencyId],
  );
  const found = (fault: Fault, caseId: string | null, number: string | null): VerificationFinding => ({
    agencyId,
    caseId,
    number,
    ...fault,
  });
  return [
    ...orphans.map(({ case_id, last }) =>
      found(
        {
          seq: last,
          code: 'HISTORY_WITHOUT_CASE',
          message: { zh: '有历史而无案件', en: 'There is a history, but no case' },
        },
        case_id,
        null,
      ),
    ),
    ...gaps.map(({ kind, year, missing }) =>
      found(
        {
          seq: null,
          code: 'REGISTER_GAP',
          message: { zh: `登记簿缺第 ${missing} 号`, en: `Number ${missing} of the register is missing` },
        },
        null,
        `${kind} ${year}`,
      ),
    ),
    ...misgiven.map(({ case_id, number }) =>
      found(
        {
          seq: null,
          code: 'NUMBER_NOT_IN_REGISTER',
          message: { zh: '案件的编号不在登记簿中', en: 'The number of the case is not its own in the register' },
        },
        case_id,
        number,
      ),
    ),
  ];
}
