import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { Actor } from '../../domain/case/permissions.js';
import type { CaseListQuery } from './list-cases.schema.js';
import { personalReach } from './personal-data.js';
import { bigramsOf } from './search-text.js';

/** Who reads a list, and which agencies' cases. */
export interface Reader {
  readonly actor: Actor;
  readonly readableAgencyIds: readonly string[];
}

/** Values of a statement, in the order of their `$n`. */
export class Values {
  readonly all: unknown[] = [];
  add = (value: unknown): string => `$${this.all.push(value)}`;
}

/** What a row must fulfil to be listed, as conditions of a statement. */
export function filters(query: CaseListQuery, reader: Reader, today: LegalDate, values: Values): string[] {
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
