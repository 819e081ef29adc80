import { Inject, Injectable } from '@nestjs/common';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import {
  type CaseItem,
  type DisputeItem,
  ORGANISATION_NAME,
  PERSON_NAME,
  REPLY_OUTCOMES,
} from '../../domain/report/readiness.js';
import { yearEnd, yearStart } from '../../domain/report/settlement.js';
import type { ApplicantCategory } from '../../domain/statute/applicants.js';
import type { OutcomeCode } from '../../domain/statute/outcome-rule.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import type { CellDispute } from './disputes-of-cell.js';
import { keyAfter, type Page, type PageQuery, pageOf } from './page.js';
import { listCases, listDisputes } from './readiness.sql.js';

export interface ItemQuery<Item> extends PageQuery {
  readonly agencyIds: readonly string[];
  readonly year: number;
  readonly item: Item;
}

/** A case that has to be looked at: nothing of the person. */
export interface CaseToLookAt {
  readonly agencyId: string;
  readonly id: string;
  readonly number: string;
  readonly applicantCategory: ApplicantCategory;
  readonly content: string;
  readonly unit: string | null;
  readonly registeredOn: LegalDate;
  readonly receivedOn: LegalDate | null;
  readonly dueOn: LegalDate | null;
  readonly settledOn: LegalDate | null;
  readonly outcome: OutcomeCode | null;
}

/** $1 to $6 of the statements about cases. */
export const queriedCases = (year: number, asOf: LegalDate): readonly unknown[] => [
  ...[yearStart(year), yearEnd(year), asOf, REPLY_OUTCOMES, ORGANISATION_NAME, PERSON_NAME],
];

/** From an item of the readiness list to its cases or disputes. */
@Injectable()
export class CasesToCheck {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** As many rows over all pages as the list counts. @throws CursorUnreadable */
  async cases(query: ItemQuery<CaseItem>): Promise<Page<CaseToLookAt>> {
    const values = [...queriedCases(query.year, this.clock.today()), ...keyAfter(query), query.limit + 1];
    const rows = await this.database.scoped({ agencyIds: query.agencyIds }, (session) =>
      session.query<CaseToLookAt>(listCases(query.item), values),
    );
    return pageOf(rows, query, ({ receivedOn, registeredOn, id }) => [receivedOn ?? registeredOn, id]);
  }

  /** The same of disputes. @throws CursorUnreadable */
  async disputes(query: ItemQuery<DisputeItem>): Promise<Page<CellDispute>> {
    const values = [yearStart(query.year), yearEnd(query.year), ...keyAfter(query), query.limit + 1];
    const rows = await this.database.scoped({ agencyIds: query.agencyIds }, (session) =>
      session.query<CellDispute>(listDisputes(query.item), values),
    );
    return pageOf(rows, query, ({ filedOn, id }) => [filedOn, id]);
  }
}
