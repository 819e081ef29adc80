import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { Actor } from '../../domain/case/permissions.js';
import type { CaseCountQuery } from './list-cases.schema.js';

/** The reader of a list, and the agencies whose cases it covers. */
export interface Reader {
  readonly actor: Actor;
  readonly readableAgencyIds: readonly string[];
}

/** Values of a statement, in the order of their `$n`. */
export class Values {
  readonly all: unknown[] = [];
  add = (value: unknown): string => `$${this.all.push(value)}`;
}

/** The day as of which a list is read, and the last amber day then. */
export interface ListDays {
  readonly today: LegalDate;
  readonly amberUntil: LegalDate;
}

/**
 * Row-level security only filters; this condition lets an index find the agencies' rows. For one agency an index also
 * yields them in order, which PostgreSQL does not recognise in a list of one.
 */
function ofAgencies(ids: readonly string[], values: Values): string {
  const [only] = ids;
  if (only !== undefined && ids.length === 1) return `agency_id = ${values.add(only)}::uuid`;
  return `agency_id = any(${values.add(ids)}::uuid[])`;
}

/** The SQL conditions of the filters, except the text search. */
export function filters(query: CaseCountQuery, reader: Reader, days: ListDays, values: Values): string[] {
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
    const late = `(is_open and due_on is not null and due_on < ${values.add(days.today)}::date)`;
    found.push(query.overdue ? late : `not ${late}`);
  }
  if (query.dueSoon !== undefined) {
    const soon = `due_on between ${values.add(days.today)}::date and ${values.add(days.amberUntil)}::date`;
    found.push(query.dueSoon ? `is_open and ${soon}` : `(is_open and ${soon}) is not true`);
  }
  return found;
}
