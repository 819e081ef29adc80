import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/index.js';
import { type Duty, DutyEntity } from './duty.entity.js';
import type { DutyListQuery } from './duties.schema.js';

export interface DutyPage {
  readonly duties: readonly Duty[];
  /** Where the next page begins; null on the last one. */
  readonly next: string | null;
}

/** The duties of the reader's agencies that belong to no case, the earliest due first. */
@Injectable()
export class ListDuties {
  constructor(@Inject(Database) private readonly database: Database) {}

  async execute(query: DutyListQuery, readableAgencyIds: readonly string[]): Promise<DutyPage> {
    const { status, kind, agencyId, caseId, limit, cursor } = query;
    const rows = await this.database.scoped({ agencyIds: readableAgencyIds }, (session) => {
      const wanted = session
        .repository(DutyEntity)
        .createQueryBuilder('d')
        .where({
          agencyId: In(readableAgencyIds.filter((id) => agencyId === undefined || id === agencyId)),
          ...(status && { status: In(status) }),
          ...(kind && { kind: In(kind) }),
          ...(caseId !== undefined && { caseId }),
        });
      if (cursor !== undefined) wanted.andWhere('(d.dueOn, d.id) > (:dueOn, :id)', { dueOn: cursor[0], id: cursor[1] });
      return wanted
        .orderBy({ 'd.dueOn': 'ASC', 'd.id': 'ASC' })
        .limit(limit + 1)
        .getMany();
    });
    const duties = rows.slice(0, limit);
    const last = rows.length > limit ? duties.at(-1) : undefined;
    return { duties, next: last === undefined ? null : `${last.dueOn}~${last.id}` };
  }
}
