import { Inject, Injectable } from '@nestjs/common';
import type { CaseFacts } from '../../domain/case/facts.js';
import type { DisputeFacts } from '../../domain/dispute/facts.js';
import type { ApplicationRow } from '../../domain/ledger/application-row.js';
import { caseToRow, type IrregularAct } from '../../domain/ledger/case-to-row.js';
import { disputeToRow } from '../../domain/ledger/dispute-record.js';
import type { DisputeRow } from '../../domain/ledger/dispute-row.js';
import type { RegisterNumber } from '../../domain/ledger/read-register-number.js';
import { yearEnd, yearStart } from '../../domain/report/settlement.js';
import { Database, type Session } from '../../platform/database/index.js';
import { writeLedgerCsv } from './write/write-ledger-csv.js';
import { writeLedgerXlsx } from './write/write-ledger-xlsx.js';

export interface ExportLedgerInput {
  readonly agencyId: string;
  /** Requests and disputes that the tables of the year count; all by default. */
  readonly year?: number | undefined;
  /** A workbook when it ends in `.xlsx`, else a folder for the two CSV files. */
  readonly out: string;
}

export interface ExportedLedger {
  readonly applications: number;
  readonly disputes: number;
}

interface CaseRow {
  readonly id: string;
  readonly register_year: number;
  readonly register_number: number | null;
  readonly number: string;
  readonly facts: CaseFacts;
  readonly irregular: boolean;
}
interface DisputeLine {
  readonly register_year: number;
  readonly register_number: number | null;
  readonly number: string;
  readonly facts: DisputeFacts;
  readonly remarks: string;
}

const page = 500;

/** Both sets of parameters: agency, first and last day of the year (null: all years). */
const countedDispute = `s.state <> 'voided' and ($2::date is null or
  (s.filed_on <= $3 and (s.closed_on is null or s.result is null or greatest(s.closed_on, s.filed_on) >= $2)))`;

/** A request counted in the year, or one that a dispute of the year is about. */
const casesOfYear = `
  select c.id, c.register_year, c.register_number, c.number, c.facts, c.irregular from foi.case_ledger c
  where c.agency_id = $1 and c.state <> 'voided'
    and ($2::date is null
      or (coalesce(c.received_on, c.registered_on) <= $3 and (c.settled_on is null or c.settled_on >= $2))
      or exists (select from foi.dispute_ledger s where s.agency_id = $1 and s.case_id = c.id and ${countedDispute}))
  order by c.register_year, c.register_number, c.number`;

const disputesOfYear = `
  select c.register_year, c.register_number, c.number, s.facts,
    coalesce((select string_agg(e.body->>'text', '；' order by e.seq) from foi.dispute_events e
      where e.agency_id = $1 and e.dispute_id = s.id and e.type = 'note.add'), '') as remarks
  from foi.dispute_ledger s join foi.case_ledger c on c.agency_id = s.agency_id and c.id = s.case_id
  where s.agency_id = $1 and c.state <> 'voided' and ${countedDispute}
  order by s.filed_on, s.register_year, s.register_number, s.id`;

/**
 * Writes stored requests and disputes out in the format in which a ledger is read, so that it can be imported again.
 */
@Injectable()
export class ExportLedger {
  constructor(@Inject(Database) private readonly database: Database) {}

  async execute({ agencyId, year, out }: ExportLedgerInput): Promise<ExportedLedger> {
    const written = { applications: 0, disputes: 0 };
    await this.database.scoped({ agencyIds: [agencyId] }, async (session) => {
      // Both sheets as of one instant.
      await session.query('set transaction isolation level repeatable read, read only');
      const span = year === undefined ? [null, null] : [yearStart(year), yearEnd(year)];
      const rows = {
        applications: counted(applicationRows(session, agencyId, span), () => written.applications++),
        disputes: counted(disputeRows(session, agencyId, span), () => written.disputes++),
      };
      await (/\.xlsx$/i.test(out) ? writeLedgerXlsx(out, rows) : writeLedgerCsv(out, rows));
    });
    return written;
  }
}

type Span = readonly (string | null)[];

async function* applicationRows(session: Session, agencyId: string, span: Span): AsyncGenerator<ApplicationRow> {
  for await (const rows of pages<CaseRow>(session, 'ledger_cases', casesOfYear, [agencyId, ...span])) {
    const irregular = await irregularActs(
      session,
      agencyId,
      rows.filter((row) => row.irregular).map(({ id }) => id),
    );
    for (const row of rows) yield caseToRow(numberOf(row), row.facts, irregular.get(row.id) ?? []);
  }
}

async function* disputeRows(session: Session, agencyId: string, span: Span): AsyncGenerator<DisputeRow> {
  for await (const rows of pages<DisputeLine>(session, 'ledger_disputes', disputesOfYear, [agencyId, ...span])) {
    for (const row of rows) yield disputeToRow(numberOf(row), row.facts, row.remarks);
  }
}

/** The rows of a query, some hundred at a time. */
async function* pages<Row extends object>(
  session: Session,
  cursor: string,
  select: string,
  values: readonly unknown[],
): AsyncGenerator<Row[]> {
  await session.query(`declare ${cursor} no scroll cursor for ${select}`, values);
  for (;;) {
    const rows = await session.query<Row>(`fetch ${page} from ${cursor}`);
    if (rows.length === 0) break;
    yield rows;
  }
  await session.query(`close ${cursor}`);
}

async function irregularActs(
  session: Session,
  agencyId: string,
  caseIds: readonly string[],
): Promise<Map<string, IrregularAct[]>> {
  const acts = new Map<string, IrregularAct[]>();
  if (caseIds.length === 0) return acts;
  const rows = await session.query<IrregularAct & { readonly case_id: string }>(
    `select case_id, occurred_on as on, body->>'act' as act, body->'stated' as stated from foi.case_events
     where agency_id = $1 and case_id = any($2::uuid[]) and type = 'irregularity.record' order by case_id, seq`,
    [agencyId, caseIds],
  );
  for (const { case_id: id, ...act } of rows) acts.set(id, [...(acts.get(id) ?? []), act]);
  return acts;
}

const numberOf = (row: Pick<CaseRow, 'number' | 'register_year' | 'register_number'>): RegisterNumber => ({
  text: row.number,
  prefix: '',
  year: row.register_year,
  sequence: row.register_number ?? 0,
});

async function* counted<Row>(rows: AsyncIterable<Row>, count: () => void): AsyncGenerator<Row> {
  for await (const row of rows) {
    count();
    yield row;
  }
}
