import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { isLegalDate, type LegalDate } from '../../domain/calendar/legal-date.js';
import type { DisputeFacts, DisputeMachineContext } from '../../domain/dispute/facts.js';
import type { DisputeResult } from '../../domain/statute/dispute-results.js';
import { Database } from '../../platform/database/index.js';
import type { DisputeListQuery } from './disputes.schema.js';

export interface ListedDispute {
  readonly agency_id: string;
  readonly id: string;
  readonly case_id: string;
  readonly number: string;
  readonly request_number: string;
  readonly revision: number;
  readonly state: string;
  readonly context: DisputeMachineContext;
  readonly machine_version: number;
  readonly facts: DisputeFacts;
  readonly closed_on: LegalDate | null;
  readonly result: DisputeResult | null;
}

export interface DisputePage {
  readonly disputes: readonly ListedDispute[];
  readonly next: string | null;
}

/** The cursor does not belong to this list. */
export class DisputeCursorUnreadable extends Error {
  override readonly name = 'DisputeCursorUnreadable';
}

/** The disputes of the reader's agencies, the latest filed first, page by page. */
@Injectable()
export class ListDisputes {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** @throws DisputeCursorUnreadable */
  async execute(query: DisputeListQuery, readableAgencyIds: readonly string[]): Promise<DisputePage> {
    const [filedOn, id] = query.cursor === undefined ? [null, null] : readCursor(query.cursor);
    const rows = await this.database.scoped({ agencyIds: readableAgencyIds }, (session) =>
      session.query<ListedDispute>(
        `select d.agency_id, d.id, d.case_id, d.number, c.number as request_number, d.revision, d.state, d.context,
           d.machine_version, d.facts, d.closed_on, d.result
         from foi.disputes d join foi.case_summaries c on c.agency_id = d.agency_id and c.id = d.case_id
         where d.agency_id = any($1::uuid[]) and ($2::text is null or d.kind = $2)
           and ($3::boolean is null or d.is_open = $3) and ($4::uuid is null or d.case_id = $4)
           and ($5::date is null or (d.filed_on, d.id) < ($5, $6::uuid)) and ($7::text is null or d.state = $7)
           and ($8::integer is null or d.filed_on between make_date($8, 1, 1) and make_date($8, 12, 31))
           and ($9::text is null or d.state <> 'voided' and coalesce(d.result, 'pending') = $9)
         order by d.filed_on desc, d.id desc limit $10`,
        [
          ...[readableAgencyIds, query.kind ?? null, query.open ?? null, query.caseId ?? null, filedOn, id],
          ...[query.state ?? null, query.year ?? null, query.result ?? null, query.limit + 1],
        ],
      ),
    );
    const disputes = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? disputes.at(-1) : undefined;
    return { disputes, next: last === undefined ? null : writeCursor(last) };
  }
}

const writeCursor = ({ facts, id }: ListedDispute): string =>
  Buffer.from(`${facts.filedOn}~${id}`).toString('base64url');

const cursorShape = z.tuple([z.string().refine(isLegalDate), z.guid()]);

function readCursor(cursor: string): readonly [string, string] {
  const read = cursorShape.safeParse(Buffer.from(cursor, 'base64url').toString().split('~'));
  if (read.success) return read.data;
  throw new DisputeCursorUnreadable('The cursor does not belong to this list.');
}
