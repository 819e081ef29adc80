import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '../../platform/database/index.js';
import type { Supervisor } from './open-supervision.js';
import { supervisionColumns, supervisionTables } from './read-supervision.js';
import { cursorInvalid } from './supervision-problems.js';
import type { Supervision, SupervisionStatus } from './supervision.entity.js';

export interface SupervisionsQuery {
  /**
   * `supervisor`: opened by the user's agency; `supervised`: received by it; by default both, and all agencies below.
   */
  readonly as?: 'supervisor' | 'supervised' | undefined;
  readonly status?: SupervisionStatus | undefined;
  readonly caseId?: string | undefined;
  readonly agencyId?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface SupervisionPage {
  readonly supervisions: readonly Supervision[];
  readonly next: string | null;
}

/** The supervisions of the reader's agency and of those below it, the latest first, page by page. */
@Injectable()
export class ListSupervisions {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** @throws ProblemError CURSOR_INVALID */
  async execute({ actor, readableAgencyIds }: Supervisor, query: SupervisionsQuery): Promise<SupervisionPage> {
    const [openedAt, id] = query.cursor === undefined ? [null, null] : readCursor(query.cursor);
    const supervised = query.as === 'supervised' ? [actor.agencyId] : readableAgencyIds;
    const agencyIds = supervised.filter((one) => query.agencyId === undefined || one === query.agencyId);
    const found = await this.database.scoped({ agencyIds: readableAgencyIds }, (session) =>
      session.query<Supervision>(
        `select ${supervisionColumns} from ${supervisionTables}
         where s.agency_id = any($1::uuid[]) and ($2::uuid is null or s.supervisor_agency_id = $2)
           and ($3::text is null or s.status = $3) and ($4::uuid is null or s.case_id = $4)
           and ($5::timestamptz is null or (s.opened_at, s.id) < ($5, $6::uuid))
         order by s.opened_at desc, s.id desc limit $7`,
        [
          agencyIds,
          query.as === 'supervisor' ? actor.agencyId : null,
          query.status ?? null,
          query.caseId ?? null,
          openedAt,
          id,
          query.limit + 1,
        ],
      ),
    );
    const supervisions = found.slice(0, query.limit);
    const last = found.length > query.limit ? supervisions.at(-1) : undefined;
    return { supervisions, next: last === undefined ? null : writeCursor(last) };
  }
}

const writeCursor = ({ openedAt, id }: Supervision): string =>
  Buffer.from(`${openedAt.toISOString()}~${id}`).toString('base64url');

const cursorShape = z.tuple([z.iso.datetime(), z.guid()]);

function readCursor(cursor: string): readonly [string, string] {
  const read = cursorShape.safeParse(Buffer.from(cursor, 'base64url').toString().split('~'));
  if (read.success) return read.data;
  throw cursorInvalid();
}
