import { lapsingCaseDeadlines } from '../../domain/case/deadlines.js';
import { lapsingDisputeDeadlines } from '../../domain/dispute/deadlines.js';

/** Kinds whose open rows due before today have lapsed, though no sweep has stored that yet. */
export const lapsingKinds: readonly string[] = [...lapsingCaseDeadlines, ...lapsingDisputeDeadlines];

/**
 * All running deadlines as of a day, of cases, disputes and agencies themselves: $1 the agencies, $2 the last amber day
 * of each, $3 today, $4 `lapsingKinds`. Suspended clocks have no due day and are left out; what they wait for is in.
 * States are as of today, whenever the rows were written.
 */
export const running = `
  select d.agency_id, 'case' as source, d.case_id as item_id, d.case_id, d.dispute_id, d.kind, d.subject, d.bearer,
    d.article, d.due_on, d.original_due_on, d.first_due_on, d.provisional, d.version, null::text as title,
    null::text as unit, null::uuid as handler_id
  from foi.case_deadlines d
  where d.agency_id = any($1::uuid[]) and d.status = 'open' and not (d.kind = any($4::text[]) and d.due_on < $3::date)
  union all
  select d.agency_id, 'duty', d.id, d.case_id, null, d.kind, d.subject, 'agency', d.article, d.due_on,
    d.original_due_on, d.original_due_on, d.provisional, d.version, d.title, d.unit, d.handler_id
  from foi.duty_deadlines d
  where d.agency_id = any($1::uuid[]) and d.status = 'open'`;

/** The urgency of each today, by the calendar of its agency: \`x\` one of those above, \`r\` its agency. */
export const urgency = `case when x.bearer <> 'agency' then 'waiting' when x.due_on < $3::date then 'red'
  when x.due_on <= r.amber_on then 'amber' else 'green' end`;

/** The agencies with their last amber day. */
export const agencies = 'unnest($1::uuid[], $2::date[]) as r (agency_id, amber_on)';

/** The assignee: a duty has its own, all else that of its case. */
export const workload = `left join foi.case_summaries c on x.source = 'case' and c.agency_id = x.agency_id and c.id = x.case_id`;
