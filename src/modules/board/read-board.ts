import { Inject, Injectable } from '@nestjs/common';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { Urgency } from '../../domain/duty/urgency.js';
import { BoardReader } from './board-reader.js';
import { agencies, workload, urgency, running } from './running-deadlines.sql.js';

/** Filters of running deadlines; an omitted filter does not narrow them. */
export interface BoardQuery {
  readonly urgency?: readonly Urgency[] | undefined;
  readonly kind?: readonly string[] | undefined;
  readonly unit?: readonly string[] | undefined;
  readonly handlerId?: readonly string[] | undefined;
  readonly unassigned?: boolean | undefined;
  /** Range of due days, inclusive. */
  readonly from?: LegalDate | undefined;
  readonly to?: LegalDate | undefined;
  readonly cursor?: BoardCursor | undefined;
  /** Rows of a page, at least 1. */
  readonly limit: number;
}

/** The last row of the page before. */
export interface BoardCursor {
  readonly dueOn: LegalDate;
  readonly agencyId: string;
  readonly itemId: string;
  readonly kind: string;
  readonly subject: string;
}

/** One running deadline as of today. */
export interface BoardLine extends BoardCursor {
  /** A case (or a dispute about it), or a duty of the agency itself. */
  readonly source: 'case' | 'duty';
  readonly caseId: string | null;
  readonly disputeId: string | null;
  readonly caseNumber: string | null;
  /** Title of a duty. */
  readonly title: string | null;
  readonly bearer: string;
  readonly urgency: Urgency;
  readonly article: string;
  readonly originalDueOn: LegalDate | null;
  readonly firstDueOn: LegalDate | null;
  readonly provisional: boolean;
  readonly version: number;
  /** Working days left after today, 0 on the last day, negative once late. */
  readonly remainingWorkingDays: number;
  readonly unit: string | null;
  readonly handlerId: string | null;
  readonly handlerName: string | null;
}

export interface BoardPage {
  readonly asOf: LegalDate;
  readonly deadlines: readonly BoardLine[];
  /** Where the next page begins; null on the last one. */
  readonly next: BoardCursor | null;
}

/** All running deadlines of some agencies, the earliest due first, the overdue included; page by page. */
@Injectable()
export class ReadBoard {
  constructor(@Inject(BoardReader) private readonly reader: BoardReader) {}

  async execute(query: BoardQuery, agencyIds: readonly string[]): Promise<BoardPage> {
    return this.reader.ask(agencyIds, async ({ session, today, laws, values }) => {
      const { cursor, limit } = query;
      const rows = await session.query<Omit<BoardLine, 'remainingWorkingDays'>>(boardPage, [
        ...values,
        ...[query.urgency, query.kind, query.from, query.to, query.unit, query.handlerId, query.unassigned].map(orNull),
        ...[cursor?.dueOn, cursor?.agencyId, cursor?.itemId, cursor?.kind, cursor?.subject].map(orNull),
        limit + 1,
      ]);
      const deadlines = rows.slice(0, limit).map((row) => ({
        ...row,
        remainingWorkingDays: laws.get(row.agencyId)?.calendar.countWorkdays(today, row.dueOn) ?? 0,
      }));
      return { asOf: today, deadlines, next: rows.length > limit ? (deadlines.at(-1) ?? null) : null };
    });
  }
}

const orNull = (value: unknown): unknown => value ?? null;

/** One page. Assignees are joined for every row only where they filter, else for the rows of the page alone. */
export const boardPage = `
  with picked as (
    select x.*, ${urgency} as urgency from (${running}) x join ${agencies} on r.agency_id = x.agency_id
    where ($5::text[] is null or ${urgency} = any($5)) and ($6::text[] is null or x.kind = any($6))
      and ($7::date is null or x.due_on >= $7) and ($8::date is null or x.due_on <= $8)
      and ($9::text[] is null and $10::uuid[] is null and $11::boolean is null
        or x.source = 'duty' and ($9 is null or x.unit = any($9)) and ($10 is null or x.handler_id = any($10))
          and ($11 is null or (x.handler_id is null) = $11)
        or x.source = 'case' and exists (
          select from foi.case_summaries c where c.agency_id = x.agency_id and c.id = x.case_id
            and ($9 is null or c.unit = any($9)) and ($10 is null or c.handler_id = any($10))
            and ($11 is null or (c.handler_id is null) = $11)))
      and ($12::date is null
        or (x.due_on, x.agency_id, x.item_id, x.kind, x.subject) > ($12, $13::uuid, $14::uuid, $15::text, $16::text))
    order by x.due_on, x.agency_id, x.item_id, x.kind, x.subject limit $17
  )
  select x.agency_id as "agencyId", x.source, x.item_id as "itemId", x.case_id as "caseId",
    x.dispute_id as "disputeId", c.number as "caseNumber", x.title, x.kind, x.subject, x.bearer, x.urgency, x.article,
    x.due_on as "dueOn", x.original_due_on as "originalDueOn", x.first_due_on as "firstDueOn", x.provisional, x.version,
    coalesce(x.unit, c.unit) as unit, h.id as "handlerId", h.name as "handlerName"
  from picked x ${workload}
  left join foi.people h on h.agency_id = x.agency_id and h.id = coalesce(x.handler_id, c.handler_id)
  order by x.due_on, x.agency_id, x.item_id, x.kind, x.subject`;
