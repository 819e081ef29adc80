import { Inject, Injectable } from '@nestjs/common';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { CaseFacts } from '../../domain/case/facts.js';
import type { OutcomeCode } from '../../domain/statute/outcome-rule.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import type { CaseListQuery } from './list-cases.schema.js';
import { filters, type Reader, Values } from './list-filters.js';
import { after, orderOf, readCursor, writeCursor } from './list-order.js';

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

const shown = `agency_id, id, number, revision, state, facts, unit, handler_id, due_on, original_due_on, is_open,
  provisional, outcome, replied_on, settled_on, irregular, updated_at`;

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
