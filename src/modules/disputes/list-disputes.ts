import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { isLegalDate, type LegalDate } from '../../domain/calendar/legal-date.js';
import type { DisputeFacts } from '../../domain/dispute/facts.js';
import type { DisputeResult } from '../../domain/statute/dispute-results.js';
import { Database } from '../../platform/database/index.js';
import type { DisputeListQuery } from './disputes.schema.js';

export interface ListedDispute {
  readonly agency_id: string;
  readonly id: string;
  readonly case_id: string;
  readonly number: string;
  readonly revision: number;
  readonly state: string;
  readonly facts: DisputeFacts;
  readonly closed_on: LegalDate | null;
  readonly result: DisputeResult | null;
}

export interface DisputePage {
  readonly disputes: readonly ListedDispute[];
  readonly next: string | null;
}

/** The cursor is not one of this list. */
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
        `select agency_id, id, case_id, number, revision, state, facts, closed_on, result from foi.disputes
         where agency_id = any($1::uuid[]) and ($2::text is null or kind = $2) and ($3::boolean is null or is_open = $3)
           and ($4::uuid is null or case_id = $4) and ($5::date is null or (filed_on, id) < ($5, $6::uuid))
         order by filed_on desc, id desc limit $7`,
        [readableAgencyIds, query.kind ?? null, query.open ?? null, query.caseId ?? null, filedOn, id, query.limit + 1],
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
  throw new DisputeCursorUnreadable('The cursor is not one of this list.');
}
