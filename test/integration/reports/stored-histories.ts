import { randomUUID } from 'node:crypto';
import { settlementOf, type CountableCase } from '../../../src/domain/report/settlement.js';
import type { CountableDispute } from '../../../src/domain/report/table4.js';
import { AddAgency } from '../../../src/modules/accounts/index.js';
import { SettableClock } from '../../../src/platform/clock/index.js';
import type { Database } from '../../../src/platform/database/index.js';
import { aCase } from '../../domain/report/histories.js';

/** What one agency has: cases and disputes, as the domain counts them. */
export interface History {
  readonly cases: readonly CountableCase[];
  readonly disputes: readonly CountableDispute[];
}

const hash = `\\x${'00'.repeat(32)}`;

/** The row of a case as the projection writes it, with nothing in it that no report looks at. */
function caseRow(agencyId: string, subject: CountableCase, index: number): object {
  const settlement = settlementOf(subject);
  return {
    agency_id: agencyId,
    id: subject.id,
    register_year: 2020,
    number: `〔2020〕${index + 1}号`,
    state: 'reviewing',
    context: {},
    machine_version: 1,
    revision: 1,
    facts: {},
    head_hash: hash,
    channel: subject.channel,
    applicant_category: subject.applicantCategory,
    applicant_name: '王某甲',
    content: subject.subject === null ? '' : `申请公开${subject.subject}（2020年）`,
    purpose: subject.purpose ?? '',
    delivery: '',
    unit: subject.unit,
    received_on: subject.receivedOn,
    registered_on: subject.receivedOn ?? '2019-01-01',
    is_open: settlement.settledOn === null,
    settled_on: settlement.settledOn,
    settled_outcome: settlement.outcome,
    clock_state: 'running',
    provisional: false,
    answered_in_time: subject.answeredInTime ?? null,
    used_working_days: subject.usedWorkingDays ?? null,
    made_public_on: subject.madePublicOn,
    phone_key: '',
    email_key: '',
    irregular: false,
    created_at: '2026-01-01T00:00:00Z',
    updated_at: '2026-01-01T00:00:00Z',
  };
}

function disputeRow(agencyId: string, dispute: CountableDispute, index: number): object {
  return {
    agency_id: agencyId,
    id: dispute.id,
    case_id: dispute.caseId,
    kind: dispute.kind,
    register_year: 2020,
    number: `复议〔2020〕${index + 1}号`,
    state: 'filed',
    context: {},
    machine_version: 1,
    revision: 1,
    facts: {},
    head_hash: hash,
    filed_on: dispute.filedOn,
    closed_on: dispute.closedOn,
    result: dispute.result,
    is_open: dispute.closedOn === null,
    irregular: false,
    created_at: '2026-01-01T00:00:00Z',
    updated_at: '2026-01-01T00:00:00Z',
  };
}

async function insertAll(database: Database, agencyId: string, table: string, rows: readonly object[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first).join(', ');
  await database.scoped({ agencyIds: [agencyId], writable: agencyId }, (session) =>
    session.query(
      `insert into foi.${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::foi.${table}, $1)`,
      [JSON.stringify(rows)],
    ),
  );
}

let made = 0;

const makeAgency = async (database: Database): Promise<{ readonly id: string; readonly code: string }> => {
  const code = `history-${String((made += 1)).padStart(4, '0')}`;
  const { id } = await new AddAgency(database, new SettableClock('2026-01-20')).execute({ code, name: `${code} 机关` });
  return { id, code };
};

/** Makes an agency with a case for each of these, with columns as they say and the rest of no interest. */
export async function storeCases(database: Database, columns: readonly object[]): Promise<string> {
  const { id } = await makeAgency(database);
  const rows = columns.map((own, index) => ({ ...caseRow(id, aCase({ id: randomUUID() }), index), ...own }));
  await insertAll(database, id, 'cases', rows);
  return id;
}

/** Makes an agency that has this history, whatever it is; disputes go to its first case. */
export async function storeHistory(
  database: Database,
  { cases, disputes }: History,
): Promise<{ readonly id: string; readonly code: string }> {
  const { id, code } = await makeAgency(database);
  const numbered = cases.map((subject) => ({ ...subject, id: randomUUID() }));
  await insertAll(
    database,
    id,
    'cases',
    numbered.map((subject, index) => caseRow(id, subject, index)),
  );
  const [first] = numbered;
  const filed = first === undefined ? [] : disputes;
  await insertAll(
    database,
    id,
    'disputes',
    filed.map((one, index) => disputeRow(id, { ...one, id: randomUUID(), caseId: first?.id ?? '' }, index)),
  );
  return { id, code };
}
