import { Inject, Injectable } from '@nestjs/common';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { CaseFacts } from '../../domain/case/facts.js';
import { amberUntil } from '../../domain/duty/urgency.js';
import type { OutcomeCode } from '../../domain/statute/outcome-rule.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { Calendars, type DeadlineRules } from '../calendars/index.js';
import { commonWords } from './common-words.js';
import type { CaseCountQuery, CaseListQuery } from './list-cases.schema.js';
import { filters, type ListDays, type Reader, Values } from './list-filters.js';
import { after, isNewestFirst, orderOf, readCursor, writeCursor } from './list-order.js';
import { holds, indexed, wordsOf } from './text-filter.js';

/** One row of the list: the facts, and their projection when the case last changed. */
export interface ListedCase {
  readonly agency_id: string;
  readonly agency_name: string;
  readonly id: string;
  readonly number: string;
  readonly revision: number;
  readonly state: string;
  readonly facts: CaseFacts;
  readonly unit: string | null;
  readonly handler_id: string | null;
  readonly handler_name: string | null;
  readonly due_on: LegalDate | null;
  readonly original_due_on: LegalDate | null;
  readonly is_open: boolean;
  readonly provisional: boolean;
  readonly outcome: OutcomeCode | null;
  readonly replied_on: LegalDate | null;
  readonly settled_on: LegalDate | null;
  readonly irregular: boolean;
  readonly updated_at: Date;
  /** Calendar of the agency that has the case. */
  readonly deadlineRules: DeadlineRules;
}

export interface CasePage {
  readonly cases: readonly ListedCase[];
  /** Where the next page begins; null on the last one. */
  readonly next: string | null;
}

const shown = `agency_id, id, number, revision, state, facts, unit, handler_id, due_on, original_due_on, is_open,
  provisional, outcome, replied_on, settled_on, irregular, updated_at,
  (select h.name from foi.people h where h.agency_id = cases.agency_id and h.id = cases.handler_id) as handler_name,
  (select a.name from foi.agency_directory a where a.id = cases.agency_id) as agency_name`;

/** Upper limit of a count. */
export const MOST_COUNTED = 10_000;

/** Filters, sorts and pages through cases by keyset: constant cost per page, no row skipped or repeated. */
@Injectable()
export class ListCases {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Calendars) private readonly calendars: Calendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws CursorOfAnotherList when the cursor was made with another order. */
  async execute(query: CaseListQuery, reader: Reader): Promise<CasePage> {
    const columns = orderOf(query.sort);
    const order = columns.map(({ name, descending }) => `${name} ${descending ? 'desc' : 'asc'} nulls last`).join(', ');
    const keys = columns.map(({ name }) => `${name}::text`).join(', ');
    const days = await this.days(reader);
    const words = wordsOf(query.text);
    const rows = await this.database.scoped({ agencyIds: reader.readableAgencyIds }, async (session) => {
      const values = new Values();
      const isGoneThrough = isNewestFirst(query) && reader.readableAgencyIds.length === 1;
      const common = isGoneThrough ? await commonWords(session, words) : new Set<string>();
      const conditions = [
        ...filters(query, reader, days, values),
        ...words.map((word) => (common.has(word) ? holds : indexed)(word, reader.actor, values)),
        ...(query.cursor === undefined ? [] : [after(columns, readCursor(query, columns), values)]),
      ];
      const text = `select ${shown}, array[${keys}] as keys from foi.cases where ${conditions.join(' and ')}
        order by ${order} limit ${values.add(query.limit + 1)}`;
      return session.query<Omit<ListedCase, 'deadlineRules'> & { readonly keys: (string | null)[] }>(text, values.all);
    });
    const page = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? page.at(-1) : undefined;
    return {
      cases: await Promise.all(
        page.map(async (row) => ({ ...row, deadlineRules: await this.calendars.of(row.agency_id) })),
      ),
      next: last === undefined ? null : writeCursor(query, last.keys),
    };
  }

  /** Number of cases, up to `MOST_COUNTED`; one more than that means there are more. */
  async count(query: CaseCountQuery, reader: Reader): Promise<number> {
    const values = new Values();
    const conditions = [
      ...filters(query, reader, await this.days(reader), values),
      ...wordsOf(query.text).map((word) => indexed(word, reader.actor, values)),
    ];
    const text = `select count(*)::int as counted from
      (select from foi.cases where ${conditions.join(' and ')} limit ${values.add(MOST_COUNTED + 1)}) as found`;
    const [row] = await this.database.scoped({ agencyIds: reader.readableAgencyIds }, (session) =>
      session.query<{ readonly counted: number }>(text, values.all),
    );
    return row?.counted ?? 0;
  }

  private async days({ actor }: Reader): Promise<ListDays> {
    const today = this.clock.today();
    return { today, amberUntil: amberUntil(today, (await this.calendars.of(actor.agencyId)).calendar) };
  }
}
