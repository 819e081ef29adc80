import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { Actor } from '../../domain/case/permissions.js';
import { wordsOf } from './common-words.js';
import type { CaseCountQuery } from './list-cases.schema.js';
import { personalReach } from './personal-data.js';
import { bigramsOf } from '../../domain/similarity/bigrams.js';

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

/** The day as of which a list is asked for, and the last one that is amber then. */
export interface ListDays {
  readonly today: LegalDate;
  readonly amberUntil: LegalDate;
}

/** What has to be known before a list can be asked for: its days, and which of the words searched for are common. */
interface ListKnown extends ListDays {
  readonly common: ReadonlySet<string>;
}

/**
 * Row-level security only filters; it is this that lets an index find the agencies' rows. Of one agency an index also has
 * them in their order, which PostgreSQL does not see in a list of one.
 */
function ofAgencies(ids: readonly string[], values: Values): string {
  const [only] = ids;
  if (only !== undefined && ids.length === 1) return `agency_id = ${values.add(only)}::uuid`;
  return `agency_id = any(${values.add(ids)}::uuid[])`;
}

/** What a row must fulfil to be listed, as conditions of a statement. */
export function filters(query: CaseCountQuery, reader: Reader, known: ListKnown, values: Values): string[] {
  const { actor } = reader;
  const found: string[] = [ofAgencies(reader.readableAgencyIds, values)];
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
  if (query.mine !== undefined) {
    const own = `handler_id = ${values.add(actor.id)}::uuid`;
    found.push(query.mine ? own : `(${own}) is not true`);
  }
  if (query.unassigned !== undefined) found.push(`handler_id is ${query.unassigned ? '' : 'not '}null`);
  oneOf('channel', query.channel);
  oneOf('applicant_category', query.category);
  oneOf('outcome', query.outcome);
  between('received_on', query.receivedFrom, query.receivedTo);
  between('due_on', query.dueFrom, query.dueTo);
  between('settled_on', query.settledFrom, query.settledTo);
  if (query.open !== undefined) found.push(query.open ? 'is_open' : 'not is_open');
  if (query.overdue !== undefined) {
    const late = `(is_open and due_on is not null and due_on < ${values.add(known.today)}::date)`;
    found.push(query.overdue ? late : `not ${late}`);
  }
  if (query.dueSoon !== undefined) {
    const soon = `due_on between ${values.add(known.today)}::date and ${values.add(known.amberUntil)}::date`;
    found.push(query.dueSoon ? `is_open and ${soon}` : `(is_open and ${soon}) is not true`);
  }
  for (const word of wordsOf(query.text)) found.push(holds(word, known.common.has(word), actor, values));
  return found;
}

/**
 * That a case's text holds a word. The index of character pairs narrows down unless the word is common, the text itself
 * decides; whoever may not read a name cannot find it either.
 */
function holds(word: string, isCommon: boolean, actor: Actor, values: Values): string {
  const pairs = bigramsOf(word);
  const pattern = values.add(`%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`);
  const text = `concat_ws(E'\\n', content, unit, ${readableName(actor, values)}) ilike ${pattern}`;
  // Numbers are no words: 3 stands in 〔2026〕3号 between signs that part words.
  const numbered = /\p{N}/u.test(word) ? ` or number ilike ${pattern} or reply_number ilike ${pattern}` : '';
  if (pairs.length === 0 || isCommon) return `(${text}${numbered})`;
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
