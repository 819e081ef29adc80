import { Inject, Injectable } from '@nestjs/common';
import { addDays, type LegalDate } from '../../domain/calendar/legal-date.js';
import { momentOn } from '../../domain/calendar/legal-moment.js';
import { instantOf } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AUDIT_SOURCES, type AuditCursor, type AuditQuery, type AuditSource } from './audit.schema.js';

/** One line of the record, of whichever source. */
export interface AuditRow {
  readonly source: AuditSource;
  readonly id: string;
  /** Number of the event within its history; 0 for what belongs to none. */
  readonly seq: number;
  readonly at: Date;
  /** To the microsecond, for the cursor. */
  readonly written_at: string;
  readonly actor_id: string | null;
  readonly action: string;
  readonly occurred_on: LegalDate | null;
  readonly subject_kind: string | null;
  readonly subject_id: string | null;
  readonly number: string | null;
  readonly case_id: string | null;
  /** Assignment of the case, which determines who may read the applicant's data. */
  readonly unit: string | null;
  readonly handler_id: string | null;
  readonly address: string | null;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface AuditPage {
  readonly rows: readonly AuditRow[];
  readonly next: AuditCursor | null;
}

interface Source {
  readonly columns: string;
  readonly tables: string;
  /** When it was recorded. */
  readonly at: string;
  /** Distinguishes rows of one instant; with `at` the columns of an index. */
  readonly key: readonly (readonly [column: string, cast: string])[];
  readonly actor: string;
  readonly action: string;
  /** The case of $n, a register number. */
  readonly ofCase: ((place: string) => string) | null;
  readonly also: string;
}

/**
 * Rows written by an import are represented by its own entry: thousands of rows of one instant would hide all others.
 */
const notImported = 'coalesce(s.imported_revision, 0) < e.seq';

const sources: Readonly<Record<AuditSource, Source>> = {
  office: {
    columns: `e.id::text, 0 as seq, e.at, e.at::text as written_at, e.actor_id, e.action, null::date as occurred_on,
      e.subject_kind, e.subject_id, null as number, null::uuid as case_id, null as unit, null::uuid as handler_id,
      e.address, e.details as body`,
    tables: 'foi.audit_log e',
    ...{ at: 'e.at', key: [['e.id', 'text::bigint']], actor: 'e.actor_id', action: 'e.action', ofCase: null },
    also: 'true',
  },
  case: {
    columns: `e.case_id::text as id, e.seq, e.recorded_at as at, e.recorded_at::text as written_at, e.actor_id,
      e.type as action, e.occurred_on, null as subject_kind, null as subject_id, s.number, e.case_id, s.unit,
      s.handler_id, null as address, e.body`,
    tables: 'foi.case_events e join foi.case_summaries s on s.agency_id = e.agency_id and s.id = e.case_id',
    ...{ at: 'e.recorded_at', actor: 'e.actor_id', action: 'e.type' },
    key: [
      ['e.case_id', 'text::uuid'],
      ['e.seq', 'integer'],
    ],
    ofCase: (place) => `e.case_id in (select id from foi.case_summaries where agency_id = $1 and number = ${place})`,
    also: notImported,
  },
  dispute: {
    columns: `e.dispute_id::text as id, e.seq, e.recorded_at as at, e.recorded_at::text as written_at, e.actor_id,
      e.type as action, e.occurred_on, null as subject_kind, null as subject_id, s.number, s.case_id, c.unit,
      c.handler_id, null as address, e.body`,
    tables: `foi.dispute_events e join foi.dispute_summaries s on s.agency_id = e.agency_id and s.id = e.dispute_id
      join foi.case_summaries c on c.agency_id = s.agency_id and c.id = s.case_id`,
    ...{ at: 'e.recorded_at', actor: 'e.actor_id', action: 'e.type' },
    key: [
      ['e.dispute_id', 'text::uuid'],
      ['e.seq', 'integer'],
    ],
    ofCase: (place) => `(c.number = ${place} or s.number = ${place})`,
    also: notImported,
  },
};

const startOf = (day: LegalDate): Date => instantOf(momentOn(day, '00:00'));

/** Who did what and when in an agency, within its cases and beside them, the latest first. */
@Injectable()
export class ListAudit {
  constructor(@Inject(Database) private readonly database: Database) {}

  async execute(agencyId: string, query: AuditQuery): Promise<AuditPage> {
    const values: unknown[] = [agencyId];
    const place = (value: unknown): string => `$${values.push(value)}`;
    const queried = AUDIT_SOURCES.filter((source) => query.source === undefined || query.source === source).filter(
      (source) => query.caseNumber === undefined || sources[source].ofCase !== null,
    );
    if (queried.length === 0) return { rows: [], next: null };
    const parts = queried.map((source) => `(${partOf(source, query, place)})`);
    const rows = await this.database.scoped({ agencyIds: [agencyId] }, (session) =>
      session.query<AuditRow>(
        `select * from (${parts.join(' union all ')}) as record
         order by at desc, rank desc, case when rank = 0 then id::bigint end desc, id collate "C" desc, seq desc
         limit ${query.limit + 1}`,
        values,
      ),
    );
    const page = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? page.at(-1) : undefined;
    return {
      rows: page,
      next: last === undefined ? null : { at: last.written_at, source: last.source, id: last.id, seq: last.seq },
    };
  }
}

/** The requested rows of one source, at most a page. */
function partOf(source: AuditSource, query: AuditQuery, place: (value: unknown) => string): string {
  const { columns, tables, at, key, actor, action, ofCase, also } = sources[source];
  const rank = AUDIT_SOURCES.indexOf(source);
  const conditions = ['e.agency_id = $1'];
  const { personId, caseNumber, from, to, cursor } = query;
  if (personId !== undefined) conditions.push(`${actor} = ${place(personId)}`);
  if (query.action !== undefined) conditions.push(`${action} = ${place(query.action)}`);
  if (from !== undefined) conditions.push(`${at} >= ${place(startOf(from))}`);
  if (to !== undefined) conditions.push(`${at} < ${place(startOf(addDays(to, 1)))}`);
  // The trail of one case includes the rows of an import.
  if (caseNumber !== undefined && ofCase !== null) conditions.push(ofCase(place(caseNumber)));
  else conditions.push(also);
  if (cursor !== undefined) {
    const last = place(cursor.at);
    const before = AUDIT_SOURCES.indexOf(cursor.source);
    if (rank < before) conditions.push(`${at} <= ${last}::timestamptz`);
    if (rank > before) conditions.push(`${at} < ${last}::timestamptz`);
    if (rank === before) {
      const seen = [cursor.id, cursor.seq]
        .slice(0, key.length)
        .map((value, nth) => `${place(value)}::${key[nth]?.[1]}`);
      const columnsOfKey = [at, ...key.map(([column]) => column)].join(', ');
      conditions.push(`(${columnsOfKey}) < (${[`${last}::timestamptz`, ...seen].join(', ')})`);
    }
  }
  const order = [at, ...key.map(([column]) => column)].map((column) => `${column} desc`).join(', ');
  return `select '${source}' as source, ${rank} as rank, ${columns} from ${tables}
    where ${conditions.join(' and ')} order by ${order} limit ${query.limit + 1}`;
}
