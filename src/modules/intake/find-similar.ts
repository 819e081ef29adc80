import { Inject, Injectable } from '@nestjs/common';
import { type LegalDate } from '../../domain/calendar/legal-date.js';
import { bigramsOf } from '../../domain/similarity/bigrams.js';
import {
  type Candidate,
  type PersonEvidence,
  type SimilarFindings,
  similarAmong,
} from '../../domain/similarity/similar-requests.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database, type Session } from '../../platform/database/index.js';
import type { KnownRequest } from './known-request.js';
import { candidatesOf, type PersonRow, personOf, type ShownRow, shownCases } from './similar.sql.js';

/** What the same person filed before, and how much of it in the month of this request. */
export interface PersonsRequests {
  readonly month: string;
  readonly rows: readonly PersonRow[];
  readonly inMonth: number;
  /** Of those in the month, the ones for which more than the name agrees. */
  readonly surelyInMonth: number;
}

export interface SimilarRequests {
  readonly asOf: LegalDate;
  readonly person: PersonsRequests;
  readonly findings: SimilarFindings;
  /** What answers show of the cases that were found, by id. */
  readonly cases: ReadonlyMap<string, ShownRow>;
}

/** A text longer than this is as well compared by its beginning. */
const MOST_TEXT = 4_000;
/** Limit of requests of one person shown beside a form. */
const EARLIER = 20;

/** Finds earlier requests of the same person, and those about the same content, in one agency. Stores nothing. */
@Injectable()
export class FindSimilar {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(request: KnownRequest): Promise<SimilarRequests> {
    return this.database.scoped({ agencyIds: [request.agencyId] }, (session) => this.findIn(session, request));
  }

  private async findIn(session: Session, request: KnownRequest): Promise<SimilarRequests> {
    const asOf = this.clock.today();
    const month = (request.submittedOn ?? asOf).slice(0, 7);
    const content = request.content.slice(0, MOST_TEXT);
    const rows = await personOf(session, request, `${month}-01`);
    const inMonth = rows.filter(({ submittedOn }) => submittedOn?.startsWith(month));
    const found = await candidatesOf(session, request, bigramsOf(content), rows);
    const findings = similarAmong(content, found.personKey, candidates(found.rows, rows));
    const ids = [...rows.slice(0, EARLIER), ...findings.duplicates, ...findings.sameMatter].map(({ id }) => id);
    return {
      asOf,
      person: {
        month,
        rows,
        inMonth: inMonth.length,
        surelyInMonth: inMonth.filter(({ evidence }) => evidence.some((what) => what !== 'name')).length,
      },
      findings,
      cases: await shownCases(session, request.agencyId, ids),
    };
  }
}

function candidates(
  found: readonly Omit<Candidate, 'evidence'>[],
  person: readonly { readonly id: string; readonly evidence: readonly PersonEvidence[] }[],
): Candidate[] {
  const evidence = new Map(person.map((row) => [row.id, row.evidence]));
  return found.map((one) => ({ ...one, evidence: evidence.get(one.id) ?? [] }));
}
