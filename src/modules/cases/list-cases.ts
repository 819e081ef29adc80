import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { CaseFacts } from '../../domain/case/facts.js';
import type { Actor } from '../../domain/case/permissions.js';
import type { OutcomeCode } from '../../domain/statute/outcome-rule.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { type CaseListQuery, type SortBy, sortColumns } from './list-cases.schema.js';
import { personalReach } from './personal-data.js';
import { bigramsOf } from './search-text.js';

/** One line of the list: the facts, and what was projected from them when the case last changed. */
export interface ListedCase {
  readonly agency_id: string;
  readonly id: string;
  readonly number: string;
  readonly revision: number;
  readonly state: string;
  readonly facts: CaseFacts;
  readonly unit: string | null;
  readonly handler_id: string | null;
  readonly due_on: LegalDate | null;
  readonly original_due_on: LegalDate | null;
  readonly is_open: boolean;
  readonly provisional: boolean;
  readonly outcome: OutcomeCode | null;
  readonly replied_on: LegalDate | null;
  readonly settled_on: LegalDate | null;
  readonly irregular: boolean;
  readonly updated_at: Date;
}

export interface CasePage {
  readonly cases: readonly ListedCase[];
  /** Where the next page begins; null on the last one. */
  readonly next: string | null;
}

/** The cursor belongs to a list in another order. */
export class CursorOfAnotherList extends Error {
  override readonly name = 'CursorOfAnotherList';
}

interface Reader {
  readonly actor: Actor;
  readonly readableAgencyIds: readonly string[];
}

const shown = `agency_id, id, number, revision, state, facts, unit, handler_id, due_on, original_due_on, is_open,
  provisional, outcome, replied_on, settled_on, irregular, updated_at`;

/** Values of a statement, in the order of their `$n`. */
class Values {
  readonly all: unknown[] = [];
  add = (value: unknown): string => `$${this.all.push(value)}`;
}

/** Filters, sorts and pages through cases by keyset: a page costs the same wherever it is, and none is skipped or twice. */
@Injectable()
export class ListCases {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws CursorOfAnotherList when the cursor was made by another order. */
  async execute(query: CaseListQuery, reader: Reader): Promise<CasePage> {
    const values = new Values();
    const columns = orderOf(query.sort);
    const conditions = [
      ...filters(query, reader, this.clock.today(), values),
      ...(query.cursor === undefined ? [] : [after(columns, readCursor(query, columns), values)]),
    ];
    const order = columns.map(({ name, descending }) => `${name} ${descending ? 'desc' : 'asc'} nulls last`);
    const keys = columns.map(({ name }) => `${name}::text`).join(', ');
    const text = `select ${shown}, array[${keys}] as keys from foi.cases
      where ${conditions.join(' and ')} order by ${order.join(', ')} limit ${values.add(query.limit + 1)}`;
    const rows = await this.database.scoped({ agencyIds: reader.readableAgencyIds }, (session) =>
      session.query<ListedCase & { readonly keys: (string | null)[] }>(text, values.all),
    );
    const cases = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? cases.at(-1) : undefined;
    return {
      cases,
      next: last === undefined ? null : writeCursor(query, last.keys),
    };
  }
}

interface Column {
  readonly name: string;
  readonly descending: boolean;
}

const orderOf = (sort: readonly SortBy[]): Column[] => [
  ...sort.flatMap(({ key, descending }) => sortColumns[key].map((name) => ({ name, descending }))),
  { name: 'id', descending: false },
];

function filters(query: CaseListQuery, reader: Reader, today: LegalDate, values: Values): string[] {
  const { actor } = reader;
  // Row-level security only filters; it is this that lets an index find the agencies' rows.
  const found: string[] = [`agency_id = any(${values.add(reader.readableAgencyIds)}::uuid[])`];
  const oneOf = (column: string, wanted: readonly string[] | undefined, type = 'text'): void => {
    if (wanted !== undefined) found.push(`${column} = any(${values.add(wanted)}::${type}[])`);
  };
  const between = (column: string, from: LegalDate | undefined, to: LegalDate | undefined): void => {
    if (from !== undefined) found.push(`${column} >= ${values.add(from)}::date`);
    if (to !== undefined) found.push(`${column} <= ${values.add(to)}::date`);
  };
  oneOf('agency_id', query.agencyId, 'uuid');
  oneOf('state', query.state);
  oneOf('unit', query.unit);
  oneOf('handler_id', query.handlerId, 'uuid');
  oneOf('channel', query.channel);
  oneOf('applicant_category', query.category);
  oneOf('outcome', query.outcome);
  between('received_on', query.receivedFrom, query.receivedTo);
  between('due_on', query.dueFrom, query.dueTo);
  between('settled_on', query.settledFrom, query.settledTo);
  if (query.open !== undefined) found.push(query.open ? 'is_open' : 'not is_open');
  if (query.overdue !== undefined) {
    const late = `(is_open and due_on is not null and due_on < ${values.add(today)}::date)`;
    found.push(query.overdue ? late : `not ${late}`);
  }
  for (const word of query.text?.split(/\s+/u) ?? []) found.push(holds(word, actor, values));
  return found;
}

/**
 * That a case's text holds a word. The index of character pairs narrows down, the text itself decides; whoever may not
 * read a name cannot find it either.
 */
function holds(word: string, actor: Actor, values: Values): string {
  const pairs = bigramsOf(word);
  const pattern = values.add(`%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`);
  const text = `concat_ws(E'\\n', content, unit, ${readableName(actor, values)}) ilike ${pattern}`;
  // Numbers are no words: 3 stands in 〔2026〕3号 between signs that part words.
  const numbered = /\p{N}/u.test(word) ? ` or number ilike ${pattern} or reply_number ilike ${pattern}` : '';
  if (pairs.length === 0) return `(${text}${numbered})`;
  const indexed = `(agency_id, id) in
    (select agency_id, case_id from foi.cases_with(${values.add(pairs)}::text[]))`;
  return `(${indexed} and ${text}${numbered})`;
}

/** The applicant's name where the reader may see it, else null. */
function readableName(actor: Actor, values: Values): string {
  const reach = personalReach(actor);
  if (reach === null) return 'null';
  const agency = `agency_id = ${values.add(actor.agencyId)}::uuid`;
  if (reach === 'agency') return `case when ${agency} then applicant_name end`;
  const unit = `unit is null or unit = ${values.add(actor.unit)}::text`;
  const own = `handler_id = ${values.add(actor.id)}::uuid or handler_id is null and (${unit})`;
  return `case when ${agency} and (${own}) then applicant_name end`;
}

/** That a row comes after the last one of the page before; a null comes after every value, whichever the direction. */
function after(columns: readonly Column[], keys: readonly (string | null)[], values: Values): string {
  const alternatives: string[] = [];
  const equal: string[] = [];
  columns.forEach(({ name, descending }, index) => {
    const key = keys[index] ?? null;
    if (key === null) {
      equal.push(`${name} is null`);
      return;
    }
    const value = values.add(key);
    const beyond = `(${name} ${descending ? '<' : '>'} ${value} or ${name} is null)`;
    alternatives.push([...equal, beyond].join(' and '));
    equal.push(`${name} = ${value}`);
  });
  return `(${alternatives.map((one) => `(${one})`).join(' or ')})`;
}

const cursorShape = z.tuple([z.string(), z.array(z.string().max(200).nullable()).min(2).max(12)]);
const sortName = ({ sort }: CaseListQuery): string =>
  sort.map(({ key, descending }) => `${descending ? '-' : ''}${key}`).join(',');

const writeCursor = (query: CaseListQuery, keys: readonly (string | null)[]): string =>
  Buffer.from(JSON.stringify([sortName(query), keys])).toString('base64url');

function readCursor(query: CaseListQuery, columns: readonly Column[]): readonly (string | null)[] {
  const read = cursorShape.safeParse(parsed(Buffer.from(query.cursor ?? '', 'base64url').toString()));
  if (!read.success || read.data[0] !== sortName(query) || read.data[1].length !== columns.length) {
    throw new CursorOfAnotherList('The cursor belongs to a list in another order.');
  }
  return read.data[1];
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
