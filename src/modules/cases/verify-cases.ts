import { Inject, Injectable } from '@nestjs/common';
import type { CaseEvent } from '../../domain/case/events.js';
import type { CaseState } from '../../domain/case/state.js';
import { Database, type Session } from '../../platform/database/index.js';
import { fault, type SubjectFinding, SubjectVerifier } from '../history/index.js';
import { caseSubject } from './case-subject.js';

/** Verifies the histories of cases, and the registers that number them. */
@Injectable()
export class VerifyCases extends SubjectVerifier<CaseState, CaseEvent> {
  constructor(@Inject(Database) database: Database) {
    super(caseSubject, database, registerStrays);
  }
}

/** Numbers that are missing in a register, or assigned to no case. */
async function registerStrays(session: Session, agencyId: string): Promise<SubjectFinding[]> {
  const gaps = await session.query<{ readonly kind: string; readonly year: number; readonly missing: number }>(
    `select r.kind, r.year, n as missing
     from foi.registers r, generate_series(r.imported_through + 1, r.last_number) n
     where r.agency_id = $1 and not exists (
       select from foi.register_numbers t
       where t.agency_id = $1 and t.kind = r.kind and t.year = r.year and t.number = n)
     order by 1, 2, 3 limit 1000`,
    [agencyId],
  );
  const misgiven = await session.query<{ readonly case_id: string; readonly number: string }>(
    `select c.id as case_id, c.number from foi.cases c
     where c.agency_id = $1 and c.import_id is null and not exists (
       select from foi.register_numbers t
       where t.agency_id = $1 and t.kind = 'request' and t.year = c.register_year and t.number = c.register_number
         and t.subject_id = c.id)`,
    [agencyId],
  );
  return [
    ...gaps.map(({ kind, year, missing }) => ({
      ...{ agencyId, subjectId: null, caseId: null, number: `${kind} ${year}` },
      ...fault('REGISTER_GAP', null, `登记簿缺第 ${missing} 号`, `Number ${missing} of the register is missing`),
    })),
    ...misgiven.map(({ case_id: caseId, number }) => ({
      ...{ agencyId, subjectId: caseId, caseId, number },
      ...fault(
        'NUMBER_NOT_IN_REGISTER',
        null,
        '案件的编号不在登记簿中',
        'The register does not hold the number of the case under this case',
      ),
    })),
  ];
}
