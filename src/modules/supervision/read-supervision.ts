import type { Session } from '../../platform/database/index.js';
import { supervisionNotFound } from './supervision-problems.js';
import type { Supervision } from './supervision.entity.js';

/** What is read of a supervision `s`, its case, its deadline and its steps; the query names the agencies. */
export const supervisionColumns = `
  s.id, s.agency_id as "agencyId", a.name as "agencyName", s.supervisor_agency_id as "supervisorAgencyId",
  o.name as "supervisorName", s.case_id as "caseId", c.number as "caseNumber", c.handler_id as "handlerId", c.unit,
  s.kind, s.subject, s.version, s.reason, s.answer_due_on as "answerDueOn", s.promised_on as "promisedOn", s.status,
  s.opened_by as "openedBy", s.opened_at as "openedAt", s.closed_at as "closedAt",
  coalesce(d.status, g.status) as "deadlineStatus", coalesce(d.due_on, g.due_on) as "deadlineDueOn",
  (select jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'byId', e.by_id, 'byName', e.by_name,
     'text', e.text, 'promisedOn', e.promised_on, 'answerDueOn', e.answer_due_on,
     'deadlineStatus', e.deadline_status, 'at', e.at) order by e.id)
   from foi.supervision_entries e where e.agency_id = s.agency_id and e.supervision_id = s.id) as entries`;

export const supervisionTables = `
  foi.supervisions s
  join foi.agency_directory a on a.id = s.agency_id
  join foi.agency_directory o on o.id = s.supervisor_agency_id
  left join foi.case_summaries c on c.agency_id = s.agency_id and c.id = s.case_id
  left join foi.case_deadlines d on d.agency_id = s.agency_id and d.case_id = s.case_id and d.kind = s.kind
    and d.subject = s.subject
  left join foi.duty_deadlines g on s.case_id is null and g.agency_id = s.agency_id and g.kind = s.kind
    and g.subject = s.subject`;

/** One supervision of these agencies. @throws ProblemError SUPERVISION_NOT_FOUND */
export async function readSupervision(
  session: Session,
  agencyIds: readonly string[],
  supervisionId: string,
): Promise<Supervision> {
  const [found] = await session.query<Supervision>(
    `select ${supervisionColumns} from ${supervisionTables} where s.agency_id = any($1::uuid[]) and s.id = $2`,
    [agencyIds, supervisionId],
  );
  if (found === undefined) throw supervisionNotFound();
  return found;
}
